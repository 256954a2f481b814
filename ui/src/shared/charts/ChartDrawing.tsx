import type { CSSProperties } from "react";
import { useId } from "react";

import type { ShownChart } from "../../ipc/generated";
import classes from "./chart.module.css";
import { ChartBand } from "./ChartBand";
import { axisSteps, baseOf, namedEvery, shortened, valueText } from "./scale";

// The drawing's own measures; it is scaled to the width there is.
export const WIDTH = 800;
export const HEIGHT = 220;
export const LEFT = 56;
const TOP = 8;
const BOTTOM = 24;
const LINE = 26;
const NAMES = 190;

const isLying = (chart: ShownChart) => chart.form === "lying_bars";
const rows = (chart: ShownChart) => (isLying(chart) ? chart.categories.length : chart.series.length);
const heightOf = (chart: ShownChart) =>
  isLying(chart)
    ? rows(chart) * LINE * Math.max(1, chart.series.length * 0.7) + 8
    : chart.form === "heat_map"
      ? rows(chart) * LINE + BOTTOM
      : HEIGHT;

/** Where the invisible field of a category lies over the drawing. */
export function placeOf(chart: ShownChart, place: number): CSSProperties {
  const share = 100 / Math.max(1, chart.categories.length);
  return isLying(chart)
    ? { top: `${place * share}%`, height: `${share}%`, left: 0, width: "100%" }
    : { left: `${place * share}%`, width: `${share}%`, top: 0, height: "100%" };
}

