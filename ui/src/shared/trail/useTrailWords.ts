import { useTranslation } from "react-i18next";

import { inOneLine } from "../format/inOneLine";
import type { FieldChange, TrailEntry } from "../../ipc/generated";
import { dayAfter } from "../format/days";
import { useFormat } from "../format/useFormat";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What the trail kept, in the words of the screen. What has no words, such as identifiers, is left out. */
export function useTrailWords(timeZone: string) {
  const { t, i18n } = useTranslation();
  const format = useFormat();

  // Words of closed sets come as they are stored; which set depends on the field.
  const sets: Record<string, string> = {
    sex: "sex",
    noResidentNumberReason: "noNumber",
    reason: "absenceReason",
    service: "service",
    scheme: "assessment.scheme",
    livingSituation: "livingSituation",
    categories: "category",
    bloodType: "bloodType",
    rhesus: "rhesus",
    leapMonth: "lunar.leapMonth",
    dayThirty: "lunar.dayThirty",
    meal: "meal",
    diets: "dietKind",
    textures: "texture",
    portionSize: "portionSize",
    orderKind: "orderKind",
    stopCause: "stopCause",
    groupKind: "groupKind",
  };
  const said = (key: string, otherwise: string) =>
    i18n.exists(key) ? String(i18n.getResource(i18n.language, "translation", key)) : otherwise;

  function listWords(text: string, set: string | undefined): string {
    try {
      const list: unknown = JSON.parse(text);
      if (!Array.isArray(list)) {
        return text;
      }
      const words = list.map((item: unknown) => {
        if (!isRecord(item)) {
          return set === undefined ? String(item) : said(`${set}.${String(item)}`, String(item));
        }
        if (typeof item["weekday"] === "number") {
          return `${format.weekday(item["weekday"])} ${String(item["plannedArrival"]).slice(0, 5)}`;
        }
        if (typeof item["words"] === "string") {
          // What is not for the elder, from a diet.
          const kind = said(`aversionKind.${String(item["kind"])}`, "");
          const food =
            item["words"] === "" ? said(`allergen.${String(item["allergen"])}`, "") : item["words"];
          return inOneLine([kind, food], " ");
        }
        if (typeof item["kind"] === "string") {
          const note = textOf(item["note"]);
          const kind = said(`alert.kind.${item["kind"]}`, item["kind"]);
          const severity = said(`alert.severity.${String(item["severity"])}`, "");
          return t("alert.severityAfter", {
            text: note === "" ? kind : t("alert.withNote", { kind, note }),
            severity,
          });
        }
        if (typeof item["name"] === "string") {
          const relation = said(`relation.${String(item["relation"])}`, "");
          const parts = [
            relation,
            item["name"],
            textOf(item["phone"]),
            textOf(item["address"]),
            textOf(item["note"]),
          ];
          return inOneLine(parts, " ");
        }
        return t("trail.listOf", { count: 1 });
      });
      return format.list(words);
    } catch {
      return text;
    }
  }

  /** The portions of a diet, by meal: 午餐 小份. */
  function portionWords(text: string): string {
    try {
      const portions: unknown = JSON.parse(text);
      const parts = Object.entries(isRecord(portions) ? portions : {}).map(
        ([meal, size]) =>
          `${said(`meal.${meal}`, meal)} ${said(`portionSize.${String(size)}`, String(size))}`,
      );
      return format.list(parts);
    } catch {
      return text;
    }
  }

  function valueWords(field: string, value: string | null): string {
    if (value === null) {
      return t("profile.empty");
    }
    const set = sets[field];
    if (set !== undefined && !value.startsWith("[")) {
      return said(`${set}.${value}`, value);
    }
    if (value === "true" || value === "false") {
      return t(value === "true" ? "trail.yes" : "trail.no");
    }
    if (field === "untilOn" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
      // Kept as the day after the last; said as the last.
      return format.longDay(dayAfter(value, -1));
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      return format.longDay(value);
    }
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) {
      return format.longMoment(value, timeZone);
    }
    if (value.startsWith("{")) {
      return portionWords(value);
    }
    return value.startsWith("[") ? listWords(value, set) : value;
  }

  return {
    act: (entry: TrailEntry): string => said(`trail.${entry.command}`, t("trail.unknown")),
    changes: (changes: readonly FieldChange[]): { field: string; words: string }[] =>
      changes
        .filter(({ field }) => i18n.exists(`trail.field.${field}`))
        .map(({ field, before, after }) => ({
          field,
          words: t("trail.change", {
            label: said(`trail.field.${field}`, field),
            words:
              before === null
                ? valueWords(field, after)
                : t("profile.from_to", {
                    before: valueWords(field, before),
                    after: valueWords(field, after),
                  }),
          }),
        })),
  };
}
