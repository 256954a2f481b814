/** Where the words for a legal holiday stand. */
export type HolidayKey =
  | "holiday.new_year"
  | "holiday.spring_festival"
  | "holiday.qingming"
  | "holiday.labour_day"
  | "holiday.dragon_boat"
  | "holiday.mid_autumn"
  | "holiday.national_day";

/** As the State Council announces them, with and without 节. */
const KNOWN: readonly (readonly [RegExp, HolidayKey])[] = [
  [/^元旦节?/, "holiday.new_year"],
  [/^春节/, "holiday.spring_festival"],
  [/^清明节?/, "holiday.qingming"],
  [/^劳动节/, "holiday.labour_day"],
  [/^端午节?/, "holiday.dragon_boat"],
  [/^中秋节?/, "holiday.mid_autumn"],
  [/^国庆节?/, "holiday.national_day"],
];

/** The holidays that a name holds, several where they fall together (国庆中秋, 国庆节、中秋节); none where any part of it is
 * not known: half a translation says less than the name itself. */
export function holidayKeys(name: string): HolidayKey[] {
  const keys: HolidayKey[] = [];
  let rest = name.trim();
  while (rest !== "") {
    const [known, key] = KNOWN.find(([pattern]) => pattern.test(rest)) ?? [];
    if (known === undefined || key === undefined) {
      return [];
    }
    keys.push(key);
    rest = rest.replace(known, "").replace(/^[\s、，,和及与·/]+/, "");
  }
  return keys;
}
