import type { Bed, BedDetails, BedKind, CareRoom } from "../../../ipc/generated";

export const bedKinds: readonly BedKind[] = ["nursing", "ordinary", "short_stay"];

/** Whether a room takes one more bed, from some day on: one that goes out of service leaves its place to another. */
export const hasPlace = ({ beds, capacity }: Pick<CareRoom, "beds" | "capacity">): boolean =>
  beds.filter((bed) => bed.inServiceUntilOn === null).length < capacity;

/** From when a room has a place for one more bed: from today, or as soon as enough have gone out of service. */
export function placeFrom({ beds, capacity }: Pick<CareRoom, "beds" | "capacity">, today: string): string {
  const ends = beds.map((bed) => bed.inServiceUntilOn).filter((end) => end === null || end > today);
  const tooMany = ends.length - capacity;
  if (tooMany < 0) {
    return today;
  }
  return ends.filter((end) => end !== null).toSorted()[tooMany] ?? today;
}

/** A bed as it is entered; one that is new is in service from the day on which it has a place. */
export function detailsOf(
  bed: Bed | null,
  label: string,
  kind: BedKind,
  today: string,
  basis: string,
): BedDetails {
  if (bed === null) {
    return {
      ...emptyDetails,
      label,
      kind,
      nursingFromOn: kind === "nursing" ? today : null,
      nursingBasis: kind === "nursing" ? basis : "",
      inServiceFromOn: today,
    };
  }
  const { id: _, careRoomId: __, version: ___, ...details } = bed;
  return details;
}

const emptyDetails: BedDetails = {
  label: "",
  kind: "ordinary",
  nursingFromOn: null,
  nursingUntilOn: null,
  nursingBasis: "",
  inServiceFromOn: null,
  inServiceUntilOn: null,
  monthlyFen: null,
};
