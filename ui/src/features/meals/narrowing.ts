import type { DemandReason, MealLine } from "../../ipc/generated";

/** Which lines are looked at: those of a reason, of a place, of a name. */
export interface Narrowing {
  reason: DemandReason | null;
  /** A centre's identifier, or `home` for all homes. */
  site: string | null;
  typed: string;
}

export const everyone: Narrowing = { reason: null, site: null, typed: "" };

const siteOf = (line: MealLine): string => (line.site.kind === "centre" ? line.site.centreId : "home");

/** Characters, pinyin or initials, as everywhere. */
export function narrowed(lines: readonly MealLine[], { reason, site, typed }: Narrowing): MealLine[] {
  const asked = typed.trim().toLowerCase().replaceAll(/\s+/g, "");
  return lines.filter(
    (line) =>
      (reason === null || line.reason === reason) &&
      (site === null || siteOf(line) === site) &&
      (asked === "" ||
        line.searchText.split(" ").some((key) => key.startsWith(asked)) ||
        line.name.includes(asked)),
  );
}
