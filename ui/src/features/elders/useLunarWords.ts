import { useTranslation } from "react-i18next";

import type { LunarBirthday, LunarDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];

/** 初一 … 初十, 十一 … 二十, 廿一 … 三十, as calendars print it. */
export function chineseDay(day: number): string {
  if (day <= 10) {
    return `初${digits[day] ?? ""}`;
  }
  if (day === 20 || day === 30) {
    return `${digits[day / 10] ?? ""}十`;
  }
  return `${day < 20 ? "十" : "廿"}${digits[day % 10] ?? ""}`;
}

/** Lunar days in words: 四月初八; in English by numbers. */
export function useLunarWords() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const isChinese = i18n.language === "zh-CN";
  const day = ({ month, isLeapMonth, day: number }: LunarDay): string =>
    t(isLeapMonth ? "lunar.leapDay" : "lunar.day", {
      month: isChinese ? (months[month - 1] ?? "") : month,
      day: isChinese ? chineseDay(number) : number,
    });
  return {
    day,
    thisYear: ({ thisYearOn }: LunarBirthday): string =>
      thisYearOn.length === 0
        ? t("lunar.notThisYear")
        : t("lunar.thisYear", { days: format.list(thisYearOn.map((on) => format.longDay(on))) }),
  };
}
