// A residence with people in it, for tests of beds.

import type { AdmitElder, BedBoard, SexRule, Terms } from "../../ui/src/ipc/generated";
import { type Caller, register } from "./people";
import { TODAY } from "./places";

export const TERMS: Terms = {
  payer: "self_paying",
  category: "self_paying",
  isShortStay: false,
  plannedToOn: null,
  trialUntilOn: null,
  agreementNumber: "",
  agreementSignedOn: null,
  agreementSignedBy: "",
  agreementUntilOn: null,
  note: "",
};

/** The first residence of the district; one is set up where there is none. */
export async function firstResidence(host: Caller): Promise<{ id: string; name: string }> {
  const { centres } = await host.call("district_overview", {});
  const found = centres.find(({ isResidence }) => isResidence);
  return (
    found ??
    host.call("centre_set_up", {
      organisationName: "康宁养老服务组织",
      name: "康宁护理院",
      address: "",
      phone: "",
      timeZone: "Asia/Shanghai",
      functions: { givesDayCare: false, isResidence: true, isKitchen: false, isDisabilityHome: false },
      licensedPlaces: 0,
      openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday,
        opensAt: "00:00:00",
        closesAt: "23:59:00",
      })),
      rooms: [],
    })
  );
}

const rooms: readonly { name: string; sexRule: SexRule; beds: number }[] = [
  { name: "901", sexRule: "women", beds: 2 },
  { name: "902", sexRule: "women", beds: 2 },
  { name: "903", sexRule: "men", beds: 2 },
];

/** A floor of three rooms beside what is there already. */
export async function addFloor(host: Caller, centreId: string): Promise<void> {
  const house = await host.call("bed_set_up_building", { centreId, name: "九号楼", floors: ["九楼"] });
  const floorId = house.buildings.find(({ name }) => name === "九号楼")?.floors[0]?.id ?? "";
  const { wards } = await host.call("bed_set_up_ward", { centreId, name: "九楼照护区" });
  const wardId = wards.find(({ name }) => name === "九楼照护区")?.id ?? "";
  for (const { name, sexRule, beds } of rooms) {
    await host.call("bed_set_up_room", {
      details: {
        floorId,
        wardId,
        name,
        sexRule,
        capacity: beds,
        planColumn: null,
        planRow: null,
        features: [],
      },
      beds: Array.from({ length: beds }, (_, place) => ({
        label: String(place + 1),
        kind: "nursing" as const,
        nursingFromOn: TODAY,
        nursingUntilOn: null,
        nursingBasis: "批复",
        inServiceFromOn: TODAY,
        inServiceUntilOn: null,
        monthlyFen: null,
      })),
    });
  }
}

export function bedCalled(board: BedBoard, name: string): string {
  for (const room of board.rooms) {
    const bed = room.beds.find(({ label }) => `${room.name}-${label}` === name);
    if (bed) {
      return bed.id;
    }
  }
  throw new Error(`no bed ${name}`);
}

/** A woman comes to live in a bed; none: no bed yet. */
export async function admitTo(host: Caller, centreId: string, name: string, bedId: string | null, some: Partial<AdmitElder> = {}) {
  const elder = await register(host, { name });
  return host.call("stay_admit", {
    elderId: elder.id,
    centreId,
    bedId,
    terms: TERMS,
    riskCheck: null,
    ...some,
  });
}

/** 李秀珍 in 901-1, 周兰英 in 901-2, 吴桂香 without a bed; 902 and 903 free. */
export async function settleFloor(host: Caller) {
  const centre = await firstResidence(host);
  await addFloor(host, centre.id);
  const board = await host.call("bed_board", { centreId: centre.id });
  const li = await admitTo(host, centre.id, "李秀珍", bedCalled(board, "901-1"));
  const zhou = await admitTo(host, centre.id, "周兰英", bedCalled(board, "901-2"));
  const wu = await admitTo(host, centre.id, "吴桂香", null);
  return { centre, li, zhou, wu };
}
