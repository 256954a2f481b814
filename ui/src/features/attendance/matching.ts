import type { BoardPerson } from "../../ipc/generated";

/** Full-width letters, as a Chinese keyboard types them, made plain; the same folding as where the keys are made. */
function folded(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s'’·•-]/g, "")
    .replaceAll("ü", "v");
}

/**
 * How well a person fits what was typed: 0 the whole key, 1 the name begins so, 2 another key begins so; null not at
 * all. Letters match the beginning of a key, digits the end of one: people know the last digits of a number.
 */
function fit(person: Pick<BoardPerson, "name" | "searchKeys">, query: string): number | null {
  if (query === "") {
    return 0;
  }
  const keys = person.searchKeys.split(" ").filter((key) => key !== "");
  if (/^[\dx]+$/.test(query) && !/^x+$/.test(query)) {
    return keys.some((key) => key.endsWith(query)) ? 1 : null;
  }
  if (keys.includes(query)) {
    return 0;
  }
  if (folded(person.name).startsWith(query)) {
    return 1;
  }
  return keys.some((key) => key.startsWith(query)) ? 2 : null;
}

// Who is still to come is most often meant, then who is here.
const likely: Record<BoardPerson["standing"], number> = { not_arrived: 0, here: 1, absent: 2, gone: 3 };

/** Those who fit, the likeliest first; equals keep their order. */
export function matching(people: readonly BoardPerson[], typed: string): BoardPerson[] {
  const query = folded(typed);
  if (query === "") {
    return [...people];
  }
  return people
    .flatMap((person) => {
      const rank = fit(person, query);
      return rank === null ? [] : [{ person, rank }];
    })
    .toSorted(
      (one, other) => one.rank - other.rank || likely[one.person.standing] - likely[other.person.standing],
    )
    .map(({ person }) => person);
}
