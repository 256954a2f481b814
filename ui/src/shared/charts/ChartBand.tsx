import type { ShownChart } from "../../ipc/generated";
import classes from "./chart.module.css";

interface Props {
  chart: ShownChart;
  /** Where the range of a place lies. */
  field: (
    place: number,
    least: number,
    most: number,
  ) => { x: number; y: number; width: number; height: number };
  /** The stroke at an end of it. */
  end: (place: number, value: number) => string;
}

/** Behind the numbers the range that each should be in. Where it has no end, it goes as far as the picture. */
export function ChartBand({ chart, field, end }: Props) {
  const { band, top } = chart;
  if (band === null) {
    return null;
  }
  return chart.categories.map((_, place) => {
    const least = band.least[place] ?? null;
    const most = band.most[place] ?? null;
    if (least === null && most === null) {
      return null;
    }
    const ends = [least, most].filter((value): value is number => value !== null && value <= top);
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
      <g key={place} data-range={place}>
        <rect className={classes.band} {...field(place, least ?? 0, most ?? top)} />
        <path className={classes.bandEnd} d={ends.map((value) => end(place, value)).join(" ")} />
      </g>
    );
  });
}