/** The picture itself: looks are those of the paper, by colour and by pattern. */
export function ChartDrawing({ chart, at }: { chart: ShownChart; at: number | null }) {
  const id = useId();
  return (
    <svg viewBox={`0 0 ${WIDTH} ${heightOf(chart)}`} className={classes.picture} aria-hidden>
      <defs>
        <pattern id={`${id}-attention`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1,7 l8,-8" className={classes.hatch} data-part="attention" />
        </pattern>
        <pattern id={`${id}-other`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1,-1 l8,8" className={classes.hatch} data-part="other" />
        </pattern>
      </defs>
      {isLying(chart) ? (
        <Lying chart={chart} id={id} at={at} />
      ) : chart.form === "heat_map" ? (
        <Heat chart={chart} at={at} />
      ) : (
        <Upright chart={chart} id={id} at={at} />
      )}
    </svg>
  );
}

interface Part {
  chart: ShownChart;
  id: string;
  at: number | null;
}

const fill = (id: string, part: string) =>
  part === "attention" || part === "other" ? { fill: `url(#${id}-${part})` } : {};

function Upright({ chart, id, at }: Part) {
  const width = WIDTH - LEFT;
  const height = HEIGHT - TOP - BOTTOM;
  const step = width / Math.max(1, chart.categories.length);
  const y = (value: number) => TOP + height - (height * Math.min(chart.top, value)) / chart.top;
  const every = namedEvery(chart.categories, step);
  const many = Math.max(1, chart.series.length);
  const bar = chart.form === "stacked_bars" ? step * 0.72 : (step * 0.72) / many;
  return (
    <>
      {at !== null && (
        <rect className={classes.here} x={LEFT + step * at} y={TOP} width={step} height={height} />
      )}
      <ChartBand
        chart={chart}
        field={(place, least, most) => ({
          x: LEFT + step * place,
          y: y(most),
          width: step,
          height: y(least) - y(most),
        })}
        end={(place, value) => `M${LEFT + step * place},${y(value)} h${step}`}
      />
      {axisSteps(chart).map((value) => (
        <g key={value}>
          <line className={classes.grid} x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text className={classes.axis} x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {valueText(chart, value)}
          </text>
        </g>
      ))}
      {chart.series.map((series, index) =>
        chart.form === "lines" ? (
          <Line key={series.name} chart={chart} index={index} step={step} y={y} />
        ) : (
          <g key={series.name}>
            {series.values.map((value, place) => {
              if (value == null || value <= 0) {
                return null;
              }
              const base = chart.form === "stacked_bars" ? baseOf(chart, index, place) : 0;
              const shift = chart.form === "stacked_bars" ? 0 : bar * index;
              return (
                <rect
                  // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
                  key={place}
                  className={classes.bar}
                  data-part={series.part}
                  style={fill(id, series.part)}
                  x={LEFT + step * place + step * 0.14 + shift}
                  y={y(base + value)}
                  width={bar}
                  height={Math.max(0, y(base) - y(base + value))}
                />
              );
            })}
          </g>
        ),
      )}
      {chart.target !== null && (
        <polyline
          className={classes.target}
          points={chart.categories
            .flatMap((_, place) => {
              const value = y(chart.target?.values[place] ?? chart.target?.values[0] ?? 0);
              return [`${LEFT + step * place},${value}`, `${LEFT + step * (place + 1)},${value}`];
            })
            .join(" ")}
        />
      )}
      {chart.categories.map((name, place) =>
        place % every === 0 ? (
          // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
          <text
            key={place}
            className={classes.axis}
            x={LEFT + step * (place + 0.5)}
            y={HEIGHT - 6}
            textAnchor="middle"
          >
            {name}
          </text>
        ) : null,
      )}
    </>
  );
}

interface LineProps {
  chart: ShownChart;
  index: number;
  step: number;
  y: (value: number) => number;
}

function Line({ chart, index, step, y }: LineProps) {
  const series = chart.series[index];
  if (series === undefined) {
    return null;
  }
  // A gap in what is known is a gap in the line.
  const runs: string[][] = [[]];
  series.values.forEach((value, place) => {
    if (value == null) {
      runs.push([]);
    } else {
      runs.at(-1)?.push(`${LEFT + step * (place + 0.5)},${y(value)}`);
    }
  });
  return (
    <g>
      {runs.map((points, run) => (
        // oxlint-disable-next-line react/no-array-index-key -- a run has no other name
        <polyline key={run} className={classes.line} data-part={series.part} points={points.join(" ")} />
      ))}
      {series.values.map((value, place) =>
        value == null || series.values.length > 62 ? null : (
          <circle
            // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
            key={place}
            className={classes.dot}
            data-part={series.part}
            cx={LEFT + step * (place + 0.5)}
            cy={y(value)}
            r={2.6}
          />
        ),
      )}
    </g>
  );
}

function Lying({ chart, id, at }: Part) {
  const room = 60;
  const width = WIDTH - NAMES - room;
  const high = heightOf(chart) / Math.max(1, chart.categories.length);
  const bar = (high - 8) / Math.max(1, chart.series.length);
  const across = (value: number) => NAMES + (width * Math.min(chart.top, value)) / chart.top;
  return (
    <>
      {at !== null && <rect className={classes.here} x={0} y={high * at} width={WIDTH} height={high} />}
      <ChartBand
        chart={chart}
        field={(place, least, most) => ({
          x: across(least),
          y: high * place + 1,
          width: across(most) - across(least),
          height: high - 2,
        })}
        end={(place, value) => `M${across(value)},${high * place + 1} v${high - 2}`}
      />
      <line className={classes.grid} x1={NAMES} x2={NAMES} y1={0} y2={heightOf(chart)} />
      {chart.categories.map((name, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
        <g key={place}>
          <text className={classes.axis} x={NAMES - 8} y={high * (place + 0.5) + 4} textAnchor="end">
            {shortened(name, NAMES - 16)}
          </text>
          {chart.series.map((series, index) => {
            const value = series.values[place];
            if (value == null) {
              return null;
            }
            const long = across(value) - NAMES;
            return (
              <g key={series.name}>
                <rect
                  className={classes.bar}
                  data-part={series.part}
                  style={fill(id, series.part)}
                  x={NAMES}
                  y={high * place + 4 + bar * index}
                  width={long}
                  height={bar}
                />
                <text
                  className={classes.axis}
                  x={NAMES + long + 6}
                  y={high * place + 8 + bar * (index + 0.5)}
                >
                  {valueText(chart, value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      {chart.target !== null && (
        <polyline
          className={classes.target}
          points={chart.categories
            .flatMap((_, place) => {
              const x = across(chart.target?.values[place] ?? chart.target?.values[0] ?? 0);
              return [`${x},${high * place}`, `${x},${high * (place + 1)}`];
            })
            .join(" ")}
        />
      )}
    </>
  );
}

/** How deep a cell is: never deeper than its number can be read on, in light as in dark. */
const shade = (share: number | null) =>
  share === null ? "0" : `calc(0.05 + (var(--heat-deepest) - 0.05) * ${share.toFixed(4)})`;

function Heat({ chart, at }: Omit<Part, "id">) {
  const width = WIDTH - LEFT;
  const step = width / Math.max(1, chart.categories.length);
  const every = namedEvery(chart.categories, step);
  return (
    <>
      {at !== null && (
        <rect
          className={classes.here}
          x={LEFT + step * at}
          y={0}
          width={step}
          height={LINE * chart.series.length}
        />
      )}
      {chart.series.map((series, row) => (
        <g key={series.name}>
          <text className={classes.axis} x={LEFT - 8} y={LINE * row + LINE / 2 + 4} textAnchor="end">
            {series.name}
          </text>
          {series.values.map((value, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
            <g key={place}>
              <rect
                className={classes.cell}
                style={{ fillOpacity: shade(value == null ? null : Math.min(1, value / chart.top)) }}
                x={LEFT + step * place + 1}
                y={LINE * row + 1}
                width={Math.max(1, step - 2)}
                height={LINE - 2}
              />
              {value != null && step > 22 && (
                <text
                  className={classes.number}
                  x={LEFT + step * (place + 0.5)}
                  y={LINE * row + LINE / 2 + 4}
                  textAnchor="middle"
                >
                  {valueText(chart, value)}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {chart.categories.map((name, place) =>
        place % every === 0 ? (
          <text
            // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
            key={place}
            className={classes.axis}
            x={LEFT + step * (place + 0.5)}
            y={LINE * chart.series.length + 16}
            textAnchor="middle"
          >
            {name}
          </text>
        ) : null,
      )}
    </>
  );
}
