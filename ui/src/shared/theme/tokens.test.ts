import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

const css = readFileSync("src/shared/theme/tokens.css", "utf8");
const block = (selector: string) => {
  const start = css.indexOf(`${selector} {`);
  return css.slice(start, css.indexOf("}", start));
};
const read = (text: string) =>
  new Map(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );

const light = read(block(":root"));
const dark = new Map([...light, ...read(block(':root[data-mantine-color-scheme="dark"]'))]);

function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

const pairs = [
  ["ink", "paper"],
  ["ink", "card"],
  ["quiet", "paper"],
  ["quiet", "card"],
  ["quiet", "wash"],
  ["on-persimmon", "persimmon"],
  ["persimmon-deep", "persimmon-wash"],
  ["persimmon-deep", "card"],
  ["jade", "jade-wash"],
  ["jade", "card"],
  ["amber", "amber-wash"],
  ["amber", "card"],
  ["slate", "slate-wash"],
  ["slate", "card"],
  ["crimson", "crimson-wash"],
  ["crimson", "card"],
  ["crimson", "paper"],
  ["on-notice", "notice"],
  ["notice-action", "notice"],
] as const;

test.each(pairs.flatMap((pair) => [["light", light, pair] as const, ["dark", dark, pair] as const]))(
  "%s: text can be read",
  (_, tokens, [text, ground]) => {
    const ratio = contrast(tokens.get(text) ?? "#000000", tokens.get(ground) ?? "#000000");
    expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  },
);
