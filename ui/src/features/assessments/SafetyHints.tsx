import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { SafetyHint } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { alertIcon } from "../../shared/people/alertLook";
import classes from "./assessments.module.css";

interface Props {
  hints: readonly SafetyHint[];
  isAdding: boolean;
  onAdd: (kind: SafetyHint["kind"], note: string) => void;
}

/** Alerts that an assessment speaks for. People decide; nothing is added by itself. */
export function SafetyHints({ hints, isAdding, onAdd }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.hints} aria-label={t("assessment.hintTitle")}>
      <h3 className={classes.hintTitle}>{t("assessment.hintTitle")}</h3>
      <ul>
        {hints.map(({ kind, because, assessedOn }) => {
          const Icon = alertIcon[kind];
          const alert = t(`alert.kind.${kind}`);
          const why = format.list(because.map((reason) => t(`assessment.hint.${reason}`)));
          return (
            <li key={kind} className={classes.hint}>
              <Icon size="1.25rem" aria-hidden />
              <span>{t("assessment.hintText", { alert, because: why })}</span>
              <Button
                variant="default"
                mih="2.75rem"
                disabled={isAdding}
                leftSection={<IconPlus size="1.125rem" aria-hidden />}
                onClick={() =>
                  onAdd(kind, t("assessment.hintNote", { day: format.longDay(assessedOn), because: why }))
                }
              >
                {t("assessment.hintAdd", { alert })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
