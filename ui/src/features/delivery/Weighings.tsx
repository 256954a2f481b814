import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { MealLeftover } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./delivery.module.css";
import { kilograms, percentLeft, shareLeft } from "./waste";

/** So many lines are drawn at first, and more at each asking: a year has thousands. */
const STEP = 60;

interface Props {
  /** The newest first. */
  leftovers: readonly MealLeftover[];
  /** Of which kitchen and days, for the file. */
  narrowed: readonly string[];
}

/** Each weighing: what of a dish came to a site, and what came back. */
export function Weighings({ leftovers, narrowed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(STEP);
  const rest = leftovers.length - shown;
  const columns: ExportColumn<MealLeftover>[] = [
    { title: t("leftovers.day"), kind: "date", of: (one) => one.serviceOn },
    { title: t("leftovers.meal"), of: (one) => t(`meal.${one.meal}`) },
    { title: t("leftovers.site"), of: (one) => one.centreName ?? t("leftovers.homes") },
    { title: t("leftovers.dish"), of: (one) => one.dishName },
    { title: t("leftovers.served"), kind: "decimal", of: (one) => one.servedGrams / 1000 },
    { title: t("leftovers.left"), kind: "decimal", of: (one) => one.leftGrams / 1000 },
    {
      title: t("leftovers.share"),
      kind: "percent",
      of: (one) => (one.servedGrams === 0 ? null : shareLeft(one)),
    },
    { title: t("leftovers.note"), of: (one) => one.note },
  ];
  return (
    <Card
      title={t("leftovers.rows")}
      action={
        <ExportMenu
          title={t("leftovers.file")}
          narrowed={narrowed}
          columns={columns}
          rows={() => leftovers}
          disabled={leftovers.length === 0}
        />
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("leftovers.day")}</th>
            <th scope="col">{t("leftovers.site")}</th>
            <th scope="col">{t("leftovers.dish")}</th>
            <th scope="col">{t("leftovers.served")}</th>
            <th scope="col">{t("leftovers.left")}</th>
            <th scope="col">{t("leftovers.share")}</th>
          </tr>
        </thead>
        <tbody>
          {leftovers.slice(0, shown).map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {format.shortDay(one.serviceOn)} {t(`meal.${one.meal}`)}
              </th>
              <td className={classes.text}>{one.centreName ?? t("leftovers.homes")}</td>
              <td className={classes.text}>{one.dishName}</td>
              <td>{kilograms(one.servedGrams)}</td>
              <td>{kilograms(one.leftGrams)}</td>
              <td>{percentLeft(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button variant="default" mih="2.75rem" mt="sm" onClick={() => setShown(shown + STEP)}>
          {t("accounts.moreLines", { count: Math.min(STEP, rest) })}
        </Button>
      )}
    </Card>
  );
}
