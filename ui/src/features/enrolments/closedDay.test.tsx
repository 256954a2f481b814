import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { dayCare as enrolment, overview, profile } from "../../test/samples";

test("an end that reaches into closed days is asked for a reason, and what was chosen stays", async () => {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => ({ ...profile, enrolments: [enrolment] }),
    elder_history: () => [],
    enrolment_end: ({ untilOn, correctionReason }) => {
      if ((correctionReason ?? "") === "") {
        throw {
          code: "day_closed",
          params: { on: "2026-11-20" },
          message: "",
          fields: [{ field: "correctionReason", fault: "required" }],
        };
      }
      return { ...enrolment, untilOn };
    },
  });
  const { user } = open("/elders/elder-wang");
  await user.click(await screen.findByRole("button", { name: "结束登记" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).queryByLabelText(/^更正原因/)).not.toBeInTheDocument();
  await user.click(within(dialog).getByRole("button", { name: "结束服务" }));
  await user.type(await within(dialog).findByLabelText(/^更正原因/), "上周已停止");
  await user.click(within(dialog).getByRole("button", { name: "结束服务" }));
  await waitFor(() => expect(core.of("enrolment_end")).toHaveLength(2));
  const [first, second] = core.of("enrolment_end");
  expect(second).toEqual({ ...(first as object), correctionReason: "上周已停止" });
});
