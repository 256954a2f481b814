import { useCallback, useEffect, useState } from "react";

import { call } from "../../ipc/call";
import type { Refusal } from "../../ipc/errors";
import type { Parameters } from "../../ipc/generated";
import { printWindow } from "../../ipc/print";

/** Gathers the pages, lays them out for the printer, and asks the system to print. */
export function usePrintPages(name: string, parameters: Parameters) {
  const [isGathering, setGathering] = useState(false);
  const [pages, setPages] = useState<readonly string[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

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

  const print = async (count: number) => {
    setGathering(true);
    setRefusal(null);
    try {
      const gathered: string[] = [];
      for (let page = 1; page <= count; page += 1) {
        // One after the other: the press sets the document once and turns its pages.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await call("report_preview", { name, parameters, page });
        gathered.push(answer.svg);
      }
      setPages(gathered);
    } catch (thrown) {
      // `call` rejects with refusals only.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      setRefusal(thrown as Refusal);
    } finally {
      setGathering(false);
    }
  };
  const onReady = useCallback(() => void printWindow(), []);
  return { isGathering, pages, refusal, print, onReady };
}
