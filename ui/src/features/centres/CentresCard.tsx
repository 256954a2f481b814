import { IconChevronRight, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useCentreList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { inOneLine } from "../../shared/format/inOneLine";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";
import classes from "./centres.module.css";

/** The centres of the district, each a way to change it. */
export function CentresCard() {
  const { t } = useTranslation();
  const centres = useCentreList();
  return (
    <Card
      title={t("settings.centres")}
      hint={t("settings.centresHint")}
      action={
        <ButtonLink to="/settings/centres/new" leftSection={<IconPlus size="1.125rem" aria-hidden />}>
          {t("settings.addCentre")}
        </ButtonLink>
      }
    >
      <RefusalNote refusal={centres.error} />
      <ul className={classes.list}>
        {centres.data?.map((centre) => (
          <li key={centre.id}>
            <Link
              to="/settings/centres/$centreId"
              params={{ centreId: centre.id }}
              className={classes.centre}
            >
              <span>
                <strong>{centre.name}</strong>
                <br />
                <span className={classes.quiet}>
                  {inOneLine([
                    centre.organisationName,
                    centre.givesDayCare ? t("settings.dayCare") : "",
                    centre.isResidence ? t("settings.residence") : "",
                    centre.isDisabilityHome ? t("settings.disabilityHome") : "",
                    centre.isKitchen ? t("settings.kitchen") : "",
                    centre.givesDayCare ? t("settings.places", { count: centre.licensedPlaces }) : "",
                    t("settings.openDays", { count: centre.openingHours.length }),
                    t("settings.roomCount", { count: centre.rooms.length }),
                  ])}
                </span>
              </span>
              <IconChevronRight size="1.25rem" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
