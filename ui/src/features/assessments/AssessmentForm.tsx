import { Button } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { type AssessmentDetails, type AssessmentStandard, type Error as Refusal } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import {
  type AssessmentDraft,
  abilityOf,
  detailsOf,
  dropDraft,
  keepDraft,
  keptDraft,
  scoreField,
  tidied,
} from "./assessmentDraft";
import { BasicFields } from "./BasicFields";
import { ConditionFields } from "./ConditionFields";
import classes from "./form.module.css";
import { GradePreview } from "./GradePreview";
import { ItemChoice } from "./ItemChoice";
import { Progress } from "./Progress";

interface Props {
  elderId: string;
  /** The version that is corrected; null: a new assessment. */
  correctsId: string | null;
  /** What the form begins with when nothing was kept. */
  first: AssessmentDraft;
  standard: AssessmentStandard;
  refusal: Refusal | null;
  isSaving: boolean;
  onSave: (details: AssessmentDetails, reason: string, onRefused: (refusal: Refusal) => void) => void;
}

/** The twenty-six items in their four groups, what worsens a grade, and the grade in plain words before saving. */
export function AssessmentForm(props: Props) {
  const { elderId, correctsId, first, standard, refusal, isSaving, onSave } = props;
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const element = useRef<HTMLFormElement>(null);
  const [restored] = useState(() => keptDraft(elderId, correctsId));
  const [draft, setDraft] = useState<AssessmentDraft>(restored ?? first);
  // What was cleared can be brought back: twenty-six taps are too many to lose by one.
  const [cleared, setCleared] = useState<AssessmentDraft | null>(null);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const all = standard.items.length;
  const ability = abilityOf(draft, all);

  function change(some: Partial<AssessmentDraft>) {
    const next = { ...draft, ...some };
    setDraft(next);
    keepDraft(elderId, correctsId, next);
  }

  function go(selector: string) {
    const place = element.current?.querySelector<HTMLElement>(selector);
    place?.scrollIntoView({ block: "center" });
    const target = place?.matches("input, textarea, button")
      ? place
      : (place?.querySelector<HTMLElement>("input:checked") ?? place?.querySelector<HTMLElement>("input"));
    target?.focus({ preventScroll: true });
  }

  const goToOpen = () => go("fieldset[data-item]:not([data-scored])");

  function goAfter(position: number) {
    const next = standard.items[position + 1];
    if (next) {
      go(`fieldset[data-item=${next.item}]`);
    }
  }

  function mark(found: Record<string, string>) {
    setFaults(found);
    // After the faults are drawn: the first one gets the focus, wherever the screen is scrolled to.
    requestAnimationFrame(() => go("[aria-invalid=true], fieldset[data-faulty]"));
  }

  function save(event: FormEvent) {
    event.preventDefault();
    const sent = tidied(draft);
    const required = t("fault.required");
    const lacking: Record<string, string> = {};
    if (correctsId !== null && sent.correctionReason.trim() === "") {
      lacking["reason"] = required;
    }
    if (sent.assessedOn === null) {
      lacking["assessedOn"] = required;
    }
    if (sent.assessors.length === 0) {
      lacking["assessors"] = required;
    }
    for (const { item } of standard.items) {
      if (sent.scores[scoreField(item)] === undefined) {
        lacking[`findings.ability.items.${scoreField(item)}`] = required;
      }
    }
    const details = detailsOf(sent, all);
    if (Object.keys(lacking).length > 0 || details === null) {
      mark(lacking);
      return;
    }
    setFaults({});
    onSave(details, sent.correctionReason.trim(), (refused) => mark(faultsOf(refused, "details")));
  }

  function startOver() {
    dropDraft(elderId, correctsId);
    setCleared(draft);
    setDraft(first);
    setFaults({});
  }

  function bringBack(before: AssessmentDraft) {
    setCleared(null);
    change(before);
  }

  return (
    <form ref={element} onSubmit={save} noValidate className={classes.form}>
      {cleared ? (
        <div className={classes.kept}>
          <span>{t("assessment.cleared")}</span>
          <Button variant="default" mih="2.75rem" onClick={() => bringBack(cleared)}>
            {t("assessment.bringBack")}
          </Button>
        </div>
      ) : (
        restored && (
          <div className={classes.kept}>
            <span>{t("assessment.draftKept")}</span>
            <Button variant="default" mih="2.75rem" onClick={startOver}>
              {t("assessment.startOver")}
            </Button>
          </div>
        )
      )}
      <RefusalNote refusal={refusal} />
      <BasicFields
        draft={draft}
        dueAfterMonths={standard.settings.dueAfterMonths}
        isCorrection={correctsId !== null}
        faults={faults}
        onChange={change}
      />
      {standard.indicators.map(({ indicator }, position) => (
        <Card
          key={indicator}
          title={t(`assessment.indicator.${indicator}`)}
          {...(position === 0 ? { hint: t("assessment.keys") } : {})}
          action={<SubTotal draft={draft} standard={standard} indicator={indicator} />}
        >
          {standard.items.map((item, place) =>
            item.indicator === indicator ? (
              <ItemChoice
                key={item.item}
                item={item}
                score={draft.scores[scoreField(item.item)]}
                error={
                  draft.scores[scoreField(item.item)] === undefined
                    ? faults[`findings.ability.items.${scoreField(item.item)}`]
                    : undefined
                }
                onScore={(score) => change({ scores: { ...draft.scores, [scoreField(item.item)]: score } })}
                onTyped={() => goAfter(place)}
              />
            ) : null,
          )}
        </Card>
      ))}
      <ConditionFields conditions={draft} onChange={change} />
      <Card title={t("assessment.result")}>
        <div aria-live="polite">
          {ability === null ? (
            <p className={classes.quiet}>{t("assessment.resultPending")}</p>
          ) : (
            <GradePreview ability={ability} />
          )}
        </div>
      </Card>
      <div className={classes.foot}>
        <Progress draft={draft} standard={standard} />
        <div className={classes.footActs}>
          {ability === null && (
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconArrowDown size="1.125rem" aria-hidden />}
              onClick={goToOpen}
            >
              {t("assessment.nextOpen")}
            </Button>
          )}
          <Button type="submit" loading={isSaving}>
            {t(correctsId === null ? "assessment.save" : "assessment.saveCorrection")}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface SubTotalProps {
  draft: AssessmentDraft;
  standard: AssessmentStandard;
  indicator: AssessmentStandard["indicators"][number]["indicator"];
}

function SubTotal({ draft, standard, indicator }: SubTotalProps) {
  const { t } = useTranslation();
  const its = standard.items.filter((item) => item.indicator === indicator);
  const score = its.reduce((sum, { item }) => sum + (draft.scores[scoreField(item)] ?? 0), 0);
  const most = its.reduce((sum, item) => sum + item.most, 0);
  return <span className={classes.subTotal}>{t("assessment.subTotal", { score, most })}</span>;
}
