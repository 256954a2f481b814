import { useState } from "react";

// Whoever signed the last entry at this desk most likely signs the next one. Kept until the window closes.
let last = "";

/** Who signs an entry: the name that stood there the last time, until another is typed. */
export function usePerson(): readonly [string, (name: string) => void] {
  const [person, setPerson] = useState(last);
  return [
    person,
    (name) => {
      last = name;
      setPerson(name);
    },
  ];
}
