import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconAlertTriangle, IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BatchStanding,
  type BatchStep,
  type CookingBatch,
  type SafetyDay,
  type StepKind,
  useBatchWithdraw,
} from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { batchLook } from "../../shared/kitchen/batchLook";
import { ReasonDialog } from "./ReasonDialog";
import { StepDialog } from "./StepDialog";
import classes from "./safety.module.css";
import { celsiusWords } from "./temperature";

const isEnd = (standing: BatchStanding) => standing === "cleared" || standing === "discarded";

/** What most likely happens next. */
function next(batch: CookingBatch): StepKind {
  const counted = batch.steps.filter((step) => step.supersededAt === null);
  if (counted.length === 0) {
    return "cooked";
  }
  if (batch.needsAction) {
    return "reheated";
  }
  // Over at each centre that was named: what else may come is that it arrives at another.
  if (isEnd(batch.standing)) {
    return "arrived";
  }
  const order: readonly StepKind[] = ["cooked", "portioned", "loaded", "arrived", "served", "cleared"];
  const last = Math.max(...counted.map((step) => order.indexOf(step.kind)));
  return order[Math.min(last + 1, order.length - 1)] ?? "portioned";
}

type Asked = { what: "step"; kind: StepKind } | { what: "correct"; step: BatchStep } | { what: "withdraw" };

/** A pot: how it stands, what was measured, what comes next. */
export function BatchCard({ day, batch }: { day: SafetyDay; batch: CookingBatch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const withdraw = useBatchWithdraw();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const time = (instant: string) => format.time(instant, day.timeZone);
  const isWithdrawn = batch.withdrawnAt !== null;
  const { icon: Sign, tone } = batchLook[batch.standing];
  const likely = next(batch);
  return (
    <li
      className={classes.batch}
      data-tone={isWithdrawn ? "slate" : tone}
      data-withdrawn={isWithdrawn || undefined}
    >
      <div className={classes.batchHead}>
        <div className={classes.batchName}>
          <strong>{batch.dishName}</strong>
          <span>
            {inOneLine([
              batch.pot,
              batch.portions === null ? "" : t("safety.portionCount", { count: batch.portions }),
              t("safety.cookedBy", { person: batch.cook, time: time(batch.startedAt) }),
            ])}
          </span>
        </div>
        <span className={classes.standing} data-tone={isWithdrawn ? "slate" : tone}>
          <Sign size="1.125rem" aria-hidden />
          {t(isWithdrawn ? "safety.withdrawn" : `batchStanding.${batch.standing}`)}
          {batch.goodUntil !== null && <> · {t("safety.goodUntil", { time: time(batch.goodUntil) })}</>}
        </span>
      </div>
      {isWithdrawn && <p className={classes.quiet}>{batch.withdrawnReason}</p>}
      {batch.shares.length > 0 && (
        <ul className={classes.shares} aria-label={t("safety.sharesOf", { dish: batch.dishName })}>
          {batch.shares.map((share) => {
            const look = batchLook[share.standing];
            return (
              <li key={share.siteId} className={classes.standing} data-tone={look.tone}>
                <look.icon size="1.125rem" aria-hidden />
                {t("safety.shareStands", {
                  centre: share.siteName,
                  standing: t(`batchStanding.${share.standing}`),
                })}
                {share.goodUntil !== null && <> · {t("safety.goodUntil", { time: time(share.goodUntil) })}</>}
              </li>
            );
          })}
        </ul>
      )}
      {batch.steps.length > 0 && (
        <ol className={classes.steps} aria-label={t("safety.stepsOf", { dish: batch.dishName })}>
          {batch.steps.map((step) => (
            <li key={step.id} data-old={step.supersededAt !== null || undefined}>
              <span className={classes.stepWhat}>{t(`stepKind.${step.kind}`)}</span>
              <span className={classes.stepTime}>{time(step.happenedAt)}</span>
              <span className={classes.stepHeat}>
                {step.tenthsCelsius === null ? "" : celsiusWords(step.tenthsCelsius)}
              </span>
              <span className={classes.stepMore}>
                {inOneLine([step.siteName ?? "", step.person, step.note])}
                {step.findings.map((finding) => (
                  <span
                    key={finding}
                    className={classes.finding}
                    data-tone={finding === "lukewarm" ? "amber" : "crimson"}
                  >
                    <IconAlertTriangle size="1rem" aria-hidden />
                    {t(`stepFinding.${finding}`)}
                  </span>
                ))}
                {step.supersededAt !== null && (
                  <span className={classes.quiet}>
                    {t("safety.supersededWhy", { reason: step.supersededReason })}
                  </span>
                )}
              </span>
              {step.supersededAt === null && !isWithdrawn && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  mih="2.75rem"
                  aria-label={t("safety.correctStep", {
                    what: t(`stepKind.${step.kind}`),
                    dish: batch.dishName,
                  })}
                  onClick={() => setAsked({ what: "correct", step })}
                >
                  {t("safety.correctIt")}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {!batch.isClosed && (
        <div className={classes.batchActs}>
          {batch.needsAction && (
            <strong className={classes.ask} role="status">
              <IconAlertTriangle size="1.125rem" aria-hidden />
              {t(`safety.asks_${batch.standing === "too_cool" ? "too_cool" : "expired"}`)}
            </strong>
          )}
          <Button
            variant={batch.needsAction ? "filled" : "default"}
            onClick={() => setAsked({ what: "step", kind: likely })}
          >
            {t("safety.recordNext", { what: t(`stepKind.${likely}`) })}
          </Button>
          {batch.needsAction && (
            <Button
              variant="outline"
              color="red"
              c="var(--crimson)"
              onClick={() => setAsked({ what: "step", kind: "discarded" })}
            >
              {t("stepKind.discarded")}
            </Button>
          )}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                size="2.75rem"
                color="gray"
                aria-label={t("safety.moreOf", { dish: batch.dishName })}
              >
                <IconDots size="1.25rem" aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setAsked({ what: "withdraw" })}>
                {t("safety.withdrawBatch")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      {asked?.what === "step" && (
        <StepDialog day={day} batch={batch} kind={asked.kind} corrects={null} onClose={close} />
      )}
      {asked?.what === "correct" && (
        <StepDialog day={day} batch={batch} kind={asked.step.kind} corrects={asked.step} onClose={close} />
      )}
      {asked?.what === "withdraw" && (
        <ReasonDialog
          title={t("safety.withdrawBatchTitle", { dish: batch.dishName })}
          hint={t("safety.keptHint")}
          timeZone={day.timeZone}
          saveWords={t("safety.withdrawBatch")}
          refusal={withdraw.error}
          isSaving={withdraw.isPending}
          onClose={close}
          onSave={(reason) => withdraw.mutate({ batchId: batch.id, reason }, { onSuccess: close })}
        />
      )}
    </li>
  );
}
