import type { ElderFound, ElderProfile, ElderRow } from "../ipc/generated";
import { elder, profile } from "./samples";

/** A line of the list of elders. */
export const row = (some: Partial<ElderRow> & Pick<ElderRow, "id" | "name">): ElderRow => ({
  namePinyin: "",
  sex: "female",
  birthOn: "1943-05-12",
  age: 83,
  phone: "",
  address: "",
  livingSituation: null,
  categories: [],
  alerts: [],
  centreNames: [],
  received: [],
  grade: null,
  registeredAt: "2026-01-02T01:00:00Z",
  ...some,
});

/** A second record of the same person. */
export const twin: ElderProfile = {
  ...profile,
  elder: {
    ...elder,
    id: "elder-twin",
    name: "王玉蓝",
    residentNumberMasked: null,
    noResidentNumberReason: "not_shown",
  },
};

export const found = (id: string, name: string): ElderFound => ({
  id,
  name,
  namePinyin: "Wáng Yùlán",
  sex: "female",
  age: 83,
  alerts: [],
  centreName: null,
  hereAtCentreName: null,
});
