import { Button, Group, NumberInput, Stack, Stepper, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Centre, useCentreSetUp } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { type CentreDraft, namesOf, newCentre } from "./centreDraft";
import { FunctionFields } from "./FunctionFields";
import { HoursEditor } from "./HoursEditor";
import { NameFields } from "./NameFields";
import { roomDetailsOf } from "./roomDraft";
import { RoomsEditor } from "./RoomsEditor";

const STEPS = ["setUp.step1", "setUp.step2", "setUp.step3"] as const;

/** On which step a field stands, so that a refusal leads back to it. */
function stepOf(field: string): number {
  if (field.startsWith("rooms")) {
    return 2;
  }
  return field.startsWith("openingHours") || field === "licensedPlaces" ? 1 : 0;
}

interface Props {
  onDone: (centre: Centre) => void;
  onLeave: () => void;
}

/** Setting up a centre in three short steps. What is typed stays through every refusal and every step back. */
export function SetUpAssistant({ onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const setUp = useCentreSetUp();
  const faultsOf = useFieldFaults();
  const [step, setStep] = useState(0);
  const [organisationName, setOrganisationName] = useState("");
  const [draft, setDraft] = useState<CentreDraft>(newCentre);
  const [tried, setTried] = useState(false);

  const faults = faultsOf(setUp.error);
  const required = t("fault.required");
  const lacks = (value: string) => (tried && value.trim() === "" ? required : undefined);
  const nameFault = faults["name"] ?? lacks(draft.name);
  const part = {
    draft,
    put: (change: Partial<CentreDraft>) => setDraft({ ...draft, ...change }),
    faults: nameFault === undefined ? faults : { ...faults, name: nameFault },
  };

  function goOn(event: FormEvent) {
    event.preventDefault();
    if (step === 0 && (organisationName.trim() === "" || draft.name.trim() === "")) {
      setTried(true);
      return;
    }
    if (step < STEPS.length - 1) {
      setStep(step + 1);
      return;
    }
    setUp.mutate(
      {
        organisationName: organisationName.trim(),
        ...namesOf(draft),
        timeZone: "Asia/Shanghai",
        functions: draft.functions,
        licensedPlaces: draft.functions.givesDayCare ? draft.places : 0,
        openingHours: [...draft.hours],
        rooms: draft.rooms.map(roomDetailsOf),
      },
      {
        onSuccess: onDone,
        onError: (refusal) => {
          const steps = refusal.fields.map(({ field }) => stepOf(field));
          if (steps.length > 0) {
            setStep(Math.min(...steps));
          }
        },
      },
    );
  }

  return (
    <form onSubmit={goOn} noValidate>
      <Stack gap="lg">
        <Stepper
          active={step}
          onStepClick={(wanted) => {
            if (wanted < step) {
              setStep(wanted);
            }
          }}
          size="sm"
          aria-label={t("setUp.steps")}
        >
          {STEPS.map((words, place) => (
            <Stepper.Step key={words} label={t(words)} allowStepSelect={place < step} />
          ))}
        </Stepper>
        <RefusalNote refusal={setUp.error} />
        {step === 0 && (
          <>
            <TextInput
              label={t("setUp.organisation")}
              description={t("setUp.organisationHint")}
              withAsterisk
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that is typed
              autoFocus
              value={organisationName}
              error={faults["organisationName"] ?? lacks(organisationName)}
              onChange={(event) => setOrganisationName(event.currentTarget.value)}
            />
            <NameFields {...part} />
            <FunctionFields {...part} />
          </>
        )}
        {step === 1 && (
          <>
            <NumberInput
              label={t("setUp.places")}
              description={t("setUp.placesHint")}
              maw="16rem"
              value={draft.places}
              min={1}
              max={5000}
              error={faults["licensedPlaces"]}
              onChange={(value) => part.put({ places: Number(value) || 0 })}
            />
            <HoursEditor hours={draft.hours} onChange={(hours) => part.put({ hours })} faults={faults} />
          </>
        )}
        {step === 2 && (
          <>
            <Text c="dimmed">{t("setUp.roomsHint")}</Text>
            <RoomsEditor rooms={draft.rooms} onChange={(rooms) => part.put({ rooms })} faults={faults} />
          </>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={() => (step === 0 ? onLeave() : setStep(step - 1))}>
            {t(step === 0 ? "action.cancel" : "action.back")}
          </Button>
          <Button type="submit" loading={setUp.isPending}>
            {t(step === STEPS.length - 1 ? "setUp.finish" : "action.next")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
