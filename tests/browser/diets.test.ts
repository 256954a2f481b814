import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { openDesk, startHost } from "../support/chromium";
import { firstDayCare, registerExpected } from "../support/people";

test("a_new_allergy_says_by_name_which_menus_ahead_it_hits_and_what_is_served_instead", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const hitsNow = async () => (await host.call("menu_hits", { elderId: elder.id })).hits;
  expect(await hitsNow(), "she eats everything").toEqual([]);
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  const card = page.getByRole("region", { name: t("diet.title"), exact: true });
  const ahead = await host.call("menu_hits", { elderId: elder.id });
  await card.getByText(t("diet.aheadNone", { day: formatIn("zh-CN").shortDay(ahead.lastOn ?? "") })).waitFor();
  const editing = page.getByRole("dialog", { name: t("diet.editTitle", { name: elder.name }) });
  const hit = page.getByRole("dialog", { name: t("diet.hitTitle") });
  const edit = () => card.getByRole("button", { name: t("diet.edit"), exact: true }).click();
  const save = () => editing.getByRole("button", { name: t("action.save"), exact: true }).click();

  await edit();
  await editing.getByRole("button", { name: t("diet.addLine") }).click();
  await editing.getByRole("combobox", { name: t("diet.food") }).fill("鸡蛋");
  await save();
  await hit.waitFor();
  const hits = await hitsNow();
  expect(hits.length, "eggs are in several dishes of the menus ahead").toBeGreaterThan(2);
  await hit.getByText(t("diet.hitHint", { name: elder.name, count: hits.length })).waitFor();
  // Each with its day, its meal, the dish, why, and what the elder gets instead.
  const { shortDay } = formatIn("zh-CN");
  const lines = await hit.getByRole("listitem").allInnerTexts();
  expect(lines.length).toBe(hits.length);
  for (const [place, one] of hits.entries()) {
    const line = lines[place];
    expect(line).toContain(t("diet.aheadAt", { day: shortDay(one.serviceOn), meal: t(`meal.${one.meal}`) }));
    expect(line).toContain(one.dishName);
    expect(line).toContain(t("clashSeverity.blocked"));
    expect(line).toContain(t("allergen.eggs"));
    expect(line).toContain(t(`diet.aheadServed.${one.served}`, { dish: one.servedName ?? "" }));
  }
  await hit.getByRole("button", { name: t("diet.hitKnown") }).click();
  await hit.waitFor({ state: "detached" });
  await card.getByText(hits[0]?.dishName ?? "", { exact: true }).first().waitFor();

  // What clashed already is not said again.
  await edit();
  await editing.getByRole("textbox", { name: t("diet.notes") }).fill("爱喝热汤");
  await save();
  await page.getByRole("alert").filter({ hasText: t("diet.saved", { name: elder.name }) }).waitFor();
  await editing.waitFor({ state: "detached" });
  expect(await hit.count()).toBe(0);

  // What nothing on the menu solves is counted apart, in red.
  await edit();
  await editing.getByText(t("dietKind.vegan"), { exact: true }).click();
  await save();
  await hit.waitFor();
  const unsolved = (await hitsNow()).filter(({ served }) => served === "unsolved");
  expect(unsolved.length, "no soup and no main dish for a vegan, not even instead of eggs").toBeGreaterThan(0);
  await hit.getByText(t("diet.hitUnsolved", { count: unsolved.length })).waitFor();
  expect(await hit.getByText(t("diet.aheadServed.unsolved")).count()).toBe(unsolved.length);
});

test("an_allergy_entered_in_the_record_says_which_menus_ahead_it_hits", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}/edit` });
  await page.getByRole("button", { name: t("form.addAlert") }).click();
  await page.getByRole("combobox", { name: t("form.alertKind") }).click();
  await page.getByRole("option", { name: t("alert.kind.allergy") }).click();
  await page.getByRole("textbox", { name: t("form.alertNote") }).fill("鸡蛋");
  await page.getByRole("button", { name: t("form.save"), exact: true }).click();
  const hit = page.getByRole("dialog", { name: t("diet.hitTitle") });
  await hit.waitFor();
  const { hits } = await host.call("menu_hits", { elderId: elder.id });
  expect(hits.length, "eggs are in several dishes of the menus ahead").toBeGreaterThan(2);
  expect(await hit.getByRole("listitem").count()).toBe(hits.length);
  await hit.getByRole("button", { name: t("diet.hitKnown") }).click();
  // Then the profile, which warns of it.
  await page.getByRole("region", { name: t("profile.alertsTitle") }).getByText("鸡蛋").first().waitFor();
});
