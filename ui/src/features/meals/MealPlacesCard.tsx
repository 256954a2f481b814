import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DayPart, type MealPlace, useMealSettings } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { MealPlaceDialog } from "./MealPlaceDialog";
import classes from "./meals.module.css";
import { dayParts, meals } from "./parts";

/** Which kitchen cooks for each centre, and what its day-care elders eat there. */
export function MealPlacesCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useMealSettings({ kitchenId: null });
  const [asked, setAsked] = useState<MealPlace | null>(null);
  // A district without a kitchen cooks for nobody: there is nothing to settle yet.
  if (settings.error?.code === "no_kitchen_here") {
    return null;
  }
  const places = settings.data?.places ?? [];
  const kitchens = places.filter(({ isKitchen }) => isKitchen);
  const nameOf = (id: string) => places.find(({ centreId }) => centreId === id)?.centreName ?? "";
  const cooks = ({ centreId, kitchenId }: MealPlace) => {
    if (kitchenId === null) {
      return t("mealPlaces.noKitchen");
    }
    return kitchenId === centreId
      ? t("mealPlaces.cooksItself")
      : t("mealPlaces.byKitchen", { name: nameOf(kitchenId) });
  };
  const eats = (place: MealPlace) => {
    const said = dayParts.flatMap((part: DayPart) => {
      const of = meals.filter((meal) => place.meals.some((one) => one.dayPart === part && one.meal === meal));
      return of.length === 0
        ? []
        : [
            t("mealPlaces.partMeals", {
              part: t(`dayPart.${part}`),
              meals: format.list(of.map((meal) => t(`meal.${meal}`))),
            }),
          ];
    });
    return said.length === 0 ? t("mealPlaces.noMeals") : inOneLine(said);
  };
  return (
    <Card title={t("mealPlaces.title")} hint={t("mealPlaces.hint")}>
      <RefusalNote refusal={settings.error} />
      {settings.isPending && <Skeleton height="8rem" radius="md" />}
      {settings.data && places.length === 0 && <p className={classes.where}>{t("mealPlaces.none")}</p>}
      <ul className={classes.places}>
        {places.map((place) => (
          <li key={place.centreId}>
            <span>
              <strong>{place.centreName}</strong>
              <span>{inOneLine([cooks(place), eats(place)])}</span>
            </span>
            <Button
              variant="subtle"
              mih="2.75rem"
              aria-label={t("mealPlaces.changeOf", { name: place.centreName })}
              onClick={() => setAsked(place)}
            >
              {t("mealPlaces.change")}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && <MealPlaceDialog place={asked} kitchens={kitchens} onClose={() => setAsked(null)} />}
    </Card>
  );
}
