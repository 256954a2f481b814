/** Kilograms with one decimal; the unit stands above the column or in the words around. */
export const kilograms = (grams: number): string => (grams / 1000).toFixed(1);

interface Weighed {
  servedGrams: number;
  leftGrams: number;
}

/** How much of what was served came back, of 1. */
export const shareLeft = ({ servedGrams, leftGrams }: Weighed): number =>
  servedGrams === 0 ? 0 : leftGrams / servedGrams;

export const percentLeft = (sum: Weighed): string => `${(shareLeft(sum) * 100).toFixed(1)}%`;
