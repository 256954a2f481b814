import { Button, Group, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ColdPlaceDay,
  type ColdPlaceKind,
  type SafetyDay,
  useColdPlaceClose,
  useColdPlaceSave,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { notify } from "../../shared/ui/notify";
import { readWallTime } from "../../shared/ui/WallTimeField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { celsius, readCelsius } from "./temperature";

/** What the standard asks of each kind, in tenths of a degree. */
const standard: Record<ColdPlaceKind, readonly [number, number]> = {
  fridge: [0, 80],
  freezer: [-300, -120],
  cold_room: [0, 80],
  sample_fridge: [0, 80],
};
const kinds: readonly ColdPlaceKind[] = ["fridge", "freezer", "cold_room", "sample_fridge"];

interface Props {
  day: SafetyDay;
  /** None: a new one. */
  place: ColdPlaceDay | null;
  onClose: () => void;
}

/** Sets up a fridge, freezer or cold room, its range and when it is read. */
export function ColdPlaceDialog({ day, place, onClose }: Props) {
  const { t } = useTranslation();
  const save = useColdPlaceSave();
  const end = useColdPlaceClose();
  const faultsOf = useFieldFaults();
  const [kind, setKind] = useState<ColdPlaceKind>(place?.kind ?? "fridge");
  const [name, setName] = useState(place?.name ?? "");
  const [low, setLow] = useState(celsius(place?.lowestTenthsCelsius ?? standard.fridge[0]));
  const [high, setHigh] = useState(celsius(place?.highestTenthsCelsius ?? standard.fridge[1]));
  const [times, setTimes] = useState(
    (place?.times ?? ["07:00:00", "13:00:00", "19:00:00"]).map((time) => time.slice(0, 5)).join(" "),
  );
  const [tried, setTried] = useState(false);
  const refusal = save.error ?? end.error;
  const faults = faultsOf(refusal);
  const read = times
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== "")
    .map(readWallTime);
  const [lowest, highest] = [readCelsius(low), readCelsius(high)];
  const unread = (value: number | null) => (tried && value === null ? t("fault.wrong_form") : undefined);
  const timesFault = Object.entries(faults).find(([field]) => field.startsWith("times"))?.[1];

  function choose(value: ColdPlaceKind) {
    setKind(value);
    setLow(celsius(standard[value][0]));
    setHigh(celsius(standard[value][1]));
  }

  return (
    <FormDialog
      title={t(place === null ? "safety.addPlace" : "safety.changePlace", { name: place?.name ?? "" })}
      timeZone={day.timeZone}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={save.isPending}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        const whole = read.filter((time) => time !== null);
        if (lowest === null || highest === null || whole.length !== read.length) {
          return;
        }
        save.mutate(
          {
            kitchenId: day.kitchenId,
            coldPlaceId: place?.id ?? null,
            version: place?.version ?? 0,
            name,
            kind,
            lowestTenthsCelsius: lowest,
            highestTenthsCelsius: highest,
            times: whole,
          },
          {
            onSuccess: () => {
              notify(t("safety.placeSaved", { name: name.trim() }));
              onClose();
            },
          },
        );
      }}
    >
      <Group grow align="start">
        <Select
          label={t("safety.placeKind")}
          data={kinds.map((value) => ({ value, label: t(`coldPlaceKind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => choose(kinds.find((one) => one === value) ?? "fridge")}
        />
        <TextInput
          label={t("safety.placeName")}
          required
          data-autofocus
          maxLength={40}
          value={name}
          error={faults["name"]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Group>
      <Group grow align="start">
        <TextInput
          label={t("safety.lowest")}
          rightSection="℃"
          value={low}
          error={faults["lowestTenthsCelsius"] ?? unread(lowest)}
          onChange={(event) => setLow(event.currentTarget.value)}
        />
        <TextInput
          label={t("safety.highest")}
          rightSection="℃"
          value={high}
          error={faults["highestTenthsCelsius"] ?? unread(highest)}
          onChange={(event) => setHigh(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={t("safety.times")}
        description={t("safety.timesHint")}
        value={times}
        error={timesFault ?? (tried && read.includes(null) ? t("fault.wrong_form") : undefined)}
        onChange={(event) => setTimes(event.currentTarget.value)}
      />
      {place !== null && (
        <Button
          variant="subtle"
          color="red"
          c="var(--crimson)"
          style={{ alignSelf: "flex-start" }}
          loading={end.isPending}
          onClick={() => end.mutate({ coldPlaceId: place.id }, { onSuccess: onClose })}
        >
          {t("safety.closePlace")}
        </Button>
      )}
    </FormDialog>
  );
}
