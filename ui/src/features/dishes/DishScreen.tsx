import { Button } from "@mantine/core";
import { IconBan, IconPencil, IconPrinter, IconRestore } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useDishGet, useDishRestore, useDishWithdraw } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { BackLink } from "../../shared/ui/BackLink";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Screen } from "../../shared/ui/Screen";
import { notify } from "../../shared/ui/notify";
import { DishAllergensCard } from "./DishAllergensCard";
import { DishHead } from "./DishHead";
import { DishTexturesCard } from "./DishTexturesCard";
import { FoodSkeleton } from "./FoodSkeleton";
import { NutrientsCard } from "./NutrientsCard";
import classes from "./page.module.css";
import { type PrintCard, RecipeCardDialog } from "./RecipeCardDialog";
import { RecipeTable } from "./RecipeTable";
import { VersionsCard } from "./VersionsCard";

interface Props {
  dishId: string;
  timeZone: string;
  printCard: PrintCard;
}

/** All about one dish, in its current version or in one that was. */
export function DishScreen({ dishId, timeZone, printCard }: Props) {
  const { t } = useTranslation();
  const [number, setNumber] = useState<number | null>(null);
  const [isCardOpen, setCardOpen] = useState(false);
  const page = useDishGet({ dishId, number }, { placeholderData: (before) => before });
  const withdraw = useDishWithdraw();
  const restore = useDishRestore();
  const dish = page.data;
  const back = <BackLink to="/kitchen/dishes">{t("dishes.title")}</BackLink>;
  if (!dish) {
    return (
      <Screen title={t("dishes.title")} above={back}>
        <RefusalNote refusal={page.error} />
        {page.isPending && <FoodSkeleton />}
      </Screen>
    );
  }
  const isCurrent = dish.shownVersion === dish.version;
  const isWithdrawn = dish.withdrawnAt !== null;
  return (
    <Screen
      title={dish.details.name}
      above={back}
      tools={
        <>
          <span className={classes.pinyin}>{dish.namePinyin}</span>
          <span className={classes.tools}>
            <Button
              variant="default"
              leftSection={<IconPrinter size="1.25rem" aria-hidden />}
              onClick={() => setCardOpen(true)}
            >
              {t("dishes.recipeCard")}
            </Button>
            {isWithdrawn ? (
              <Button
                variant="default"
                leftSection={<IconRestore size="1.25rem" aria-hidden />}
                loading={restore.isPending}
                onClick={() => restore.mutate({ dishId })}
              >
                {t("dishes.restore")}
              </Button>
            ) : (
              <Button
                variant="default"
                leftSection={<IconBan size="1.25rem" aria-hidden />}
                loading={withdraw.isPending}
                onClick={() =>
                  withdraw.mutate(
                    { dishId },
                    { onSuccess: () => notify(t("dishes.withdrawnNow", { name: dish.details.name })) },
                  )
                }
              >
                {t("dishes.withdraw")}
              </Button>
            )}
            <ButtonLink
              variant="filled"
              to="/kitchen/dishes/$dishId/edit"
              params={{ dishId }}
              leftSection={<IconPencil size="1.25rem" aria-hidden />}
            >
              {t("dishes.edit")}
            </ButtonLink>
          </span>
        </>
      }
    >
      <RefusalNote refusal={withdraw.error ?? restore.error} />
      <div className={classes.columns}>
        <div>
          <DishHead dish={dish} isCurrent={isCurrent} onCurrent={() => setNumber(null)} />
          <RecipeTable details={dish.details} facts={dish.facts} />
          <DishTexturesCard details={dish.details} />
        </div>
        <div>
          <DishAllergensCard facts={dish.facts} />
          <NutrientsCard facts={dish.facts} />
          <VersionsCard dish={dish} timeZone={timeZone} onVersion={setNumber} />
        </div>
      </div>
      {isCardOpen && <RecipeCardDialog dish={dish} print={printCard} onClose={() => setCardOpen(false)} />}
    </Screen>
  );
}
