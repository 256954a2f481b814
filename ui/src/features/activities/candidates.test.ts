import { expect, test } from "vitest";

import type { BoardPerson, Participant } from "../../ipc/generated";
import { chen, li, wang } from "../../test/samples";
import { atHand, candidates } from "./candidates";

const here = (person: BoardPerson): BoardPerson => ({ ...person, standing: "here" });
const takes = ({ elderId, name, namePinyin, sex }: BoardPerson): Participant => ({
  elderId,
  name,
  namePinyin,
  sex,
});

test.each([
  ["nobody is ticked", [here(li), here(wang), chen], [], 2, [li, wang]],
  ["one of those here is ticked: it still is one of them", [here(li), here(wang)], [li], 2, [wang]],
  ["all are ticked", [here(li), here(wang)], [li, wang], 2, []],
  ["who takes part and is not here is listed and not counted", [here(li)], [chen], 1, [li]],
  ["nobody is here", [chen], [], 0, []],
] as const)("%s", (_, people, ticked, count, missing) => {
  const list = candidates(ticked.map(takes), people, null);
  const found = atHand(list);
  expect(found.here).toBe(count);
  expect(found.here).toBe(list.filter(({ isHere }) => isHere).length);
  expect(found.missing.toSorted()).toEqual(missing.map(({ elderId }) => elderId).toSorted());
  expect(list.filter(({ takesPart }) => takesPart)).toHaveLength(ticked.length);
});
