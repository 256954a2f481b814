import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";

import { living } from "../../../test/beds";
import { fakeCore } from "../../../test/fakeCore";
import { open } from "../../../test/open";
import { overview, profile } from "../../../test/samples";

test("a forgotten leave begins with the moment of the core where the residence is, whatever the desk's clock says", async () => {
  fakeCore({
    district_overview: () => overview,
    elder_profile: () => profile,
    stay_of_elder: ({ elderId }) => ({
      elderId,
      // Already the 24th where she lives.
      now: "2026-11-23T16:30:00Z",
      admissions: [living],
      nights: living.nights,
    }),
  });
  const { user } = open("/elders/elder-wang");
  await user.click(await screen.findByRole("button", { name: /补录请假/ }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("textbox", { name: "外出日期" })).toHaveValue("2026-11-24");
});
