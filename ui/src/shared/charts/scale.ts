import type { ShownChart } from "../../ipc/generated";

/** How a value of a chart is written: shares as per cent, counts with their thousands. */
export function valueText(chart: ShownChart, value: number): string {
  const shown = chart.isPercent ? value * 100 : value;
  const digits = Math.abs(shown - Math.round(shown)) < 0.0001 ? 0 : Math.max(1, chart.decimals);
  const text = shown.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return chart.isPercent ? `${text}%` : text;
}

/** Where the lines of the axis stand, from nothing to the top; whole numbers where only whole numbers make sense. */
export function axisSteps(chart: ShownChart): number[] {
  const { top, isPercent, decimals } = chart;
  const isWhole = !isPercent && decimals === 0;
  const parts = isWhole
    ? top < 5
      ? Math.max(1, top)
      : ([4, 5, 3, 6, 2].find((count) => top % count === 0) ?? 1)
    : (top * 100) % 4 < 0.001 && top !== 1
      ? 4
      : 5;
  return Array.from({ length: parts + 1 }, (_, step) => (top * step) / parts);
}

/** Each how-many-th category is named below the axis, so that names do not run into each other. */
export function namedEvery(categories: readonly string[], step: number): number {
  const widest = Math.max(1, ...categories.map((name) => widthOf(name)));
  return Math.max(1, Math.ceil((widest + 8) / Math.max(1, step)));
}

/** A name cut to a width, so that it does not run out of the picture; it is read whole at the pointer and in the table. */
export function shortened(name: string, width: number): string {
  if (widthOf(name) <= width) {
    return name;
  }
  const letters = Array.from(name);
  while (letters.length > 1 && widthOf(letters.join("")) > width - 12) {
    letters.pop();
  }
  return `${letters.join("")}…`;
}

/** About the width of a text at 12 pixels: a Chinese character is as wide as high. */
function widthOf(text: string): number {
  return Array.from(text, (letter) => (letter.charCodeAt(0) < 0x2e80 ? 7 : 12)).reduce<number>(
    (sum, one) => sum + one,
    0,
  );
}

/** The range that a place should be in, as it is read: 80% – 120%, ≥ 80%, ≤ 100%. Nothing where there is none. */
export function rangeText(chart: ShownChart, place: number): string | null {
  const least = chart.band?.least[place] ?? null;
  const most = chart.band?.most[place] ?? null;
  if (least !== null && most !== null) {
    return `${valueText(chart, least)} – ${valueText(chart, most)}`;
  }
  if (least !== null) {
    return `≥ ${valueText(chart, least)}`;
  }
  return most === null ? null : `≤ ${valueText(chart, most)}`;
}

/** For stacked bars, where a value begins: the sum of those below it. */
export function baseOf(chart: ShownChart, series: number, place: number): number {
  return chart.series.slice(0, series).reduce((sum, below) => sum + (below.values[place] ?? 0), 0);
}
