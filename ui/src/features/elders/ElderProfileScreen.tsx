import { IconArrowLeft, IconPencil, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useElderProfile } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { AlertLines } from "../../shared/people/AlertLines";
import { PersonMark } from "../../shared/people/PersonMark";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";
import { ContactsCard } from "./ContactsCard";
import { HistoryCard } from "./HistoryCard";
import { OverviewCard } from "./OverviewCard";
import classes from "./profile.module.css";
import { ServicesCard } from "./ServicesCard";
import { TableSkeleton } from "./TableSkeleton";
import { VisitsCard } from "./VisitsCard";

interface Props {
  elderId: string;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  today: string;
}

/** All about one elder, what keeps them safe first. */
export function ElderProfileScreen({ elderId, centres, centreHere, today }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const profile = useElderProfile({ elderId });
  const data = profile.data;
  const zone = (centreId: string) => centres.find(({ id }) => id === centreId)?.timeZone ?? "Asia/Shanghai";

  return (
    <div className={classes.screen}>
      <ButtonLink
        to="/elders"
        variant="subtle"
        color="var(--quiet)"
        px="xs"
        leftSection={<IconArrowLeft size="1.125rem" aria-hidden />}
      >
        {t("profile.back")}
      </ButtonLink>
      {data ? (
        <>
          <header className={classes.head}>
            <PersonMark name={data.elder.name} tone={data.hereAt ? "here" : "plain"} large />
            <div>
              <h1 className={classes.name}>
                {data.elder.name} <span className={classes.pinyin}>{data.elder.namePinyin}</span>
              </h1>
              <p className={classes.line}>
                {t("person.line", {
                  sex: t(`sex.${data.elder.sex}`),
                  age: t("person.age", { count: data.elder.age }),
                })}
                <span className={classes.where} data-here={data.hereAt !== null || undefined}>
                  {data.hereAt
                    ? t("profile.hereAt", {
                        centre: data.hereAt.centreName,
                        since: format.time(data.hereAt.since, zone(data.hereAt.centreId)),
                      })
                    : t("profile.notHere")}
                </span>
              </p>
            </div>
            <ButtonLink
              className={classes.edit}
              to="/elders/$elderId/edit"
              params={{ elderId }}
              leftSection={<IconPencil size="1.125rem" aria-hidden />}
            >
              {t("profile.edit")}
            </ButtonLink>
          </header>
          <section aria-label={t("profile.alertsTitle")} className={classes.alerts}>
            {data.elder.alerts.length > 0 ? (
              <AlertLines alerts={data.elder.alerts} />
            ) : (
              <p className={classes.safe}>
                <IconShieldCheck size="1.25rem" aria-hidden />
                {t("alert.none")}
              </p>
            )}
          </section>
          <div className={classes.columns}>
            <div>
              <OverviewCard elder={data.elder} timeZone={centreHere?.timeZone ?? "Asia/Shanghai"} />
              <ContactsCard elder={data.elder} />
            </div>
            <div>
              <ServicesCard
                elder={data.elder}
                enrolments={data.enrolments}
                centres={centres}
                centreHere={centreHere}
                today={today}
              />
              <VisitsCard visits={data.visits} />
            </div>
          </div>
          <HistoryCard elderId={elderId} timeZone={centreHere?.timeZone ?? "Asia/Shanghai"} />
        </>
      ) : profile.error ? (
        <Card>
          <h1 className={classes.name}>{t("profile.cannotBeShown")}</h1>
          <RefusalNote refusal={profile.error} />
        </Card>
      ) : (
        <TableSkeleton />
      )}
    </div>
  );
}
