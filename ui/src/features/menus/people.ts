import type { ClashPerson } from "../../ipc/generated";

/** Each person once: whoever has an extra portion stands there with two lines. */
export function distinct(people: readonly ClashPerson[]): ClashPerson[] {
  const found = new Map<string, ClashPerson>();
  for (const one of people) {
    const who = one.elderId ?? one.demandKey;
    if (!found.has(who)) {
      found.set(who, one);
    }
  }
  return [...found.values()];
}
