import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Enrolment } from "../../../ipc/generated";
import { fakeCore } from "../../../test/fakeCore";
import { open } from "../../../test/open";
import { dayCare, overview, profile } from "../../../test/samples";

async function openProfile(enrolments: Enrolment[]) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => ({ ...profile, enrolments }),
    // Away on a pause until Wednesday.
    attendance_expected_days: () => ({ days: ["2026-11-25", "2026-11-30"] }),
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
  expect(core.of("attendance_expected_days")[0]).toMatchObject({
    centreId: "centre-1",
    fromOn: "2026-11-23",
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
