import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

import {
  type BedBoard,
  type BedOnBoard,
  type Occupant,
  type RoomOnBoard,
  useBedClean,
  useBedReopen,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { AlertLines } from "../../../shared/people/AlertLines";
import { PersonMark } from "../../../shared/people/PersonMark";
import side from "../../../shared/ui/SidePanel.module.css";
import type { Act } from "../acts/act";
import { bedName, useGradeWords } from "../shared/bedWords";
import { BedActs } from "./BedActs";
import { DietLines } from "./DietLines";
import { DietThen } from "./DietThen";
import classes from "./panel.module.css";
import { stateIcon } from "./stateLook";

interface Props {
  board: BedBoard;
  room: RoomOnBoard;
  bed: BedOnBoard;
  onAct: (act: Act) => void;
  onMove: (who: Occupant, fromId: string) => void;
  /** Who waits and fits this bed. */
  candidates?: ReactNode;
  elderLink: (elderId: string, words: string) => ReactNode;
}

/** The chosen bed: what it is, who is in it, what can be done. */
export function BedPanel({ board, room, bed, onAct, onMove, candidates, elderLink }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const clean = useBedClean();
  const reopen = useBedReopen();
  const { occupant, closure, cleaning } = bed;
  const name = bedName(room, bed);
  const isNow = board.view === "now";
  const Icon = stateIcon[bed.state];
  return (
    <section className={`${side.panel} ${classes.panel}`} aria-label={t("beds.panel")}>
      <div className={`${side.scroll} ${classes.scroll}`}>
        <div className={classes.bedHead}>
          <h2 className={classes.title}>{name}</h2>
          <span className={classes.state} data-state={bed.state}>
            <Icon size="1.125rem" aria-hidden />
            {t(`bedState.${bed.state}`)}
          </span>
        </div>
        <p className={classes.line}>
          {inOneLine([
            t(`bedKind.${bed.kind}`),
            bed.isNursing ? t("beds.nursingRecognised") : "",
            t(`sexRule.${room.sexRule}`),
            ...room.features.map((feature) => t(`roomFeature.${feature}`)),
          ])}
        </p>
        {occupant !== null && <OccupantFacts board={board} who={occupant} elderLink={elderLink} />}
        {closure !== null && (
          <dl className={side.rows}>
            <div className={`${side.row} ${classes.row}`}>
              <dt>{t(`closureReason.${closure.reason}`)}</dt>
              <dd>{format.moment(closure.fromAt, board.timeZone, board.today)}</dd>
            </div>
            {closure.plannedToOn !== null && (
              <div className={`${side.row} ${classes.row}`}>
                <dt>{t("beds.closing.plannedTo")}</dt>
                <dd>{format.longDay(closure.plannedToOn)}</dd>
              </div>
            )}
            {closure.note !== "" && (
              <div className={`${side.row} ${classes.row}`}>
                <dt>{t("beds.note")}</dt>
                <dd>{closure.note}</dd>
              </div>
            )}
          </dl>
        )}
        {bed.outOfServiceOn !== null && (
          <p className={side.warning}>
            <IconAlertTriangle size="1.125rem" aria-hidden />
            {t("beds.takesNobody", { day: format.longDay(bed.outOfServiceOn) })}
          </p>
        )}
        {cleaning !== null && (
          <dl className={side.rows}>
            <div className={`${side.row} ${classes.row}`}>
              <dt>{t("beds.cleaningSince")}</dt>
              <dd>{format.moment(cleaning.fromAt, board.timeZone, board.today)}</dd>
            </div>
            <div
              className={`${side.row} ${classes.row}`}
              data-late={cleaning.targetAt < board.now || undefined}
            >
              <dt>{t("beds.cleaningTarget")}</dt>
              <dd>{format.moment(cleaning.targetAt, board.timeZone, board.today)}</dd>
            </div>
          </dl>
        )}
        {bed.reservations.length > 0 && (
          <>
            <h3 className={classes.sub}>{t("beds.reservations")}</h3>
            <ul className={classes.list}>
              {bed.reservations.map((reservation) => (
                <li key={reservation.id}>
                  <span>
                    <strong>{reservation.elderName}</strong>
                    <small>
                      {t("beds.reserve.span", {
                        from: format.shortDay(reservation.fromOn, board.today),
                        lapses: format.shortDay(reservation.lapsesOn, board.today),
                      })}
                      {reservation.offerWaits && ` · ${t("beds.reserve.offerWaits")}`}
                    </small>
                  </span>
                  {isNow && (
                    <Button
                      variant="subtle"
                      mih="2.75rem"
                      aria-label={t("beds.act.renewOf", { bed: name, name: reservation.elderName })}
                      onClick={() => onAct({ what: "renew", reservation })}
                    >
                      {t("beds.act.renew")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {candidates}
        <RefusalNote refusal={clean.error ?? reopen.error} timeZone={board.timeZone} />
      </div>
      {isNow && (
        <BedActs
          board={board}
          room={room}
          bed={bed}
          onAct={onAct}
          onMove={onMove}
          clean={clean}
          reopen={reopen}
        />
      )}
    </section>
  );
}

/** Who lives here, wherever they lie. */
export function OccupantFacts({
  board,
  who,
  elderLink,
}: Pick<Props, "board" | "elderLink"> & { who: Occupant }) {
  const { t } = useTranslation();
  const format = useFormat();
  const grades = useGradeWords();
  const { leave } = who;
  return (
    <>
      <div className={classes.who}>
        <PersonMark name={who.name} tone={leave ? "expected" : "here"} large />
        <div>
          <p className={classes.name}>{elderLink(who.elderId, who.name)}</p>
          <span className={classes.line}>
            {t("person.line", { sex: t(`sex.${who.sex}`), age: t("person.age", { count: who.age }) })}
            {who.grade !== null && ` · ${grades(who.grade)}`}
          </span>
        </div>
      </div>
      {who.alerts.length > 0 && <AlertLines alerts={who.alerts} />}
      {board.view === "past" ? <DietThen who={who} /> : <DietLines elderId={who.elderId} />}
      {who.recordedDeadOn !== null && (
        <p className={side.warning}>
          <IconAlertTriangle size="1.125rem" aria-hidden />
          {t("beds.todo.discharge", { day: format.longDay(who.recordedDeadOn) })}
        </p>
      )}
      {who.lacksRiskCheck && (
        <p className={side.warning}>
          <IconAlertTriangle size="1.125rem" aria-hidden />
          {t("beds.risk.lacking")}
        </p>
      )}
      {who.holdRunsOut && who.holdDaysLeft !== null && (
        <p className={side.warning}>
          <IconAlertTriangle size="1.125rem" aria-hidden />
          {who.holdDaysLeft < 0
            ? t("beds.hold.over", { count: -who.holdDaysLeft })
            : t("beds.hold.runsOut", { count: who.holdDaysLeft })}
        </p>
      )}
      <dl className={side.rows}>
        {leave && (
          <>
            <div className={`${side.row} ${classes.row}`}>
              <dt>{t(`leaveKind.${leave.kind}`)}</dt>
              <dd>
                {inOneLine([format.moment(leave.fromAt, board.timeZone, board.today), leave.destination])}
              </dd>
            </div>
            <div className={`${side.row} ${classes.row}`}>
              <dt>{t("beds.leave.plannedReturn")}</dt>
              <dd>
                {leave.plannedReturnOn === null
                  ? t("beds.notKnown")
                  : format.day(leave.plannedReturnOn, board.today)}
              </dd>
            </div>
          </>
        )}
        <div className={`${side.row} ${classes.row}`}>
          <dt>{t("beds.livesHereSince")}</dt>
          <dd>{format.longDay(who.admittedOn)}</dd>
        </div>
        {who.since !== null && (
          <div className={`${side.row} ${classes.row}`}>
            <dt>{t("beds.inBedSince")}</dt>
            <dd>{format.moment(who.since, board.timeZone, board.today)}</dd>
          </div>
        )}
        {who.plannedToOn !== null && (
          <div
            className={`${side.row} ${classes.row}`}
            data-late={who.plannedToOn <= board.today || undefined}
          >
            <dt>{t(who.isShortStay ? "beds.shortStayUntil" : "beds.terms.plannedTo")}</dt>
            <dd>{format.day(who.plannedToOn, board.today)}</dd>
          </div>
        )}
        {who.trialUntilOn !== null && (
          <div className={`${side.row} ${classes.row}`}>
            <dt>{t("beds.terms.trialUntil")}</dt>
            <dd>{format.day(who.trialUntilOn, board.today)}</dd>
          </div>
        )}
        <div className={`${side.row} ${classes.row}`}>
          <dt>{t("beds.terms.payer")}</dt>
          <dd>{t(`payer.${who.payer}`)}</dd>
        </div>
      </dl>
    </>
  );
}
