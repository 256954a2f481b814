import { Button, MultiSelect, Select, Switch, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBowlChopsticks, IconCarrot, IconPlus, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type AskDishes,
  type DishCategory,
  type DishLine,
  useDishList,
  useDishTakeShipped,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Empty } from "../../shared/ui/Empty";
import { notify } from "../../shared/ui/notify";
import { CategoryTabs } from "./CategoryTabs";
import { DishTable } from "./DishTable";
import classes from "./dishes.module.css";
import { FoodSkeleton } from "./FoodSkeleton";
import { allergens } from "../../shared/diet/allergens";
import { seasons, textures } from "./words";

const ANY = "";
const everything: AskDishes = {
  query: "",
  category: null,
  without: [],
  texture: null,
  season: null,
  withWithdrawn: false,
};

/** What the kitchen can cook: found by name, pinyin, initials; narrowed by what somebody must not have. */
export function DishesScreen() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(everything);
  const [category, setCategory] = useState<DishCategory | null>(null);
  const [query] = useDebouncedValue(asked.query.trim(), 150);
  const list = useDishList({ ...asked, query }, { placeholderData: (before) => before });
  const take = useDishTakeShipped();
  const put = (some: Partial<AskDishes>) => setAsked((before) => ({ ...before, ...some }));
  const isNarrowed =
    query !== "" || asked.without.length > 0 || asked.texture !== null || asked.season !== null;
  const found = list.data ?? [];
  const shown = category === null ? found : found.filter(({ facts }) => facts.category === category);
  const format = useFormat();
  const columns: ExportColumn<DishLine>[] = [
    { title: t("dishes.name"), of: ({ facts }) => facts.name },
    { title: t("dishes.category"), of: ({ facts }) => t(`dishCategory.${facts.category}`) },
    {
      title: t("dishes.allergens"),
      of: ({ facts }) =>
        format.list([...new Set(facts.allergens.map(({ allergen }) => t(`allergen.${allergen}`)))]),
    },
    {
      title: t("dishes.texture"),
      of: ({ facts }) => format.list(facts.textures.map((one) => t(`texture.${one}`))),
    },
    { title: t("dishes.season"), of: (dish) => format.list(dish.seasons.map((one) => t(`season.${one}`))) },
    { title: t("nutrient.energyKcal"), kind: "decimal", of: ({ facts }) => facts.nutrients.energyKcal },
    { title: t("dishes.cost"), kind: "money", of: ({ facts }) => facts.costFen },
  ];

  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <h1 className={classes.title}>{t("dishes.title")}</h1>
        <TextInput
          className={classes.search}
          aria-label={t("dishes.search")}
          placeholder={t("dishes.placeholder")}
          leftSection={<IconSearch size="1.25rem" aria-hidden />}
          value={asked.query}
          autoComplete="off"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens this screen to look a dish up
          autoFocus
          onChange={(event) => put({ query: event.currentTarget.value })}
        />
        <ExportMenu
          title={t("dishes.title")}
          narrowed={[
            query,
            category === null ? "" : t(`dishCategory.${category}`),
            ...asked.without.map((one) => t("list.freeOf", { what: t(`allergen.${one}`) })),
            asked.texture === null ? "" : t(`texture.${asked.texture}`),
            asked.season === null ? "" : t(`season.${asked.season}`),
          ]}
          columns={columns}
          rows={() => shown}
          disabled={shown.length === 0}
        />
        <ButtonLink to="/kitchen/dishes/ingredients" leftSection={<IconCarrot size="1.25rem" aria-hidden />}>
          {t("ingredients.title")}
        </ButtonLink>
        <ButtonLink
          variant="filled"
          to="/kitchen/dishes/new"
          leftSection={<IconPlus size="1.25rem" aria-hidden />}
        >
          {t("dishes.new")}
        </ButtonLink>
      </header>
      <RefusalNote refusal={list.error ?? take.error} />
      <div className={classes.filters}>
        <MultiSelect
          className={classes.without}
          aria-label={t("dishes.without")}
          placeholder={asked.without.length === 0 ? t("dishes.without") : ""}
          size="md"
          clearable
          searchable
          data={allergens.map((value) => ({ value, label: t(`allergen.${value}`) }))}
          value={asked.without}
          onChange={(values) => put({ without: allergens.filter((one) => values.includes(one)) })}
        />
        <Select
          aria-label={t("dishes.texture")}
          data={[
            { value: ANY, label: t("dishes.anyTexture") },
            ...textures.map((value) => ({ value, label: t(`texture.${value}`) })),
          ]}
          value={asked.texture ?? ANY}
          onChange={(value) => put({ texture: textures.find((one) => one === value) ?? null })}
        />
        <Select
          aria-label={t("dishes.season")}
          data={[
            { value: ANY, label: t("dishes.anySeason") },
            ...seasons.map((value) => ({ value, label: t(`season.${value}`) })),
          ]}
          value={asked.season ?? ANY}
          onChange={(value) => put({ season: seasons.find((one) => one === value) ?? null })}
        />
        <Switch
          size="md"
          label={t("dishes.withWithdrawn")}
          checked={asked.withWithdrawn}
          onChange={(event) => put({ withWithdrawn: event.currentTarget.checked })}
        />
      </div>
      {list.isPending && <FoodSkeleton />}
      {list.data && (found.length > 0 || isNarrowed) && (
        <CategoryTabs dishes={found} chosen={category} onChoose={setCategory} />
      )}
      {list.data && shown.length > 0 && <DishTable dishes={shown} />}
      {list.data && shown.length === 0 && (
        <Empty
          icon={isNarrowed || found.length > 0 ? IconSearchOff : IconBowlChopsticks}
          title={t(isNarrowed || found.length > 0 ? "dishes.noneFound" : "dishes.none")}
          hint={t(isNarrowed || found.length > 0 ? "dishes.noneFoundHint" : "dishes.noneHint")}
        >
          {isNarrowed || found.length > 0 ? (
            <Button
              variant="default"
              onClick={() => {
                setAsked(everything);
                setCategory(null);
              }}
            >
              {t("dishes.showAll")}
            </Button>
          ) : (
            <Button
              loading={take.isPending}
              onClick={() =>
                take.mutate({}, { onSuccess: (taken) => notify(t("dishes.taken", { ...taken })) })
              }
            >
              {t("dishes.take")}
            </Button>
          )}
        </Empty>
      )}
    </div>
  );
}
