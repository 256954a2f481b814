import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type BoardPerson, useAttendanceWithdrawAbsence } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { minutesOfDay } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { CallList } from "./absence/CallList";
import type { PanelProps } from "./BoardPanel";
import { cardWords } from "./cardWords";
import { ArrivalFields } from "./door/ArrivalFields";
import { DoorRefusal } from "./door/DoorRefusal";
import { isCollected, isUnlisted } from "./door/leaving";
import { LeavingFields } from "./door/LeavingFields";
import { MainAct } from "./MainAct";
import side from "../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";
import { PanelActs } from "./PanelActs";
import { PanelHead } from "./PanelHead";
import { PersonFacts } from "./PersonFacts";

interface Props extends PanelProps {
  person: BoardPerson;
  now: Date;
}

/** All that reception needs of the person in front of it, and what can be done now. */
export function PersonPanel(props: Props) {
  const { person, board, day, now, drafts, enterActs, acts, onAct, onDialog } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const faultsOf = useFieldFaults();
  const withdraw = useAttendanceWithdrawAbsence();
  const { timeZone } = board.centre;
  const words = cardWords(person, {
    t,
    format,
    timeZone,
    day,
    nowMinutes: minutesOfDay(timeZone, now),
  });
  const isOpen = day === "today" && board.closing === null;
  const leaves = person.standing === "here";
  const { leaving } = drafts;
  const refused = acts.refused?.elderId === person.elderId ? acts.refused : null;
  const faults = faultsOf(refused?.refusal);
  const warning = !leaves
    ? null
    : drafts.lacks === "collector" && !isCollected(leaving)
      ? t("panel.notAlone")
      : isUnlisted(leaving, person.contacts)
        ? t("panel.notAuthorised", { who: leaving.collectedBy.trim() })
        : null;
  const mayCall = isOpen && person.isLate;
  const StateIcon = words.icon;

  return (
    <section className={side.panel} aria-label={t("panel.title")}>
      <div className={side.scroll}>
        <PanelHead person={person} tone={words.tone} />
        <DoorRefusal key={refused?.refusal.code ?? ""} refused={refused} timeZone={timeZone} />
        <RefusalNote refusal={withdraw.error} timeZone={timeZone} />
        <div className={classes.state} data-tone={words.tone}>
          <StateIcon size="1.25rem" aria-hidden />
          {words.state}
          {words.tone === "late" && words.detail !== "" && <span>· {words.detail}</span>}
        </div>
        {(mayCall || person.calls.length > 0) && (
          <CallList
            person={person}
            timeZone={timeZone}
            onCall={mayCall ? (contact) => onDialog({ kind: "call", person, contact }) : null}
          />
        )}
        {isOpen && leaves && (
          <LeavingFields
            key="leaving"
            person={person}
            draft={leaving}
            onDraft={drafts.setLeaving}
            faults={faults}
            onEnter={() => onAct(person.elderId)}
          />
        )}
        {isOpen && !leaves && (
          <ArrivalFields
            key="arrival"
            centre={board.centre}
            rooms={board.rooms}
            contacts={person.contacts}
            draft={drafts.arrival}
            onDraft={drafts.setArrival}
            faults={faults}
            firstAsked={props.firstAsked}
            onEnter={() => onAct(person.elderId)}
          />
        )}
        <PersonFacts board={board} person={person} mayMove={isOpen && leaves} hasCalls={mayCall} />
      </div>
      <div className={classes.foot}>
        {warning !== null && (
          <p className={side.warning} role="status">
            <IconAlertTriangle size="1.25rem" aria-hidden />
            {warning}
          </p>
        )}
        <PanelActs {...props} isOpen={isOpen} withdraw={withdraw} />
        {isOpen && (
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
    </section>
  );
}
