import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Enrolment } from "../../../ipc/generated";
import { fakeCore } from "../../../test/fakeCore";
import { open } from "../../../test/open";
import { dayCare, overview, profile } from "../../../test/samples";

async function openProfile(
  enrolments: Enrolment[],
  // She has come today.
  expected = { days: ["2026-11-23", "2026-11-25"], nextAbsenceOn: "2026-11-25" },
) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => ({ ...profile, enrolments }),
    attendance_expected_days: () => ({ ...expected }),
    attendance_record_absence: ({ elderId, fromOn, untilOn, reason, note, toldBy }) => ({
      id: "absence-1",
      elderId,
      fromOn,
      untilOn,
      reason,
      note,
      toldBy,
      isAnnounced: true,
    }),
  });
  const opened = open("/elders/elder-wang");
  await screen.findByRole("heading", { level: 1, name: /王玉兰/ });
  return { core, ...opened };
}

test("an absence that is told by telephone is recorded in the open profile", async () => {
  const { core, user } = await openProfile([dayCare]);
  const asked = core.of("elder_profile").length;
  await user.click(screen.getByRole("button", { name: "登记请假" }));
  const dialog = within(await screen.findByRole("dialog", { name: "王玉兰 请假" }));
  await user.click(dialog.getByRole("radio", { name: "生病" }));
  await user.click(dialog.getByRole("button", { name: "登记请假" }));
  await waitFor(() => expect(core.of("attendance_record_absence")).toHaveLength(1));
  expect(core.of("attendance_expected_days")[0]).toEqual({
    elderId: "elder-wang",
    centreId: "centre-1",
  });
  expect(core.of("attendance_record_absence")[0]).toMatchObject({
    elderId: "elder-wang",
    centreId: "centre-1",
    // Not today: the next day on which she is expected.
    fromOn: "2026-11-25",
    untilOn: "2026-11-26",
    reason: "illness",
  });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() =>
    expect(core.of("elder_profile").length, "what shows it is read anew").toBeGreaterThan(asked),
  );
});

test("what is typed stays, whatever comes to be known meanwhile", async () => {
  const expected = { days: ["2026-11-25"], nextAbsenceOn: "2026-11-25" };
  const { core, user } = await openProfile([dayCare], expected);
  await user.click(screen.getByRole("button", { name: "登记请假" }));
  const dialog = await screen.findByRole("dialog", { name: "王玉兰 请假" });
  await user.click(within(dialog).getByRole("radio", { name: "生病" }));
  expected.nextAbsenceOn = "2026-12-01";
  core.announce(["attendance"]);
  await waitFor(() => expect(core.of("attendance_expected_days").length).toBeGreaterThan(1));
  await user.click(within(dialog).getByRole("button", { name: "登记请假" }));
  await waitFor(() =>
    expect(core.of("attendance_record_absence")[0]).toMatchObject({
      fromOn: "2026-11-25",
      reason: "illness",
    }),
  );
});

test("with day care at two centres it is said from which somebody is absent", async () => {
  const there = { ...dayCare, id: "enrolment-2", centreId: "centre-2", centreName: "乙中心" };
  const { core, user } = await openProfile([dayCare, there]);
  await user.click(screen.getByRole("button", { name: "登记请假" }));
  await user.click(await screen.findByRole("menuitem", { name: "乙中心" }));
  const dialog = within(await screen.findByRole("dialog", { name: "王玉兰 请假" }));
  await user.click(dialog.getByRole("radio", { name: "生病" }));
  await user.click(dialog.getByRole("button", { name: "登记请假" }));
  await waitFor(() =>
    expect(core.of("attendance_record_absence")[0]).toMatchObject({ centreId: "centre-2" }),
  );
});

test("whoever has no day care cannot be absent from it", async () => {
  await openProfile([{ ...dayCare, service: "home_meal" }]);
  expect(screen.queryByRole("button", { name: "登记请假" })).toBeNull();
});
