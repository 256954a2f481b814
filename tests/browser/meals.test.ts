import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { firstDayCare, register, registerExpected } from "../support/people";

const lunch = { kitchenId: null, serviceOn: null, meal: "lunch" } as const;

test("who_eats_is_counted_and_a_further_portion_is_one_more", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, {
    name: "欧阳若兰",
    alerts: [{ kind: "allergy", severity: "severe", note: "某种香料" }],
  });
  const { page, t } = await openDesk(host, { at: "/kitchen/meals" });
  // What nothing matches stands on top, by name.
  const unmatched = page.getByRole("region", { name: t("meals.unmatched") });
  await unmatched.getByRole("link", { name: "欧阳若兰" }).waitFor();
  const before = (await host.call("meal_day", lunch)).sums;
  const all = page.getByRole("region", { name: t("meals.counts") }).getByRole("button", { name: t("meals.toCook") });
  await expect.poll(() => all.getByRole("strong").innerText()).toBe(String(before.all.portions));
  expect(before.byReason.reduce((sum, { portions }) => sum + portions, 0)).toBe(before.all.portions);
  expect(before.bySite.reduce((sum, { portions }) => sum + portions, 0)).toBe(before.all.portions);

  await page.getByRole("textbox", { name: t("meals.search") }).fill("oyrl");
  const list = page.getByRole("list", { name: t("meals.list") });
  await expect.poll(() => list.getByRole("listitem").count()).toBe(1);
  await list.getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: t("orderKind.extra_portion") }).click();
  const order = page.getByRole("dialog", { name: t("meals.orderTitle") });
  await order.getByRole("button", { name: t("meals.order"), exact: true }).click();
  await expect.poll(() => list.getByRole("listitem").count()).toBe(2);
  await expect.poll(() => all.getByRole("strong").innerText()).toBe(String(before.all.portions + 1));

  // Stopped: nobody is cooked for whom nobody cooks for.
  await list.getByRole("button").first().click();
  await page.getByRole("dialog").getByRole("button", { name: t("meals.stop"), exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("meals.stopSave"), exact: true }).last().click();
  await page.getByRole("dialog").getByRole("list", { name: t("meals.stops") }).getByRole("listitem").waitFor();
});

test("a_diet_is_entered_and_its_allergy_is_an_alert_at_once", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "欧阳若兰" });
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  await page.getByRole("button", { name: t("diet.edit"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("diet.editTitle", { name: "欧阳若兰" }) });
  await dialog.getByRole("button", { name: t("diet.addLine") }).click();
  await dialog.getByRole("combobox", { name: t("diet.food") }).fill("虾蟹");
  await dialog.getByText(t("diet.matchedLine", { groups: t("allergen.crustaceans") })).waitFor();
  await dialog.getByText(t("dietKind.low_salt"), { exact: true }).click();
  await dialog.getByRole("checkbox", { name: t("texture.regular") }).uncheck();
  await dialog.getByRole("checkbox", { name: t("texture.soft_and_bite_sized") }).check();
  await dialog.getByRole("button", { name: t("action.save"), exact: true }).click();
  const band = page.getByRole("region", { name: t("profile.alertsTitle") });
  await band.getByText(t("alert.allergyNote", { note: "虾蟹" })).waitFor();
  const { details } = await host.call("diet_get", { elderId: elder.id });
  expect(details.diets).toEqual(["low_salt"]);
  expect(details.textures).toEqual(["soft_and_bite_sized"]);
  expect(details.aversions[0]?.allergen).toBe("crustaceans");
});

test("meals_at_home_are_agreed_by_day_and_meal", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "欧阳若兰" });
  const { page, t, refusals } = await openDesk(host, { at: `/elders/${elder.id}` });
  refusals.add("enrolment_start_home_meal");
  await page.getByRole("button", { name: t("homeMeal.start"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("homeMeal.title", { name: "欧阳若兰" }) });
  await dialog.getByRole("button", { name: t("action.save"), exact: true }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("textbox", { name: t("homeMeal.address") }).fill("演示路 3 号 201");
  await dialog.getByRole("textbox", { name: t("homeMeal.doorContact") }).fill("女儿");
  await dialog.getByRole("button", { name: t("action.save"), exact: true }).click();
  const services = page.getByRole("region", { name: t("profile.services") });
  await services.getByText(t("service.home_meal")).waitFor();
  const { enrolments } = await host.call("elder_profile", { elderId: elder.id });
  expect(enrolments[0]?.homeMeal?.meals.length).toBe(5);
});

test("whoever_is_off_after_the_cut_off_is_told_with_the_reason", async () => {
  const host = await startHost("demonstration");
  const before = await host.call("meal_day", lunch);
  const line = before.lines.find(({ reason, also }) => reason === "home_meal" && also.length === 0);
  if (line?.elderId == null) throw new Error("nobody eats at home");
  const { enrolments } = await host.call("elder_profile", { elderId: line.elderId });
  const enrolment = enrolments.find(({ service, untilOn }) => service === "home_meal" && untilOn === null);
  if (enrolment === undefined) throw new Error("nothing is agreed");
  const { page, t } = await openDesk(host, { at: "/kitchen/meals" });
  const late = page.getByRole("region", { name: t("meals.late", { count: before.lateChanges.length }) });
  await late.waitFor();
  await host.call("enrolment_end", { enrolmentId: enrolment.id, untilOn: before.today, correctionReason: "" });
  // Nobody loads the page anew: the list has one more, with who, what and why.
  const more = page.getByRole("region", { name: t("meals.late", { count: before.lateChanges.length + 1 }) });
  const told = more.getByRole("listitem").filter({ hasText: line.name });
  await told.getByText(t("endCause.ended")).waitFor();
  expect(await told.innerText()).toContain(t("mealChange.cancelled_late"));
  // Cooked already: it stays on the list of what is cooked.
  const after = await host.call("meal_day", lunch);
  expect(after.sums.all).toMatchObject({
    portions: before.sums.all.portions,
    cancelledLate: before.sums.all.cancelledLate + 1,
  });
});
