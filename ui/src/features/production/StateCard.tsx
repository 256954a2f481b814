import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconLock, IconTruckDelivery } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { ProductionMeal } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./production.module.css";
import { useCarriedWords } from "./words";

interface Props {
  meal: ProductionMeal;
  onRelease: () => void;
  onRecall: () => void;
  /** The way to the menu and to the samples, where something stands in the way there. */
  toMenu?: ReactNode;
  toSafety?: ReactNode;
}

/** Whether the meal is released, and what stands in the way while it is not. */
export function StateCard({ meal, onRelease, onRecall, toMenu, toSafety }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { release, unready, previous, sheet } = meal;
  const names = format.list(
    unready.map((one) =>
      one.dishNames.length === 0
        ? one.name
        : t("production.unreadyOne", { name: one.name, dishes: format.list(one.dishNames) }),
    ),
  );
  if (release !== null) {
    return (
      <>
        <section className={classes.state} data-tone="jade" aria-label={t("production.state")}>
          <IconLock size="1.5rem" aria-hidden />
          <div>
            <strong>{t("production.released")}</strong>
            <span>
              {t("production.releasedBy", {
                person: release.person,
                moment: format.moment(release.releasedAt, meal.timeZone, meal.today),
              })}
            </span>
          </div>
          <Button variant="subtle" onClick={onRecall}>
            {t("production.recall")}
          </Button>
        </section>
        {unready.length > 0 && (
          <section
            className={classes.state}
            data-tone="crimson"
            role="alert"
            aria-label={t("production.stillRed")}
          >
            <IconAlertTriangle size="1.5rem" aria-hidden />
            <div>
              <strong>{t("production.stillRed")}</strong>
              <span>{t("production.unready", { names })}</span>
            </div>
            {toMenu}
          </section>
        )}
        <CarriedNote meal={meal} />
      </>
    );
  }
  const lacksSamples = previous !== null && previous.missingSamples.length > 0;
  const isEmpty = sheet.portions === 0;
  const isReady = !isEmpty && unready.length === 0 && !lacksSamples;
  return (
    <>
      <section
        className={classes.state}
        data-tone={isReady ? "amber" : "crimson"}
        aria-label={t("production.state")}
      >
        {isReady ? (
          <IconCircleCheck size="1.5rem" aria-hidden />
        ) : (
          <IconAlertTriangle size="1.5rem" aria-hidden />
        )}
        <div>
          <strong>{t(isReady ? "production.ready" : "production.notReady")}</strong>
          {isEmpty && (
            <span>
              {meal.hasMenu ? t("production.nobody") : t("production.noMenu", { count: meal.wantedPortions })}
            </span>
          )}
          {unready.length > 0 && <span>{t("production.unready", { names })}</span>}
          {lacksSamples && (
            <span>
              {t("production.samplesMissing", {
                day: format.day(previous.on),
                meal: t(`meal.${previous.meal}`),
                dishes: format.list(previous.missingSamples),
              })}
            </span>
          )}
          {isReady && <span>{t("production.readyHint")}</span>}
        </div>
        {(unready.length > 0 || (isEmpty && !meal.hasMenu)) && toMenu}
        {lacksSamples && toSafety}
        <Button disabled={!isReady} onClick={onRelease}>
          {t("production.release")}
        </Button>
      </section>
      <CarriedNote meal={meal} />
    </>
  );
}

/** The weekend's meals that are due with this one. */
function CarriedNote({ meal }: { meal: ProductionMeal }) {
  const { t } = useTranslation();
  const words = useCarriedWords();
  if (meal.carried.length === 0) {
    return null;
  }
  return (
    <section className={classes.state} data-tone="amber" aria-label={t("production.carried")}>
      <IconTruckDelivery size="1.5rem" aria-hidden />
      <div>
        <strong>{t("production.carried")}</strong>
        {meal.carried.map((one) => (
          <span key={one.on}>{words(one, meal.meal)}</span>
        ))}
      </div>
    </section>
  );
}
