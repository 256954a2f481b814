import { useTranslation } from "react-i18next";

import { useDishGet } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { BackLink } from "../../shared/ui/BackLink";
import { Screen } from "../../shared/ui/Screen";
import { DishForm } from "./DishForm";
import { FoodSkeleton } from "./FoodSkeleton";

interface Props {
  /** None: a new one. */
  dishId: string | null;
  /** None: nothing was saved. */
  onLeave: (dishId: string | null) => void;
}

/** Entering a dish, or its next version. */
export function DishEditScreen({ dishId, onLeave }: Props) {
  const { t } = useTranslation();
  const page = useDishGet({ dishId: dishId ?? "", number: null }, { enabled: dishId !== null });
  const title = t(dishId === null ? "dishes.new" : "dishes.editTitle");
  return (
    <Screen title={title} above={<BackLink to="/kitchen/dishes">{t("dishes.title")}</BackLink>}>
      <RefusalNote refusal={page.error} />
      {dishId !== null && page.isPending && <FoodSkeleton />}
      {(dishId === null || page.data) && (
        <DishForm dish={page.data ?? null} onLeave={(saved) => onLeave(saved ?? dishId)} />
      )}
    </Screen>
  );
}
