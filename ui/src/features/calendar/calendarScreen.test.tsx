import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";

import { prefer } from "../../shared/preferences/preferences";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { overview } from "../../test/samples";

const off = (on: string, name: string) => ({ on, kind: "off" as const, name });

const names = () =>
  within(screen.getByRole("main"))
    .getAllByRole("listitem")
    .map((line) => line.querySelector("strong")?.textContent);

test("legal holidays are called by their names in the language of the screen, what was entered as it is", async () => {
  fakeCore({
    district_overview: () => overview,
    calendar_list: () => ({
      endsOn: "2027-12-31",
      years: [
        {
          year: 2027,
          isShipped: false,
          days: [off("2027-01-01", "元旦"), off("2027-10-01", "国庆中秋"), off("2027-11-09", "院庆")],
        },
      ],
    }),
  });
  open("/settings/calendar");
  await screen.findByText("院庆");
  expect(names()).toEqual(["元旦", "国庆中秋", "院庆"]);
  act(() => prefer({ language: "en" }));
  await screen.findByText("New Year's Day");
  expect(names()).toEqual(["New Year's Day", "National Day, Mid-Autumn Festival", "院庆"]);
});
