import { Checkbox, Input, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type DeliveryDay,
  type DeliveryDayLine,
  type DoorOutcome,
  type OutcomeView,
  useDeliveryCorrect,
  useDeliveryRecord,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { Choice } from "../../shared/ui/Choice";
import { FormDialog } from "../../shared/ui/FormDialog";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { notify } from "../../shared/ui/notify";
import classes from "./delivery.module.css";

interface Props {
  day: DeliveryDay;
  title: string;
  /** Of which nobody has said anything. */
  lines: readonly DeliveryDayLine[];
  /** What is corrected instead. */
  corrects: OutcomeView | null;
  isCentre: boolean;
  onClose: () => void;
}

const key = ({ serviceOn, demandKey }: DeliveryDayLine) => `${serviceOn} ${demandKey}`;

/** How meals went at the door: several at once for a centre; a correction says why. */
export function OutcomeDialog({ day, title, lines, corrects, isCentre, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = useDeliveryRecord();
  const correct = useDeliveryCorrect();
  const faultsOf = useFieldFaults();
  const isToday = day.today === day.deliveredOn;
  const [outcome, setOutcome] = useState<DoorOutcome>(corrects?.outcome ?? "delivered");
  const [givenTo, setGivenTo] = useState(corrects?.givenTo ?? "");
  // Empty: now.
  const [time, setTime] = useState(() => {
    if (corrects !== null) {
      return `${format.time(corrects.happenedAt, day.timeZone)}:00`;
    }
    return isToday ? "" : "12:00:00";
  });
  const [degrees, setDegrees] = useState<number | string>(
    typeof corrects?.temperatureTenthsCelsius === "number" ? corrects.temperatureTenthsCelsius / 10 : "",
  );
  const [note, setNote] = useState(corrects?.note ?? "");
  const [reason, setReason] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = lines.filter((line) => !left.has(key(line)));
  const refusal = record.error ?? correct.error;
  const faults = faultsOf(refusal);
  const outcomes: readonly DoorOutcome[] = isCentre
    ? ["delivered", "refused", "given_to_other", "returned"]
    : ["delivered", "not_home", "refused", "given_to_other", "returned"];

  function save() {
    const said = {
      outcome,
      givenTo: outcome === "given_to_other" ? givenTo.trim() : "",
      happenedAt: time === "" ? null : time,
      temperatureTenthsCelsius: typeof degrees === "number" ? Math.round(degrees * 10) : null,
      note: note.trim(),
    };
    if (corrects !== null) {
      correct.mutate(
        { outcomeId: corrects.id, said, reason: reason.trim() },
        {
          onSuccess: () => {
            notify(t("delivery.correctedOf", { name: title }));
            onClose();
          },
        },
      );
      return;
    }
    record.mutate(
      {
        kitchenId: day.kitchenId,
        deliveredOn: day.deliveredOn,
        meal: day.meal,
        meals: chosen.map(({ serviceOn, demandKey }) => ({ serviceOn, demandKey })),
        said,
      },
      {
        onSuccess: ({ portions, raised }) => {
          notify(
            raised.length > 0
              ? t("delivery.welfareRaised", { names: format.list(raised) })
              : t("delivery.saidCount", { count: portions }),
          );
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t(corrects === null ? "delivery.sayTitle" : "delivery.correctTitle", { name: title })}
      timeZone={day.timeZone}
      refusal={refusal}
      saveWords={
        corrects === null
          ? t("delivery.saveCount", {
              count: chosen.reduce((sum, { portions }) => sum + portions, 0),
              outcome: t(`doorOutcome.${outcome}`),
            })
          : t("delivery.correct")
      }
      isSaving={record.isPending || correct.isPending}
      isHeld={corrects === null && chosen.length === 0}
      onSave={save}
      onClose={onClose}
    >
      <Choice
        label={t("delivery.outcome")}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: t(`doorOutcome.${value}`) }))}
        onChange={setOutcome}
        error={faults["said.outcome"]}
      />
      {outcome === "given_to_other" && (
        <TextInput
          label={t("delivery.givenTo")}
          placeholder={t("delivery.givenToHint")}
          withAsterisk
          maxLength={60}
          value={givenTo}
          error={faults["said.givenTo"]}
          onChange={(event) => setGivenTo(event.currentTarget.value)}
        />
      )}
      <div className={classes.fields}>
        <Input.Wrapper
          label={t("delivery.time")}
          description={isToday && corrects === null ? t("delivery.timeHint") : undefined}
          error={faults["said.happenedAt"]}
        >
          <WallTimeField label={t("delivery.time")} value={time} onChange={setTime} mayBeEmpty />
        </Input.Wrapper>
        <NumberInput
          label={t("delivery.temperature")}
          description={t("delivery.temperatureHint")}
          suffix=" ℃"
          decimalScale={1}
          hideControls
          value={degrees}
          error={faults["said.temperatureTenthsCelsius"]}
          onChange={setDegrees}
        />
      </div>
      <TextInput
        label={t("delivery.note")}
        maxLength={200}
        value={note}
        error={faults["said.note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {corrects !== null && (
        <TextInput
          label={t("delivery.reason")}
          withAsterisk
          maxLength={200}
          value={reason}
          error={faults["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {lines.length > 1 && (
        <fieldset className={classes.which}>
          <legend>{t("delivery.which", { count: chosen.length, all: lines.length })}</legend>
          <ul>
            {lines.map((line) => (
              <li key={key(line)}>
                <Checkbox
                  label={line.name}
                  checked={!left.has(key(line))}
                  onChange={(event) => {
                    const next = new Set(left);
                    if (event.currentTarget.checked) {
                      next.delete(key(line));
                    } else {
                      next.add(key(line));
                    }
                    setLeft(next);
                  }}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </FormDialog>
  );
}
