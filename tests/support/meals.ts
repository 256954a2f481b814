// What happens to meals in a test, as another desk would do it.

import type { DeliveryDay, DeliveryDayLine, DeliveryDayStop } from "../../ui/src/ipc/generated";
import type { Caller } from "./people";
import { TODAY } from "./places";

/** Today's lunch on its way to the door, of the first kitchen. */
export async function lunchOut(host: Caller): Promise<DeliveryDay> {
  const { centres } = await host.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  return host.call("delivery_day", { kitchenId, deliveredOn: null, meal: "lunch" });
}

/** Stops the meals of today for somebody at the first stop of the first run: too late, lunch is being cooked. */
export async function cancelLate(host: Caller): Promise<{ stop: DeliveryDayStop; line: DeliveryDayLine }> {
  const [stop] = (await lunchOut(host)).rounds[0]?.stops ?? [];
  const line = stop?.lines.find(({ elderId, isCancelledLate }) => elderId !== null && !isCancelledLate);
  if (stop === undefined || line === undefined || line.elderId === null) {
    throw new Error("the first run brings a lunch to nobody");
  }
  await host.call("meal_stop", {
    elderId: line.elderId,
    meal: null,
    fromOn: TODAY,
    untilOn: "2026-11-24",
    cause: "away",
    note: "",
  });
  return { stop, line };
}
