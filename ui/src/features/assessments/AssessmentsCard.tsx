import { Button, Skeleton } from "@mantine/core";
import { IconClipboardPlus, IconClipboardText, IconFilePlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Assessment,
  type SafetyHint,
  useAssessmentCurrent,
  useAssessmentOfElder,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { AssessmentList } from "./AssessmentList";
import classes from "./assessments.module.css";
import { GradeExplained } from "./GradeExplained";
import { IndicatorChart } from "./IndicatorChart";
import { OtherResultDialog } from "./OtherResultDialog";
import { SafetyHints } from "./SafetyHints";
import { useAssessmentWords } from "./useAssessmentWords";

interface Props {
  elderId: string;
  name: string;
  today: string;
  /** Adds an alert to the elder's record, keeping everything else. */
  onAddAlert: (kind: SafetyHint["kind"], note: string) => void;
  isAdding: boolean;
}

/** What was assessed of an elder: the grade now and why, what it suggests, how it went over time, all of it. */
export function AssessmentsCard({ elderId, name, today, onAddAlert, isAdding }: Props) {
  const { t } = useTranslation();
  const history = useAssessmentOfElder({ elderId });
  const [isAddingOther, setAddingOther] = useState(false);
  const data = history.data;
  if (history.error?.code === "not_allowed") {
    return <GradeOnly elderId={elderId} today={today} />;
  }
  const current = data?.assessments.find(({ id }) => id === data.currentId);
  const charted = (data?.assessments ?? []).filter(({ end, grading }) => end === null && grading !== null);
  return (
    <>
      <Card
        title={t("assessment.title")}
        action={
          <div className={classes.acts}>
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconFilePlus size="1.125rem" aria-hidden />}
              onClick={() => setAddingOther(true)}
            >
              {t("assessment.addOther")}
            </Button>
            <ButtonLink
              to="/elders/$elderId/assess"
              params={{ elderId }}
              leftSection={<IconClipboardPlus size="1.125rem" aria-hidden />}
            >
              {t("assessment.start")}
            </ButtonLink>
          </div>
        }
      >
        <RefusalNote refusal={history.error} />
        {!data && !history.error && <Skeleton height="8rem" radius="lg" />}
        {data && !current && (
          <Empty icon={IconClipboardText} title={t("assessment.none")} hint={t("assessment.noneHint")} />
        )}
        {current?.grading && (
          <div className={classes.now}>
            <div>
              <GradeExplained grading={current.grading} cautions={current.cautions} />
              <Due assessment={current} today={today} />
            </div>
            {data && data.hints.length > 0 && (
              <SafetyHints hints={data.hints} isAdding={isAdding} onAdd={onAddAlert} />
            )}
          </div>
        )}
      </Card>
      {charted.length > 0 && <IndicatorChart assessments={charted} />}
      {data && data.assessments.length > 0 && (
        <AssessmentList
          elderId={elderId}
          name={name}
          assessments={data.assessments}
          currentId={data.currentId}
        />
      )}
      {isAddingOther && (
        <OtherResultDialog
          elderId={elderId}
          name={name}
          today={today}
          onClose={() => setAddingOther(false)}
        />
      )}
    </>
  );
}

function Due({ assessment, today }: { assessment: Pick<Assessment, "nextDueOn">; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (assessment.nextDueOn === null) {
    return null;
  }
  const isOverdue = assessment.nextDueOn < today;
  return (
    <p className={classes.due} data-overdue={isOverdue || undefined}>
      {t(isOverdue ? "assessment.overdueSince" : "assessment.dueOn", {
        day: format.longDay(assessment.nextDueOn),
      })}
    </p>
  );
}

/** Reception watches by the grade; how it came about is for those who care. */
function GradeOnly({ elderId, today }: { elderId: string; today: string }) {
  const { t } = useTranslation();
  const words = useAssessmentWords();
  const current = useAssessmentCurrent({ elderId }).data?.current;
  return (
    <Card title={t("assessment.title")} hint={t("assessment.gradeOnly")}>
      {current ? (
        <>
          <p className={classes.grade}>
            <strong>{words.grade("gbt42195", current.grade)}</strong>
          </p>
          <Due assessment={current} today={today} />
        </>
      ) : (
        <p className={classes.quiet}>{t("assessment.none")}</p>
      )}
    </Card>
  );
}
