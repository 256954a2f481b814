import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import type { Kind, ShownTable } from "../../ipc/generated";
import { ReportTable } from "./ReportTable";

const column = (title: string, kind: Kind) => ({ key: title, title, kind, width: 8, least: 8 });

const table: ShownTable = {
  title: "Attendance",
  columns: [
    column("Centre", "text"),
    column("Expected person-times", "integer"),
    column("Subsidised/paid (yuan)", "money"),
    column("预计人次", "decimal"),
  ],
  groups: [
    {
      title: "",
      rows: [{ cells: ["暖阳", "12", "3.00", "4.5"], opens: null, tone: "plain" }],
      subtotals: null,
    },
  ],
  totals: ["Total", "12", "3.00", "4.5"],
  empty: "",
  isDense: false,
};

const shown = () =>
  render(
    <MantineProvider>
      <ReportTable table={table} />
    </MantineProvider>,
  );

const words = (name: string) =>
  [...screen.getByRole("columnheader", { name }).querySelectorAll("span")].map((word) => word.textContent);

const sides = (line: HTMLElement, role: "columnheader" | "cell") =>
  within(line)
    .getAllByRole(role)
    .map((cell) => cell.dataset["side"]);

test("a heading breaks between its words only", () => {
  shown();
  expect(words("Expected person-times")).toEqual(["Expected", "person-times"]);
  expect(words("Subsidised/paid (yuan)")).toEqual(["Subsidised/paid", "(yuan)"]);
  expect(words("预计人次"), "Chinese breaks where it must").toEqual([]);
  const css = readFileSync("src/features/reports/reports.module.css", "utf8");
  expect(css).toMatch(/thead \.word \{\s*white-space: nowrap;/);
  expect(css, "what finds no room scrolls").toMatch(/\.scroll \{\s*overflow: auto;/);
});

test("numbers stand at the right, with their heading and their sum", () => {
  shown();
  const [head, row, sums] = screen.getAllByRole("row");
  for (const [line, role] of [
    [head, "columnheader"],
    [row, "cell"],
    [sums, "cell"],
  ] as const) {
    expect(line && sides(line, role)).toEqual(["start", "end", "end", "end"]);
  }
});
