import { Button, Skeleton } from "@mantine/core";
import { IconArrowRight, IconCircleCheck, IconHandStop, IconToolsKitchen2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ClashGroup, MealClashes, MenuPlace, MenuCell, MenuWeek } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Empty } from "../../shared/ui/Empty";
import { ChooseDialog } from "./ChooseDialog";
import { ClashGroupLine } from "./ClashGroupLine";
import classes from "./menus.module.css";
import { distinct } from "./people";

interface Props {
  week: MenuWeek;
  cell: MenuCell;
  place: MenuPlace;
  clashes: MealClashes | undefined;
  /** There is no menu yet: plan one. */
  onPlan: () => void;
}

/** Who clashes with which dish of a meal, the unsolved first, each with what they get instead and why. */
export function ClashList({ week, cell, place, clashes, onPlan }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<ClashGroup | null>(null);
  if (cell.slots.length === 0) {
    return (
      <Empty icon={IconToolsKitchen2} title={t("menus.noMenu")} hint={t("menus.noMenuHint")}>
        <Button onClick={onPlan}>{t("menus.plan")}</Button>
      </Empty>
    );
  }
  if (clashes === undefined) {
    return (
      <div className={classes.skeletons}>
        <Skeleton height="4rem" />
        <Skeleton height="4rem" />
        <Skeleton height="4rem" />
      </div>
    );
  }
  const blocked = clashes.groups.filter(({ severity }) => severity === "blocked");
  const lesser = clashes.groups.filter(({ severity }) => severity !== "blocked");
  const red = blocked.find(({ served }) => served === "unsolved");
  // Dishes in the order in which their first group stands: what is unsolved comes first.
  const dishes = [...new Map(blocked.map(({ slotId, menuDishName }) => [slotId, menuDishName]))];
  return (
    <>
      {clashes.unmatched.length > 0 && (
        <div className={classes.unmatched} role="note">
          <IconHandStop size="1.25rem" aria-hidden />
          <div>
            <strong>{t("menus.unmatched")}</strong>
            <ul>
              {clashes.unmatched.map(({ demandKey, name, words }) => (
                <li key={demandKey}>{t("menus.unmatchedOne", { name, words: format.list(words) })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {clashes.groups.length === 0 && (
        <Empty icon={IconCircleCheck} title={t("menus.noClash")} hint={t("menus.noClashHint")} />
      )}
      {dishes.map(([slotId, name]) => {
        const groups = blocked.filter((group) => group.slotId === slotId);
        const all = countOf(groups);
        const open = countOf(groups.filter(({ served }) => served === "unsolved"));
        return (
          <section key={slotId} className={classes.clashDish} aria-label={name}>
            <h3>{name}</h3>
            <p>{t("menus.clashSum", { count: all, solved: all - open })}</p>
            <ul>
              {groups.map((group) => (
                <ClashGroupLine key={keyOf(group)} group={group} onChoose={() => setAsked(group)} />
              ))}
            </ul>
          </section>
        );
      })}
      {lesser.length > 0 && (
        <details className={classes.lesser}>
          <summary>
            {t("menus.lesser", { count: lesser.reduce((sum, group) => sum + countOf([group]), 0) })}
          </summary>
          <ul>
            {lesser.map((group) => (
              <ClashGroupLine key={keyOf(group)} group={group} onChoose={() => setAsked(group)} withDish />
            ))}
          </ul>
        </details>
      )}
      {red && (
        <div className={classes.panelFoot}>
          <Button
            size="md"
            fullWidth
            rightSection={<IconArrowRight size="1.25rem" aria-hidden />}
            onClick={() => setAsked(red)}
          >
            {t("menus.chooseFor", { name: red.people[0]?.name ?? "" })}
          </Button>
        </div>
      )}
      {asked && (
        <ChooseDialog kitchenId={week.kitchenId} place={place} group={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** How many people some groups are. */
const countOf = (groups: readonly ClashGroup[]) => distinct(groups.flatMap(({ people }) => people)).length;

const keyOf = ({ slotId, served, dishId, people }: ClashGroup) =>
  `${slotId} ${served} ${dishId ?? ""} ${people[0]?.demandKey ?? ""}`;
