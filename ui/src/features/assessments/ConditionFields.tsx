import { ActionIcon, Checkbox } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Card } from "../../shared/ui/Card";
import type { Conditions } from "./assessmentDraft";
import classes from "./form.module.css";

const EVENTS = ["fall", "wandering", "choking", "selfHarm", "other"] as const;

/** What was counted is rarely more than a few; ninety-nine is what the schema holds. */
const MOST = 99;

interface Props {
  conditions: Conditions;
  onChange: (some: Partial<Conditions>) => void;
}

/** Diagnoses and the events of the last thirty days: what makes a grade worse. */
export function ConditionFields({ conditions, onChange }: Props) {
  const { t } = useTranslation();
  const { events } = conditions;
  const count = (event: (typeof EVENTS)[number], by: 1 | -1) =>
    onChange({ events: { ...events, [event]: Math.min(MOST, Math.max(0, events[event] + by)) } });
  return (
    <Card title={t("assessment.conditions")} hint={t("assessment.conditionsHint")}>
      <div className={classes.ticks}>
        <Checkbox
          label={t("assessment.coma")}
          checked={conditions.coma}
          onChange={(event) => onChange({ coma: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("assessment.dementia")}
          checked={conditions.dementia}
          onChange={(event) => onChange({ dementia: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("assessment.mentalDisorder")}
          checked={conditions.mentalDisorder}
          onChange={(event) => onChange({ mentalDisorder: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("assessment.swallowing")}
          description={t("assessment.swallowingHint")}
          checked={conditions.swallowingDifficulty}
          onChange={(event) => onChange({ swallowingDifficulty: event.currentTarget.checked })}
        />
      </div>
      <h3 className={classes.part}>{t("assessment.events")}</h3>
      <ul className={classes.events}>
        {EVENTS.map((event) => {
          const what = t(`assessment.event.${event}`);
          return (
            <li key={event} className={classes.event}>
              <span>{what}</span>
              <ActionIcon
                variant="default"
                aria-label={t("assessment.less", { what })}
                disabled={events[event] === 0}
                onClick={() => count(event, -1)}
              >
                <IconMinus size="1.25rem" aria-hidden />
              </ActionIcon>
              <output className={classes.count} aria-label={what} data-some={events[event] > 0 || undefined}>
                {t("assessment.times", { count: events[event] })}
              </output>
              <ActionIcon
                variant="default"
                aria-label={t("assessment.more", { what })}
                onClick={() => count(event, 1)}
              >
                <IconPlus size="1.25rem" aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
