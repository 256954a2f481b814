import { Button, Group, NumberInput, Stack, Stepper, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Centre, type OpeningHours, useCentreSetUp } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { usualHours } from "./hours";
import { HoursEditor } from "./HoursEditor";
import { type RoomDraft, roomDetailsOf } from "./roomDraft";
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
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [phone, setPhone] = useState("");
  const [places, setPlaces] = useState(50);
  const [hours, setHours] = useState<readonly OpeningHours[]>(usualHours);
  const [rooms, setRooms] = useState<readonly RoomDraft[]>([]);
  const [tried, setTried] = useState(false);

  const faults = setUp.error ? faultsOf(setUp.error) : {};
  const required = t("fault.required");
  const lacks = (value: string) => (tried && value.trim() === "" ? required : undefined);

  function goOn(event: FormEvent) {
    event.preventDefault();
    if (step === 0 && (organisationName.trim() === "" || name.trim() === "")) {
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
        name: name.trim(),
        address: address.trim(),
        phone: phone.trim(),
        timeZone: "Asia/Shanghai",
        licensedPlaces: places,
        openingHours: [...hours],
        rooms: rooms.map(roomDetailsOf),
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
            <TextInput
              label={t("setUp.name")}
              description={t("setUp.nameHint")}
              withAsterisk
              value={name}
              error={faults["name"] ?? lacks(name)}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t("setUp.address")}
              value={address}
              error={faults["address"]}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <TextInput
              label={t("setUp.phone")}
              inputMode="tel"
              value={phone}
              error={faults["phone"]}
              onChange={(event) => setPhone(event.currentTarget.value)}
            />
          </>
        )}
        {step === 1 && (
          <>
            <NumberInput
              label={t("setUp.places")}
              description={t("setUp.placesHint")}
              maw="16rem"
              value={places}
              min={1}
              max={5000}
              error={faults["licensedPlaces"]}
              onChange={(value) => setPlaces(Number(value) || 0)}
            />
            <HoursEditor hours={hours} onChange={setHours} faults={faults} />
          </>
        )}
        {step === 2 && (
          <>
            <Text c="dimmed">{t("setUp.roomsHint")}</Text>
            <RoomsEditor rooms={rooms} onChange={setRooms} faults={faults} />
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
