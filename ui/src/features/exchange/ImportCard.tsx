import { useTranslation } from "react-i18next";

import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";

/** The way to taking in lists. */
export function ImportCard() {
  const { t } = useTranslation();
  return (
    <Card
      title={t("import.title")}
      hint={t("import.hint")}
      action={
        <ButtonLink to="/settings/import" variant="default">
          {t("import.open")}
        </ButtonLink>
      }
    >
      {null}
    </Card>
  );
}
