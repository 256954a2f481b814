import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { useTurns } from "./useTurns";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("everybody_is_named_in_turn_and_nobody_is_left_out", () => {
  const all = Array.from({ length: 14 }, (_, place) => place);
  const { result } = renderHook(() => useTurns(all, 6));
  const seen = new Set<number>();
  for (let turn = 1; turn <= 3; turn += 1) {
    expect(result.current.turn).toBe(turn);
    expect(result.current.turns).toBe(3);
    result.current.shown.forEach((one) => seen.add(one));
    act(() => {
      vi.advanceTimersByTime(8000);
    });
  }
  expect(seen.size).toBe(14);
  expect(result.current.turn).toBe(1);
});

test("a_short_list_stands_still", () => {
  const { result } = renderHook(() => useTurns(["一", "二"], 6));
  expect(result.current).toEqual({ shown: ["一", "二"], turn: 1, turns: 1 });
});
