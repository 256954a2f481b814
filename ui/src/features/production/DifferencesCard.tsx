import { IconArrowsExchange, IconMinus, IconPlus, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DifferenceKind, Differences } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./production.module.css";
import { useSheetWords } from "./words";

const signs: Record<DifferenceKind, { icon: Icon; tone: string }> = {
  added: { icon: IconPlus, tone: "jade" },
  removed: { icon: IconMinus, tone: "slate" },
  changed: { icon: IconArrowsExchange, tone: "amber" },
};

/** What changed since the release: plus, minus, who, and what it means for the pots. */
export function DifferencesCard({ differences }: { differences: Differences }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSheetWords();
  const { plus, minus, changed, list, dishes } = differences;
  return (
    <Card
      title={t("production.differences")}
      hint={
        list.length === 0
          ? t("production.noDifferences")
          : t("production.differencesSum", { plus, minus, changed })
      }
    >
      {dishes.length > 0 && (
        <ul className={classes.pots} aria-label={t("production.pots")}>
          {dishes.map((dish) => (
            <li key={`${dish.dishId} ${dish.texture ?? ""}`}>
              <strong>{dish.name}</strong> {words.texture(dish.texture)}{" "}
              <span data-more={dish.now > dish.before || undefined}>
                {dish.now > dish.before ? "+" : "−"}
                {format.number(Math.abs(dish.now - dish.before))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.differences}>
        {list.map((one) => {
          const { icon: Sign, tone } = signs[one.kind];
          return (
            <li key={one.key}>
              <span className={classes.sign} data-tone={tone}>
                <Sign size="1.125rem" aria-hidden />
                {t(`differenceKind.${one.kind}`)}
              </span>
              <div>
                <strong>{one.name}</strong>
                <span className={classes.quiet}>
                  {one.siteNameBefore === null
                    ? one.siteName
                    : t("production.moved", { from: one.siteNameBefore, to: one.siteName })}
                  {one.changed.length > 0 &&
                    ` · ${format.list(one.changed.map((what) => t(`differenceIn.${what}`)))}`}
                </span>
                <span className={classes.quiet}>
                  {one.kind === "changed" && one.changed.includes("dishes")
                    ? t("production.moved", {
                        from: format.list(one.dishNamesBefore),
                        to: format.list(one.dishNames),
                      })
                    : format.list(one.kind === "removed" ? one.dishNamesBefore : one.dishNames)}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
