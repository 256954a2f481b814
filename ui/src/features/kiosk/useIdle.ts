import { useEffect, useRef } from "react";

const SIGNS = ["pointerdown", "keydown"] as const;

/** Calls back after so many milliseconds without a touch or a key; none: never. */
export function useIdle(after: number | null, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (after === null) {
      return undefined;
    }
    let timer = setTimeout(() => latest.current(), after);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), after);
    };
    for (const sign of SIGNS) {
      window.addEventListener(sign, again);
    }
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) {
        window.removeEventListener(sign, again);
      }
    };
  }, [after]);
}
