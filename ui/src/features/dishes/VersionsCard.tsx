import { useTranslation } from "react-i18next";

import type { DishPage } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./page.module.css";

interface Props {
  dish: DishPage;
  timeZone: string;
  onVersion: (number: number) => void;
}

/** Every version that was: what was served keeps the one it had. */
export function VersionsCard({ dish, timeZone, onVersion }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t("dishes.versions")} hint={t("dishes.versionsHint")}>
      <ul className={classes.versions}>
        {dish.versions.map(({ number, recordedAt, recordedBy }) => (
          <li key={number}>
            <button
              type="button"
              aria-current={number === dish.shownVersion || undefined}
              onClick={() => onVersion(number)}
            >
              <strong>{t("dishes.version", { number })}</strong>
              <span>
                {format.longDay(recordedAt.slice(0, 10))} {format.time(recordedAt, timeZone)} · {recordedBy}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
