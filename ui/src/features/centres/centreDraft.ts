import type { Centre, Functions, OpeningHours } from "../../ipc/generated";
import { usualHours } from "./hours";
import { type RoomDraft, roomDraftOf } from "./roomDraft";

/** A centre while being typed: setting it up and changing it alike. */
export interface CentreDraft {
  name: string;
  address: string;
  phone: string;
  functions: Functions;
  places: number;
  hours: readonly OpeningHours[];
  rooms: readonly RoomDraft[];
}

export const newCentre: CentreDraft = {
  name: "",
  address: "",
  phone: "",
  functions: { givesDayCare: true, isResidence: false, isKitchen: false, isDisabilityHome: false },
  places: 50,
  hours: usualHours,
  rooms: [],
};

export const centreDraftOf = (centre: Centre): CentreDraft => ({
  name: centre.name,
  address: centre.address,
  phone: centre.phone,
  functions: {
    givesDayCare: centre.givesDayCare,
    isResidence: centre.isResidence,
    isKitchen: centre.isKitchen,
    isDisabilityHome: centre.isDisabilityHome,
  },
  places: centre.licensedPlaces,
  hours: centre.openingHours,
  rooms: centre.rooms.map(roomDraftOf),
});

/** Without blanks that were typed around the words. */
export const namesOf = ({ name, address, phone }: CentreDraft) => ({
  name: name.trim(),
  address: address.trim(),
  phone: phone.trim(),
});

/** Props of each part of the form. */
export interface PartProps {
  draft: CentreDraft;
  put: (change: Partial<CentreDraft>) => void;
  /** By path, as the core names them. */
  faults: Record<string, string>;
}
