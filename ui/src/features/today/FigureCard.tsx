import { useTranslation } from "react-i18next";

import type { TodayFigure } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import { Trend } from "./Trend";
import classes from "./today.module.css";

/** A figure of the day, what it is held against, and the two weeks before. */
export function FigureCard({ figure }: { figure: TodayFigure }) {
  const { t } = useTranslation();
  const name = t(`today.figure.${figure.kind}`);
  return (
    <Card title={name}>
      <p className={classes.figure}>
        <strong>{figure.value}</strong>
        {figure.of !== null && <span>{t(`today.of.${figure.kind}`, { of: figure.of })}</span>}
      </p>
      {figure.trend.length > 0 && <Trend name={name} days={figure.trend} />}
    </Card>
  );
}
