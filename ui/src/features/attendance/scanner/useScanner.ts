import { useEffect, useRef } from "react";

import { wholeCode } from "./cards";
import { newScanReader } from "./scanReader";

/** Fields in which a person may be writing; what comes there is theirs, however fast it comes. */
const FIELDS = "input, textarea, select, [contenteditable]";

/**
 * Hears a scanner wherever the focus is: on a button, on a dialog's button, nowhere. In the search field a scan is a scan
 * too; in every other field it is text.
 */
export function useScanner(
  search: { current: HTMLInputElement | null },
  onScan: (code: string) => void,
): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const read = newScanReader();
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target !== search.current && target?.closest(FIELDS)) {
        return;
      }
      const code = read({ key: event.key, at: event.timeStamp, isRepeat: event.repeat });
      if (code !== null) {
        // The Enter of a scanner must not press the button that happens to have the focus.
        event.preventDefault();
        event.stopImmediatePropagation();
        latest.current(target === search.current ? wholeCode(search.current?.value ?? "", code) : code);
      }
    };
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, [search]);
}
