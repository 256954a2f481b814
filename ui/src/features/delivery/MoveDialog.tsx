import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DeliveryDay, type DeliveryDayStop, useDeliveryMoveStop } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { Choice } from "../../shared/ui/Choice";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { siteKey } from "./asked";

interface Props {
  day: DeliveryDay;
  stop: DeliveryDayStop;
  /** The run it is on. */
  from: string | null;
  onClose: () => void;
}

const NONE = "none";

/** For this one day a site goes with another run, or at another place of its own. */
export function MoveDialog({ day, stop, from, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const move = useDeliveryMoveStop();
  const faultsOf = useFieldFaults();
  const other = day.rounds.find(({ runId }) => runId !== from)?.runId ?? day.rounds[0]?.runId ?? NONE;
  const [run, setRun] = useState(other);
  const [before, setBefore] = useState("end");
  const [reason, setReason] = useState("");
  const faults = faultsOf(move.error);
  const others = (day.rounds.find(({ runId }) => runId === run)?.stops ?? []).filter(
    ({ site }) => siteKey(site) !== siteKey(stop.site),
  );

  function save() {
    move.mutate(
      {
        kitchenId: day.kitchenId,
        deliveredOn: day.deliveredOn,
        meal: day.meal,
        site: stop.site,
        runId: run === NONE ? null : run,
        before: before === "end" ? null : Number(before),
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("delivery.moved", { name: stop.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("delivery.moveTitle", { name: stop.name, day: format.day(day.deliveredOn) })}
      timeZone={day.timeZone}
      refusal={move.error}
      saveWords={t("delivery.moveSave")}
      isSaving={move.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Choice
        label={t("delivery.toRun")}
        value={run}
        options={[
          ...day.rounds.map(({ runId, name }) => ({ value: runId, label: name })),
          { value: NONE, label: t("delivery.noRun") },
        ]}
        onChange={(value) => {
          setRun(value);
          setBefore("end");
        }}
        error={faults["runId"]}
      />
      {run !== NONE && others.length > 0 && (
        <Select
          label={t("delivery.before")}
          data={[
            ...others.map(({ name }, place) => ({
              value: String(place),
              label: t("delivery.beforeStop", { place: place + 1, name }),
            })),
            { value: "end", label: t("delivery.atEnd") },
          ]}
          value={before}
          allowDeselect={false}
          onChange={(value) => setBefore(value ?? "end")}
        />
      )}
      <TextInput
        label={t("delivery.reason")}
        withAsterisk
        data-autofocus
        maxLength={200}
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
