import { useState } from "react";

/**
 * Who is chosen, and whether Enter may act. After an act the person stays in view but Enter is disarmed until
 * something is typed or chosen anew: a second Enter must not send home whom the first one let in.
 */
export function useSelection() {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isArmed, setArmed] = useState(false);
  return {
    chosenId,
    isArmed,
    choose: (elderId: string) => {
      setChosenId(elderId);
      setArmed(true);
    },
    /** Typing: the best match is meant, whoever that is. */
    leaveToSearch: () => {
      setChosenId(null);
      setArmed(true);
    },
    /** After an act. */
    keepShown: (elderId: string) => {
      setChosenId(elderId);
      setArmed(false);
    },
    clear: () => {
      setChosenId(null);
      setArmed(false);
    },
  };
}
