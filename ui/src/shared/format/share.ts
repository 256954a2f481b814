/** How much of the whole a part is, as `53.5%`: divided and rounded once, halves up, as on paper. Nothing of nothing. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
