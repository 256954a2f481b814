// A centre that a test sets differently.

import type { Centre, ChangeCentre } from "../../ui/src/ipc/generated";
import type { Devhost } from "./devhost";

/** Changes some of a centre, as another desk would; rooms are added to those it has. */
export async function changeCentre(
  host: Devhost,
  centreId: string,
  { rooms = [], ...some }: Partial<Omit<ChangeCentre, "centreId" | "version">>,
): Promise<Centre> {
  const known = (await host.call("centre_list", {})).find(({ id }) => id === centreId);
  if (known === undefined) {
    throw new Error("no such centre");
  }
  const { version, name, address, phone, licensedPlaces, lateAfterMinutes, openingHours } = known;
  return host.call("centre_change", {
    centreId,
    version,
    name,
    address,
    phone,
    licensedPlaces,
    lateAfterMinutes,
    openingHours,
    ...some,
    rooms: [...known.rooms, ...rooms],
  });
}
