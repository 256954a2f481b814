import { expect, test } from "vitest";

import { percentOf } from "./share";

test("a share is rounded once, halves up", () => {
  const cases: [number, number, string][] = [
    // 53.548 %: rounded to 53.55 % first it would say 53.6 %.
    [498, 930, "53.5%"],
    [569, 2000, "28.5%"],
    [1, 80, "1.3%"],
    [0, 930, "0.0%"],
    [930, 930, "100.0%"],
    [0, 0, "—"],
  ];
  expect(cases.map(([part, whole]) => percentOf(part, whole))).toEqual(cases.map(([, , said]) => said));
});
