import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Sheet, WhichPlates } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Number } from "./Number";
import classes from "./production.module.css";
import { useSheetWords } from "./words";

interface Props {
  sheet: Sheet;
  onPeople: (which: Partial<WhichPlates>, title: string) => void;
}

/** Who gets something else, grouped by what is left out. */
export function SpecialsCard({ sheet, onPeople }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSheetWords();
  return (
    <Card
      title={t("production.specials")}
      hint={t("production.specialsHint", { count: sheet.specialPortions })}
    >
      {sheet.unmatched.length > 0 && (
        <div className={classes.unmatched} role="note">
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <div>
            <strong>{t("production.unmatched")}</strong>
            <ul>
              {sheet.unmatched.map((one) => (
                <li key={one.key}>
                  {t("production.unmatchedOf", {
                    name: one.name,
                    words: format.list(one.words),
                    site: one.siteName,
                  })}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {sheet.specials.length === 0 && <p className={classes.quiet}>{t("production.noSpecials")}</p>}
      <ul className={classes.groups}>
        {sheet.specials.map((group) => {
          const title = words.leftOut(group.leftOut);
          return (
            <li key={title}>
              <div className={classes.groupHead}>
                <strong>{title}</strong>
                <Number
                  value={group.portions}
                  of={title}
                  onOpen={() => onPeople({ leftOut: group.leftOut }, title)}
                />
              </div>
              <ul className={classes.gets}>
                {group.dishes.map((dish) => {
                  const name =
                    dish.dishId === null
                      ? t("production.nothingFrom", { role: words.role(dish.role) })
                      : words.dish(dish.name, dish.texture);
                  const said =
                    dish.dishId === null
                      ? t("production.noneOf", { role: words.role(dish.role), count: dish.portions })
                      : t("production.dishCount", { dish: name, count: dish.portions });
                  const gets =
                    dish.dishId === null ? "nothing" : dish.texture === null ? "without_texture" : null;
                  return (
                    <li key={`${dish.slotId} ${name} ${dish.isMenuDish}`}>
                      <Number
                        value={dish.portions}
                        words={said}
                        of={`${title} · ${name}`}
                        onOpen={() =>
                          onPeople(
                            {
                              leftOut: group.leftOut,
                              slotId: dish.slotId,
                              dishId: dish.dishId,
                              texture: dish.texture,
                              gets,
                              isMenuDish: dish.isMenuDish,
                            },
                            `${title} · ${name}`,
                          )
                        }
                      />
                    </li>
                  );
                })}
              </ul>
              <p className={classes.names}>{format.list(group.names)}</p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
