import { Skeleton } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Assessment,
  type AssessmentHistory,
  type AssessmentStandard,
  useAssessmentCorrect,
  useAssessmentOfElder,
  useAssessmentRecord,
  useAssessmentStandard,
  useElderProfile,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { BackLink } from "../../shared/ui/BackLink";
import { notify } from "../../shared/ui/notify";
import { Screen } from "../../shared/ui/Screen";
import { draftOf, dropDraft, emptyDraft } from "./assessmentDraft";
import { AssessmentForm } from "./AssessmentForm";
import { useAssessmentWords } from "./useAssessmentWords";

interface Props {
  elderId: string;
  /** The version that is corrected; null: a new assessment. */
  correctsId: string | null;
  today: string;
}

/** Assessing an elder by the national standard, or mending an assessment that was recorded wrongly. */
export function AssessmentScreen({ elderId, correctsId, today }: Props) {
  const { t } = useTranslation();
  const profile = useElderProfile({ elderId });
  const standard = useAssessmentStandard();
  const history = useAssessmentOfElder({ elderId });
  const name = profile.data?.elder.name ?? "";
  return (
    <Screen
      title={t(correctsId === null ? "assessment.formTitle" : "assessment.formTitleCorrect", { name })}
      width="reading"
      above={
        <BackLink to="/elders/$elderId" params={{ elderId }}>
          {t("assessment.backToElder")}
        </BackLink>
      }
    >
      {profile.data && standard.data && history.data ? (
        <Filling
          elderId={elderId}
          name={name}
          correctsId={correctsId}
          today={today}
          standard={standard.data}
          history={history.data}
        />
      ) : (
        <>
          <RefusalNote refusal={profile.error ?? standard.error ?? history.error} />
          {!profile.error && !standard.error && !history.error && <Skeleton height="24rem" radius="lg" />}
        </>
      )}
    </Screen>
  );
}

interface FillingProps extends Props {
  name: string;
  standard: AssessmentStandard;
  history: AssessmentHistory;
}

function Filling({ elderId, name, correctsId, today, standard, history }: FillingProps) {
  const { t } = useTranslation();
  const words = useAssessmentWords();
  const navigate = useNavigate();
  const record = useAssessmentRecord();
  const correct = useAssessmentCorrect();
  // What the form begins with does not change under the hands that fill it in.
  const [first] = useState(() => {
    const mistaken = history.assessments.find(({ id }) => id === correctsId);
    return mistaken?.findings.scheme === "gbt42195"
      ? draftOf(mistaken, mistaken.findings.ability)
      : emptyDraft(today, history.currentId === null);
  });
  const leave = () => void navigate({ to: "/elders/$elderId", params: { elderId } });
  const onSuccess = (saved: Assessment) => {
    dropDraft(elderId, correctsId);
    notify(t("assessment.saved", { name, grade: words.grade("gbt42195", saved.grade) }));
    leave();
  };
  return (
    <AssessmentForm
      elderId={elderId}
      correctsId={correctsId}
      first={first}
      standard={standard}
      refusal={record.error ?? correct.error}
      isSaving={record.isPending || correct.isPending}
      onSave={(details, reason, onRefused) => {
        const after = { onSuccess, onError: onRefused };
        if (correctsId === null) {
          record.mutate({ elderId, details }, after);
        } else {
          correct.mutate({ assessmentId: correctsId, reason, details }, after);
        }
      }}
    />
  );
}
