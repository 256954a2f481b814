import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

import type { Figure, MenuDay, MenuWeek, Nutrient } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { yuan } from "./words";
import classes from "./menus.module.css";

const shown: readonly Nutrient[] = ["energy", "protein", "sodium"];

interface Props {
  week: MenuWeek;
  onFigures: (on: string) => void;
}

/** Under each day: energy, protein, sodium against the eaters' references, foods, the cost of one eater. */
export function FigureRows({ week, onFigures }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {shown.map((nutrient) => (
        <Row key={nutrient} label={`menuNutrient.${nutrient}`}>
          {week.days.map((day) => (
            <DayFigure
              key={day.on}
              day={day}
              label={t(`menuNutrient.${nutrient}`)}
              figure={day.figures.find((figure) => figure.nutrient === nutrient)}
              onOpen={() => onFigures(day.on)}
            />
          ))}
        </Row>
      ))}
      <Row label="menus.foods">
        {week.days.map((day) => (
          <Amount
            key={day.on}
            day={day}
            onOpen={() => onFigures(day.on)}
            isLow={day.foods < week.settings.foodsADay}
          >
            {t("menus.foodCount", { count: day.foods })}
          </Amount>
        ))}
      </Row>
      <Row label="menus.cost">
        {week.days.map((day) => (
          <Amount key={day.on} day={day} onOpen={() => onFigures(day.on)} isLow={false}>
            {t("menus.yuan", { amount: yuan(day.costFen) })}
          </Amount>
        ))}
      </Row>
    </>
  );
}

function Row({ label, children }: { label: ParseKeys; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div role="row" className={classes.row}>
      <span role="rowheader" className={classes.figureHead}>
        {t(label)}
      </span>
      {children}
    </div>
  );
}

interface DayFigureProps {
  day: MenuDay;
  label: string;
  figure: Figure | undefined;
  onOpen: () => void;
}

function DayFigure({ day, label, figure, onOpen }: DayFigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (figure === undefined || figure.percent === null) {
    return <span role="gridcell" className={classes.figure} />;
  }
  const percent = t(figure.isAtLeast ? "menus.atLeastPercent" : "menus.percent", { percent: figure.percent });
  const said = `${format.day(day.on)} ${label} ${percent} ${t(`menus.judgement.${figure.judgement}`)}`;
  return (
    <div role="gridcell" className={classes.figure}>
      <button type="button" className={classes.figureButton} aria-label={said} title={said} onClick={onOpen}>
        <span className={classes.bar} aria-hidden>
          <span
            data-judgement={figure.judgement}
            style={{ inlineSize: `${Math.min(100, Math.round(figure.percent / 1.25))}%` }}
          />
        </span>
        <span className={classes.percent} data-judgement={figure.judgement}>
          {percent}
        </span>
      </button>
    </div>
  );
}

interface AmountProps {
  day: MenuDay;
  isLow: boolean;
  onOpen: () => void;
  children: string;
}

function Amount({ day, isLow, onOpen, children }: AmountProps) {
  const { t } = useTranslation();
  if (day.figures.length === 0) {
    return <span role="gridcell" className={classes.figure} />;
  }
  return (
    <div role="gridcell" className={classes.figure}>
      <button type="button" className={classes.figureButton} data-plain onClick={onOpen}>
        {children}
        {isLow && <span className={classes.low}>{t("menus.judgement.low")}</span>}
      </button>
    </div>
  );
}
