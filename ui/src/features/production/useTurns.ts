import { useEffect, useState } from "react";

/** How long some are shown before the next. */
const TURN_MS = 8000;

/** Those of a list whose turn it is, and which turn of how many that is. A short list is shown whole. */
export function useTurns<T>(
  all: readonly T[],
  atOnce: number,
): { shown: readonly T[]; turn: number; turns: number } {
  const turns = Math.max(1, Math.ceil(all.length / atOnce));
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (turns === 1) return undefined;
    const timer = setInterval(() => setCount((before) => before + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [turns]);
  const turn = count % turns;
  return { shown: all.slice(turn * atOnce, (turn + 1) * atOnce), turn: turn + 1, turns };
}
