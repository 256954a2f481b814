import { IconMapQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { ButtonLink } from "../shared/ui/ButtonLink";
import { Empty } from "../shared/ui/Empty";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div style={{ height: "100%", display: "flex" }}>
      <Empty isScreen icon={IconMapQuestion} title={t("shell.notFoundTitle")} hint={t("shell.notFoundText")}>
        <ButtonLink variant="filled" to="/attendance">
          {t("shell.faultBack")}
        </ButtonLink>
      </Empty>
    </div>
  );
}
