import { Button } from "@mantine/core";
import { IconFlame } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { MealSafety, SafetyDay } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import { BatchCard } from "./BatchCard";
import { SampleLine } from "./SampleLine";
import { StartBatchDialog } from "./StartBatchDialog";
import classes from "./safety.module.css";

/** A meal in the book: its pots and its samples. */
export function MealBook({ day, book }: { day: SafetyDay; book: MealSafety }) {
  const { t } = useTranslation();
  const [starts, setStarts] = useState(false);
  const { meal, dishes, batches } = book;
  // The next pot is most likely of a dish that has none yet.
  const next = dishes.find((dish) => dish.isReleased && !dish.isCooked)?.dishId ?? null;
  return (
    <Card
      title={t(`meal.${meal}`)}
      hint={t("safety.mealHint", {
        batches: batches.filter(({ withdrawnAt }) => withdrawnAt === null).length,
        dishes: dishes.length,
      })}
      action={
        <Button
          variant="default"
          leftSection={<IconFlame size="1.25rem" aria-hidden />}
          aria-label={t("safety.startTitle", { meal: t(`meal.${meal}`) })}
          onClick={() => setStarts(true)}
        >
          {t("safety.start")}
        </Button>
      }
    >
      {batches.length === 0 && dishes.length === 0 && (
        <p className={classes.quiet}>{t("safety.nothingYet")}</p>
      )}
      {batches.length > 0 && (
        <ul className={classes.batches} aria-label={t("safety.batchesOf", { meal: t(`meal.${meal}`) })}>
          {batches.map((batch) => (
            <BatchCard key={batch.id} day={day} batch={batch} />
          ))}
        </ul>
      )}
      {dishes.length > 0 && (
        <>
          <h3 className={classes.sub}>{t("safety.samples")}</h3>
          <ul className={classes.samples} aria-label={t("safety.samplesOf", { meal: t(`meal.${meal}`) })}>
            {dishes.map((dish) => (
              <SampleLine key={dish.dishId} day={day} meal={meal} dish={dish} />
            ))}
          </ul>
        </>
      )}
      {starts && <StartBatchDialog day={day} meal={meal} dishId={next} onClose={() => setStarts(false)} />}
    </Card>
  );
}
