import { IconHandFinger } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Empty } from "../../shared/ui/Empty";
import classes from "./panel.module.css";

/** The panel before anybody is chosen: says how. */
export function NoPersonPanel() {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-label={t("panel.title")} data-quiet>
      <Empty icon={IconHandFinger} title={t("panel.choose")} hint={t("panel.chooseHint")} />
    </section>
  );
}
