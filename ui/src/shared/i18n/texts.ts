// All words on the screens: one file for each area and language. Two areas may add to one section, such as `refusal`.

import englishAttendance from "./en/attendance.json" with { type: "json" };
import englishBeds from "./en/beds.json" with { type: "json" };
import englishCommon from "./en/common.json" with { type: "json" };
import englishCooking from "./en/cooking.json" with { type: "json" };
import englishDelivery from "./en/delivery.json" with { type: "json" };
import englishDiet from "./en/diet.json" with { type: "json" };
import englishElders from "./en/elders.json" with { type: "json" };
import englishExchange from "./en/exchange.json" with { type: "json" };
import englishFood from "./en/food.json" with { type: "json" };
import englishMenu from "./en/menu.json" with { type: "json" };
import englishReports from "./en/reports.json" with { type: "json" };
import englishToday from "./en/today.json" with { type: "json" };
import chineseAttendance from "./zh-CN/attendance.json" with { type: "json" };
import chineseBeds from "./zh-CN/beds.json" with { type: "json" };
import chineseCommon from "./zh-CN/common.json" with { type: "json" };
import chineseCooking from "./zh-CN/cooking.json" with { type: "json" };
import chineseDelivery from "./zh-CN/delivery.json" with { type: "json" };
import chineseDiet from "./zh-CN/diet.json" with { type: "json" };
import chineseElders from "./zh-CN/elders.json" with { type: "json" };
import chineseExchange from "./zh-CN/exchange.json" with { type: "json" };
import chineseFood from "./zh-CN/food.json" with { type: "json" };
import chineseMenu from "./zh-CN/menu.json" with { type: "json" };
import chineseReports from "./zh-CN/reports.json" with { type: "json" };
import chineseToday from "./zh-CN/today.json" with { type: "json" };

/** The Chinese text is the original: its keys are the keys. */
export type Texts = typeof chineseAttendance &
  typeof chineseBeds &
  typeof chineseCommon &
  typeof chineseCooking &
  typeof chineseDelivery &
  typeof chineseDiet &
  typeof chineseElders &
  typeof chineseExchange &
  typeof chineseFood &
  typeof chineseMenu &
  typeof chineseReports &
  typeof chineseToday;

interface Tree {
  [key: string]: string | Tree;
}

/** The areas of one language put together. */
function together(areas: readonly Tree[]): Tree {
  const all: Tree = {};
  for (const area of areas) {
    for (const [key, value] of Object.entries(area)) {
      const before = all[key];
      all[key] = typeof before === "object" && typeof value === "object" ? together([before, value]) : value;
    }
  }
  return all;
}

export const chinese: Tree = together([
  chineseAttendance,
  chineseBeds,
  chineseCommon,
  chineseCooking,
  chineseDelivery,
  chineseDiet,
  chineseElders,
  chineseExchange,
  chineseFood,
  chineseMenu,
  chineseReports,
  chineseToday,
]);
export const english: Tree = together([
  englishAttendance,
  englishBeds,
  englishCommon,
  englishCooking,
  englishDelivery,
  englishDiet,
  englishElders,
  englishExchange,
  englishFood,
  englishMenu,
  englishReports,
  englishToday,
]);
