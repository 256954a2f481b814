import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";

import type { MealLeftover, MealLeftoverList } from "../ipc/generated";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { kitchen, overview } from "../test/samples";

const leftover = (place: number): MealLeftover => ({
  id: `leftover-${place}`,
  serviceOn: "2026-10-12",
  meal: "lunch",
  centreId: null,
  centreName: null,
  dishId: null,
  dishName: `菜${place}`,
  servedGrams: 10_000,
  leftGrams: 1000,
  note: "",
});

const leftovers = Array.from({ length: 130 }, (_, place) => leftover(place + 1));

const list: MealLeftoverList = {
  kitchenId: kitchen.id,
  timeZone: kitchen.timeZone,
  today: "2026-11-23",
  fromOn: "2026-10-27",
  untilOn: "2026-11-24",
  leftovers,
  byDay: [{ name: "2026-10-12", servedGrams: 1_300_000, leftGrams: 130_000 }],
  bySite: [],
  byDish: [],
  feedback: [],
};

const started = (address: string) => {
  const core = fakeCore({
    district_overview: () => ({ ...overview, centres: [kitchen] }),
    centre_list: () => [],
    delivery_leftovers: ({ fromOn, untilOn }) => ({
      ...list,
      fromOn: fromOn ?? list.fromOn,
      untilOn: untilOn ?? list.untilOn,
    }),
  });
  return { core, ...open(address) };
};

test("a row of the waste report leads to the weighings of its days, and all of them are to be seen", async () => {
  const { core, user } = started(
    "/kitchen/delivery/leftovers?centreId=kitchen-1&from=2026-10-12&until=2026-10-13",
  );
  await screen.findByRole("row", { name: /菜60/ });
  expect(core.of("delivery_leftovers").at(-1)).toEqual({
    kitchenId: "kitchen-1",
    fromOn: "2026-10-12",
    untilOn: "2026-10-13",
  });
  expect(screen.getByRole("textbox", { name: "从" })).toHaveDisplayValue(/2026.*10.*12/);
  expect(screen.queryByRole("row", { name: /菜61/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "再显示 60 行" }));
  await user.click(screen.getByRole("button", { name: "再显示 10 行" }));
  expect(screen.getByRole("row", { name: /菜130/ })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /再显示/ })).toBeNull();
  expect(screen.getByRole("button", { name: /^导出：/ })).toBeEnabled();
});

test("without days in the address the last four weeks are asked for", async () => {
  const { core } = started("/kitchen/delivery/leftovers?from=2026-10-12");
  await waitFor(() =>
    expect(core.of("delivery_leftovers").at(-1)).toEqual({
      kitchenId: "kitchen-1",
      fromOn: null,
      untilOn: null,
    }),
  );
});
