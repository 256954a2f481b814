import { useSyncExternalStore } from "react";

/** A centre that was chosen at this desk, until the window is closed. */
export interface ChosenPlace {
  choose: (id: string | null) => void;
  useChosen: () => string | null;
}

/** A choice of its own: the residence whose beds are looked at, the kitchen whose books are. */
export function chosenPlace(): ChosenPlace {
  let chosenId: string | null = null;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    choose: (id) => {
      chosenId = id;
      for (const listener of listeners) {
        listener();
      }
    },
    useChosen: () => useSyncExternalStore(subscribe, () => chosenId),
  };
}
