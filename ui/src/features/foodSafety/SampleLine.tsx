import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconMessage2, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type DishSamples,
  type FoodSample,
  type Meal,
  type SafetyDay,
  useSampleExcuse,
  useSampleWithdraw,
} from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { ReasonDialog } from "./ReasonDialog";
import { SampleDialog } from "./SampleDialog";
import classes from "./safety.module.css";

type Asked = { what: "take" } | { what: "excuse" } | { what: "withdraw"; sample: FoodSample };

/** A dish of a meal and its sample: there, missing, or why there is none. */
export function SampleLine({ day, meal, dish }: { day: SafetyDay; meal: Meal; dish: DishSamples }) {
  const { t } = useTranslation();
  const format = useFormat();
  const excuse = useSampleExcuse();
  const withdraw = useSampleWithdraw();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const moment = (instant: string) => format.moment(instant, day.timeZone, day.today);
  const counted = dish.samples.filter((sample) => sample.withdrawnAt === null);
  return (
    <li className={classes.sample}>
      <strong className={classes.sampleDish}>{dish.dishName}</strong>
      <div className={classes.sampleWhat}>
        {dish.samples.map((sample) => (
          <span key={sample.id} data-old={sample.withdrawnAt !== null || undefined} className={classes.kept}>
            {sample.disposedAt === null ? (
              <IconCircleCheck size="1.125rem" aria-hidden className={classes.good} />
            ) : (
              <IconTrash size="1.125rem" aria-hidden />
            )}
            {t("safety.sampleOf", {
              grams: sample.grams,
              time: format.time(sample.takenAt, day.timeZone),
              place: sample.coldPlaceName,
              person: sample.person,
            })}
            <span className={classes.quiet}>
              {sample.withdrawnAt !== null
                ? t("safety.supersededWhy", { reason: sample.withdrawnReason })
                : sample.disposedAt !== null
                  ? t("safety.disposedAt", { moment: moment(sample.disposedAt), person: sample.disposedBy })
                  : t("safety.keptUntil", { moment: moment(sample.keepUntil) })}
            </span>
            {sample.withdrawnAt === null && sample.disposedAt === null && (
              <Button
                variant="subtle"
                size="compact-sm"
                mih="2.75rem"
                aria-label={t("safety.withdrawSampleOf", { dish: dish.dishName })}
                onClick={() => setAsked({ what: "withdraw", sample })}
              >
                {t("safety.withdrawSample")}
              </Button>
            )}
          </span>
        ))}
        {counted.length === 0 && dish.excuse !== null && (
          <span className={classes.kept}>
            <IconMessage2 size="1.125rem" aria-hidden />
            {t("safety.excused", { reason: dish.excuse.reason, person: dish.excuse.person })}
          </span>
        )}
        {counted.length === 0 && dish.excuse === null && (
          <span className={classes.finding} data-tone={dish.isMissing ? "crimson" : "amber"}>
            {dish.isMissing ? (
              <IconAlertTriangle size="1.125rem" aria-hidden />
            ) : (
              <IconClock size="1.125rem" aria-hidden />
            )}
            {t(dish.isMissing ? "safety.sampleMissing" : "safety.sampleLater")}
          </span>
        )}
      </div>
      {counted.length === 0 && dish.excuse === null && (
        <div className={classes.sampleActs}>
          {dish.isOwed && (
            <Button variant="subtle" onClick={() => setAsked({ what: "excuse" })}>
              {t("safety.excuse")}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={t("safety.sampleTitle", { dish: dish.dishName })}
            onClick={() => setAsked({ what: "take" })}
          >
            {t("safety.takeSample")}
          </Button>
        </div>
      )}
      {asked?.what === "take" && <SampleDialog day={day} meal={meal} dish={dish} onClose={close} />}
      {asked?.what === "excuse" && (
        <ReasonDialog
          title={t("safety.excuseTitle", { dish: dish.dishName })}
          hint={t("safety.excuseHint")}
          timeZone={day.timeZone}
          saveWords={t("safety.excuse")}
          refusal={excuse.error}
          isSaving={excuse.isPending}
          asksPerson
          onClose={close}
          onSave={(reason, person) =>
            excuse.mutate(
              { kitchenId: day.kitchenId, serviceOn: day.on, meal, dishId: dish.dishId, reason, person },
              { onSuccess: close },
            )
          }
        />
      )}
      {asked?.what === "withdraw" && (
        <ReasonDialog
          title={t("safety.withdrawSampleOf", { dish: dish.dishName })}
          hint={t("safety.keptHint")}
          timeZone={day.timeZone}
          saveWords={t("safety.withdrawSample")}
          refusal={withdraw.error}
          isSaving={withdraw.isPending}
          onClose={close}
          onSave={(reason) => withdraw.mutate({ sampleId: asked.sample.id, reason }, { onSuccess: close })}
        />
      )}
    </li>
  );
}
