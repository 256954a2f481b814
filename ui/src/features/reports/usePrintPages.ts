import { useCallback, useEffect, useState } from "react";

import { call } from "../../ipc/call";
import type { Refusal } from "../../ipc/errors";
import type { Parameters } from "../../ipc/generated";
import { printWindow } from "../../ipc/print";
import { jobOf } from "../../ipc/job";
import { stopJob, useProgress } from "../../ipc/useProgress";

/** Gathers the pages, lays them out for the printer, and asks the system to print. */
export function usePrintPages(name: string, parameters: Parameters) {
  const [isGathering, setGathering] = useState(false);
  const [pages, setPages] = useState<readonly string[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const job = jobOf("print");
  const part = useProgress(job, isGathering);

  useEffect(() => {
    if (pages === null) {
      return undefined;
    }
    // Not every engine says when it is done; whoever works on is done.
    const end = () => setPages(null);
    const ends = ["afterprint", "pointerdown", "keydown"] as const;
    for (const event of ends) {
      window.addEventListener(event, end);
    }
    return () => {
      for (const event of ends) {
        window.removeEventListener(event, end);
      }
    };
  }, [pages]);

  const print = async () => {
    setGathering(true);
    setRefusal(null);
    try {
      // Read once for all pages, so that they are of one moment.
      const answer = await call("report_pages", { name, parameters, job });
      setPages(answer.svgs);
    } catch (thrown) {
      // `call` rejects with refusals only.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const refused = thrown as Refusal;
      // Whoever stops it knows that nothing is printed.
      setRefusal(refused.code === "report_stopped" ? null : refused);
    } finally {
      setGathering(false);
    }
  };
  const onReady = useCallback(() => void printWindow(), []);
  return { isGathering, part, stop: () => stopJob(job), pages, refusal, print, onReady };
}
