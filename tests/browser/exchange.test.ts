import { Fhir } from "fhir/fhir.js";
import { expect, test } from "vitest";

import { firstResidence } from "../support/beds";
import { openDesk, startHost } from "../support/chromium";
import { exported, textOf } from "../support/exported";
import { firstDayCare } from "../support/people";

const choose = (text: string, name: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("beds_come_in_from_a_list_and_go_out_as_they_are_shown", async () => {
  const host = await startHost("demonstration");
  const centres = await host.call("centre_list", {});
  const residence = centres.find(({ isResidence }) => isResidence);
  expect(residence).toBeDefined();
  const { page, t } = await openDesk(host, { at: "/settings/import" });
  await page.getByRole("combobox", { name: t("import.kindLabel") }).click();
  await page.getByRole("option", { name: t("import.kind.beds") }).click();

  // An empty list to fill in.
  const [template] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t("import.template") }).click(),
  ]);
  expect(template.suggestedFilename()).toBe(`${t("import.templateFile", { kind: t("import.kind.beds") })}.xlsx`);

  const rows = ["楼栋,楼层,照护区,房间,房间性别,床号,床位类型,启用日期,中心"];
  for (const [label, kind] of [["1", "普通床"], ["2", "短期床"], ["3", "豪华床"]] as const) {
    rows.push(`新楼,9层,新区,901,女,${label},${kind},2026/11/20,${residence?.name ?? ""}`);
  }
  await page.locator("input[type=file]").setInputFiles(choose(`${rows.join("\n")}\n`, "床位 一览.csv"));
  const table = page.getByRole("region", { name: t("import.rows") });
  await table.getByRole("row", { name: /901-3/ }).getByText(t("fault.wrong_form")).waitFor();
  // The refused rows, to mend.
  const [mend] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t("import.saveRefused") }).click(),
  ]);
  expect(mend.suggestedFilename()).toBe(`${t("import.refusedFile", { kind: t("import.kind.beds") })}.xlsx`);
  await page.getByRole("checkbox", { name: t("import.leave", { count: 1 }) }).check();
  await page.getByRole("button", { name: t("import.run", { count: 2 }) }).click();
  await page.getByText(t("import.doneText", { added: 2, changed: 0, unchanged: 0, refused: 1 })).waitFor();
  const house = await host.call("bed_house", { centreId: residence?.id ?? "" });
  expect(house.rooms.find(({ name }) => name === "901")?.beds.map(({ label }) => label)).toEqual(["1", "2"]);

  // The list of elders, narrowed, as text that a spreadsheet program opens.
  await page.goto(`${host.url}/#/elders`);
  await page.getByRole("textbox", { name: t("elders.search") }).fill("王");
  await page.getByText(/^找到/).waitFor();
  const found = await host.call("elder_list", { query: "王", centreId: null, offset: 0, limit: 500 });
  await page.getByRole("button", { name: t("list.export") }).click();
  const [list] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: t("list.csv") }).click(),
  ]);
  expect(list.suggestedFilename()).toMatch(/^老人 王 2026-11-23\.csv$/);
  const text = await textOf(list);
  for (const { name } of found.rows) {
    expect(text).toContain(name);
  }
});

test("the_lists_of_an_elders_record_and_of_the_meals_go_out_as_they_are_shown", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host);
  // Where a resident lived, and what was done with the record.
  const board = await host.call("bed_board", { centreId: (await firstResidence(host)).id });
  const beds = board.rooms.flatMap((room) => room.beds.map((bed) => ({ room, bed })));
  const found = beds.find(({ bed }) => bed.state === "occupied");
  const resident = { id: found?.bed.occupant?.elderId ?? "", name: found?.bed.occupant?.name ?? "" };
  await page.goto(`${host.url}/#/elders/${resident.id}`);
  const { admissions } = await host.call("stay_of_elder", { elderId: resident.id });
  const stays = await exported(page, t, t("beds.history.title"));
  expect(stays.name).toContain(resident.name);
  expect(stays.lines.some((line) => line.includes(`${found?.room.name}-${found?.bed.label}`))).toBe(true);
  const rows = admissions.reduce((sum, one) => sum + one.stays.length + one.leaves.length, 0);
  expect(stays.lines.filter((line) => line.includes(board.centreName))).toHaveLength(rows);
  const trail = await exported(page, t, t("profile.history"));
  const entries = await host.call("elder_history", { elderId: resident.id, before: null });
  expect(entries.length).toBeGreaterThan(0);
  for (const { actor, desk } of entries) {
    expect(trail.lines.some((line) => line.includes(t("trail.by", { actor, desk })))).toBe(true);
  }

  // What somebody of the day care receives, and when they came.
  const daily = await host.call("attendance_board", { centreId: (await firstDayCare(host)).id, on: null });
  const guest = daily.people.find(({ visit }) => visit !== null);
  const profile = await host.call("elder_profile", { elderId: guest?.elderId ?? "" });
  await page.goto(`${host.url}/#/elders/${profile.elder.id}`);
  const services = await exported(page, t, t("profile.services"));
  expect(services.lines.some((line) => line.includes(profile.enrolments[0]?.centreName ?? "?"))).toBe(true);
  const visits = await exported(page, t, t("profile.visits"));
  expect(visits.lines.filter((line) => /^"?\d{4}-\d{2}-\d{2}/.test(line))).toHaveLength(profile.visits.length);

  // Who eats, narrowed by what is typed.
  await page.goto(`${host.url}/#/kitchen/meals`);
  await page.getByRole("textbox", { name: t("meals.search") }).fill("王");
  const meals = await exported(page, t, t("meals.list"));
  expect(meals.name).toContain("王");
  const list = page.getByRole("list", { name: t("meals.list") });
  for (const name of await list.getByRole("listitem").locator("strong").allTextContents()) {
    expect(meals.lines.some((line) => line.includes(name))).toBe(true);
  }
});

test("what_goes_to_another_health_system_is_valid_fhir", async () => {
  const host = await startHost("demonstration");
  const file = await host.call("fhir_write", { visitsFromOn: "2026-11-22" });
  const bundle: unknown = JSON.parse(Buffer.from(file.content, "base64").toString("utf8"));
  interface Resource {
    resourceType: string;
    status?: string;
    location?: { status?: string }[];
  }
  const { entry } = bundle as { entry: { resource: Resource }[] };
  const kinds = new Set(entry.map(({ resource }) => resource.resourceType));
  for (const kind of [
    "Organization",
    "Location",
    "Patient",
    "EpisodeOfCare",
    "Encounter",
    "NutritionOrder",
    "AllergyIntolerance",
  ]) {
    expect(kinds, kind).toContain(kind);
  }
  // Somebody is away, and the bed is kept.
  const away = entry.map(({ resource }) => resource).filter(({ status }) => status === "onleave");
  expect(away.length).toBeGreaterThan(0);
  expect(away.flatMap(({ location }) => location ?? []).map(({ status }) => status)).toContain("reserved");
  const fhir = new Fhir();
  const { valid, messages } = fhir.validate(bundle as never, { errorOnUnexpected: true });
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(valid).toBe(true);
  // The validator sees what is wrong: otherwise it proves nothing.
  const spoilt = structuredClone(entry.find(({ resource }) => resource.resourceType === "Encounter")?.resource);
  expect(fhir.validate({ ...spoilt, status: "sleeping" } as never).valid).toBe(false);
});
