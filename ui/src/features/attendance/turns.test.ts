import { expect, test } from "vitest";

import { newTurns } from "./turns";

const never = () => expect.unreachable();

test("acts follow one another in the order in which they came", async () => {
  const done: string[] = [];
  const turns = newTurns();
  const ends: (() => void)[] = [];
  const answer = new Promise<void>((resolve) => ends.push(resolve));
  turns(() => answer.then(() => void done.push("first")), never);
  turns(() => Promise.resolve(void done.push("second")), never);
  await Promise.resolve();
  expect(done).toEqual([]);
  ends[0]?.();
  await new Promise<void>((resolve) => turns(() => Promise.resolve(resolve()), never));
  expect(done).toEqual(["first", "second"]);
});

test.each([
  ["rejects", () => Promise.reject(new Error("broken"))],
  [
    "throws before it began",
    () => {
      throw new Error("broken");
    },
  ],
])("an act that %s keeps nobody waiting who comes after it", async (_, broken) => {
  const told: unknown[] = [];
  const turns = newTurns();
  turns(broken, (thrown) => told.push(thrown));
  turns(broken, (thrown) => told.push(thrown));
  await new Promise<void>((resolve) => turns(() => Promise.resolve(resolve()), never));
  expect(told).toEqual([new Error("broken"), new Error("broken")]);
});
