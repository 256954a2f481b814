import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { VisitRecord } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Changes } from "./Changes";
import classes from "./day.module.css";
import { Fact } from "./Fact";

/** Recorded within this time of the act counts as recorded at the act. */
const AT_ONCE = 10 * 60_000;

interface Props {
  visit: VisitRecord;
  title: string;
  /** Whose day: the name and the date. */
  about: readonly string[];
}

/** A visit with everything that was recorded of it. */
export function VisitPart({ visit, title, about }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = visit;
  const later = (at: string, recordedAt: string | null) =>
    recordedAt !== null && Math.abs(Date.parse(recordedAt) - Date.parse(at)) > AT_ONCE
      ? t("sheet.day.recordedLater", { at: format.moment(recordedAt, timeZone, visit.visitOn) })
      : null;
  const said = (who: string) => (who === "" ? t("sheet.day.notSaid") : who);
  const minutes = visit.stayedMinutes;
  const leaving = [
    ...(visit.departureTransport === null ? [] : [t(`transport.${visit.departureTransport}`)]),
    ...(visit.collectorIsUnlisted ? [t("sheet.day.unlisted")] : []),
  ];

  return (
    <section aria-label={title} className={classes.part}>
      <h3 className={classes.partTitle}>
        {title}
        {visit.correctedAt !== null && (
          <span className={classes.hint}>
            {t("sheet.day.corrected", { at: format.moment(visit.correctedAt, timeZone, visit.visitOn) })}
          </span>
        )}
      </h3>
      <dl className={classes.facts}>
        <Fact name={t("sheet.day.centre")}>{visit.centreName}</Fact>
        <Fact name={t("sheet.day.arrived")} hint={later(visit.arrivedAt, visit.arrivalRecordedAt)}>
          {format.time(visit.arrivedAt, timeZone)}
        </Fact>
        <Said name={t("sheet.day.arrivalReason")} text={visit.arrivalReason} />
        <Fact
          name={t("sheet.day.broughtBy")}
          hint={visit.arrivalTransport && t(`transport.${visit.arrivalTransport}`)}
        >
          {said(visit.broughtBy)}
        </Fact>
        <Said name={t("sheet.day.room")} text={visit.roomName ?? ""} />
        {visit.temperatureTenthsCelsius !== null && (
          <Fact name={t("sheet.day.temperature")}>
            {t("sheet.day.degrees", { degrees: (visit.temperatureTenthsCelsius / 10).toFixed(1) })}
          </Fact>
        )}
        <Said name={t("sheet.day.remark")} text={visit.remark} />
        <Fact
          name={t("sheet.day.left")}
          hint={visit.departedAt === null ? null : later(visit.departedAt, visit.departureRecordedAt)}
        >
          {visit.departedAt !== null ? (
            format.time(visit.departedAt, timeZone)
          ) : visit.departureMissing ? (
            <span className={classes.missing}>
              <IconAlertTriangle size="1.125rem" aria-hidden />
              {t("sheet.day.leavingMissing")}
            </span>
          ) : (
            t("sheet.day.stillHere")
          )}
        </Fact>
        <Said name={t("sheet.day.departureReason")} text={visit.departureReason} />
        {visit.departedAt !== null && (
          <Fact name={t("sheet.day.collectedBy")} hint={leaving.length === 0 ? null : format.list(leaving)}>
            {said(visit.collectedBy)}
          </Fact>
        )}
        <Said name={t("sheet.day.collectorReason")} text={visit.collectorReason} />
        <Said name={t("sheet.day.closing")} text={visit.closingExplanation} />
        {minutes !== null && (
          <Fact name={t("sheet.day.stayed")}>
            {minutes < 60
              ? t("sheet.day.stayedMinutes", { minutes })
              : t("sheet.day.stayedFor", {
                  hours: Math.floor(minutes / 60),
                  minutes: minutes % 60,
                })}
          </Fact>
        )}
      </dl>
      <Changes
        about={[...about, title]}
        entries={visit.changes}
        timeZone={timeZone}
        seenFrom={visit.visitOn}
      />
    </section>
  );
}

/** What was said, where something was. */
function Said({ name, text }: { name: string; text: string }) {
  return text === "" ? null : <Fact name={name}>{text}</Fact>;
}
