import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import type { ChartPart, ShownChart } from "../../ipc/generated";
import { ChartView } from "./ChartView";

const PARTS: readonly ChartPart[] = ["here", "held", "attention", "free", "other"];

/** What a rule sets, by its selector; later rules of one selector add to the earlier. */
function rules(file: string): Map<string, Map<string, string>> {
  const text = readFileSync(file, "utf8").replaceAll(/\/\*[^]*?\*\//g, "");
  const all = new Map<string, Map<string, string>>();
  for (const [, selectors, body] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of (selectors ?? "").split(",").map((one) => one.trim())) {
      const set = all.get(selector) ?? new Map<string, string>();
      for (const declaration of (body ?? "").split(";")) {
        const [name, ...value] = declaration.split(":");
        if (name !== undefined && value.length > 0) {
          set.set(name.trim(), value.join(":").trim());
        }
      }
      all.set(selector, set);
    }
  }
  return all;
}

/** A colour of the program without its hue: grounds and washes are light, the others dark. */
const grey = (value: string) =>
  value.replaceAll(/var\(--([a-z-]+)\)/g, (_, name: string) =>
    /wash|card|^line/.test(name) ? "light" : "dark",
  );

const chart = (form: ShownChart["form"]): ShownChart => ({
  title: "t",
  about: "a",
  form,
  unit: "",
  isPercent: false,
  decimals: 0,
  categories: ["1", "2"],
  series: PARTS.map((part) => ({ name: part, part, values: [3, 4] })),
  target: null,
  band: null,
  heightMm: 40,
  top: 20,
});

const css = rules("src/shared/charts/chart.module.css");
const set = (base: string, part: string, name: string) =>
  css.get(`.${base}[data-part="${part}"]`)?.get(name) ?? css.get(`.${base}`)?.get(name) ?? "none";

test("lines are told apart by their dashes", () => {
  const dashes = PARTS.map((part) => set("line", part, "stroke-dasharray"));
  expect(new Set(dashes).size).toBe(PARTS.length);
});

test("bars are told apart by pattern, edge and shade", () => {
  const { container } = render(
    <MantineProvider>
      <ChartView chart={chart("bars")} />
    </MantineProvider>,
  );
  const looks = PARTS.map((part) => {
    const bar = container.querySelector<SVGElement>(`rect[data-part="${part}"]`);
    const pattern = /#([^)"]+)/.exec(bar?.style.fill ?? "")?.[1];
    const hatch = pattern === undefined ? null : container.ownerDocument.getElementById(pattern);
    const fill = hatch?.querySelector("path")?.getAttribute("d") ?? grey(set("bar", part, "fill"));
    return `${fill} ${set("bar", part, "stroke-dasharray")}`;
  });
  expect(new Set(looks).size).toBe(PARTS.length);
});

test("the parts of a day's beds are told apart by their patterns", () => {
  const beds = rules("src/features/beds/occupancy/occupancy.module.css");
  const look = (selector: string) => grey(beds.get(selector)?.get("background") ?? "none");
  const looks = ["occupied", "held", "reserved", "free", "closed"].map((part) =>
    look(`.bar i[data-part="${part}"]`),
  );
  looks.push(look('.bar[data-foreseen] i[data-part="occupied"]'));
  expect(looks).not.toContain("none");
  expect(new Set(looks).size).toBe(looks.length);
});
