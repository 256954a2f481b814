/** What people type for a temperature, in tenths of a degree: 72, 72.5, 72,5, -18. None when it is none. */
export function readCelsius(typed: string): number | null {
  const parts = /^([-−]?)(\d{1,4})(?:[.,。](\d))?\s*(?:℃|°C|°)?$/.exec(typed.normalize("NFKC").trim());
  if (!parts) {
    return null;
  }
  const tenths = Number(parts[2]) * 10 + Number(parts[3] ?? 0);
  return parts[1] === "" ? tenths : -tenths;
}

/** 72.5 of 725, 72 of 720. */
export const celsius = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);

/** 72.5 ℃ */
export const celsiusWords = (tenths: number): string => `${celsius(tenths).replace("-", "−")} ℃`;
