import { Button, Select, Switch, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCarrot, IconPlus, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type AskIngredients, type Ingredient, useIngredientList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { BackLink } from "../../shared/ui/BackLink";
import { Empty } from "../../shared/ui/Empty";
import classes from "./dishes.module.css";
import { FoodSkeleton } from "./FoodSkeleton";
import { IngredientDialog } from "./IngredientDialog";
import { IngredientTable } from "./IngredientTable";
import { allergens } from "../../shared/diet/allergens";
import { foodGroups } from "./words";

const ANY = "";

/** What the kitchen buys: prices, edible shares, nutrients, allergens. */
export function IngredientsScreen() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskIngredients>({
    query: "",
    foodGroup: null,
    allergen: null,
    withWithdrawn: false,
  });
  const [opened, setOpened] = useState<Ingredient | "new" | null>(null);
  const put = (some: Partial<AskIngredients>) => setAsked((before) => ({ ...before, ...some }));
  const [query] = useDebouncedValue(asked.query.trim(), 150);
  const list = useIngredientList({ ...asked, query }, { placeholderData: (before) => before });
  const format = useFormat();
  const columns: ExportColumn<Ingredient>[] = [
    { title: t("ingredients.name"), of: ({ details }) => details.name },
    { title: t("ingredients.foodGroup"), of: ({ details }) => t(`foodGroup.${details.foodGroup}`) },
    { title: t("ingredients.supplier"), of: ({ details }) => t(`supplierGroup.${details.supplierGroup}`) },
    {
      title: t("ingredients.edible"),
      kind: "percent",
      of: ({ details }) => details.ediblePercent / 100,
    },
    { title: t("ingredients.price"), kind: "money", of: ({ details }) => details.priceFenPerKg },
    {
      title: t("ingredients.allergen"),
      of: ({ allAllergens }) => format.list(allAllergens.map(({ allergen }) => t(`allergen.${allergen}`))),
    },
    { title: t("ingredients.usedIn"), kind: "integer", of: ({ usedIn }) => usedIn },
  ];
  const isNarrowed = query !== "" || asked.foodGroup !== null || asked.allergen !== null;

  return (
    <div className={classes.screen}>
      <BackLink to="/kitchen/dishes">{t("dishes.title")}</BackLink>
      <header className={classes.top}>
        <h1 className={classes.title}>{t("ingredients.title")}</h1>
        <TextInput
          className={classes.search}
          aria-label={t("ingredients.search")}
          placeholder={t("ingredients.placeholder")}
          leftSection={<IconSearch size="1.25rem" aria-hidden />}
          value={asked.query}
          autoComplete="off"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens this screen to look an ingredient up
          autoFocus
          onChange={(event) => put({ query: event.currentTarget.value })}
        />
        <ExportMenu
          title={t("ingredients.title")}
          narrowed={[
            query,
            asked.foodGroup === null ? "" : t(`foodGroup.${asked.foodGroup}`),
            asked.allergen === null ? "" : t(`allergen.${asked.allergen}`),
          ]}
          columns={columns}
          rows={() => list.data ?? []}
          disabled={(list.data ?? []).length === 0}
        />
        <Button leftSection={<IconPlus size="1.25rem" aria-hidden />} onClick={() => setOpened("new")}>
          {t("ingredients.new")}
        </Button>
      </header>
      <div className={`${classes.filters} ${classes.overTable}`}>
        <Select
          aria-label={t("ingredients.foodGroup")}
          data={[
            { value: ANY, label: t("ingredients.anyGroup") },
            ...foodGroups.map((value) => ({ value, label: t(`foodGroup.${value}`) })),
          ]}
          value={asked.foodGroup ?? ANY}
          onChange={(value) => put({ foodGroup: foodGroups.find((one) => one === value) ?? null })}
        />
        <Select
          aria-label={t("ingredients.allergen")}
          data={[
            { value: ANY, label: t("ingredients.anyAllergen") },
            ...allergens.map((value) => ({ value, label: t(`allergen.${value}`) })),
          ]}
          value={asked.allergen ?? ANY}
          onChange={(value) => put({ allergen: allergens.find((one) => one === value) ?? null })}
        />
        <span role="status" className={classes.count}>
          {list.data && t("ingredients.count", { count: list.data.length })}
        </span>
        <Switch
          size="md"
          label={t("ingredients.withWithdrawn")}
          checked={asked.withWithdrawn}
          onChange={(event) => put({ withWithdrawn: event.currentTarget.checked })}
        />
      </div>
      <RefusalNote refusal={list.error} />
      {list.isPending && <FoodSkeleton />}
      {list.data && list.data.length > 0 && <IngredientTable ingredients={list.data} onOpen={setOpened} />}
      {list.data?.length === 0 && (
        <Empty
          icon={isNarrowed ? IconSearchOff : IconCarrot}
          title={t(isNarrowed ? "ingredients.noneFound" : "ingredients.none")}
          hint={t(isNarrowed ? "dishes.noneFoundHint" : "dishes.noneHint")}
        />
      )}
      {opened !== null && (
        <IngredientDialog ingredient={opened === "new" ? null : opened} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}
