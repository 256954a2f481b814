import { NumberInput, SimpleGrid, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Findings, useAssessmentRecord } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { useAssessmentWords } from "./useAssessmentWords";

const SCHEMES = ["mzt039", "barthel", "long_term_care_insurance"] as const;
const DOMAINS = ["dailyLiving", "mental", "sensory", "social"] as const;
const DOMAIN_GRADES = ["0", "1", "2", "3"] as const;

/** How many grades a scheme has. */
const GRADES = { mzt039: 4, barthel: 0, long_term_care_insurance: 6 } as const;

type Scheme = (typeof SCHEMES)[number];
type Domains = Record<(typeof DOMAINS)[number], number | null>;

interface Props {
  elderId: string;
  name: string;
  today: string;
  onClose: () => void;
}

/** A result by another scheme as it stands on the paper; kept with its scheme, never converted. */
export function OtherResultDialog({ elderId, name, today, onClose }: Props) {
  const { t } = useTranslation();
  const words = useAssessmentWords();
  const faultsOf = useFieldFaults();
  const record = useAssessmentRecord();
  const [scheme, setScheme] = useState<Scheme>("mzt039");
  const [assessedOn, setAssessedOn] = useState<string | null>(today);
  const [place, setPlace] = useState("");
  const [note, setNote] = useState("");
  const [grade, setGrade] = useState<number | null>(null);
  const [score, setScore] = useState<number | null>(null);
  const [domains, setDomains] = useState<Domains>({
    dailyLiving: null,
    mental: null,
    sensory: null,
    social: null,
  });
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error, "details");
  const lacking = (value: unknown) => (tried && value === null ? t("fault.required") : undefined);

  function findings(): Findings | null {
    if (scheme === "barthel") {
      return score === null ? null : { scheme, score };
    }
    if (grade === null) {
      return null;
    }
    if (scheme === "long_term_care_insurance") {
      return { scheme, grade };
    }
    const { dailyLiving, mental, sensory, social } = domains;
    return dailyLiving === null || mental === null || sensory === null || social === null
      ? null
      : { scheme, grade, domains: { dailyLiving, mental, sensory, social } };
  }

  function save() {
    setTried(true);
    const found = findings();
    if (found === null || assessedOn === null) {
      return;
    }
    record.mutate(
      {
        elderId,
        details: { assessedOn, place, informant: "", assessors: [], note, nextDueOn: null, findings: found },
      },
      {
        onSuccess: () => {
          notify(t("assessment.otherSaved", { scheme: t(`assessment.scheme.${scheme}`) }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("assessment.otherTitle", { name })}
      refusal={record.error}
      saveWords={t("action.save")}
      isSaving={record.isPending}
      size="46rem"
      onSave={save}
      onClose={onClose}
    >
      <p>{t("assessment.otherHint")}</p>
      <Choice
        label={t("assessment.scheme_")}
        value={scheme}
        options={SCHEMES.map((value) => ({ value, label: t(`assessment.scheme.${value}`) }))}
        onChange={(chosen) => {
          setScheme(chosen);
          setGrade(null);
        }}
      />
      {scheme === "mzt039" &&
        DOMAINS.map((domain) => (
          <Choice
            key={domain}
            label={t(`assessment.domain.${domain}`)}
            value={asChoice(domains[domain])}
            options={DOMAIN_GRADES.map((value) => ({ value, label: value }))}
            onChange={(value) => setDomains({ ...domains, [domain]: Number(value) })}
            error={lacking(domains[domain])}
          />
        ))}
      {scheme === "barthel" ? (
        <NumberInput
          label={t("assessment.barthelScore")}
          min={0}
          max={100}
          step={5}
          clampBehavior="none"
          value={score ?? ""}
          onChange={(value) => setScore(typeof value === "number" ? value : null)}
          error={faults["findings.score"] ?? lacking(score)}
        />
      ) : (
        <Choice
          label={t("assessment.paperGrade")}
          value={grade === null ? null : String(grade)}
          options={Array.from({ length: GRADES[scheme] }, (_, value) => ({
            value: String(value),
            label: words.grade(scheme, value),
          }))}
          onChange={(value) => setGrade(Number(value))}
          error={faults["findings.grade"] ?? lacking(grade)}
        />
      )}
      <SimpleGrid cols={2}>
        <DayField
          label={t("assessment.assessedOn")}
          value={assessedOn}
          onChange={setAssessedOn}
          error={faults["assessedOn"] ?? lacking(assessedOn)}
        />
        <TextInput
          label={t("assessment.office")}
          value={place}
          error={faults["place"]}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Textarea
        label={t("assessment.note")}
        autosize
        minRows={1}
        value={note}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

const asChoice = (grade: number | null) => DOMAIN_GRADES.find((word) => word === String(grade)) ?? null;
