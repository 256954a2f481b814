import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { FedElsewhere, MealDay, ProductionMeal, Release } from "../ipc/generated";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { kitchen, overview } from "../test/samples";

const li: FedElsewhere = {
  key: "e:elder-li",
  elderId: "elder-li",
  name: "李春梅",
  reason: "resident",
  kitchenId: "kitchen-2",
  kitchenName: "乙厨房",
  byReason: "one_off",
  bySiteName: "乙中心",
};

const chen: FedElsewhere = { ...li, key: "e:elder-chen", elderId: "elder-chen", name: "陈永昌" };

const release: Release = {
  id: "production-1",
  extraPercent: 3,
  person: "何师傅",
  releasedAt: "2026-11-23T00:30:00Z",
};

const meal: ProductionMeal = {
  kitchenId: kitchen.id,
  kitchenName: kitchen.name,
  timeZone: kitchen.timeZone,
  today: "2026-11-23",
  now: "2026-11-23T01:12:00Z",
  on: "2026-11-23",
  meal: "lunch",
  hasMenu: true,
  wantedPortions: 5,
  unready: [],
  carried: [],
  elsewhere: [],
  release: null,
  sheet: {
    portions: 5,
    elders: 5,
    slots: [],
    specials: [],
    specialPortions: 0,
    sites: [],
    unmatched: [],
    extraPercent: 3,
  },
  differences: null,
  previous: null,
  extraPercent: 3,
  settingsVersion: 0,
};

const day: MealDay = {
  kitchenId: kitchen.id,
  kitchenName: kitchen.name,
  serviceOn: "2026-11-23",
  meal: "lunch",
  today: "2026-11-23",
  now: "2026-11-23T01:12:00Z",
  timeZone: kitchen.timeZone,
  cutOff: {
    meal: "lunch",
    daysBefore: 1,
    ordersUntil: "16:00:00",
    correctionsUntil: "08:00:00",
    servedUntil: "13:00:00",
    version: 0,
  },
  deadlines: { orders: "2026-11-22T08:00:00Z", corrections: "2026-11-23T00:00:00Z" },
  lines: [],
  sums: { all: { portions: 0, cancelledLate: 0, elders: 0 }, byReason: [], bySite: [], bySize: [] },
  lateChanges: [],
  elsewhere: [li, chen],
  textureHints: [],
};

const started = (address: string, shown: Partial<ProductionMeal> = {}) => {
  fakeCore({
    district_overview: () => ({ ...overview, centres: [kitchen] }),
    centre_list: () => [],
    production_meal: () => ({ ...meal, ...shown }),
    meal_day: () => day,
  });
  return open(address);
};

const noticed = async () => within(await screen.findByRole("region", { name: "由别的厨房供餐" }));

test.each(["/kitchen/production", "/kitchen/meals"])(
  "%s says who eats from another kitchen, why, from which and where, and leads to them",
  async (address) => {
    started(address, { elsewhere: [li, chen] });
    const notice = await noticed();
    expect(notice.getByText("2 人这一餐由别的厨房供餐，这里不重复做")).toBeInTheDocument();
    const people = notice.getAllByRole("listitem");
    expect(people).toHaveLength(2);
    expect(people[0]).toHaveTextContent("李春梅：这里算住养；乙厨房送乙中心（单次订餐）");
    expect(notice.getByRole("link", { name: "陈永昌" })).toHaveAttribute(
      "href",
      expect.stringContaining("/elders/elder-chen"),
    );
  },
);

test("beside a released sheet they are those of now, and the sheet is said to stand", async () => {
  started("/kitchen/production", {
    release,
    differences: { plus: 0, minus: 0, changed: 0, list: [], dishes: [] },
    elsewhere: [li],
  });
  const notice = await noticed();
  expect(notice.getByText("目前 1 人这一餐由别的厨房供餐；已下单的生产单不变")).toBeInTheDocument();
  expect(notice.queryByText(/不重复做/)).toBeNull();
});

test("where nobody is left to cook for, it is still said who eats elsewhere", async () => {
  started("/kitchen/production", {
    wantedPortions: 0,
    sheet: { ...meal.sheet, portions: 0, elders: 0 },
    elsewhere: [li],
  });
  expect((await noticed()).getByRole("link", { name: "李春梅" })).toBeInTheDocument();
});

test("nothing is said where nobody eats from another kitchen", async () => {
  started("/kitchen/production");
  expect(await screen.findByRole("region", { name: "下单状态" })).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: "由别的厨房供餐" })).toBeNull();
});
