import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconClock,
  IconDoorEnter,
  IconDoorExit,
  IconHeartHandshake,
  IconPhone,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Board, BoardPerson } from "../../ipc/generated";
import { useAttendanceWithdrawAbsence } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter, minutesOfDay } from "../../shared/format/days";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { notify } from "../../shared/ui/notify";
import { AbsenceDialog } from "./AbsenceDialog";
import { type DayKind, cardWords } from "./cardWords";
import { MainAct } from "./MainAct";
import classes from "./panel.module.css";
import { PanelHead } from "./PanelHead";
import { PanelRow } from "./PanelRow";
import { UndoButton } from "./UndoButton";
import type { useVisitActs } from "./useVisitActs";
import { WhoChoice } from "./WhoChoice";

interface Props {
  person: BoardPerson;
  board: Board;
  day: DayKind;
  now: Date;
  who: string;
  onWho: (who: string) => void;
  enterActs: boolean;
  acts: ReturnType<typeof useVisitActs>;
  onAct: (elderId: string) => void;
}

/** All that reception needs of the person in front of it, and what can be done now. */
export function PersonPanel({ person, board, day, now, who, onWho, enterActs, acts, onAct }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAbsenceOpen, setAbsenceOpen] = useState(false);
  const withdraw = useAttendanceWithdrawAbsence();
  const { timeZone } = board.centre;
  const { visit, absence } = person;
  const time = (instant: string) => format.time(instant, timeZone);
  const words = cardWords(person, { t, format, timeZone, day, nowMinutes: minutesOfDay(timeZone, now) });

  const { contacts } = person;
  const relationOf = (contact: (typeof contacts)[number]) =>
    t("panel.firstContact", { relation: t(`relation.${contact.relation}`), name: contact.name });
  const mayCollect = contacts.filter((contact) => contact.mayCollect);
  const first = contacts[0];

  const isToday = day === "today";
  const leaves = person.standing === "here";
  const alone = t(leaves ? "board.leftAlone" : "board.byOneself");
  const wanders = person.alerts.some((alert) => alert.kind === "wandering");
  const isAuthorised = mayCollect.some((contact) => who.includes(contact.name));
  const warning = !leaves
    ? null
    : who === alone && wanders
      ? t("panel.notAlone")
      : who !== "" && who !== alone && !isAuthorised
        ? t("panel.notAuthorised", { who })
        : null;
  const mayBeAbsent = day !== "past" && person.standing === "not_arrived";
  const refused = acts.refused?.elderId === person.elderId ? acts.refused.refusal : withdraw.error;
  const StateIcon = words.icon;

  return (
    <section className={classes.panel} aria-label={t("panel.title")}>
      <div className={classes.scroll}>
        <PanelHead person={person} tone={words.tone} />
        <RefusalNote refusal={refused} timeZone={timeZone} />
        <div className={classes.state} data-tone={words.tone}>
          <StateIcon size="1.25rem" aria-hidden />
          {words.state}
          {words.tone === "late" && words.detail !== "" && <span>· {words.detail}</span>}
        </div>
        <dl className={classes.rows}>
          {person.plannedArrival !== null && (
            <PanelRow icon={IconClock} label={t("panel.planned")}>
              {format.wallTime(person.plannedArrival)}
              {person.dayPart !== null && ` · ${t(`dayPart.${person.dayPart}`)}`}
            </PanelRow>
          )}
          {visit && (
            <PanelRow icon={IconDoorEnter} label={t("panel.arrived")}>
              {[time(visit.arrivedAt), visit.broughtBy].filter((part) => part !== "").join(" · ")}
            </PanelRow>
          )}
          {visit?.departedAt && (
            <PanelRow icon={IconDoorExit} label={t("panel.left")}>
              {[time(visit.departedAt), visit.collectedBy].filter((part) => part !== "").join(" · ")}
            </PanelRow>
          )}
          {absence && (
            <PanelRow icon={IconCalendarOff} label={t(`absenceReason.${absence.reason}`)}>
              {t("panel.absencePeriod", {
                from: format.shortDay(absence.fromOn),
                until: format.shortDay(dayAfter(absence.untilOn, -1)),
              })}
              {absence.note !== "" && <div>{absence.note}</div>}
            </PanelRow>
          )}
          <PanelRow icon={IconPhone} label={first ? relationOf(first) : t("panel.noContact")}>
            {first && (
              <a href={`tel:${first.phone.replaceAll(/[^\d+]/g, "")}`}>{phoneInGroups(first.phone)}</a>
            )}
          </PanelRow>
          <PanelRow icon={IconHeartHandshake} label={t("panel.mayCollect")}>
            {mayCollect.length === 0 ? t("panel.mayCollectNobody") : format.list(mayCollect.map(relationOf))}
          </PanelRow>
        </dl>
        {isToday && person.standing !== "gone" && (
          <WhoChoice
            key={person.standing}
            label={t(leaves ? "panel.collectedBy" : "panel.broughtBy")}
            contacts={
              leaves
                ? contacts.toSorted((one, other) => Number(other.mayCollect) - Number(one.mayCollect))
                : contacts
            }
            alone={alone}
            who={who}
            onWho={onWho}
            onEnter={() => onAct(person.elderId)}
          />
        )}
      </div>
      <div className={classes.foot}>
        {warning !== null && (
          <p className={classes.warning} role="status">
            <IconAlertTriangle size="1.25rem" aria-hidden />
            {warning}
          </p>
        )}
        <div className={classes.pair}>
          {isToday && visit?.undo && (
            <UndoButton
              key={`${visit.id} ${visit.undo.act}`}
              undo={visit.undo}
              now={now}
              isBusy={acts.isUndoing}
              onUndo={(act) => acts.takeBack(act, visit.id, person.elderId, person.name)}
            />
          )}
          {mayBeAbsent && (
            <Button variant="default" px="xs" mih="2.75rem" onClick={() => setAbsenceOpen(true)}>
              {t("panel.recordAbsence")}
            </Button>
          )}
          {absence && day !== "past" && (
            <Button
              variant="default"
              px="xs"
              mih="2.75rem"
              loading={withdraw.isPending}
              onClick={() =>
                withdraw.mutate(
                  { absenceId: absence.id },
                  { onSuccess: () => notify(t("notice.absenceWithdrawn", { name: person.name })) },
                )
              }
            >
              {t("panel.withdrawAbsence")}
            </Button>
          )}
          <ButtonLink px="xs" to="/elders/$elderId" params={{ elderId: person.elderId }}>
            {t("panel.profile")}
          </ButtonLink>
        </div>
        {isToday && (
          <MainAct
            kind={leaves ? "out" : "in"}
            words={t(
              leaves ? "board.checkOut" : person.standing === "gone" ? "panel.again" : "board.checkIn",
            )}
            onEnter={enterActs}
            isBusy={acts.busyId === person.elderId}
            onAct={() => onAct(person.elderId)}
          />
        )}
      </div>
      {isAbsenceOpen && (
        <AbsenceDialog
          person={person}
          centreId={board.centre.id}
          timeZone={timeZone}
          on={board.on}
          onClose={() => setAbsenceOpen(false)}
        />
      )}
    </section>
  );
}
