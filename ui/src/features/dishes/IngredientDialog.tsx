import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Tabs,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Ingredient,
  type IngredientDetails,
  useIngredientGet,
  useIngredientRestore,
  useIngredientSave,
  useIngredientWithdraw,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import { AllergenFields, MarkFields } from "./AllergenFields";
import classes from "./ingredient.module.css";
import { NutrientFields } from "./NutrientFields";
import { noNutrients } from "./nutrients";
import { PartFields } from "./PartFields";
import { foodGroups, purineClasses, supplierGroups } from "./words";

const empty: IngredientDetails = {
  name: "",
  foodGroup: "light_vegetable",
  supplierGroup: "vegetable",
  ediblePercent: 100,
  priceFenPerKg: 0,
  packGrams: 1000,
  purineClass: "unknown",
  isCompositionKnown: true,
  usdaNumber: null,
  nutrients: noNutrients,
  allergens: [],
  marks: [],
  parts: [],
  note: "",
};

interface Props {
  /** None: a new one. */
  ingredient: Ingredient | null;
  onClose: () => void;
}

/** All that is known of an ingredient, to be changed; dishes made with it follow at once. */
export function IngredientDialog({ ingredient, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useIngredientSave();
  const withdraw = useIngredientWithdraw();
  const restore = useIngredientRestore();
  const faultsOf = useFieldFaults();
  const [seen] = useState(ingredient);
  const page = useIngredientGet({ ingredientId: seen?.id ?? "" }, { enabled: seen !== null });
  const [details, setDetails] = useState<IngredientDetails>(seen?.details ?? empty);
  const [tab, setTab] = useState<string | null>("basics");
  const put = (some: Partial<IngredientDetails>) => setDetails((before) => ({ ...before, ...some }));
  const refusal = save.error ?? withdraw.error ?? restore.error;
  const faults = faultsOf(save.error, "details");
  const part = { details, put, faults };

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(
      { ingredientId: seen?.id ?? null, version: seen?.version ?? null, details },
      {
        onSuccess: (saved) => {
          notify(t("ingredients.saved", { name: saved.details.name }));
          onClose();
        },
        // The fault may stand on another tab than the one that is open.
        onError: ({ fields }) => {
          const first = fields[0]?.field ?? "";
          setTab(
            first.startsWith("details.nutrients")
              ? "nutrition"
              : /^details\.(allergens|marks|parts)/.test(first)
                ? "allergens"
                : "basics",
          );
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={seen === null ? t("ingredients.new") : seen.details.name}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="xl"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={refusal} />
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="basics">{t("ingredients.basics")}</Tabs.Tab>
              <Tabs.Tab value="allergens">{t("ingredients.allergensTab")}</Tabs.Tab>
              <Tabs.Tab value="nutrition">{t("ingredients.nutritionTab")}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="basics" pt="md">
              <SimpleGrid cols={2} spacing="md">
                <TextInput
                  label={t("ingredients.name")}
                  withAsterisk
                  maxLength={30}
                  data-autofocus
                  value={details.name}
                  error={faults["name"]}
                  onChange={(event) => put({ name: event.currentTarget.value })}
                />
                <Select
                  label={t("ingredients.foodGroup")}
                  data={foodGroups.map((value) => ({ value, label: t(`foodGroup.${value}`) }))}
                  value={details.foodGroup}
                  onChange={(value) =>
                    put({ foodGroup: foodGroups.find((one) => one === value) ?? details.foodGroup })
                  }
                />
                <NumberInput
                  label={t("ingredients.ediblePercent")}
                  description={t("ingredients.edibleHint")}
                  suffix="%"
                  value={details.ediblePercent}
                  error={faults["ediblePercent"]}
                  onChange={(value) => put({ ediblePercent: Math.round(Number(value) || 0) })}
                />
                <NumberInput
                  label={t("ingredients.pricePerKg")}
                  prefix="¥"
                  decimalScale={2}
                  fixedDecimalScale
                  value={details.priceFenPerKg / 100}
                  error={faults["priceFenPerKg"]}
                  onChange={(value) => put({ priceFenPerKg: Math.round((Number(value) || 0) * 100) })}
                />
                <Select
                  label={t("ingredients.supplier")}
                  data={supplierGroups.map((value) => ({ value, label: t(`supplierGroup.${value}`) }))}
                  value={details.supplierGroup}
                  onChange={(value) =>
                    put({
                      supplierGroup: supplierGroups.find((one) => one === value) ?? details.supplierGroup,
                    })
                  }
                />
                <NumberInput
                  label={t("ingredients.pack")}
                  suffix={t("dishes.gramSuffix")}
                  value={details.packGrams}
                  error={faults["packGrams"]}
                  onChange={(value) => put({ packGrams: Math.round(Number(value) || 0) })}
                />
                <Select
                  label={t("dishes.purine")}
                  data={purineClasses.map((value) => ({ value, label: t(`purineClass.${value}`) }))}
                  value={details.purineClass}
                  onChange={(value) =>
                    put({ purineClass: purineClasses.find((one) => one === value) ?? details.purineClass })
                  }
                />
                <TextInput
                  label={t("ingredients.note")}
                  maxLength={300}
                  value={details.note}
                  error={faults["note"]}
                  onChange={(event) => put({ note: event.currentTarget.value })}
                />
              </SimpleGrid>
              {page.data && page.data.dishes.length > 0 && (
                <p className={classes.usedIn}>
                  {t("ingredients.usedInDishes", {
                    count: page.data.dishes.length,
                    names: format.list(page.data.dishes.map(({ name }) => name)),
                  })}
                </p>
              )}
            </Tabs.Panel>
            <Tabs.Panel value="allergens" pt="md">
              <Stack gap="lg">
                <Checkbox
                  label={t("ingredients.compositionUnknown")}
                  description={t("ingredients.compositionUnknownHint")}
                  checked={!details.isCompositionKnown}
                  onChange={(event) => put({ isCompositionKnown: !event.currentTarget.checked })}
                />
                <AllergenFields
                  allergens={details.allergens}
                  error={faults["allergens"]}
                  onChange={(allergens) => put({ allergens })}
                />
                <MarkFields
                  marks={details.marks}
                  error={faults["marks"]}
                  onChange={(marks) => put({ marks })}
                />
                <PartFields {...part} />
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="nutrition" pt="md">
              <NutrientFields {...part} />
            </Tabs.Panel>
          </Tabs>
          <DialogFoot>
            {seen !== null && seen.withdrawnAt === null && (
              <Button
                variant="subtle"
                color="red"
                c="var(--crimson)"
                mr="auto"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ ingredientId: seen.id }, { onSuccess: onClose })}
              >
                {t("ingredients.withdraw")}
              </Button>
            )}
            {seen !== null && seen.withdrawnAt !== null && (
              <Button
                variant="subtle"
                mr="auto"
                loading={restore.isPending}
                onClick={() => restore.mutate({ ingredientId: seen.id }, { onSuccess: onClose })}
              >
                {t("ingredients.restore")}
              </Button>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t("action.close")}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t("action.save")}
              </Button>
            </Group>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
