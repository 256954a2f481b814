import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { boardOf, firstDayCare, register } from "../support/people";

test("an_activity_is_planned_people_are_ticked_and_person_times_count", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await register(host, { name: "欧阳若兰" });
  const { page, t, refusals } = await openDesk(host, { at: "/attendance/activities" });
  refusals.add("activity_plan");
  await page.getByRole("button", { name: t("activities.plan") }).click();
  const plan = page.getByRole("dialog", { name: t("activities.plan") });
  await plan.getByRole("textbox", { name: t("activities.name") }).fill("茶话会");
  await plan.getByRole("textbox", { name: t("activities.starts") }).fill("1500");
  await plan.getByRole("textbox", { name: t("activities.ends") }).fill("1430");
  await plan.getByRole("button", { name: t("activities.planAndPeople") }).click();
  await plan.getByText(t("fault.ends_before_beginning")).waitFor();
  expect(await plan.getByRole("textbox", { name: t("activities.name") }).inputValue()).toBe("茶话会");
  await plan.getByRole("textbox", { name: t("activities.ends") }).fill("1600");
  await plan.getByRole("button", { name: t("activities.planAndPeople") }).click();

  // Those who are here at once, then somebody by initials.
  const here = (await boardOf(host, centre.id)).people.filter(({ standing }) => standing === "here").length;
  const people = page.getByRole("dialog", { name: t("activities.peopleOf", { count: 0, title: "茶话会" }) });
  await people.getByRole("button", { name: t("activities.allHere", { count: here }) }).click();
  const filled = page.getByRole("dialog", { name: t("activities.peopleOf", { count: here, title: "茶话会" }) });
  await filled.getByRole("textbox", { name: t("board.search") }).fill("oyrl");
  await filled.getByRole("checkbox", { name: /欧阳若兰/ }).click();
  const all = { count: here + 1, title: "茶话会" };
  await page.getByRole("dialog", { name: t("activities.peopleOf", all) }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: t("activities.done") }).click();

  const list = await host.call("activity_list", { centreId: centre.id, fromOn: null, untilOn: null });
  const planned = list.activities.find(({ title }) => title === "茶话会");
  expect(planned?.participants.length).toBe(here + 1);
  expect(planned?.participants.some(({ elderId }) => elderId === elder.id)).toBe(true);
  const sums = page.getByRole("region", { name: t("activities.sums") });
  const total = sums.getByRole("row", { name: new RegExp(`^${t("activities.all")}`) });
  await expect.poll(() => total.getByRole("cell").nth(1).innerText()).toBe(String(list.sums.all.personTimes));

  // Taken out again by the same tick.
  await page.getByRole("button", { name: t("activities.peopleOf", all) }).click();
  // Among all who are offered.
  await page.getByRole("dialog").getByRole("checkbox", { name: /欧阳若兰/ }).click();
  await page
    .getByRole("dialog", { name: t("activities.peopleOf", { count: here, title: "茶话会" }) })
    .waitFor();
});

test("more_people_than_the_room_holds_is_said_and_a_cancelled_activity_counts_no_more", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const [shown] = (await host.call("centre_list", {})).filter(({ id }) => id === centre.id);
  const room = shown?.rooms.toSorted((one, other) => one.capacity - other.capacity)[0];
  const activity = await host.call("activity_plan", {
    centreId: centre.id,
    details: {
      roomId: room?.id ?? null,
      title: "茶话会",
      kind: "other",
      activityOn: "2026-11-23",
      startsAt: "15:00:00",
      endsAt: "16:00:00",
      remark: "",
    },
  });
  const here = (await boardOf(host, centre.id)).people.filter(({ standing }) => standing === "here");
  const elderIds = here.map(({ elderId }) => elderId);
  await host.call("activity_join", { activityId: activity.id, elderIds });
  const { page, t } = await openDesk(host, { at: "/attendance/activities" });
  const capacity = room?.capacity ?? 0;
  const words = t("activities.over", { room: room?.name ?? "", capacity, count: here.length - capacity });
  await page.getByText(words).waitFor();
  await page.getByRole("button", { name: t("activities.changeOf", { title: "茶话会" }) }).click();
  const before = (await host.call("activity_list", { centreId: centre.id, fromOn: null, untilOn: null })).sums.all;
  await page.getByRole("button", { name: t("activities.cancelIt") }).click();
  await page.getByText(t("activities.cancelled"), { exact: true }).waitFor();
  const after = (await host.call("activity_list", { centreId: centre.id, fromOn: null, untilOn: null })).sums.all;
  expect(after.personTimes).toBe(before.personTimes - here.length);
});
