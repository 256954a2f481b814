import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { DayBars } from "./DayBars";

const days = ["2026-11-01", "2026-11-02", "2026-11-03"].map((on, place) => ({
  on,
  isForeseen: place === 2,
  occupied: 5 + place,
  free: 2,
}));

test("each day's beds are read and opened with the keyboard alone", async () => {
  const onDay = vi.fn();
  render(
    <MantineProvider>
      <DayBars label="每日床位" parts={["occupied", "free"]} days={days} onDay={onDay} />
    </MantineProvider>,
  );
  const user = userEvent.setup();
  await user.tab();
  await user.tab();
  const bars = screen.getByRole("group", { name: "每日床位" });
  expect(bars).toContainElement(document.activeElement as HTMLElement);
  expect(document.activeElement).toHaveAccessibleName(/5/);
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toHaveAccessibleName(/预计.*7/);
  // One stop of the Tab key for all of them.
  expect(bars.querySelectorAll("[tabindex='0']")).toHaveLength(1);
  await user.keyboard("{Home}{Enter}");
  expect(onDay).toHaveBeenCalledExactlyOnceWith("2026-11-01");
});
