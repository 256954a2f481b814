import { Checkbox, Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Offer,
  type OfferAnswer,
  type Ranked,
  type SexRule,
  type WaitingDetails,
  type WaitingEntry,
  type Ward,
  useOfferAnswer,
  useOfferMake,
  useWaitingChange,
  useWaitingRegister,
  useWaitingWithdraw,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { dateIn } from "../../../shared/format/days";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { ElderField, type SomeElder } from "../shared/ElderField";
import { instantOf, wallOf } from "../shared/instants";
import type { ResidenceHere } from "../shared/residence";
import classes from "../shared/shared.module.css";

const rules: readonly SexRule[] = ["women", "men", "couple", "any"];
const answers = ["taken", "refused", "cancelled"] as const satisfies readonly OfferAnswer[];

interface RegisterProps {
  residence: ResidenceHere;
  wards: readonly Ward[];
  /** The day at the centre. */
  today: string;
  /** None: somebody new. */
  entry: WaitingEntry | null;
  onClose: () => void;
}

/** Who waits, what they need and wish. */
export function RegisterDialog({ residence, wards, today, entry, onClose }: RegisterProps) {
  const { t } = useTranslation();
  const register = useWaitingRegister();
  const change = useWaitingChange();
  const faultsOf = useFieldFaults();
  const [elder, setElder] = useState<SomeElder | null>(null);
  const wasRegisteredOn = entry === null ? today : dateIn(residence.timeZone, new Date(entry.registeredAt));
  const [registeredOn, setRegisteredOn] = useState(wasRegisteredOn);
  const [details, setDetails] = useState<WaitingDetails>(
    entry?.details ?? {
      needsNursingBed: true,
      isShortStay: false,
      wishedWardId: null,
      wishedBedsMost: null,
      wishedSexRule: null,
      priceMostFen: null,
      wantedFromOn: null,
      note: "",
    },
  );
  const put = (some: Partial<WaitingDetails>) => setDetails({ ...details, ...some });
  const refusal = register.error ?? change.error;
  const faults = faultsOf(refusal, "details");
  function act() {
    const asked = { ...details, note: details.note.trim() };
    // Of the day that stands here already the instant is known; of another day only that it was then. Who is entered keeps
    // the time of day: a slip that is put right does not go before others of that day.
    const time =
      entry === null || registeredOn === today
        ? "00:00:00"
        : wallOf(residence.timeZone, entry.registeredAt).time;
    const registeredAt =
      registeredOn === wasRegisteredOn ? null : instantOf(residence.timeZone, registeredOn, time);
    if (entry !== null) {
      change.mutate(
        { waitingId: entry.id, version: entry.version, details: asked, registeredAt },
        { onSuccess: onClose },
      );
    } else if (elder !== null) {
      register.mutate(
        {
          centreId: residence.id,
          elderId: elder.id,
          details: asked,
          registeredAt,
        },
        {
          onSuccess: () => {
            notify(t("beds.waiting.registered", { name: elder.name }));
            onClose();
          },
        },
      );
    }
  }
  return (
    <ActDialog
      title={entry === null ? t("beds.waiting.register") : t("beds.waiting.changeOf", { name: entry.name })}
      timeZone={residence.timeZone}
      refusal={refusal}
      act={t("action.save")}
      isActing={register.isPending || change.isPending}
      isHeld={entry === null && elder === null}
      onAct={act}
      onClose={onClose}
    >
      {entry === null && (
        <ElderField label={t("beds.who")} value={elder} error={faults["elderId"]} onChange={setElder} />
      )}
      <DayField
        label={t("beds.waiting.registeredOn")}
        description={t(entry === null ? "beds.waiting.registeredOnHint" : "beds.waiting.registeredOnChange")}
        value={registeredOn}
        maxDate={today}
        error={faults["registeredAt"]}
        onChange={(on) => on !== null && setRegisteredOn(on)}
      />
      <Group>
        <Checkbox
          label={t("beds.waiting.needsNursing")}
          checked={details.needsNursingBed}
          onChange={(event) => put({ needsNursingBed: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("beds.terms.shortStay")}
          checked={details.isShortStay}
          onChange={(event) => put({ isShortStay: event.currentTarget.checked })}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={t("beds.waiting.wishedWard")}
          placeholder={t("beds.waiting.any")}
          clearable
          clearButtonProps={{ "aria-label": t("action.clear") }}
          data={wards.map(({ id, name }) => ({ value: id, label: name }))}
          value={details.wishedWardId}
          error={faults["wishedWardId"]}
          onChange={(wishedWardId) => put({ wishedWardId })}
        />
        <Select
          label={t("beds.waiting.wishedRoom")}
          placeholder={t("beds.waiting.any")}
          clearable
          clearButtonProps={{ "aria-label": t("action.clear") }}
          data={rules.map((value) => ({ value, label: t(`sexRule.${value}`) }))}
          value={details.wishedSexRule}
          error={faults["wishedSexRule"]}
          onChange={(value) => put({ wishedSexRule: rules.find((rule) => rule === value) ?? null })}
        />
      </Group>
      <Group grow align="start">
        <NumberInput
          label={t("beds.waiting.wishedBeds")}
          min={1}
          max={20}
          allowDecimal={false}
          value={details.wishedBedsMost ?? ""}
          error={faults["wishedBedsMost"]}
          onChange={(value) => put({ wishedBedsMost: Number(value) || null })}
        />
        <NumberInput
          label={t("beds.waiting.price")}
          min={0}
          decimalScale={2}
          value={details.priceMostFen === null ? "" : details.priceMostFen / 100}
          error={faults["priceMostFen"]}
          onChange={(value) => put({ priceMostFen: value === "" ? null : Math.round(Number(value) * 100) })}
        />
      </Group>
      <DayField
        label={t("beds.waiting.wantedFrom")}
        value={details.wantedFromOn}
        clearable
        error={faults["wantedFromOn"]}
        onChange={(wantedFromOn) => put({ wantedFromOn })}
      />
      <TextInput
        label={t("beds.note")}
        value={details.note}
        maxLength={200}
        error={faults["note"]}
        onChange={(event) => put({ note: event.currentTarget.value })}
      />
    </ActDialog>
  );
}

interface EntryProps {
  residence: ResidenceHere;
  entry: WaitingEntry;
  onClose: () => void;
}

/** Somebody waits no longer. */
export function WithdrawDialog({ residence, entry, onClose }: EntryProps) {
  const { t } = useTranslation();
  const withdraw = useWaitingWithdraw();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const faults = faultsOf(withdraw.error);
  return (
    <ActDialog
      title={t("beds.waiting.withdrawOf", { name: entry.name })}
      timeZone={residence.timeZone}
      refusal={withdraw.error}
      act={t("beds.waiting.withdraw")}
      isActing={withdraw.isPending}
      onAct={() => withdraw.mutate({ waitingId: entry.id, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        label={t("beds.reason")}
        data-autofocus
        maxLength={200}
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

interface OfferProps {
  residence: ResidenceHere;
  ranked: Ranked;
  bed: { id: string; name: string };
  onClose: () => void;
}

/** A bed is offered: it is kept until the offer is answered or lapses. */
export function OfferDialog({ residence, ranked, bed, onClose }: OfferProps) {
  const { t } = useTranslation();
  const make = useOfferMake();
  const faultsOf = useFieldFaults();
  const [lapsesOn, setLapsesOn] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const faults = faultsOf(make.error);
  const { name } = ranked.entry;
  return (
    <ActDialog
      title={t("beds.waiting.offerBedTo", { bed: bed.name, name })}
      timeZone={residence.timeZone}
      refusal={make.error}
      act={t("beds.waiting.offer")}
      isActing={make.isPending}
      onAct={() =>
        make.mutate(
          { waitingId: ranked.entry.id, bedId: bed.id, lapsesOn, reason: reason.trim() },
          {
            onSuccess: () => {
              notify(t("beds.waiting.offered", { bed: bed.name, name }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p className={classes.hint}>{t("beds.waiting.offerHint")}</p>
      <DayField
        label={t("beds.waiting.lapses")}
        value={lapsesOn}
        clearable
        error={faults["lapsesOn"]}
        onChange={setLapsesOn}
      />
      {(ranked.rank !== 1 || faults["reason"] !== undefined) && (
        <TextInput
          label={t("beds.waiting.whyNotFirst")}
          value={reason}
          maxLength={200}
          error={faults["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}

/** What somebody says to an offer. */
export function AnswerDialog({ residence, entry, offer, onClose }: EntryProps & { offer: Offer }) {
  const { t } = useTranslation();
  const give = useOfferAnswer();
  const faultsOf = useFieldFaults();
  const [answer, setAnswer] = useState<(typeof answers)[number]>("taken");
  const [note, setNote] = useState("");
  const faults = faultsOf(give.error);
  return (
    <ActDialog
      title={t("beds.waiting.answerOf", { name: entry.name, bed: offer.bedLabel })}
      timeZone={residence.timeZone}
      refusal={give.error}
      act={t("action.save")}
      isActing={give.isPending}
      onAct={() => give.mutate({ offerId: offer.id, answer, note: note.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Choice
        label={t("beds.waiting.answer")}
        value={answer}
        options={answers.map((value) => ({ value, label: t(`offerAnswer.${value}`) }))}
        onChange={setAnswer}
      />
      <TextInput
        label={t("beds.note")}
        value={note}
        maxLength={200}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
