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

test("a year is asked for by month, and by day where the address or the switch says so", async () => {
  const part = { ...counts, fromOn: "2026-10-01", untilOn: "2026-11-01" };
  const core = fakeCore({
    ...answers,
    census_occupancy: ({ period }) => ({
      ...occupancy,
      periods: period === "month" ? [part, { ...part, fromOn: "2026-11-01", untilOn: "2026-11-23" }] : [],
    }),
  });
  const { user, router } = open("/beds/occupancy?from=2026-01-01&until=2027-01-01");
  const october = await screen.findByRole("row", { name: /^2026年10月/ });
  expect(october).toHaveTextContent("64.5%");
  expect(october).toHaveTextContent("61.3%");
  // Of a month that is not whole it says which days.
  expect(screen.getByRole("row", { name: /^2026年11月/ })).toHaveTextContent("11月1日至11月22日");
  expect(core.of("census_occupancy").at(-1)).toMatchObject({ period: "month" });
  await user.click(screen.getByRole("radio", { name: "按日" }));
  await waitFor(() => expect(core.of("census_occupancy").at(-1)).toMatchObject({ period: "day" }));
  expect(router.state.location.search).toMatchObject({ from: "2026-01-01", period: "day" });
});

test("the leavings for one reason are asked for as the report says", async () => {
  const core = fakeCore(answers);
  open("/beds/occupancy?centreId=home-2&from=2026-10-01&until=2026-11-01&rows=leavings&reason=died");
  await screen.findByText("李春梅");
  expect(core.of("census_rows").at(-1)).toMatchObject({ code: "leavings", reason: "died" });
});
