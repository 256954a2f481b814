import i18next from "i18next";
import { initReactI18next } from "react-i18next";

import { onPreference, preferences } from "../preferences/preferences";
import { type Texts, chinese, english } from "./texts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: "zh-CN",
  resources: { "zh-CN": { translation: chinese }, en: { translation: english } },
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
