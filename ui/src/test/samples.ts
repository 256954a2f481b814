import type {
  Board,
  BoardPerson,
  CentreLabel,
  Contact,
  DistrictOverview,
  Elder,
  ElderProfile,
  Enrolment,
  VisitAct,
} from "../ipc/generated";

const centreId = "centre-1";

export const overview: DistrictOverview = {
  now: "2026-11-23T01:12:00Z",
  version: "0.1.0",
  databaseKind: "sqlite",
  databaseLabel: "kangning.db",
  actor: "王护士",
  desk: "前台一",
  isEmpty: false,
  elders: 3,
  kiosk: null,
  centres: [
    {
      id: centreId,
      name: "暖阳日间照料中心",
      organisationName: "暖阳养老服务组织",
      timeZone: "Asia/Shanghai",
      givesDayCare: true,
      isResidence: false,
      isKitchen: false,
    },
  ],
};

const daughter: Contact = {
  id: "contact-1",
  name: "王敏",
  relation: "daughter",
  phone: "13800000007",
  emergencyOrder: 1,
  mayCollect: true,
  address: "",
  note: "",
  hasPhoto: false,
};

const person = (some: Partial<BoardPerson> & Pick<BoardPerson, "elderId" | "name">): BoardPerson => ({
  namePinyin: "",
  searchKeys: " ",
  sex: "female",
  age: 83,
  alerts: [],
  contacts: [],
  standing: "not_arrived",
  isExtra: false,
  isLate: false,
  plannedArrival: "08:30:00",
  dayPart: "whole_day",
  visit: null,
  earlierVisits: [],
  absence: null,
  calls: [],
  mustBeCollected: false,
  transportThere: false,
  transportBack: false,
  groupName: "",
  ...some,
});

export const wang = person({
  elderId: "elder-wang",
  name: "王玉兰",
  namePinyin: "Wáng Yùlán",
  searchKeys: " 王玉兰 玉兰 兰 wangyulan wangyul wangyl wyl yulan yul yl lan l ",
  alerts: [{ kind: "allergy", severity: "severe", note: "花生" }],
  contacts: [daughter],
  isLate: true,
});

export const li = person({
  elderId: "elder-li",
  name: "李春梅",
  namePinyin: "Lǐ Chūnméi",
  searchKeys: " 李春梅 春梅 梅 lichunmei lichunm lichm lcm chunmei cm mei m ",
  standing: "here",
  visit: {
    id: "visit-li",
    arrivedAt: "2026-11-23T00:02:00Z",
    broughtBy: "女儿送来",
    departedAt: null,
    collectedBy: "",
    collectorIsUnlisted: false,
    collectorReason: "",
    arrivalTransport: null,
    departureTransport: null,
    roomId: null,
    temperatureTenthsCelsius: null,
    remark: "",
    closingExplanation: "",
    isCorrected: false,
    departureMissing: false,
    undo: null,
  },
});

export const chen = person({
  elderId: "elder-chen",
  name: "陈永昌",
  namePinyin: "Chén Yǒngchāng",
  searchKeys: " 陈永昌 chenyongchang cyc ",
  standing: "absent",
  absence: {
    id: "absence-1",
    elderId: "elder-chen",
    fromOn: "2026-11-20",
    untilOn: "2026-11-27",
    reason: "hospital",
    note: "",
    toldBy: "",
    isAnnounced: true,
  },
});

export const board: Board = {
  centre: {
    id: centreId,
    name: "暖阳日间照料中心",
    timeZone: "Asia/Shanghai",
    licensedPlaces: 50,
    lateAfterMinutes: 30,
    opensAt: "07:30:00",
    closesAt: "17:00:00",
    asksTemperature: false,
    asksRoom: false,
    lateEntryDays: 7,
  },
  centreDay: {
    on: "2026-11-23",
    opensAt: "07:30:00",
    closesAt: "17:00:00",
    weekday: 1,
    cause: "weekday",
    note: "",
    isPastCalendar: false,
  },
  on: "2026-11-23",
  today: "2026-11-23",
  now: "2026-11-23T01:12:00Z",
  counts: { expected: 3, extra: 0, here: 1, gone: 0, absent: 1, notArrived: 1, late: 1 },
  people: [li, wang, chen],
  leftOpen: [],
  rooms: [],
  closing: null,
};

export const checkedIn = (elderId: string, name: string): VisitAct => ({
  visitId: `visit-${elderId}`,
  elderId,
  name,
  centreId,
  act: "check_in",
  at: "2026-11-23T01:13:00Z",
  undoUntil: "2026-11-23T01:23:00Z",
  isExtra: false,
  leftOpenOn: null,
  roomOver: null,
  movedFrom: null,
  endedAbsence: false,
  collectedBy: "",
  collectorIsUnlisted: false,
});

export const elder: Elder = {
  id: "elder-wang",
  name: "王玉兰",
  namePinyin: "Wáng Yùlán",
  sex: "female",
  birthOn: "1943-05-12",
  age: 83,
  residentNumberMasked: "110***********0014",
  noResidentNumberReason: null,
  phone: "",
  address: "",
  livingSituation: null,
  categories: [],
  bloodType: null,
  rhesus: null,
  disability: null,
  notes: "",
  lunarBirthday: null,
  hasPhoto: false,
  card: null,
  alerts: [{ kind: "allergy", severity: "severe", note: "花生" }],
  contacts: [daughter],
  version: 3,
  registeredAt: "2026-01-02T01:00:00Z",
};

export const profile: ElderProfile = { elder, enrolments: [], visits: [], hereAt: null };

/** On Mondays at the only centre. */
export const dayCare: Enrolment = {
  id: "enrolment-1",
  elderId: elder.id,
  centreId: "centre-1",
  centreName: "暖阳日间照料中心",
  service: "day_care",
  fromOn: "2020-01-01",
  untilOn: null,
  transportThere: false,
  transportBack: false,
  groupName: "",
  days: [{ weekday: 1, dayPart: "whole_day", plannedArrival: "08:30:00" }],
  homeMeal: null,
  pauses: [],
};

/** A centre that only cooks. */
export const kitchen: CentreLabel = {
  id: "kitchen-1",
  name: "甲厨房",
  organisationName: "暖阳养老服务组织",
  timeZone: "Asia/Shanghai",
  givesDayCare: false,
  isResidence: false,
  isKitchen: true,
};
