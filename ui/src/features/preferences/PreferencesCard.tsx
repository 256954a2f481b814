import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { prefer, usePreferences } from "../../shared/preferences/preferences";
import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";

/** How this desk shows things. Takes effect at once. */
export function PreferencesCard() {
  const { t } = useTranslation();
  const { language, theme, textSize, startsWith } = usePreferences();
  return (
    <Card title={t("settings.desk")} hint={t("settings.deskHint")}>
      <Stack gap="md">
        <Choice
          label={t("settings.language")}
          value={language}
          onChange={(chosen) => prefer({ language: chosen })}
          options={[
            { value: "zh-CN", label: t("settings.chinese") },
            { value: "en", label: t("settings.english") },
          ]}
        />
        <Choice
          label={t("settings.theme")}
          value={theme}
          onChange={(chosen) => prefer({ theme: chosen })}
          options={[
            { value: "light", label: t("settings.themeLight") },
            { value: "dark", label: t("settings.themeDark") },
            { value: "system", label: t("settings.themeSystem") },
          ]}
        />
        <Choice
          label={t("settings.textSize")}
          value={textSize}
          onChange={(chosen) => prefer({ textSize: chosen })}
          options={[
            { value: "normal", label: t("settings.textNormal") },
            { value: "large", label: t("settings.textLarge") },
          ]}
        />
        <Choice
          label={t("settings.startsWith")}
          value={startsWith}
          onChange={(chosen) => prefer({ startsWith: chosen })}
          options={[
            { value: "attendance", label: t("nav.attendance") },
            { value: "today", label: t("nav.today") },
          ]}
        />
      </Stack>
    </Card>
  );
}
