import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type ElderProfile, useElderProfile } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { BackLink } from "../../shared/ui/BackLink";
import { Card } from "../../shared/ui/Card";
import { CardCard } from "./CardCard";
import { ContactsCard } from "./ContactsCard";
import { HistoryCard } from "./HistoryCard";
import { MergeCard } from "./MergeCard";
import { OverviewCard } from "./OverviewCard";
import classes from "./profile.module.css";
import { ProfileHead } from "./ProfileHead";
import { ProfileSections, type Section } from "./ProfileSections";
import { RecordCard } from "./RecordCard";
import { SafetyBand } from "./SafetyBand";
import { TableSkeleton } from "./TableSkeleton";

type Part = (profile: ElderProfile) => ReactNode;

interface Props {
  elderId: string;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  today: string;
  /** What other features show of an elder, each in a section of its own; one or more cards. */
  services: Part;
  diet: Part;
  attendance: Part;
  assessments: Part;
  /** Small, beside the name: how able the elder is. */
  grade: ReactNode;
  /** Below the name: in which bed the elder lives. */
  livesIn: ReactNode;
  /** Beside the name: what can be done at once. */
  acts: (profile: ElderProfile, zoneOf: (centreId: string) => string) => ReactNode;
}

/** All about one elder, what keeps them safe first. */
export function ElderProfileScreen(props: Props) {
  const {
    elderId,
    centres,
    centreHere,
    today,
    services,
    diet,
    attendance,
    assessments,
    grade,
    livesIn,
    acts,
  } = props;
  const { t } = useTranslation();
  const profile = useElderProfile({ elderId });
  const data = profile.data;
  const timeZone = centreHere?.timeZone ?? "Asia/Shanghai";
  const zoneOf = (centreId: string) => centres.find(({ id }) => id === centreId)?.timeZone ?? timeZone;
  const sections = (shown: ElderProfile): Section[] => [
    {
      name: "overview",
      isHalf: true,
      content: <OverviewCard elder={shown.elder} timeZone={timeZone} />,
    },
    {
      name: "contacts",
      isHalf: true,
      content: (
        <>
          <ContactsCard elder={shown.elder} />
          <CardCard elder={shown.elder} timeZone={timeZone} today={today} />
        </>
      ),
    },
    { name: "services", content: services(shown) },
    { name: "diet", content: diet(shown) },
    { name: "attendance", content: attendance(shown) },
    { name: "assessments", content: assessments(shown) },
    {
      name: "history",
      content: (
        <>
          <HistoryCard elderId={elderId} name={shown.elder.name} timeZone={timeZone} today={today} />
          <RecordCard elderId={shown.elder.id} />
          <MergeCard profile={shown} />
        </>
      ),
    },
  ];

  return (
    <div className={classes.screen}>
      <BackLink to="/elders">{t("profile.back")}</BackLink>
      {data ? (
        <>
          <ProfileHead
            profile={data}
            zoneOf={zoneOf}
            grade={grade}
            livesIn={livesIn}
            acts={acts(data, zoneOf)}
          />
          <SafetyBand elder={data.elder} />
          <ProfileSections sections={sections(data)} />
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
