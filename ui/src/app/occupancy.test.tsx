import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";

import type { CensusCounts, CentreLabel, Occupancy } from "../ipc/generated";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { overview } from "../test/samples";

const home = (id: string, name: string): CentreLabel => ({
  id,
  name,
  organisationName: "安居养老服务组织",
  timeZone: "Asia/Shanghai",
  givesDayCare: false,
  isResidence: true,
  isKitchen: false,
});

const counts: CensusCounts = {
  beds: 310,
  closed: 0,
  available: 310,
  occupied: 200,
  held: 10,
  sameDay: 0,
  rateWithHeld: 6452,
  rateWithoutHeld: 6129,
};

const occupancy: Occupancy = {
  fromOn: "2026-10-01",
  untilOn: "2026-11-01",
  days: 31,
  sameDayCountsOne: true,
  nursingTargetPercent: 60,
  total: counts,
  periods: [],
  groups: [
    { key: "ward-1", name: "春晖区", total: counts, periods: [] },
    { key: "ward-2", name: "秋实区", total: counts, periods: [] },
  ],
  figures: [],
  leavings: [],
  closedMonths: [],
  openNotes: 0,
};

const answers = {
  district_overview: () => ({
    ...overview,
    centres: [home("home-1", "甲养老院"), home("home-2", "乙养老院")],
  }),
  centre_list: () => [],
  census_occupancy: () => occupancy,
  census_rows: () => [
    {
      centreName: "乙养老院",
      bedLabel: "101-1",
      admissionId: null,
      elderId: null,
      name: "李春梅",
      fromOn: "2026-09-01",
      toOn: null,
      counts: 31,
      reason: null,
    },
  ],
};

test("a row of a report leads to the rows behind it, at its residence, over its days", async () => {
  const core = fakeCore(answers);
  open(
    "/beds/occupancy?centreId=home-2&from=2026-10-01&until=2026-11-01&rows=occupied_days&group=ward&key=ward-2",
  );
  await screen.findByText("李春梅");
  expect(core.of("census_rows")).toEqual([
    {
      code: "occupied_days",
      centreId: "home-2",
      organisationId: null,
      fromOn: "2026-10-01",
      untilOn: "2026-11-01",
      group: { by: "ward", key: "ward-2" },
    },
  ]);
  expect(screen.getByRole("button", { name: /^导出：/ })).toBeInTheDocument();
});

test("a ward opens to its beds", async () => {
  const core = fakeCore(answers);
  const { user } = open("/beds/occupancy");
  await user.click(await screen.findByRole("button", { name: "打开：春晖区" }));
  await waitFor(() =>
    expect(core.of("census_rows").at(-1)).toMatchObject({ group: { by: "ward", key: "ward-1" } }),
  );
});
