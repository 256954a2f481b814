import { expect, test } from "vitest";

import type { ClashPerson } from "../../ipc/generated";
import { distinct } from "./people";

const line = (demandKey: string, elderId: string | null): ClashPerson => ({
  demandKey,
  elderId,
  name: demandKey,
  siteName: "",
  isExtra: false,
  reason: "",
});

test("whoever has an extra portion is one person, a group of guests is one line", () => {
  const people = [line("e:1", "1"), line("x:9", "1"), line("e:2", "2"), line("g:3", null)];
  expect(distinct(people).map(({ demandKey }) => demandKey)).toEqual(["e:1", "e:2", "g:3"]);
});
