import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Leave, PastAdmission } from "../ipc/generated";
import { board, li, living, residence } from "../test/beds";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { overview, profile } from "../test/samples";

const leave: Leave = {
  id: "leave-1",
  admissionId: li.admissionId,
  kind: "hospital",
  fromAt: "2026-11-20T02:00:00Z",
  fromOn: "2026-11-20",
  toAt: null,
  toOn: null,
  plannedReturnOn: "2026-11-26",
  holdsBed: true,
  holdUntilOn: null,
  destination: "区医院",
  note: "",
};

async function openProfile(admissions: PastAdmission[], shown = board) {
  const core = fakeCore({
    district_overview: () => ({ ...overview, centres: [...overview.centres, residence] }),
    elder_profile: () => profile,
    stay_of_elder: ({ elderId }) => ({
      elderId,
      now: "2026-11-23T01:12:00Z",
      admissions,
      nights: { inBed: 53, held: 0, withoutBed: 0 },
    }),
    bed_board: () => shown,
  });
  const opened = open("/elders/elder-wang");
  const head = (await screen.findByRole("heading", { level: 1, name: /王玉兰/ })).closest("header");
  if (head === null) {
    throw new Error("The name stands outside of the head.");
  }
  return { core, head: within(head), ...opened };
}

test("the head of a profile says in which bed somebody lives and leads to it on the board", async () => {
  const { core, head, user, router } = await openProfile([living]);
  const link = await head.findByRole("link", { name: "住在安居养老院 101-1" });
  expect(core.of("stay_of_elder"), "one question, for the head and for the history below").toHaveLength(1);
  await user.click(link);
  expect(await screen.findByRole("heading", { name: "101-1" }), "the bed is chosen").toBeInTheDocument();
  expect(router.state.location.pathname).toBe("/beds");
  expect(screen.getByRole("button", { name: /李春梅/, pressed: true })).toHaveAttribute("data-bed", "bed-1");
});

test("where a residence has several buildings, the building is named", async () => {
  const stays = living.stays.map((stay) => ({ ...stay, buildingName: "一号楼" }));
  const { head } = await openProfile([{ ...living, stays }]);
  expect(await head.findByRole("link", { name: "住在安居养老院 一号楼 101-1" })).toBeInTheDocument();
});

test.each([
  ["2026-11-26", "住院，计划 11月26日 周四 返回"],
  // Today is not over.
  ["2026-11-23", "住院，计划 11月23日 周一 返回"],
  ["2026-11-22", "住院，计划 11月22日 周日 返回，还没有回来"],
  [null, "住院，返回日期未定"],
])("on leave, to be back on %s: %s", async (plannedReturnOn, words) => {
  const { head } = await openProfile([{ ...living, leaves: [{ ...leave, plannedReturnOn }] }]);
  expect(await head.findByText(words)).toBeInTheDocument();
});

test("whoever lives there without a bed is found among those without one", async () => {
  const { head, user } = await openProfile([{ ...living, bed: null, stays: [] }], {
    ...board,
    withoutBed: [{ ...li, name: "王玉兰", stayId: null, since: null }],
  });
  await user.click(await head.findByRole("link", { name: "住在安居养老院，暂无床位" }));
  const panel = within(await screen.findByRole("region", { name: "所选床位" }));
  expect(await panel.findByText("王玉兰")).toBeInTheDocument();
});

test("of whoever has left for good nothing is said", async () => {
  const past: PastAdmission = { ...living, toAt: "2026-11-01T02:00:00Z", toOn: "2026-11-01", bed: null };
  const { head } = await openProfile([past]);
  // Its history is there all the same.
  await screen.findByRole("heading", { name: "入住与床位" });
  expect(head.queryByText(/住在/)).toBeNull();
});
