import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Presence } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { GoingDialog } from "./GoingDialog";
import classes from "./site.module.css";

const MOST = 4;

/** Those of past days who were never signed out: none of them is on site; somebody says what is known of it. */
export function LeftOpenPresences({ people, timeZone }: { people: readonly Presence[]; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<Presence | null>(null);
  const title = t("site.leftOpen", { count: people.length });
  return (
    <section className={classes.banner} aria-label={title}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <strong>{title}</strong>
      {people.slice(0, MOST).map((one) => (
        <UnstyledButton key={one.id} className={classes.bannerName} onClick={() => setAsked(one)}>
          {t("board.leftOpenOne", {
            name: one.name,
            day: format.day(one.presenceOn),
            time: format.time(one.arrivedAt, timeZone),
          })}
        </UnstyledButton>
      ))}
      {people.length > MOST && <span>{t("board.leftOpenMore", { count: people.length - MOST })}</span>}
      {asked !== null && <GoingDialog presence={asked} timeZone={timeZone} onClose={() => setAsked(null)} />}
    </section>
  );
}
