import { Button } from "@mantine/core";
import { IconBuildingCommunity, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type ElderFound, useAttendanceExpectedDays, useElderProfile } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { phoneInGroups } from "../../shared/format/phone";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import type { PanelProps } from "./BoardPanel";
import { ArrivalFields } from "./door/ArrivalFields";
import { DoorRefusal } from "./door/DoorRefusal";
import { MainAct } from "./MainAct";
import side from "../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";
import { PanelHead } from "./PanelHead";
import { PanelRow } from "./PanelRow";

interface Props extends PanelProps {
  elder: ElderFound;
}

/** Someone who is not on the list of the day and may be checked in all the same. */
export function ExtraPanel(props: Props) {
  const { elder, board, day, drafts, enterActs, acts, onAct, onDialog } = props;
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const profile = useElderProfile({ elderId: elder.id });
  const contacts = profile.data?.elder.contacts ?? [];
  const first = contacts[0];
  const refused = acts.refused?.elderId === elder.id ? acts.refused : null;
  // Said today of a day on which the elder is expected: "she will not come on Thursday".
  const expected = useAttendanceExpectedDays(
    {
      elderId: elder.id,
      centreId: board.centre.id,
      fromOn: dayAfter(board.on),
    },
    { enabled: day !== "past" },
  );
  const absentFrom = (day === "past" ? undefined : expected.data?.days[0]) ?? null;
  const isOpen = day === "today" && board.closing === null;
  return (
    <section className={side.panel} aria-label={t("panel.title")}>
      <div className={side.scroll}>
        <PanelHead person={elder} tone="plain" />
        <DoorRefusal key={refused?.refusal.code ?? ""} refused={refused} timeZone={board.centre.timeZone} />
        {isOpen && (
          <ArrivalFields
            centre={board.centre}
            rooms={board.rooms}
            contacts={contacts}
            draft={drafts.arrival}
            onDraft={drafts.setArrival}
            faults={faultsOf(refused?.refusal)}
            firstAsked={props.firstAsked}
            onEnter={() => onAct(elder.id)}
          />
        )}
        <dl className={side.rows}>
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
              label={t("panel.firstContact", {
                relation: t(`relation.${first.relation}`),
                name: first.name,
              })}
            >
              <a href={`tel:${first.phone.replaceAll(/[^\d+]/g, "")}`}>{phoneInGroups(first.phone)}</a>
            </PanelRow>
          )}
        </dl>
      </div>
      <div className={classes.foot}>
        <div className={`${side.pair} ${classes.pair}`}>
          {absentFrom !== null && (
            <Button
              variant="default"
              px="xs"
              mih="2.75rem"
              onClick={() =>
                onDialog({
                  kind: "absence",
                  person: { elderId: elder.id, name: elder.name },
                  isFromClosing: false,
                  from: absentFrom,
                })
              }
            >
              {t("panel.recordAbsence")}
            </Button>
          )}
          {props.mayEnterLate && (
            <Button
              variant="default"
              px="xs"
              mih="2.75rem"
              onClick={() =>
                onDialog({ kind: "late_entry", person: { elderId: elder.id, name: elder.name } })
              }
            >
              {t("lateEntry.save")}
            </Button>
          )}
          <ButtonLink px="xs" to="/elders/$elderId" params={{ elderId: elder.id }}>
            {t("panel.profile")}
          </ButtonLink>
        </div>
        {isOpen && (
          <MainAct
            kind="in"
            words={t("board.checkInExtra")}
            onEnter={enterActs}
            isBusy={acts.busyId === elder.id}
            onAct={() => onAct(elder.id)}
          />
        )}
      </div>
    </section>
  );
}
