import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Attention, AttentionKind, CentreLabel, TodayOverview } from "../ipc/generated";
import { preferences } from "../shared/preferences/preferences";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { board, overview } from "../test/samples";

const centre = (id: string, name: string, does: Partial<CentreLabel>): CentreLabel => ({
  id,
  name,
  organisationName: "暖阳养老服务组织",
  timeZone: "Asia/Shanghai",
  givesDayCare: false,
  isResidence: false,
  isKitchen: false,
  ...does,
});

// Two of each: what is about the second must not open the first.
const centres = [
  centre("day-1", "甲日照", { givesDayCare: true }),
  centre("day-2", "乙日照", { givesDayCare: true }),
  centre("home-1", "甲养老院", { isResidence: true }),
  centre("home-2", "乙养老院", { isResidence: true }),
  centre("kitchen-1", "甲厨房", { isKitchen: true }),
  centre("kitchen-2", "乙厨房", { isKitchen: true }),
];

const about = (kind: AttentionKind, centreId: string, centreName: string): Attention => ({
  kind,
  urgency: "today",
  centreId,
  centreName,
  count: 1,
  about: [],
});

const today: TodayOverview = {
  today: "2026-11-23",
  now: overview.now,
  attention: [
    about("not_arrived", "day-2", "乙日照"),
    about("hold_runs_out", "home-2", "乙养老院"),
    about("sample_missing", "kitchen-2", "乙厨房"),
    about("without_run", "kitchen-2", "乙厨房"),
  ],
  figures: [
    {
      kind: "residents",
      value: 30,
      of: 40,
      trend: [],
      parts: [
        { centreId: "home-1", centreName: "甲养老院", value: 18, of: 20 },
        { centreId: "home-2", centreName: "乙养老院", value: 12, of: 20 },
      ],
    },
    {
      kind: "meals",
      value: 90,
      of: null,
      trend: [],
      parts: [
        { centreId: "kitchen-1", centreName: "甲厨房", value: 50, of: null },
        { centreId: "kitchen-2", centreName: "乙厨房", value: 40, of: null },
      ],
    },
  ],
};

function started() {
  const core = fakeCore({
    district_overview: () => ({ ...overview, centres }),
    today_overview: () => today,
    attendance_board: () => board,
    centre_list: () => [],
  });
  return { core, ...open("/today") };
}

test("a line about the second residence opens that one's beds", async () => {
  const { core, user, router } = started();
  await user.click(await screen.findByRole("link", { name: /床位保留将到期/ }));
  await waitFor(() => expect(core.of("bed_board").at(-1)).toEqual({ centreId: "home-2" }));
  expect(router.state.location.pathname).toBe("/beds");
  expect(core.of("bed_board")).not.toContainEqual({ centreId: "home-1" });
});

test("lines about the second kitchen open that one's books", async () => {
  const { core, user, router } = started();
  await user.click(await screen.findByRole("link", { name: /缺食品留样/ }));
  await waitFor(() => expect(core.of("safety_day").at(-1)).toMatchObject({ kitchenId: "kitchen-2" }));
  expect(router.state.location.pathname).toBe("/kitchen/safety");
  await user.click(screen.getByRole("link", { name: "今日" }));
  await user.click(await screen.findByRole("link", { name: /还没有配送线路/ }));
  await waitFor(() => expect(core.of("delivery_day").at(-1)).toMatchObject({ kitchenId: "kitchen-2" }));
});

test("a line about the second centre moves the desk there", async () => {
  const { core, user } = started();
  await user.click(await screen.findByRole("link", { name: /该到未到/ }));
  await waitFor(() => expect(core.of("attendance_board").at(-1)).toMatchObject({ centreId: "day-2" }));
  expect(preferences().centreId).toBe("day-2");
});

test("a figure opens to the rows behind it, at each centre that it comes from", async () => {
  const { core, user, router } = started();
  const residents = within(await screen.findByRole("list", { name: "住养人数：各中心" }));
  await user.click(residents.getByRole("link", { name: /乙养老院/ }));
  await waitFor(() => expect(core.of("bed_board").at(-1)).toEqual({ centreId: "home-2" }));
  await user.click(screen.getByRole("link", { name: "今日" }));
  const meals = within(await screen.findByRole("list", { name: "今日供餐：各中心" }));
  await user.click(meals.getByRole("link", { name: /乙厨房/ }));
  await waitFor(() => expect(core.of("meal_day").at(-1)).toMatchObject({ kitchenId: "kitchen-2" }));
  expect(router.state.location.pathname).toBe("/kitchen/meals");
});
