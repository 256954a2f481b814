import { expect, test } from "vitest";

import { isFound } from "./pinyin";

test.each([
  ["红烧", true],
  ["hongshao", true],
  ["hsr", true],
  ["HSR", true],
  ["shaorou", true],
  ["rou", true],
  ["sr", true],
  ["", true],
  ["ongshao", false],
  ["鱼", false],
  ["hr", false],
])("%s finds it: %s", (typed, found) => {
  expect(isFound(typed, "红烧肉", "hóng shāo ròu")).toBe(found);
});
