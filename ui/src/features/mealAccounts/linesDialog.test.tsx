import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import type { AccountLine } from "../../ipc/generated";
import { fakeCore } from "../../test/fakeCore";
import { LinesDialog } from "./LinesDialog";

const line = (place: number): AccountLine => ({
  elderId: "elder-wang",
  name: "王玉兰",
  centreId: "centre-1",
  serviceOn: "2026-11-02",
  meal: "lunch",
  demandKey: `demand-${place}`,
  portionSize: "regular",
  mealSet: "ordinary",
  portions: 1,
  isMissed: false,
  priceFen: 1100,
  feeFen: 0,
  grants: [],
  subsidyFen: 300,
  elderFen: 800,
});

test("the sum of many lines stays in sight below them, and the rest is asked for outside of what scrolls", async () => {
  fakeCore({
    meal_account_lines: () => ({
      lines: Array.from({ length: 130 }, (_, place) => line(place)),
      sum: {
        meals: 130,
        missed: 0,
        unpriced: 0,
        priceFen: 143_000,
        feeFen: 0,
        subsidyFen: 39_000,
        elderFen: 104_000,
      },
      isCut: false,
    }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <LinesDialog
          kitchenId="kitchen-1"
          monthOn="2026-11-01"
          title="王玉兰"
          of={null}
          onClose={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const region = within(await screen.findByRole("region", { name: "王玉兰" }));
  const foot = region.getByText("¥1,040.00").closest("tfoot");
  expect(foot).not.toBeNull();
  const more = screen.getByRole("button", { name: /30/ });
  expect(region.queryByRole("button"), "what stands below the sum would push it out of sight").toBeNull();
  expect(region.getAllByRole("row")).toHaveLength(102);
  await userEvent.click(more);
  expect(region.getAllByRole("row")).toHaveLength(132);
  const css = readFileSync("src/features/mealAccounts/accounts.module.css", "utf8");
  expect(css).toMatch(/\.lines tfoot > tr > \* \{\s*position: sticky;/);
  expect(css).toMatch(/\.lines \{[^}]*scrollbar-gutter: stable;/);
});
