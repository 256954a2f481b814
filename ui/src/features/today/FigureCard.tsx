import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { TodayFigure } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Trend } from "./Trend";
import classes from "./today.module.css";

interface Props {
  figure: TodayFigure;
  /** The address of the screen with the rows that it counts. */
  place: string;
  /** Goes there, at this centre. */
  onOpen: (centreId: string) => void;
}

/** A figure of the day, what it is held against, the two weeks before, and the centres that it opens to. */
export function FigureCard({ figure, place, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t(`today.figure.${figure.kind}`);
  return (
    <Card title={name}>
      <p className={classes.figure}>
        <strong>{format.number(figure.value)}</strong>
        {figure.of !== null && <span>{t(`today.of.${figure.kind}`, { of: figure.of })}</span>}
      </p>
      <Trend name={name} days={figure.trend} />
      <ul className={classes.parts} aria-label={t("today.partsOf", { name })}>
        {figure.parts.map(({ centreId, centreName, value, of }) => (
          <li key={centreId}>
            <a
              href={`#${place}`}
              className={classes.part}
              onClick={(event) => {
                event.preventDefault();
                onOpen(centreId);
              }}
            >
              <span>{centreName}</span>
              <strong>{format.number(value)}</strong>
              {of !== null && <small>{t(`today.of.${figure.kind}`, { of })}</small>}
              <IconChevronRight size="1.125rem" aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
