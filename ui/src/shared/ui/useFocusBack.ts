import { useEffect, useState } from "react";

/** Whoever opened a dialog by keyboard stands where they were when it is gone. For dialogs drawn only while open. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    },
    [before],
  );
}
