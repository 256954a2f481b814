import { useEffect, useState } from "react";

/** The moment, again and again: for countdowns and lateness. Milliseconds. */
export function useClock(everyMilliseconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
