import { Button } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Assessment } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";
import { AssessmentFacts } from "./AssessmentFacts";
import classes from "./assessments.module.css";
import { useAssessmentWords } from "./useAssessmentWords";
import { WithdrawDialog } from "./WithdrawDialog";

interface Props {
  elderId: string;
  name: string;
  assessments: readonly Assessment[];
  currentId: string | null;
}

/** Every assessment, also those that count no longer, with the change of grade since the one before. */
export function AssessmentList({ elderId, name, assessments, currentId }: Props) {
  const { t } = useTranslation();
  const words = useAssessmentWords();
  const [withdrawing, setWithdrawing] = useState<Assessment | null>(null);
  const columns: ExportColumn<Assessment>[] = [
    { title: t("list.day"), kind: "date", of: ({ assessedOn }) => assessedOn },
    { title: t("list.grade"), of: ({ findings, grade }) => words.grade(findings.scheme, grade) },
    { title: t("list.score"), kind: "integer", of: scoreOf },
    { title: t("list.scheme"), of: ({ findings }) => t(`assessment.scheme.${findings.scheme}`) },
    {
      title: t("list.ended"),
      of: ({ end }) =>
        end === null
          ? null
          : t("assessment.endedBecause", { how: t(`assessment.${end.how}`), reason: end.reason }),
    },
  ];
  return (
    <Card
      title={t("assessment.list")}
      action={
        <ExportMenu
          title={t("assessment.list")}
          narrowed={[name]}
          columns={columns}
          rows={() => assessments}
        />
      }
    >
      <ol className={classes.list}>
        {assessments.map((assessment, place) => (
          <Line
            key={assessment.id}
            elderId={elderId}
            assessment={assessment}
            // Only grades of one scheme can be compared.
            before={assessments
              .slice(place + 1)
              .find(({ end, findings }) => end === null && findings.scheme === assessment.findings.scheme)}
            isCurrent={assessment.id === currentId}
            onWithdraw={() => setWithdrawing(assessment)}
          />
        ))}
      </ol>
      {withdrawing && <WithdrawDialog assessment={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Card>
  );
}

const scoreOf = ({ findings, grading }: Assessment): number | null =>
  findings.scheme === "barthel" ? findings.score : (grading?.score ?? null);

interface LineProps {
  elderId: string;
  assessment: Assessment;
  before: Assessment | undefined;
  isCurrent: boolean;
  onWithdraw: () => void;
}

function Line({ elderId, assessment, before, isCurrent, onWithdraw }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAssessmentWords();
  const [isOpen, setOpen] = useState(false);
  const { findings, grade, end } = assessment;
  const score =
    findings.scheme === "barthel"
      ? t("assessment.scoreLine", { score: findings.score, most: 100 })
      : assessment.grading
        ? t("assessment.scoreLine", { score: assessment.grading.score, most: 90 })
        : null;
  return (
    <li
      className={classes.entry}
      data-ended={end !== null || undefined}
      data-current={isCurrent || undefined}
    >
      <div className={classes.entryHead}>
        <div className={classes.entryWords}>
          <span className={classes.day}>{format.longDay(assessment.assessedOn)}</span>
          <strong>{words.grade(findings.scheme, grade)}</strong>
          {score !== null && <span>{score}</span>}
          <Change grade={grade} before={end === null ? (before?.grade ?? null) : null} />
          <span className={classes.scheme}>{t(`assessment.scheme.${findings.scheme}`)}</span>
        </div>
        <div className={classes.acts}>
          <Button variant="subtle" mih="2.75rem" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? "assessment.hideDetails" : "assessment.details")}
          </Button>
          {end === null && findings.scheme === "gbt42195" && (
            <ButtonLink
              to="/elders/$elderId/assess"
              params={{ elderId }}
              search={{ corrects: assessment.id }}
              variant="subtle"
            >
              {t("assessment.correct")}
            </ButtonLink>
          )}
          {end === null && (
            <Button variant="subtle" mih="2.75rem" onClick={onWithdraw}>
              {t("assessment.withdraw")}
            </Button>
          )}
        </div>
      </div>
      {end && (
        <p className={classes.ended}>
          {t("assessment.endedBecause", { how: t(`assessment.${end.how}`), reason: end.reason })}
        </p>
      )}
      {isOpen && <AssessmentFacts assessment={assessment} />}
    </li>
  );
}

function Change({ grade, before }: { grade: number | null; before: number | null }) {
  const { t } = useTranslation();
  if (grade === null || before === null) {
    return null;
  }
  const [how, Icon] =
    grade < before
      ? (["better", IconArrowUpRight] as const)
      : grade > before
        ? (["worse", IconArrowDownRight] as const)
        : (["same", IconEqual] as const);
  return (
    <span className={classes.change} data-change={how}>
      <Icon size="1rem" aria-hidden />
      {t(`assessment.${how}`)}
    </span>
  );
}
