import { useTranslation } from "react-i18next";

import type { MenuChangeLine } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./menus.module.css";

/** How a published menu was changed, and why. Nothing where it was not. */
export function Changes({ changes }: { changes: readonly MenuChangeLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (changes.length === 0) {
    return null;
  }
  return (
    <section className={classes.changes} aria-label={t("menus.changesTitle")}>
      <h3>{t("menus.changesTitle")}</h3>
      <ul>
        {changes.map(({ id, on, reason, before, after, actor, changedAt }) => (
          <li key={id}>
            <del>{format.list(before.filter((name) => !after.includes(name)))}</del>{" "}
            <ins>{format.list(after.filter((name) => !before.includes(name)))}</ins>
            <small>
              {t("menus.changedBy", { reason, actor, at: format.moment(changedAt, "Asia/Shanghai", on) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
