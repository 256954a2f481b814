import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { firstDayCare, register } from "../support/people";
import { systemProgram } from "../support/places";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
/** A Monday without menus, a quarter to eleven. */
const NOW = "2027-01-11T02:42:00Z";
const MONDAY = "2027-01-11";
const PERSON = "厨师王五";

const inDialog = (path: string) => `//section[@role='dialog']${path}`;

/** A week from the cycle, a clash solved, the meal released, cooked, sampled, delivered; and what comes after. */
test("a_week_is_planned_from_a_cycle_a_clash_is_solved_and_lunch_goes_to_the_door", async () => {
  const desktop = await startDesktop(NOW);
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  const submit = async () => {
    await page.click(await page.window.$(inDialog("//button[@type='submit']")));
    await page.window.$(inDialog("")).waitForExist({ reverse: true, timeoutMsg: "the dialog does not close" });
  };
  const { centres } = await page.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  const lunch = { kitchenId, on: null, meal: "lunch" } as const;

  // Planned.
  await page.go("/kitchen");
  await page.heading(t("menus.title"));
  await page.press(t("menus.applyCycle"));
  await page.named("label", t("menus.cycle"));
  await submit();
  const cell = page.window.$(`//button[@data-place='${MONDAY} lunch'][not(@data-empty)]`);
  await cell.waitForExist({ timeoutMsg: "no lunch is on the menu" });
  await page.click(cell);

  // Who clashes stands there by name; the first gets another dish here, the others as a second desk would do it.
  const open = async () => {
    const { groups } = await page.call("menu_clashes", { kitchenId, serviceOn: MONDAY, meal: "lunch" });
    return groups.filter(({ served, severity }) => served === "unsolved" && severity === "blocked");
  };
  const fitting = async (slotId: string, demandKey: string) => {
    const asked = { kitchenId, serviceOn: MONDAY, meal: "lunch", slotId, demandKey } as const;
    const found = (await page.call("menu_candidates", asked)).find(({ severity }) => severity === null);
    if (found === undefined) {
      throw new Error("no dish fits");
    }
    return found.dishId;
  };
  const [red] = await open();
  const [eater] = red?.people ?? [];
  if (red === undefined || eater === undefined) {
    throw new Error("the cycle has a clash that nothing on the menu solves");
  }
  await page.says(eater.name);
  await page.press(t("menus.chooseFor", { name: eater.name }));
  const dishId = await fitting(red.slotId, eater.demandKey);
  await page.click(await page.window.$(inDialog(`//input[@type='radio' and @value='${dishId}']`)));
  await submit();
  for (const group of await open()) {
    for (const { demandKey } of group.people) {
      await page.call("menu_choose", {
        kitchenId,
        serviceOn: MONDAY,
        meal: "lunch",
        slotId: group.slotId,
        demandKeys: [demandKey],
        dishId: await fitting(group.slotId, demandKey),
      });
    }
  }

  // Released: from now on the sheet stands still.
  await page.go("/kitchen/production");
  await page.heading(t("production.title"));
  await page.says(t("production.ready"));
  await page.press(t("production.release"));
  await page.fill(t("production.person"), PERSON);
  await submit();
  await page.says(t("production.released"));
  const released = await page.call("production_meal", lunch);
  expect(released.sheet.sites.reduce((sum, { portions }) => sum + portions, 0)).toBe(released.sheet.portions);

  // Its paper: drawn in the window, and its text is the sheet's.
  await page.press(t("production.print"));
  await page.heading(t("report.kitchen_production.title"));
  await page.window
    .$(`//*[@aria-label='${t("reports.sheet")}']//img`)
    .waitForExist({ timeout: 40_000, timeoutMsg: "the production sheet is not shown" });
  const written = await page.call("report_write", {
    name: "kitchen_production",
    parameters: { language: "chinese", centreId: kitchenId, on: MONDAY, meal: "lunch" },
    format: "pdf",
  });
  const file = join(desktop.folder.path, "生产单.pdf");
  writeFileSync(file, Buffer.from(written.content, "base64"));
  const close = (words: string) => words.replaceAll(/\s/g, "");
  const said = close(
    execFileSync(systemProgram("pdftotext", "poppler-utils"), ["-raw", file, "-"], { encoding: "utf8" }),
  );
  expect(said).toContain(close(t("report.kitchen_production.title")));
  expect(said).toContain(PERSON);
  for (const dish of released.sheet.slots.flatMap(({ dishes }) => dishes)) {
    expect(said).toContain(close(dish.name));
  }
  for (const site of released.sheet.sites.filter(({ centreId }) => centreId !== null)) {
    expect(said).toContain(close(site.name));
  }

  // A pot, hot enough, and its sample.
  await page.go("/kitchen/safety");
  await page.press(t("safety.startTitle", { meal: t("meal.lunch") }));
  await page.fill(t("safety.person"), PERSON);
  await submit();
  await page.press(t("safety.recordNext", { what: t("stepKind.cooked") }));
  await page.fill(t("safety.core"), "92");
  await submit();
  await page.says(t("batchStanding.released"));
  const batch = (await page.call("safety_day", { kitchenId, on: null })).meals
    .flatMap(({ batches }) => batches)
    .find(({ cook }) => cook === PERSON);
  await page.press(t("safety.sampleTitle", { dish: batch?.dishName ?? "" }));
  await submit();
  await page.says(t("safety.sampleTaken", { dish: batch?.dishName ?? "" }));

  // At the door of the first site.
  await page.go("/kitchen/delivery");
  const day = await page.call("delivery_day", { kitchenId, deliveredOn: null, meal: "lunch" });
  const stop = day.rounds.flatMap(({ stops }) => stops).find(({ lines }) => lines.length > 0);
  await page.press(t("delivery.sayOf", { name: stop?.name ?? "" }));
  await submit();
  await page.says(t("delivery.allSaid"));

  // The papers of the same meal.
  for (const paper of ["delivery_labels_large", "delivery_sheet"] as const) {
    await page.go(`/kitchen/delivery`);
    await page.press(t("delivery.print"));
    const way = await page.named("a", t(`report.${paper}.title`));
    await way.waitForClickable({ timeoutMsg: `the way to ${paper} is not shown` });
    await way.click();
    await page.heading(t(`report.${paper}.title`));
    await page.window
      .$(`//*[@aria-label='${t("reports.sheet")}']//img`)
      .waitForExist({ timeout: 40_000, timeoutMsg: `${paper} is not shown` });
  }

  // Somebody comes after the release: a difference, not another sheet.
  const centre = await firstDayCare(page);
  const late = await register(page, { name: "端木思远" });
  await page.call("meal_order", {
    elderId: late.id,
    serviceOn: MONDAY,
    meal: "lunch",
    kind: "one_off",
    centreId: centre.id,
  });
  await page.go("/kitchen/production");
  await page.says(late.name);
  await page.says(t("differenceKind.added"));
  const after = await page.call("production_meal", lunch);
  expect(after.sheet.portions).toBe(released.sheet.portions);
  expect(after.differences?.plus).toBe(1);
}, 120_000);
