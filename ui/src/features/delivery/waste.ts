/** Kilograms with one decimal. */
export const kilograms = (grams: number): string => `${(grams / 1000).toFixed(1)} kg`;

/** How much of what was served came back. */
export const shareLeft = ({ servedGrams, leftGrams }: { servedGrams: number; leftGrams: number }): number =>
  servedGrams === 0 ? 0 : (leftGrams / servedGrams) * 100;

export const percentLeft = (sum: { servedGrams: number; leftGrams: number }): string =>
  `${shareLeft(sum).toFixed(1)} %`;
