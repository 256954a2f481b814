import { type KeyboardEvent, type RefObject, useEffect } from "react";

interface Keys {
  search: RefObject<HTMLInputElement | null>;
  /** How many stand beside each other. */
  columns: number;
  typed: string;
  onStep: (by: number) => void;
  /** None: Enter does nothing now. */
  onEnter: (() => void) | null;
  onEscape: () => void;
  onFind: () => void;
}

/** The keyboard on the board: arrows choose, Enter acts, Esc clears, a slash finds anything, letters go to the search. */
export function useBoardKeys({ search, columns, typed, onStep, onEnter, onEscape, onFind }: Keys) {
  // Whatever is typed on this screen is meant for the search.
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const elsewhere =
        target?.closest("input, textarea, [contenteditable], [role=dialog], [role=menu]") ?? null;
      if (elsewhere === null && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        if (event.key !== " " && event.key !== "/") {
          search.current?.focus();
        }
      }
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [search]);

  return (event: KeyboardEvent<HTMLInputElement>) => {
    // While characters are being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      return;
    }
    const row = typed === "" ? columns : 1;
    const steps: Record<string, number> = { ArrowDown: row, ArrowUp: -row };
    if (typed === "") {
      steps["ArrowRight"] = 1;
      steps["ArrowLeft"] = -1;
    }
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      onStep(by);
    } else if (event.key === "Enter" && !event.repeat && onEnter !== null) {
      event.preventDefault();
      onEnter();
    } else if (event.key === "Escape") {
      onEscape();
    } else if (event.key === "/" && event.currentTarget.value === "") {
      event.preventDefault();
      onFind();
    }
  };
}
