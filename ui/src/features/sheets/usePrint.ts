import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";

import { printWindow } from "../../ipc/print";

/** What is to be printed is laid out only while it is printed: by our own button or by the system's keys. */
export function usePrint() {
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    // The page is read for paper as soon as this returns. A paper that is there already is the one that was meant.
    const begin = () => {
      if (document.querySelector("[data-paper]") === null) {
        flushSync(() => setPrinting(true));
      }
    };
    window.addEventListener("beforeprint", begin);
    return () => window.removeEventListener("beforeprint", begin);
  }, []);

  useEffect(() => {
    if (!isPrinting) {
      return undefined;
    }
    // Not every engine says when it is done; whoever works on is done.
    const end = () => setPrinting(false);
    const ends = ["afterprint", "pointerdown", "keydown"] as const;
    for (const name of ends) {
      window.addEventListener(name, end);
    }
    return () => {
      for (const name of ends) {
        window.removeEventListener(name, end);
      }
    };
  }, [isPrinting]);

  const print = useCallback(() => {
    flushSync(() => setPrinting(true));
    void printWindow();
  }, []);
  return { isPrinting, print };
}
