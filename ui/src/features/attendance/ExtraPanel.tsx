import { IconBuildingCommunity, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type ElderFound, useElderProfile } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { phoneInGroups } from "../../shared/format/phone";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { MainAct } from "./MainAct";
import classes from "./panel.module.css";
import { PanelHead } from "./PanelHead";
import { PanelRow } from "./PanelRow";
import type { useVisitActs } from "./useVisitActs";
import { WhoChoice } from "./WhoChoice";

interface Props {
  elder: ElderFound;
  timeZone: string;
  who: string;
  onWho: (who: string) => void;
  enterActs: boolean;
  acts: ReturnType<typeof useVisitActs>;
  onAct: (elderId: string) => void;
}

/** Someone who is not on the list of the day and may be checked in all the same. */
export function ExtraPanel({ elder, timeZone, who, onWho, enterActs, acts, onAct }: Props) {
  const { t } = useTranslation();
  const profile = useElderProfile({ elderId: elder.id });
  const contacts = profile.data?.elder.contacts ?? [];
  const first = contacts[0];
  return (
    <section className={classes.panel} aria-label={t("panel.title")}>
      <div className={classes.scroll}>
        <PanelHead person={elder} tone="plain" />
        <RefusalNote
          refusal={acts.refused?.elderId === elder.id ? acts.refused.refusal : null}
          timeZone={timeZone}
        />
        <dl className={classes.rows}>
          <PanelRow icon={IconBuildingCommunity} label={t("panel.enrolledAt")}>
            {elder.centreName ?? t("board.extraNowhere")}
          </PanelRow>
          {elder.hereAtCentreName !== null && (
            <PanelRow icon={IconBuildingCommunity} label={t("board.here")}>
              {elder.hereAtCentreName}
            </PanelRow>
          )}
          {first && (
            <PanelRow
              icon={IconPhone}
              label={t("panel.firstContact", { relation: t(`relation.${first.relation}`), name: first.name })}
            >
              <a href={`tel:${first.phone.replaceAll(/[^\d+]/g, "")}`}>{phoneInGroups(first.phone)}</a>
            </PanelRow>
          )}
        </dl>
        <WhoChoice
          label={t("panel.broughtBy")}
          contacts={contacts}
          alone={t("board.byOneself")}
          who={who}
          onWho={onWho}
          onEnter={() => onAct(elder.id)}
        />
      </div>
      <div className={classes.foot}>
        <ButtonLink to="/elders/$elderId" params={{ elderId: elder.id }}>
          {t("panel.profile")}
        </ButtonLink>
        <MainAct
          kind="in"
          words={t("board.checkInExtra")}
          onEnter={enterActs}
          isBusy={acts.busyId === elder.id}
          onAct={() => onAct(elder.id)}
        />
      </div>
    </section>
  );
}
