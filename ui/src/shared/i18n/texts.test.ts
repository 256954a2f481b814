import { readFileSync, readdirSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { chinese, english as en } from "./texts";

function texts(tree: object, path = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") {
      all.set(path + key, value);
    } else if (typeof value === "object" && value !== null) {
      for (const [inner, text] of texts(value, `${path}${key}.`)) {
        all.set(inner, text);
      }
    }
  }
  return all;
}

const zh = texts(chinese);
const english = texts(en);
/** A plural has one form in Chinese and two in English. */
const bare = (key: string) => key.replace(/_(one|other)$/, "");
const keys = (all: Map<string, string>) => [...new Set([...all.keys()].map(bare))].toSorted();

test("both languages say the same things", () => {
  expect(keys(english)).toEqual(keys(zh));
});

test("no text is empty", () => {
  for (const [key, text] of [...zh, ...english]) {
    expect(text.trim(), key).not.toBe("");
  }
});

const values = (text: string | undefined) =>
  new Set([...(text ?? "").matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]));

test("both languages fill in the same values", () => {
  for (const [key, text] of zh) {
    const counterpart = english.get(key) ?? english.get(`${bare(key)}_other`);
    expect(values(counterpart), key).toEqual(values(text));
  }
});

/** What may follow a number in English without regard to how many it is. */
const alikeForOne =
  /^(more|late|min|over|too many|ticked|found|kept|locked|published|unsolved|open|added|in all|in care|in the building|of|as|must)\b/;

test("an English text that counts something has a form for one", () => {
  for (const [key, text] of english) {
    const [, counted] = /\{\{count\}\} ([a-z].*)/.exec(text) ?? [];
    if (counted !== undefined && !alikeForOne.test(counted)) {
      expect(english.has(`${bare(key)}_one`), `${key}: ${text}`).toBe(true);
      expect(english.has(`${bare(key)}_other`), `${key}: ${text}`).toBe(true);
    }
  }
});

test("what has two forms in English has its one form in Chinese", () => {
  // A refusal is looked for by its code alone.
  for (const key of [...english.keys()].filter(
    (one) => one.endsWith("_one") && !one.startsWith("refusal."),
  )) {
    if (english.has(`${bare(key)}_other`)) {
      expect(zh.has(`${bare(key)}_other`), key).toBe(true);
      expect(zh.has(key), key).toBe(false);
    }
  }
});

test("the Chinese is Chinese: its punctuation too", () => {
  for (const [key, text] of zh) {
    expect(/[\u4e00-\u9fff}] ?[,;:?!]|[()]/.test(text), `${key}: ${text}`).toBe(false);
  }
});

test("no unit is written into a screen: 克 is not g", () => {
  const screens = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.test)\.tsx$/.test(file),
  );
  expect(screens.length).toBeGreaterThan(300);
  for (const file of screens) {
    const [written] = /(?:rightSection|leftSection|suffix|prefix)="[^"]*[A-Za-z][^"]*"/.exec(
      readFileSync(`src/${file}`, "utf8"),
    ) ?? [null];
    expect(written, file).toBeNull();
  }
});

// The closed sets are read from the generated client: a word that Rust adds fails here until it has a text.
const client = readFileSync("src/ipc/generated.ts", "utf8");
const words = (type: string) => {
  const declaration = new RegExp(`export type ${type} = ([^;]+);`).exec(client)?.[1] ?? "";
  return [...declaration.matchAll(/"([a-z0-9_]+)"/g)].map((match) => match[1] ?? "");
};
const codes = [...client.matchAll(/"code": "([a-z_]+)"/g)].map((match) => match[1] ?? "");

