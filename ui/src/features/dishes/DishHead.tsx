import { Button } from "@mantine/core";
import { IconBan, IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DishPage } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import classes from "./page.module.css";
import { TextureLevels } from "./TextureLevels";
import { useAmounts } from "./useAmounts";

interface Props {
  dish: DishPage;
  isCurrent: boolean;
  onCurrent: () => void;
}

/** What one wants to know of a dish at a glance. */
export function DishHead({ dish, isCurrent, onCurrent }: Props) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const { details, facts } = dish;
  const marks = [...new Set(facts.marks.map(({ mark }) => mark))];
  return (
    <Card>
      {dish.withdrawnAt !== null && (
        <p className={classes.notice}>
          <IconBan size="1.125rem" aria-hidden /> {t("dishes.withdrawnNotice")}
        </p>
      )}
      {!isCurrent && (
        <div className={classes.notice} role="status">
          <IconHistory size="1.125rem" aria-hidden />
          {t("dishes.oldVersion", { number: dish.shownVersion })}
          <Button variant="subtle" size="sm" mih="2.75rem" onClick={onCurrent}>
            {t("dishes.toCurrent")}
          </Button>
        </div>
      )}
      <dl className={classes.glance}>
        <div>
          <dt>{t("dishes.category")}</dt>
          <dd>{t(`dishCategory.${details.category}`)}</dd>
        </div>
        <div>
          <dt>{t("dishes.cost")}</dt>
          <dd className={classes.big}>{amounts.yuan(facts.costFen)}</dd>
        </div>
        <div>
          <dt>{t("nutrient.energyKcal")}</dt>
          <dd className={classes.big}>{amounts.nutrient(facts, "energyKcal")}</dd>
        </div>
        <div>
          <dt>{t("dishes.texture")}</dt>
          <dd>
            <TextureLevels of={facts.textures} />
          </dd>
        </div>
        <div>
          <dt>{t("dishes.season")}</dt>
          <dd>
            {details.seasons.length === 4
              ? t("dishes.allYear")
              : details.seasons.map((season) => t(`season.${season}`)).join(t("dishes.and"))}
          </dd>
        </div>
        <div>
          <dt>{t("dishes.purine")}</dt>
          <dd data-purine={facts.purineClass} className={classes.purine}>
            {t(`purineClass.${facts.purineClass}`)}
          </dd>
        </div>
        <div>
          <dt>{t("dishes.marks")}</dt>
          <dd>
            {marks.length === 0
              ? t("dishes.plantsOnly")
              : marks.map((mark) => t(`foodMark.${mark}`)).join(t("dishes.and"))}
          </dd>
        </div>
        <div>
          <dt>{t("dishes.sizes")}</dt>
          <dd>
            {t("dishes.sizesOf", { small: details.smallPercent / 100, large: details.largePercent / 100 })}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
