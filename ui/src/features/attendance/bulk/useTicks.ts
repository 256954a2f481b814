import { useCallback, useState } from "react";

/** Whom one ticks to let in or out together; null while nobody is ticking. */
export function useTicks() {
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const toggle = useCallback((elderId: string) => {
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(elderId)) {
        next.add(elderId);
      }
      return next;
    });
  }, []);
  return {
    ticked,
    toggle,
    begin: () => setTicked(new Set()),
    tick: (elderIds: readonly string[]) => setTicked(new Set(elderIds)),
    end: () => setTicked(null),
  };
}
