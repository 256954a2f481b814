import { Button } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useWaitingRank } from "../../../ipc/generated";
import { inOneLine } from "../../../shared/format/inOneLine";
import classes from "../board/panel.module.css";
import type { SomeElder } from "../shared/ElderField";

/** So many stand beside a bed; the whole list has its own screen. */
const MOST = 4;

/** Who waits and fits a free bed, the first in the queue first, each with the reasons. */
export function Candidates({ bedId, onAdmit }: { bedId: string; onAdmit: (elder: SomeElder) => void }) {
  const { t } = useTranslation();
  const rank = useWaitingRank({ bedId });
  const fitting = (rank.data?.ranked ?? []).filter((one) => one.rank !== null).slice(0, MOST);
  if (!rank.data) {
    return null;
  }
  return (
    <>
      <h3 className={classes.sub}>{t("beds.waiting.ranking")}</h3>
      {fitting.length === 0 && <p className={classes.line}>{t("beds.waiting.nobodyFits")}</p>}
      <ul className={classes.list}>
        {fitting.map(({ entry, grounds, obstacles }) => (
          <li key={entry.id} className={classes.candidate}>
            <span>
              <strong>{entry.name}</strong>
              <small>
                {inOneLine([
                  t(`sex.${entry.sex}`),
                  t("person.age", { count: entry.age }),
                  t("beds.waiting.days", { count: entry.waitingDays }),
                ])}
              </small>
              <small className={classes.grounds}>
                {[...obstacles, ...grounds].map((reason) => (
                  <span key={reason}>
                    {obstacles.includes(reason) ? (
                      <IconX size="0.875rem" aria-hidden />
                    ) : (
                      <IconCheck size="0.875rem" aria-hidden />
                    )}
                    {t(`fitReason.${reason}`)}
                  </span>
                ))}
              </small>
            </span>
            <Button
              variant="default"
              mih="2.75rem"
              px="0.75rem"
              style={{ flexShrink: 0 }}
              aria-label={t("beds.waiting.admitOf", { name: entry.name })}
              onClick={() => onAdmit({ id: entry.elderId, name: entry.name })}
            >
              {t("beds.act.admit")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
