import { expect, test } from "vitest";

import type { Whereabouts } from "../../../ipc/generated";
import { board, chen, li, wang } from "../../../test/samples";
import { explanationsOf, isTimeToClose, stillInside, withoutWord } from "./closingDraft";

test("whoever was not checked out is inside, whoever did not come without a word is missing", () => {
  expect(stillInside(board).map(({ name }) => name)).toEqual(["李春梅"]);
  expect(withoutWord(board).map(({ name }) => name)).toEqual(["王玉兰"]);
  expect(stillInside({ ...board, people: [wang, chen] })).toEqual([]);
});

const said = (whereabouts: Whereabouts | null, explanation: string, isOver = false) =>
  explanationsOf([li], { "elder-li": { whereabouts, explanation } }, isOver);

test("an explanation needs both where and how one knows", () => {
  expect(said(null, "女儿接走").lacking).toEqual(["elder-li"]);
  expect(said("still_inside", " ").lacking).toEqual(["elder-li"]);
  expect(said("still_inside", " 夜班陪护 ")).toEqual({
    whole: [{ visitId: "visit-li", whereabouts: "still_inside", explanation: "夜班陪护" }],
    lacking: [],
  });
  expect(explanationsOf([li], {}, false).lacking).toEqual(["elder-li"]);
  // Nobody is inside on a day that is over.
  expect(said(null, "女儿说五点接走", true).whole[0]?.whereabouts).toBe("left_unrecorded");
});

test.each([
  ["17:00:00", 16 * 60 + 29, false],
  ["17:00:00", 16 * 60 + 30, true],
  ["17:00:00", 19 * 60, true],
  [null, 19 * 60, false],
])("closing at %s, at minute %i: %j", (closesAt, minutes, expected) => {
  expect(isTimeToClose(closesAt, minutes)).toBe(expected);
});
