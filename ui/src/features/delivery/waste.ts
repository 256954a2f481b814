import { percentOf } from "../../shared/format/share";

/** Kilograms with one decimal; the unit stands above the column or in the words around. */
export const kilograms = (grams: number): string => (grams / 1000).toFixed(1);

interface Weighed {
  servedGrams: number;
  leftGrams: number;
}

/** How much of what was served came back, of 1. */
export const shareLeft = ({ servedGrams, leftGrams }: Weighed): number =>
  servedGrams === 0 ? 0 : leftGrams / servedGrams;

export const percentLeft = ({ servedGrams, leftGrams }: Weighed): string =>
  servedGrams === 0 ? "0.0%" : percentOf(leftGrams, servedGrams);

/** Sums of days put together by month, `YYYY-MM`, in their order. */
export function byMonth(days: readonly (Weighed & { name: string })[]): (Weighed & { name: string })[] {
  const months = new Map<string, Weighed>();
  for (const { name, servedGrams, leftGrams } of days) {
    const month = name.slice(0, 7);
    const sum = months.get(month) ?? { servedGrams: 0, leftGrams: 0 };
    months.set(month, {
      servedGrams: sum.servedGrams + servedGrams,
      leftGrams: sum.leftGrams + leftGrams,
    });
  }
  return [...months].map(([name, sum]) => ({ name, ...sum }));
}
