import { Select, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Meal,
  type MealDay,
  type OrderKind,
  type PortionSize,
  useMealOrder,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { type Chosen, ElderField } from "./ElderField";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
const sizes: readonly PortionSize[] = ["small", "regular", "large"];
const HOME = "home";

interface Props {
  day: MealDay;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  /** Whose order it is, where that is known. */
  elder: Chosen | null;
  onClose: () => void;
}

/** One meal for an elder beside what is agreed: once, or a further portion. */
export function OrderDialog({ day, centres, centreHere, elder, onClose }: Props) {
  const { t } = useTranslation();
  const order = useMealOrder();
  const faultsOf = useFieldFaults();
  const [who, setWho] = useState<Chosen | null>(elder);
  const [kind, setKind] = useState<OrderKind>(elder === null ? "one_off" : "extra_portion");
  const [on, setOn] = useState<string | null>(day.serviceOn < day.today ? day.today : day.serviceOn);
  const [meal, setMeal] = useState<Meal>(day.meal);
  const [where, setWhere] = useState<string>(centreHere?.id ?? centres[0]?.id ?? HOME);
  const [address, setAddress] = useState("");
  const [note, setNote] = useState("");
  const [size, setSize] = useState<PortionSize | null>(elder === null ? null : "regular");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(order.error);
  const required = t("fault.required");

  function save() {
    setTried(true);
    if (who === null || on === null) {
      return;
    }
    order.mutate(
      {
        kitchenId: day.kitchenId,
        elderId: who.id,
        kind,
        serviceOn: on,
        meal,
        centreId: where === HOME ? null : where,
        address: where === HOME ? address.trim() : "",
        deliveryNote: where === HOME ? note.trim() : "",
        portionSize: size,
      },
      {
        onSuccess: () => {
          notify(t("meals.ordered", { name: who.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("meals.orderTitle")}
      timeZone={day.timeZone}
      refusal={order.error}
      saveWords={t("meals.order")}
      isSaving={order.isPending}
      size="40rem"
      onSave={save}
      onClose={onClose}
    >
      <ElderField
        label={t("meals.elder")}
        isFirst
        value={who}
        onChange={setWho}
        error={tried && who === null ? required : undefined}
      />
      <Choice<OrderKind>
        label={t("meals.orderKind")}
        value={kind}
        options={(["one_off", "extra_portion"] as const).map((value) => ({
          value,
          label: t(`orderKind.${value}`),
        }))}
        onChange={(chosen) => {
          setKind(chosen);
          setSize((before) => (chosen === "extra_portion" ? (before ?? "regular") : before));
        }}
      />
      <SimpleGrid cols={2}>
        <DayField
          label={t("meals.day")}
          value={on}
          onChange={setOn}
          error={faults["serviceOn"] ?? (tried && on === null ? required : undefined)}
        />
        <Select
          label={t("meals.which")}
          allowDeselect={false}
          data={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
          value={meal}
          error={faults["meal"]}
          onChange={(value) => setMeal(meals.find((one) => one === value) ?? "lunch")}
        />
        <Select
          label={t("meals.where")}
          allowDeselect={false}
          data={[
            ...centres.map(({ id, name }) => ({ value: id, label: name })),
            { value: HOME, label: t("meals.atHome") },
          ]}
          value={where}
          error={faults["centreId"]}
          onChange={(value) => setWhere(value ?? HOME)}
        />
        <Select
          label={t("meals.size")}
          clearable={kind === "one_off"}
          clearButtonProps={{ "aria-label": t("meals.sizeClear") }}
          placeholder={t("meals.sizeUsual")}
          data={sizes.map((value) => ({ value, label: t(`portionSize.${value}`) }))}
          value={size}
          error={faults["portionSize"]}
          onChange={(value) => setSize(sizes.find((one) => one === value) ?? null)}
        />
      </SimpleGrid>
      {where === HOME && (
        <>
          <TextInput
            label={t("meals.address")}
            description={t("meals.addressHint")}
            maxLength={200}
            value={address}
            error={faults["address"]}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextInput
            label={t("meals.deliveryNote")}
            maxLength={200}
            value={note}
            error={faults["deliveryNote"]}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
