import { IconArrowsSplit } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { FedElsewhere } from "../../ipc/generated";
import { Notice } from "../ui/Notice";

interface Props {
  people: readonly FedElsewhere[];
  /** Beside a released sheet, which stands still, they are those of now. */
  title: "meals.elsewhereCount" | "production.elsewhereNow";
}

/** Who would be cooked for here and eats from another kitchen; nothing where there is nobody. */
export function FedElsewhereNotice({ people, title }: Props) {
  const { t } = useTranslation();
  if (people.length === 0) {
    return null;
  }
  return (
    <Notice
      tone="look"
      icon={IconArrowsSplit}
      label={t("meals.elsewhere")}
      title={t(title, { count: new Set(people.map((one) => one.elderId)).size })}
    >
      {people.map((one) => (
        <li key={one.key}>
          <Link to="/elders/$elderId" params={{ elderId: one.elderId }}>
            {one.name}
          </Link>
          {t("meals.elsewhereWords", {
            reason: t(`demandReason.${one.reason}`),
            kitchen: one.kitchenName,
            site: one.bySiteName,
            byReason: t(`demandReason.${one.byReason}`),
          })}
        </li>
      ))}
    </Notice>
  );
}
