import { useEffect, useRef } from "react";

import { call } from "../../ipc/call";
import type { KioskPerson } from "../../ipc/generated";

/** A scanner types faster than any hand: what stands longer is forgotten. */
const ONE_CARD = 2_000;

/** Hears a scanner, which types a card's code and Enter wherever the focus is. Null: nobody has this code. */
export function useScanner(isListening: boolean, onFound: (person: KioskPerson | null) => void): void {
  const latest = useRef(onFound);
  useEffect(() => {
    latest.current = onFound;
  });
  useEffect(() => {
    if (!isListening) {
      return undefined;
    }
    let typed = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Enter" && typed !== "") {
        const code = typed;
        typed = "";
        event.preventDefault();
        call("kiosk_find", { code }).then(
          (person) => latest.current(person),
          () => latest.current(null),
        );
      } else if (
        event.key.length === 1 &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        event.key !== " "
      ) {
        typed += event.key;
        clearTimeout(timer);
        timer = setTimeout(() => {
          typed = "";
        }, ONE_CARD);
      }
    };
    window.addEventListener("keydown", hear, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", hear, true);
    };
  }, [isListening]);
}
