import { useMemo, useState } from "react";

import { type ArrivalDraft, newArrival } from "./arrival";
import { type Leaving, plainLeaving } from "./leaving";

const plain = { arrival: newArrival, leaving: plainLeaving } as const;

/** What is being told of the person chosen, at the door. */
export function useDoorDrafts() {
  const [arrival, setArrival] = useState<ArrivalDraft>(newArrival);
  const [leaving, setLeaving] = useState<Leaving>(plainLeaving);
  /** Of whom the centre's questions were put already. */
  const [asked, setAsked] = useState<string | null>(null);
  const [lacks, setLacks] = useState<"collector" | null>(null);
  return useMemo(
    () => ({
      arrival,
      leaving,
      setArrival,
      setLeaving,
      asked,
      ask: setAsked,
      /** What an act cannot do without. */
      lacks,
      point: setLacks,
      /** Nothing told yet. */
      plain,
      forget: () => {
        setArrival(newArrival);
        setLeaving(plainLeaving);
        setAsked(null);
        setLacks(null);
      },
    }),
    [arrival, leaving, asked, lacks],
  );
}

export type DoorDrafts = ReturnType<typeof useDoorDrafts>;