describe.each([
  ["refusal", codes],
  ["meal", words("Meal")],
  ["stepKind", words("StepKind")],
  ["batchStanding", words("BatchStanding")],
  ["stepFinding", words("StepFinding")],
  ["coldPlaceKind", words("ColdPlaceKind")],
  ["coldAction", words("ColdAction")],
  ["readingStanding", words("ReadingStanding")],
  ["differenceKind", words("DifferenceKind")],
  ["differenceIn", words("DifferenceIn")],
  ["fault", words("Fault")],
  ["subject", words("Subject")],
  ["role", words("Role")],
  ["sex", words("Sex")],
  ["alert.kind", words("AlertKind")],
  ["alert.severity", words("Severity")],
  ["relation", words("Relation")],
  ["noNumber", words("NoNumberReason")],
  ["dayPart", words("DayPart")],
  ["roomKind", words("RoomKind")],
  ["absenceReason", words("AbsenceReason")],
  ["origin", words("Origin")],
  ["service", words("ServiceKind")],
  ["sheet.mark", words("DayMark")],
  ["sheet.sign", words("DayMark")],
  ["sheet.reasonSign", words("AbsenceReason")],
  ["assessment.reason", words("AssessmentReason")],
  ["assessment.indicator", words("AbilityIndicator")],
  ["assessment.item", words("AbilityItem")],
  ["assessment.trigger", words("GradeTrigger")],
  ["assessment.caution", words("AssessmentCaution")],
  ["assessment.hint", words("HintReason")],
  ["assessment.due", words("DueStanding")],
  ["livingSituation", words("LivingSituation")],
  ["category", words("Category")],
  ["received", words("Received")],
  ["mergeClash", words("MergeClash")],
  ["bloodType", words("BloodType")],
  ["rhesus", words("Rhesus")],
  ["disabilityKind", words("DisabilityKind")],
  ["activityKind", words("ActivityKind")],
  ["presenceKind", words("PresenceKind")],
  ["onSiteAs", words("OnSiteAs")],
  ["meal", words("Meal")],
  ["demandReason", words("DemandReason")],
  ["dietKind", words("DietKind")],
  ["aversionKind", words("AversionKind")],
  ["textureHint", words("TextureHint")],
  ["endCause", words("EndCause")],
  ["mealChange", words("ChangeKind")],
  ["stopCause", words("StopCause")],
  ["groupKind", words("GroupKind")],
  ["orderKind", words("OrderKind")],
  ["menus.meal", words("Meal")],
  ["menus.role", words("SlotRole")],
  ["menus.state", words("MenuState")],
  ["menus.severity", words("ClashSeverity")],
  ["menus.diet", words("DietKind")],
  ["menus.cause", words("ClashCause").filter((word) => word !== "diet")],
  ["menus.judgement", words("Judgement")],
  ["menus.kind", words("CycleKind")],
  ["menus.kindHint", words("CycleKind")],
  ["menuNutrient", words("Nutrient")],
  ["reportGroup", words("ReportGroup")],
  ["reportFormat", words("Format")],
  ["reportMeal", words("Meal")],
  ["paperSize", words("Paper")],
  ["documentLanguage", words("Language")],
  ["dishCategory", words("DishCategory")],
  ["texture", words("Texture")],
  ["season", words("Season")],
  ["allergen", words("Allergen")],
  ["presence", words("AllergenPresence")],
  ["foodMark", words("FoodMark")],
  ["purineClass", words("PurineClass")],
  ["foodGroup", words("FoodGroup")],
  ["supplierGroup", words("SupplierGroup")],
  ["today.attention", words("AttentionKind")],
  ["diet.aheadServed", words("Served")],
  ["today.urgency", words("Urgency")],
  ["today.figure", words("FigureKind")],
  ["import.kind", words("ImportKind")],
  ["import.kindHint", words("ImportKind")],
  ["list.standing", words("Standing")],
  ["import.trouble", words("ImportTrouble")],
  ["import.outcome", words("RowOutcome")],
  ["bedState", words("BedState")],
  ["bedKind", words("BedKind")],
  ["sexRule", words("SexRule")],
  ["roomFeature", words("RoomFeature")],
  ["closureReason", words("ClosureReason")],
  ["leaveKind", words("LeaveKind")],
  ["leavingReason", words("LeavingReason")],
  ["payer", words("Payer")],
  ["riskKind", words("RiskKind")],
  ["riskLevel", words("RiskLevel")],
  ["closedPlan", words("ClosedPlanKind")],
  ["barKind", words("BarKind")],
  ["waitingPriority", words("WaitingPriority")],
  ["offerAnswer", words("OfferAnswer")],
  ["queueEffect", words("QueueEffect")],
  ["fitReason", words("FitReason")],
  ["beganHow", words("BeganHow")],
  ["nightFound", words("NightFound")],
  ["noteAct", words("NoteAct")],
  ["handoverKind", words("HandoverKind")],
  ["figure", words("FigureCode")],
  ["formula", words("FigureCode")],
])("%s", (under, set) => {
  test("every word of the closed set has a text", () => {
    expect(set.length).toBeGreaterThan(0);
    for (const word of set) {
      expect(zh.has(`${under}.${word}`), `${under}.${word}`).toBe(true);
    }
  });
});

test("every command that leaves a trail has words for the history of an elder", () => {
  const changes = [...client.matchAll(/(\w+): \{ kind: "change", topics/g)].map((match) => match[1] ?? "");
  expect(changes.length).toBeGreaterThan(0);
  for (const command of changes.filter((name) => !name.startsWith("centre_"))) {
    expect(zh.has(`trail.${command}`), command).toBe(true);
  }
});
