import { Button, Checkbox, Group, Select, Stack, TextInput, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type DishPage,
  type Texture,
  useDishPreview,
  useDishSave,
  useIngredientList,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { notify } from "../../shared/ui/notify";
import { type DishDraft, detailsOf, draftOf, emptyDish } from "./dishDraft";
import { IngredientLines } from "./IngredientLines";
import { LiveFacts } from "./LiveFacts";
import { PercentField } from "./PercentField";
import classes from "./form.module.css";
import { categories, seasons, textures } from "./words";

interface Props {
  /** None: a new one. */
  dish: DishPage | null;
  onLeave: (dishId: string | null) => void;
}

/** A dish as it shall be from now on, with what it comes to beside it. */
export function DishForm({ dish, onLeave }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const save = useDishSave();
  const faultsOf = useFieldFaults();
  const ingredients = useIngredientList({
    query: "",
    foodGroup: null,
    allergen: null,
    withWithdrawn: false,
  });
  // A refresh behind the form must not raise the version that was seen.
  const [seen] = useState(dish);
  const [draft, setDraft] = useState<DishDraft>(() => (seen ? draftOf(seen) : emptyDish()));
  const put = (some: Partial<DishDraft>) => setDraft((before) => ({ ...before, ...some }));
  const [asked] = useDebouncedValue(draft, 200);
  const live = useDishPreview({ details: detailsOf(asked) }, { placeholderData: (before) => before });
  const faults = faultsOf(save.error, "details");

  function putTexture(texture: Texture, method: string | null) {
    const { [texture]: _, ...others } = draft.textures;
    put({ textures: method === null ? others : { ...others, [texture]: method } });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(
      { dishId: seen?.id ?? null, version: seen?.version ?? null, details: detailsOf(draft) },
      {
        onSuccess: (saved) => {
          notify(t("dishes.saved", { name: saved.details.name }));
          onLeave(saved.id);
        },
        onError: () =>
          requestAnimationFrame(() =>
            form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-faulty] input")?.focus(),
          ),
      },
    );
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className={classes.form}>
      <div>
        <RefusalNote refusal={save.error} />
        <Card title={t("dishes.basics")}>
          <Stack gap="md">
            <Group grow align="start">
              <TextInput
                label={t("dishes.name")}
                withAsterisk
                maxLength={30}
                data-autofocus
                value={draft.name}
                error={faults["name"]}
                onChange={(event) => put({ name: event.currentTarget.value })}
              />
              <Select
                label={t("dishes.category")}
                data={categories.map((value) => ({ value, label: t(`dishCategory.${value}`) }))}
                value={draft.category}
                onChange={(value) =>
                  put({ category: categories.find((one) => one === value) ?? draft.category })
                }
              />
            </Group>
            <Group align="start" gap="xl">
              <Checkbox.Group
                label={t("dishes.season")}
                value={[...draft.seasons]}
                error={faults["seasons"]}
                onChange={(values) => put({ seasons: seasons.filter((one) => values.includes(one)) })}
              >
                <Group gap="lg" mih="2.75rem">
                  {seasons.map((value) => (
                    <Checkbox key={value} value={value} label={t(`season.${value}`)} />
                  ))}
                </Group>
              </Checkbox.Group>
              <Group align="start" wrap="nowrap">
                <PercentField
                  label={t("dishes.smallPercent")}
                  value={draft.smallPercent}
                  error={faults["smallPercent"]}
                  onChange={(smallPercent) => put({ smallPercent })}
                />
                <PercentField
                  label={t("dishes.largePercent")}
                  value={draft.largePercent}
                  error={faults["largePercent"]}
                  onChange={(largePercent) => put({ largePercent })}
                />
              </Group>
            </Group>
          </Stack>
        </Card>
        <Card title={t("dishes.recipe")} hint={t("dishes.recipeFormHint")}>
          <IngredientLines
            draft={draft}
            known={ingredients.data ?? []}
            faults={faults}
            onChange={(parts) => put({ parts })}
          />
        </Card>
        <Card title={t("dishes.cooking")}>
          <Stack gap="md">
            <Textarea
              label={t("dishes.method")}
              autosize
              minRows={2}
              maxLength={2000}
              value={draft.method}
              error={faults["method"]}
              onChange={(event) => put({ method: event.currentTarget.value })}
            />
            <Textarea
              label={t("dishes.holding")}
              autosize
              minRows={1}
              maxLength={500}
              value={draft.holding}
              error={faults["holding"]}
              onChange={(event) => put({ holding: event.currentTarget.value })}
            />
          </Stack>
        </Card>
        <Card title={t("dishes.texturesTitle")} hint={t("dishes.texturesFormHint")}>
          {faults["textures"] !== undefined && <p className={classes.fault}>{faults["textures"]}</p>}
          <ul className={classes.textures}>
            {textures.map((texture) => {
              const method = draft.textures[texture];
              return (
                <li key={texture}>
                  <Checkbox
                    label={t(`texture.${texture}`)}
                    checked={method !== undefined}
                    onChange={(event) => putTexture(texture, event.currentTarget.checked ? "" : null)}
                  />
                  {method !== undefined && (
                    <TextInput
                      aria-label={t("dishes.textureMethodOf", { texture: t(`texture.${texture}`) })}
                      placeholder={t(texture === "regular" ? "dishes.asCooked" : "dishes.textureMethod")}
                      maxLength={300}
                      value={method}
                      onChange={(event) => putTexture(texture, event.currentTarget.value)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
      </div>
      <LiveFacts facts={live.data}>
        {/* What saving does is said before it is pressed. */}
        {seen !== null && <p className={classes.hint}>{t("dishes.newVersionHint")}</p>}
        <Group grow>
          <Button variant="default" onClick={() => onLeave(null)}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("action.save")}
          </Button>
        </Group>
      </LiveFacts>
    </form>
  );
}
