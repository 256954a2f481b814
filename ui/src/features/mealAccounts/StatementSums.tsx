import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { MealStatement } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import strip from "../../shared/ui/Sums.module.css";
import classes from "./accounts.module.css";
import { yuan } from "../../shared/format/money";

interface Props {
  statement: MealStatement;
  onAll: () => void;
  onUnpriced: () => void;
  onResidence: () => void;
}

/** The month in a few figures; what is missing stands beside them. */
export function StatementSums({ statement, onAll, onUnpriced, onResidence }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sum, residenceUnknown } = statement;
  const figures = [
    { words: t("accounts.meals"), value: format.number(sum.meals) },
    { words: t("accounts.price"), value: yuan(sum.priceFen) },
    { words: t("accounts.fee"), value: yuan(sum.feeFen) },
    { words: t("accounts.subsidy"), value: yuan(sum.subsidyFen) },
    { words: t("accounts.elderPays"), value: yuan(sum.elderFen) },
  ];
  return (
    <>
      <dl className={strip.sums} aria-label={t("accounts.sums")}>
        {figures.map(({ words, value }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.under}>
        <span>
          {t("accounts.sumsSay")}
          {sum.missed > 0 && ` ${t("accounts.missed", { count: sum.missed })}`}
        </span>
        <span className={classes.ways}>
          <Button variant="subtle" mih="2.75rem" onClick={onAll}>
            {t("accounts.openAll")}
          </Button>
          {residenceUnknown === 0 && (
            <Button variant="subtle" mih="2.75rem" onClick={onResidence}>
              {t("accounts.noteResidence")}
            </Button>
          )}
        </span>
      </p>
      {sum.unpriced > 0 && (
        <p className={classes.warn} role="status">
          <IconAlertTriangle size="1.25rem" aria-hidden />
          {t("accounts.unpricedCount", { count: sum.unpriced })}
          <Button variant="subtle" mih="2.75rem" onClick={onUnpriced}>
            {t("accounts.open")}
          </Button>
        </p>
      )}
      {residenceUnknown > 0 && (
        <p className={classes.warn} role="status">
          <IconAlertTriangle size="1.25rem" aria-hidden />
          {t("accounts.residenceUnknown", { count: residenceUnknown })}
          <Button variant="subtle" mih="2.75rem" onClick={onResidence}>
            {t("accounts.noteResidence")}
          </Button>
        </p>
      )}
    </>
  );
}
