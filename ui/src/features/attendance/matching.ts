import type { BoardPerson } from "../../ipc/generated";

/** Full-width letters, as a Chinese keyboard types them, made plain; the same folding as where the keys are made. */
function folded(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s'’·•-]/g, "")
    .replaceAll("ü", "v");
}

/** The first letter of the surname as it is read: the keys of the whole name begin with it. */
function surnameInitial(namePinyin: string): string {
  return namePinyin.normalize("NFD").slice(0, 1).toLowerCase();
}

/**
 * How well a person fits what was typed: 0 the whole name is just that, 1 it begins so, 2 and 3 the same of the given
 * name, which is meant less often; null not at all. Letters match the beginning of a key, digits the end of one: people
 * know the last digits of a number.
 */
function fit(person: Pick<BoardPerson, "name" | "namePinyin" | "searchKeys">, query: string): number | null {
  if (query === "") {
    return 0;
  }
  const keys = person.searchKeys.split(" ").filter((key) => key !== "");
  if (/^[\dx]+$/.test(query) && !/^x+$/.test(query)) {
    return keys.some((key) => key.endsWith(query)) ? 1 : null;
  }
  const isWholeName =
    query.startsWith(surnameInitial(person.namePinyin)) || folded(person.name).startsWith(query);
  if (keys.includes(query)) {
    return isWholeName ? 0 : 2;
  }
  if (keys.some((key) => key.startsWith(query))) {
    return isWholeName ? 1 : 3;
  }
  return null;
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
