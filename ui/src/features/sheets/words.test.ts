import i18next from "i18next";
import { expect, test } from "vitest";

test.each(["zh-CN", "en"] as const)(
  "in %s, absences that were told, days missed and both together have a word each",
  (language) => {
    const t = i18next.getFixedT(language);
    const words = [t("sheet.absent"), t("sheet.missed"), t("sheet.awayShort")];
    expect(new Set(words).size, words.join(", ")).toBe(3);
    // The foot of the sheet and its last column sum up the same.
    expect(t("sheet.dayAway")).toBe(t("sheet.awayShort"));
  },
);
