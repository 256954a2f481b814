import { useEffect, useState } from "react";

import { call } from "./call";

/** How often is asked how far it is, milliseconds. */
const ASKING = 400;

/** How far something in the making is, from 0 to 1; nothing as long as it is not known, for what is there at once. */
export function useProgress(job: string, isMaking: boolean): number | null {
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => {
    if (!isMaking) {
      return undefined;
    }
    let isWanted = true;
    const ask = async () => {
      try {
        const { part: reached } = await call("report_progress", { job });
        // None: the answer may be there by now, whatever was reached.
        if (isWanted && reached !== null) {
          setPart((before) => Math.max(before ?? 0, reached));
        }
      } catch {
        // Only the bar stands still.
      }
    };
    const timer = setInterval(() => void ask(), ASKING);
    return () => {
      isWanted = false;
      clearInterval(timer);
      setPart(null);
    };
  }, [job, isMaking]);
  return part;
}

/** Nobody waits for it any more. */
export const stopJob = (job: string) => void call("report_stop", { job }).catch(() => undefined);
