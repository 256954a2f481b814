import { NumberInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type GroupKind,
  type MealDay,
  type PortionSize,
  useMealAddGroup,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

const sizes: readonly PortionSize[] = ["small", "regular", "large"];

interface Props {
  day: MealDay;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  onClose: () => void;
}

/** Guests on a day, or staff on every day on which the centre is open. */
export function GroupDialog({ day, centres, centreHere, onClose }: Props) {
  const { t } = useTranslation();
  const add = useMealAddGroup();
  const faultsOf = useFieldFaults();
  const [kind, setKind] = useState<GroupKind>("guest");
  const [centreId, setCentreId] = useState<string | null>(centreHere?.id ?? centres[0]?.id ?? null);
  const [name, setName] = useState("");
  const [from, setFrom] = useState<string | null>(day.serviceOn < day.today ? day.today : day.serviceOn);
  const [last, setLast] = useState<string | null>(null);
  const [portions, setPortions] = useState<number>(1);
  const [size, setSize] = useState<PortionSize>("regular");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(add.error);
  const required = t("fault.required");
  const called = name.trim() === "" ? t(`groupKind.${kind}`) : name.trim();

  function save() {
    setTried(true);
    if (centreId === null || from === null) {
      return;
    }
    // Guests come on one day unless a last day is said; staff until further notice.
    const untilOn = last === null ? (kind === "guest" ? dayAfter(from) : null) : dayAfter(last);
    add.mutate(
      { centreId, kind, name: called, meal: day.meal, fromOn: from, untilOn, portions, portionSize: size },
      {
        onSuccess: () => {
          notify(t("meals.groupAdded", { name: called, count: portions }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("meals.groupTitle", { meal: t(`meal.${day.meal}`) })}
      timeZone={day.timeZone}
      refusal={add.error}
      saveWords={t("action.save")}
      isSaving={add.isPending}
      size="40rem"
      onSave={save}
      onClose={onClose}
    >
      <Choice<GroupKind>
        label={t("meals.groupKind")}
        value={kind}
        options={(["guest", "staff"] as const).map((value) => ({ value, label: t(`groupKind.${value}`) }))}
        onChange={setKind}
      />
      <SimpleGrid cols={2}>
        <TextInput
          label={t("meals.groupName")}
          placeholder={t(`groupKind.${kind}`)}
          data-autofocus
          maxLength={40}
          value={name}
          error={faults["name"]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t("meals.where")}
          allowDeselect={false}
          data={centres.map(({ id, name: label }) => ({ value: id, label }))}
          value={centreId}
          error={tried && centreId === null ? required : undefined}
          onChange={setCentreId}
        />
        <DayField
          label={t("meals.groupFrom")}
          value={from}
          onChange={setFrom}
          error={faults["fromOn"] ?? (tried && from === null ? required : undefined)}
        />
        <DayField
          label={t("meals.groupLast")}
          description={t(kind === "guest" ? "meals.groupLastGuest" : "meals.groupLastStaff")}
          clearable
          value={last}
          onChange={setLast}
          error={faults["untilOn"]}
        />
        <NumberInput
          label={t("meals.groupPortions")}
          min={1}
          max={500}
          value={portions}
          error={faults["portions"]}
          onChange={(value) => setPortions(typeof value === "number" ? value : 1)}
        />
        <Select
          label={t("meals.size")}
          allowDeselect={false}
          data={sizes.map((value) => ({ value, label: t(`portionSize.${value}`) }))}
          value={size}
          onChange={(value) => setSize(sizes.find((one) => one === value) ?? "regular")}
        />
      </SimpleGrid>
    </FormDialog>
  );
}
