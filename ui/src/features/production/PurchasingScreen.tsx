import { Skeleton } from "@mantine/core";
import { IconChevronRight, IconShoppingCart, IconToolsKitchen2 } from "@tabler/icons-react";
import { Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { useProductionPurchasing } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter } from "../../shared/format/days";
import { yuan } from "../../shared/format/money";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { DayField } from "../../shared/ui/DayField";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import classes from "./production.module.css";
import { kilograms } from "./words";

const suppliers = [
  "vegetable",
  "fruit",
  "meat",
  "seafood",
  "egg_and_dairy",
  "soy",
  "grain_and_oil",
  "dry_goods",
  "condiment",
] as const;

/** What spoils first is bought first. */
const inOrder = <T extends { supplierGroup: string }>(groups: readonly T[]): T[] => {
  const place = ({ supplierGroup }: T) => suppliers.findIndex((one) => one === supplierGroup);
  return groups.toSorted((one, other) => place(one) - place(other));
};

interface Props {
  /** None: the district has no kitchen. */
  kitchenId: string | null;
  /** The days it begins with, half-open; none: the week that begins tomorrow. */
  span: { from: string; until: string } | null;
  /** The way to the paper of a span, half-open. */
  print: (from: string, until: string) => ReactNode;
}

/** What is to be bought for a span of days, as bought, in whole packs, by supplier group. */
export function PurchasingScreen({ kitchenId, span, print }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [from, setFrom] = useState(span?.from ?? null);
  const [last, setLast] = useState(span === null ? null : dayAfter(span.until, -1));
  const [opened, setOpened] = useState<string | null>(null);
  const list = useProductionPurchasing(
    {
      kitchenId: kitchenId ?? "",
      fromOn: from,
      untilOn: last === null ? null : dayAfter(last),
    },
    { enabled: kitchenId !== null, placeholderData: (before) => before },
  );
  if (kitchenId === null) {
    return (
      <Screen title={t("purchasing.title")}>
        <Empty icon={IconToolsKitchen2} title={t("safety.noKitchen")} hint={t("production.noKitchenHint")} />
      </Screen>
    );
  }
  const shown = list.data;
  const supplier = (word: string) => {
    const known = suppliers.find((one) => one === word);
    return known === undefined ? word : t(`purchasing.supplier_${known}`);
  };
  return (
    <Screen
      title={t("purchasing.title")}
      tools={shown && <span className={classes.tools}>{print(shown.fromOn, shown.untilOn)}</span>}
    >
      <RefusalNote refusal={list.error} />
      {!shown && !list.error && <Skeleton height="24rem" radius="lg" />}
      {shown && (
        <>
          <Card>
            <div className={classes.span}>
              <DayField
                label={t("purchasing.from")}
                value={from ?? shown.fromOn}
                onChange={(day) => setFrom(day)}
              />
              <DayField
                label={t("purchasing.last")}
                value={last ?? dayAfter(shown.untilOn, -1)}
                onChange={(day) => setLast(day)}
              />
              <p className={classes.total}>
                <strong>{t("purchasing.cost", { cost: yuan(shown.costFen) })}</strong>
                <span>
                  {t("purchasing.sum", {
                    portions: format.number(shown.portions),
                    percent: format.list(shown.extraPercents.map((percent) => format.number(percent))),
                  })}
                </span>
              </p>
            </div>
            {shown.withoutMenu.length > 0 && (
              <p className={classes.warn} role="note">
                {t("purchasing.withoutMenu", {
                  meals: format.list(
                    shown.withoutMenu
                      .slice(0, 6)
                      .map(({ on, meal }) => `${format.day(on)} ${t(`meal.${meal}`)}`),
                  ),
                  count: shown.withoutMenu.length,
                })}
              </p>
            )}
          </Card>
          {shown.groups.length === 0 && (
            <Card>
              <Empty icon={IconShoppingCart} title={t("purchasing.none")} hint={t("purchasing.noneHint")} />
            </Card>
          )}
          <div className={classes.groupsOf}>
            {inOrder(shown.groups).map((group) => (
              <Card
                key={group.supplierGroup}
                title={supplier(group.supplierGroup)}
                hint={t("purchasing.groupCost", { cost: yuan(group.costFen), count: group.lines.length })}
              >
                <div className={classes.scroll}>
                  <table className={classes.sheet}>
                    <thead>
                      <tr>
                        <th scope="col">{t("purchasing.ingredient")}</th>
                        <th scope="col">{t("purchasing.edible")}</th>
                        <th scope="col">{t("purchasing.share")}</th>
                        <th scope="col">{t("purchasing.bought")}</th>
                        <th scope="col">{t("purchasing.pack")}</th>
                        <th scope="col">{t("purchasing.packs")}</th>
                        <th scope="col">{t("purchasing.amount")}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {group.lines.map((line) => (
                        <Fragment key={line.ingredientId}>
                          <tr className={classes.line}>
                            <th scope="row">
                              <button
                                type="button"
                                className={classes.open}
                                aria-expanded={opened === line.ingredientId}
                                onClick={() =>
                                  setOpened(opened === line.ingredientId ? null : line.ingredientId)
                                }
                              >
                                <IconChevronRight size="1rem" aria-hidden />
                                {line.name}
                              </button>
                            </th>
                            <td>{kilograms(line.edibleGrams)}</td>
                            <td>{format.number(line.ediblePercent)}%</td>
                            <td>{kilograms(line.boughtGrams)}</td>
                            <td>{kilograms(line.packGrams)}</td>
                            <td>
                              <strong>{format.number(line.packs)}</strong>
                            </td>
                            <td>{yuan(line.costFen)}</td>
                          </tr>
                          {opened === line.ingredientId && (
                            <tr className={classes.uses}>
                              <td colSpan={7}>
                                <ul>
                                  {line.uses.map((use) => (
                                    <li key={`${use.on} ${use.meal} ${use.dishId}`}>
                                      {t("purchasing.use", {
                                        day: format.day(use.on),
                                        meal: t(`meal.${use.meal}`),
                                        dish: use.dishName,
                                        count: use.portions,
                                        kilograms: kilograms(use.edibleGrams),
                                      })}
                                    </li>
                                  ))}
                                </ul>
                              </td>
                            </tr>
                          )}
                        </Fragment>
                      ))}
                    </tbody>
                  </table>
                </div>
              </Card>
            ))}
          </div>
        </>
      )}
    </Screen>
  );
}
