import { IconHandFinger } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Empty } from "../../shared/ui/Empty";
import side from "../../shared/ui/SidePanel.module.css";

/** The panel before anybody is chosen: says how. */
export function NoPersonPanel() {
  const { t } = useTranslation();
  return (
    <section className={side.panel} aria-label={t("panel.title")} data-quiet>
      <Empty icon={IconHandFinger} title={t("panel.choose")} hint={t("panel.chooseHint")} />
    </section>
  );
}
