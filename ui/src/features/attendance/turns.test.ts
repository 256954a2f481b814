import { expect, test } from "vitest";

import { newTurns } from "./turns";

/** An act that is over when it is told so. */
function waiting(over: () => void) {
  let end = () => {};
  const act = () => new Promise<void>((resolve) => (end = resolve)).then(over);
  return { act, end: () => end() };
}

test("acts follow one another in the order in which they came", async () => {
  const done: string[] = [];
  const turns = newTurns();
  const never = () => expect.unreachable();
  const first = waiting(() => done.push("first"));
  turns(first.act, never);
  turns(() => Promise.resolve(void done.push("second")), never);
  await Promise.resolve();
  expect(done).toEqual([]);
  first.end();
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
  await new Promise<void>((resolve) =>
    turns(
      () => Promise.resolve(resolve()),
      () => expect.unreachable(),
    ),
  );
  expect(told).toEqual([new Error("broken"), new Error("broken")]);
});
