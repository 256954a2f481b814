import type { Bed, BedDetails, BedKind } from "../../../ipc/generated";

export const bedKinds: readonly BedKind[] = ["nursing", "ordinary", "short_stay"];

/** A bed as it is entered; one that is new is in service from today. */
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
