import type {
  DeliveryDayLine,
  DeliveryDayStop,
  DeliveryRound,
  OutcomeView,
  Site,
  WelfareCheck,
} from "../../ipc/generated";

/** What a click on the screen asks for: a dialog. */
export type Asked =
  | { what: "say"; title: string; lines: readonly DeliveryDayLine[]; isCentre: boolean }
  | { what: "correct"; outcome: OutcomeView; isCentre: boolean }
  | { what: "move"; stop: DeliveryDayStop; from: string | null }
  | { what: "handOver"; round: DeliveryRound }
  | { what: "welfare"; check: WelfareCheck };

/** A site as a key of lists. */
export const siteKey = (site: Site): string =>
  site.kind === "centre" ? `centre:${site.centreId}` : `home:${site.elderId}`;
