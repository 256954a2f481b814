import type { BedBoard, CentreLabel, Occupant, PastAdmission } from "../ipc/generated";

export const centreId = "residence-1";
export const timeZone = "Asia/Shanghai";

/** Lies in the only bed of the residence. */
export const li: Occupant = {
  admissionId: "admission-li",
  stayId: "stay-li",
  elderId: "elder-li",
  name: "李春梅",
  namePinyin: "Lǐ Chūnméi",
  sex: "female",
  age: 83,
  grade: null,
  alerts: [],
  diets: [],
  textures: [],
  admittedOn: "2026-10-01",
  since: "2026-10-01T02:00:00Z",
  plannedToOn: null,
  isShortStay: false,
  trialUntilOn: null,
  payer: "family",
  partnerId: null,
  lacksRiskCheck: false,
  recordedDeadOn: null,
  leave: null,
  holdDaysLeft: null,
  holdRunsOut: false,
};

const none = {
  beds: 1,
  nursingBeds: 1,
  free: 0,
  freeNursing: 0,
  occupied: 1,
  onLeave: 0,
  reserved: 0,
  cleaning: 0,
  closed: 0,
  residents: 1,
  withoutBed: 0,
  toCome: 0,
};

/** A residence with one bed. */
export const board: BedBoard = {
  centreId,
  centreName: "安居养老院",
  timeZone,
  now: "2026-11-23T01:12:00Z",
  today: "2026-11-23",
  onDay: "2026-11-23",
  view: "now",
  buildings: [{ id: "building-1", name: "一号楼", floors: [{ id: "floor-1", name: "一楼" }] }],
  wards: [{ id: "ward-1", name: "春晖区" }],
  rooms: [
    {
      id: "room-1",
      floorId: "floor-1",
      wardId: "ward-1",
      name: "101",
      sexRule: "women",
      planColumn: null,
      planRow: null,
      features: [],
      beds: [
        {
          id: "bed-1",
          label: "1",
          kind: "nursing",
          isNursing: true,
          state: "occupied",
          occupant: li,
          closure: null,
          outOfServiceOn: null,
          cleaning: null,
          reservations: [],
          version: 1,
        },
      ],
    },
  ],
  withoutBed: [],
  counts: none,
  byWard: [{ wardId: "ward-1", wardName: "春晖区", ...none }],
};

/** The residence among the centres of the district. */
export const residence: CentreLabel = {
  id: centreId,
  name: "安居养老院",
  organisationName: "暖阳养老服务组织",
  timeZone,
  givesDayCare: false,
  isResidence: true,
  isKitchen: false,
};

/** How she who lies in the only bed came to live there. */
export const living: PastAdmission = {
  id: li.admissionId,
  centreId,
  centreName: "安居养老院",
  timeZone,
  today: "2026-11-23",
  fromAt: "2026-10-01T02:00:00Z",
  fromOn: "2026-10-01",
  toAt: null,
  toOn: null,
  plannedToOn: null,
  leavingReason: null,
  bed: {
    stayId: "stay-li",
    bedId: "bed-1",
    bedLabel: "1",
    roomName: "101",
    wardName: "春晖区",
    since: "2026-10-01T02:00:00Z",
  },
  stays: [
    {
      id: "stay-li",
      admissionId: li.admissionId,
      bedId: "bed-1",
      bedLabel: "1",
      roomName: "101",
      wardName: "春晖区",
      buildingName: null,
      fromAt: "2026-10-01T02:00:00Z",
      fromOn: "2026-10-01",
      toAt: null,
      toOn: null,
      beganHow: "admitted",
      endedHow: null,
      reason: "",
      correctedAt: null,
    },
  ],
  leaves: [],
  nights: { inBed: 53, held: 0, withoutBed: 0 },
};
