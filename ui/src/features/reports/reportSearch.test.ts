import { expect, test } from "vitest";

import type { Centre } from "../../ipc/generated";
import { addressOf, parametersOf, readSearch } from "./reportSearch";

const centre = (id: string, isKitchen: boolean) => ({ id, name: id, isKitchen }) as Centre;
const around = {
  takes: [],
  papers: ["a4", "a5", "a3"],
  group: "attendance",
  centres: [centre("day", false), centre("kitchen", true)],
  centreHere: "day",
  language: "zh-CN",
  today: "2026-11-23",
} as const;

test("an address is read; what makes no sense in it is left out", () => {
  expect(readSearch({ month: "2026-11", on: "gestern", start: 3, meal: "brunch", paper: "a3" })).toEqual({
    month: "2026-11",
    start: 3,
    paper: "a3",
  });
});

test("a report is asked for with this month, this centre and the language of the screen", () => {
  expect(parametersOf({}, { ...around, takes: ["centre", "month"] })).toEqual({
    parameters: { language: "chinese", centreId: "day", month: "2026-11" },
    wanted: [],
  });
  expect(parametersOf({}, { ...around, takes: ["kitchen", "day", "meal"] }).parameters).toEqual({
    language: "chinese",
    centreId: "kitchen",
    on: "2026-11-23",
    meal: "lunch",
  });
});

test("a report of one dish waits until it is said which", () => {
  const recipe = { ...around, takes: ["one_of"] } as const;
  expect(parametersOf({}, recipe).wanted).toEqual(["choice"]);
  expect(parametersOf({ choice: "d1" }, recipe)).toEqual({
    parameters: { language: "chinese", choice: "d1" },
    wanted: [],
  });
});

test("the whole district is asked for where no centre is chosen", () => {
  expect(parametersOf({}, { ...around, takes: ["centre_or_all"] }).parameters.centreId).toBeUndefined();
});

test("without the elder nothing is asked", () => {
  expect(parametersOf({}, { ...around, takes: ["elder"] }).wanted).toEqual(["elder"]);
});

test("a span is sent as it is; half a span is none", () => {
  const takes = ["span"] as const;
  const whole = parametersOf({ from: "2026-11-01", until: "2026-11-08" }, { ...around, takes });
  expect(whole.parameters).toMatchObject({ fromOn: "2026-11-01", untilOn: "2026-11-08" });
  expect(parametersOf({ from: "2026-11-01" }, { ...around, takes }).parameters.month).toBe("2026-11");
});

test("sheets that are peeled or cut are asked for on their own paper only", () => {
  expect(parametersOf({ paper: "a3" }, around).parameters.paper).toBe("a3");
  expect(parametersOf({ paper: "a3" }, { ...around, papers: ["a4"] }).parameters.paper).toBeUndefined();
});

test("what another report was asked for is not sent to one that does not take it", () => {
  const search = {
    centreId: "day",
    elderId: "e1",
    month: "2026-10",
    on: "2026-10-01",
    from: "2026-10-01",
    until: "2026-11-01",
    meal: "lunch",
    choice: "c1",
    wardId: "w1",
    bedKind: "nursing",
    start: 3,
  } as const;
  expect(parametersOf(search, around).parameters).toEqual({ language: "chinese" });
  expect(parametersOf(search, { ...around, takes: ["month"] }).parameters).toEqual({
    language: "chinese",
    month: "2026-10",
  });
  expect(parametersOf(search, { ...around, takes: ["span"] }).parameters).toEqual({
    language: "chinese",
    fromOn: "2026-10-01",
    untilOn: "2026-11-01",
  });
});

test("a row leads to another report with its parameters", () => {
  expect(addressOf("beds_census", { language: "english", on: "2026-11-23" })).toBe(
    "#/reports/beds_census?language=english&on=2026-11-23",
  );
});
