import type { CheckIn } from "../../../ipc/generated";

/** All of a check-in but who and where. */
export type Arrival = Omit<CheckIn, "elderId" | "centreId">;

/** A check-in while it is being told. */
export interface ArrivalDraft extends Omit<Arrival, "temperatureTenthsCelsius"> {
  /** As typed: 36.5. */
  temperature: string;
}

export const newArrival: ArrivalDraft = {
  broughtBy: "",
  transport: null,
  roomId: null,
  temperature: "",
  remark: "",
  arrivedAt: null,
  reason: "",
  overPlacesReason: "",
  movesHere: false,
};

/** What people type for a temperature, in tenths of a degree: 36.5, 36,5, 365, 36。5, 37. None when it is none. */
export function readTemperature(typed: string): number | null {
  const parts = /^(\d{2})(?:[.,。]?(\d))?\s*(?:℃|°C|°)?$/.exec(typed.normalize("NFKC").trim());
  return parts ? Number(parts[1]) * 10 + Number(parts[2] ?? 0) : null;
}

/** 36.5 of 365. */
export const temperatureWords = (tenths: number): string => (tenths / 10).toFixed(1);

/** Whether what was typed can be sent. */
export const isWhole = (draft: ArrivalDraft): boolean =>
  draft.temperature.trim() === "" || readTemperature(draft.temperature) !== null;

/** What is sent of it. */
export function arrivalOf({ temperature, ...draft }: ArrivalDraft): Arrival {
  return {
    ...draft,
    broughtBy: draft.broughtBy.trim(),
    remark: draft.remark.trim(),
    reason: draft.arrivedAt === null ? "" : draft.reason.trim(),
    overPlacesReason: draft.overPlacesReason.trim(),
    temperatureTenthsCelsius: readTemperature(temperature),
  };
}

/** A check-in now, with nothing said. */
export const plainArrival: Arrival = arrivalOf(newArrival);
