import i18next from "i18next";
import { initReactI18next } from "react-i18next";

import { onPreference, preferences } from "../preferences/preferences";
import en from "./en.json";
import chinese from "./zh-CN.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    // The Chinese text is the original: its keys are the keys.
    resources: { translation: typeof chinese };
  }
}

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: "zh-CN",
  resources: { "zh-CN": { translation: chinese }, en: { translation: en } },
  // React escapes already.
  interpolation: { escapeValue: false },
  returnNull: false,
});

function followLanguage(): void {
  const { language } = preferences();
  document.documentElement.lang = language;
  document.title = i18next.t("product.title", { lng: language });
  if (i18next.language !== language) {
    void i18next.changeLanguage(language);
  }
}

followLanguage();
onPreference(followLanguage);
