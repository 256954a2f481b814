/** Yuan of fen, with two decimals: money is counted in fen and read in yuan. */
export const yuan = (fen: number): string => {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, "0");
  return `${fen < 0 ? "-" : ""}¥${whole.toLocaleString("en-GB")}.${rest}`;
};

/** Fen of yuan as typed; none where nothing was. */
export const fenOf = (typed: number | string): number | null =>
  typeof typed === "number" ? Math.round(typed * 100) : null;
