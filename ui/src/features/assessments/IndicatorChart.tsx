import { useTranslation } from "react-i18next";

import type { AbilityIndicator, Assessment } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./chart.module.css";

const INDICATORS: readonly AbilityIndicator[] = [
  "self_care",
  "mobility",
  "mental_state",
  "perception_and_participation",
];

// The drawing's own measures; it is scaled to the width there is.
const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 44;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 28;

const share = (score: number, most: number) => Math.round((score / most) * 100);

interface Props {
  /** By the national standard, and counting; the latest first. */
  assessments: readonly Assessment[];
}

/** The four indicators at each assessment, as shares of their maxima: drawn, and as a table that says the same. */
export function IndicatorChart({ assessments }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = assessments.toReversed();
  const days = points.map(({ assessedOn }) => Date.parse(`${assessedOn}T00:00:00Z`));
  const first = days[0] ?? 0;
  const span = (days.at(-1) ?? 0) - first;
  const x = (place: number) =>
    span === 0
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + (((days[place] ?? first) - first) / span) * (WIDTH - LEFT - RIGHT);
  const y = (percent: number) => TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM);
  const shares = (indicator: AbilityIndicator) =>
    points.map(({ grading }) => {
      const of = grading?.indicators.find((one) => one.indicator === indicator);
      return of ? share(of.score, of.most) : 0;
    });
  return (
    <Card title={t("assessment.chart")} hint={t("assessment.chartHint")}>
      {points.length > 1 && (
        <figure className={classes.figure}>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("assessment.chartLabel")}>
            {[0, 25, 50, 75, 100].map((percent) => (
              <g key={percent}>
                <line className={classes.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(percent)} y2={y(percent)} />
                <text className={classes.axis} x={LEFT - 8} y={y(percent) + 5} textAnchor="end">
                  {t("assessment.share", { share: percent })}
                </text>
              </g>
            ))}
            {[0, points.length - 1].map((place) => (
              <text
                key={place}
                className={classes.axis}
                x={x(place)}
                y={HEIGHT - 6}
                textAnchor={place === 0 ? "start" : "end"}
              >
                {points[place]?.assessedOn}
              </text>
            ))}
            {INDICATORS.map((indicator) => {
              const values = shares(indicator);
              return (
                <g key={indicator} className={classes.series} data-indicator={indicator}>
                  <polyline points={values.map((value, place) => `${x(place)},${y(value)}`).join(" ")} />
                  {values.map((value, place) => (
                    <Mark
                      // A series is as long as there are days; a point is its day.
                      key={points[place]?.id}
                      indicator={indicator}
                      x={x(place)}
                      y={y(value)}
                    />
                  ))}
                </g>
              );
            })}
          </svg>
        </figure>
      )}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("assessment.day")}</th>
              {INDICATORS.map((indicator) => (
                <th key={indicator} scope="col">
                  <span className={classes.legend}>
                    <svg viewBox="0 0 20 12" className={classes.key} data-indicator={indicator} aria-hidden>
                      <g className={classes.series} data-indicator={indicator}>
                        <polyline points="0,6 20,6" />
                        <Mark indicator={indicator} x={10} y={6} />
                      </g>
                    </svg>
                    {t(`assessment.indicator.${indicator}`)}
                  </span>
                </th>
              ))}
              <th scope="col">{t("assessment.total")}</th>
            </tr>
          </thead>
          <tbody>
            {assessments.map(({ id, assessedOn, grading }) => (
              <tr key={id}>
                <th scope="row">{format.longDay(assessedOn)}</th>
                {grading?.indicators.map(({ indicator, score, most }) => (
                  <td key={indicator}>
                    {t("assessment.share", { share: share(score, most) })}{" "}
                    <span className={classes.quiet}>{t("assessment.subTotal", { score, most })}</span>
                  </td>
                ))}
                <td>
                  <strong>{grading?.score}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Each indicator has a shape of its own: colour is never alone. */
function Mark({ indicator, x, y }: { indicator: AbilityIndicator; x: number; y: number }) {
  if (indicator === "self_care") {
    return <circle cx={x} cy={y} r={4.5} />;
  }
  if (indicator === "mobility") {
    return <rect x={x - 4} y={y - 4} width={8} height={8} />;
  }
  return indicator === "mental_state" ? (
    <polygon points={`${x},${y - 5.5} ${x + 5},${y + 4} ${x - 5},${y + 4}`} />
  ) : (
    <polygon points={`${x},${y - 5.5} ${x + 5.5},${y} ${x},${y + 5.5} ${x - 5.5},${y}`} />
  );
}
