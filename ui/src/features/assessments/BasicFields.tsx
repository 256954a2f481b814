import { ActionIcon, Button, SimpleGrid, TextInput, Textarea } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import type { AssessmentDraft } from "./assessmentDraft";
import classes from "./form.module.css";

const REASONS = ["first", "regular", "immediate", "repeated", "other"] as const;

interface Props {
  draft: AssessmentDraft;
  dueAfterMonths: number;
  isCorrection: boolean;
  faults: Record<string, string>;
  onChange: (some: Partial<AssessmentDraft>) => void;
}

/** When, why, where, by whom. */
export function BasicFields({ draft, dueAfterMonths, isCorrection, faults, onChange }: Props) {
  const { t } = useTranslation();
  const { assessors } = draft;
  return (
    <Card title={t("assessment.basics")}>
      <div className={classes.fields}>
        {isCorrection && (
          <Textarea
            label={t("assessment.correctionReason")}
            description={t("assessment.correctionHint")}
            autosize
            minRows={2}
            withAsterisk
            value={draft.correctionReason}
            error={faults["reason"]}
            onChange={(event) => onChange({ correctionReason: event.currentTarget.value })}
          />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DayField
            label={t("assessment.assessedOn")}
            value={draft.assessedOn}
            onChange={(assessedOn) => onChange({ assessedOn })}
            error={faults["assessedOn"]}
            required
          />
          <DayField
            label={t("assessment.nextDueOn")}
            description={t("assessment.nextDueHint", { count: dueAfterMonths })}
            clearable
            value={draft.nextDueOn}
            onChange={(nextDueOn) => onChange({ nextDueOn })}
            error={faults["nextDueOn"]}
          />
        </SimpleGrid>
        <Choice
          label={t("assessment.whyAssessed")}
          value={draft.reason}
          options={REASONS.map((value) => ({ value, label: t(`assessment.reason.${value}`) }))}
          onChange={(reason) => onChange({ reason })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {assessors.map((name, place) => (
            // The place is what names a line: names change while they are typed.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={place} className={classes.assessor}>
              <TextInput
                label={t("assessment.assessor", { place: place + 1 })}
                value={name}
                error={faults[`assessors.${place}`] ?? (place === 0 ? faults["assessors"] : undefined)}
                onChange={(event) =>
                  onChange({ assessors: assessors.with(place, event.currentTarget.value) })
                }
              />
              {assessors.length > 2 && (
                <ActionIcon
                  aria-label={t("assessment.removeAssessor", { place: place + 1 })}
                  onClick={() => onChange({ assessors: assessors.toSpliced(place, 1) })}
                >
                  <IconTrash size="1.25rem" aria-hidden />
                </ActionIcon>
              )}
            </div>
          ))}
        </SimpleGrid>
        <div className={classes.lineActs}>
          <span className={classes.quiet}>{t("assessment.twoUsual")}</span>
          {assessors.length < 9 && (
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconPlus size="1.125rem" aria-hidden />}
              onClick={() => onChange({ assessors: [...assessors, ""] })}
            >
              {t("assessment.addAssessor")}
            </Button>
          )}
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t("assessment.informant")}
            description={t("assessment.informantHint")}
            value={draft.informant}
            error={faults["informant"]}
            onChange={(event) => onChange({ informant: event.currentTarget.value })}
          />
          <TextInput
            label={t("assessment.place")}
            value={draft.place}
            error={faults["place"]}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Textarea
          label={t("assessment.note")}
          autosize
          minRows={1}
          value={draft.note}
          error={faults["note"]}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </Card>
  );
}
