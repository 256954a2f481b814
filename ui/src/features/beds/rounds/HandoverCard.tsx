import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import {
  type ClosureReason,
  type HandoverKind,
  type HandoverLine,
  type LeaveKind,
  type LeavingReason,
  useHandoverPage,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { Card } from "../../../shared/ui/Card";
import type { ResidenceHere } from "../shared/residence";
import classes from "./rounds.module.css";

const kinds: readonly HandoverKind[] = [
  "came",
  "left",
  "moved",
  "went_on_leave",
  "came_back",
  "due_back",
  "hold_runs_out",
  "to_leave",
  "to_come",
  "is_away",
  "without_bed",
  "to_clean",
  "closed",
];

const leavings: readonly LeavingReason[] = ["home", "other_residence", "hospital", "died", "other"];
const closures: readonly ClosureReason[] = ["repair", "isolation", "disinfection", "other"];
const leaves: readonly LeaveKind[] = ["hospital", "family", "other"];

/** Who came, left, moved, is away, comes back today: one page. */
export function HandoverCard({ residence }: { residence: ResidenceHere }) {
  const { t } = useTranslation();
  const format = useFormat();
  const page = useHandoverPage({ centreId: residence.id, onDay: null });
  if (!page.data) {
    return page.error ? (
      <RefusalNote refusal={page.error} timeZone={residence.timeZone} />
    ) : (
      <Skeleton height="24rem" radius="lg" />
    );
  }
  const { lines, residents, away, onDay, timeZone, openNotes } = page.data;
  /** A reason's word stands in the set of its kind. */
  const reason = ({ kind, reason: word }: HandoverLine) => {
    if (kind === "left") {
      const found = leavings.find((one) => one === word);
      return found === undefined ? "" : t(`leavingReason.${found}`);
    }
    if (kind === "closed") {
      const found = closures.find((one) => one === word);
      return found === undefined ? "" : t(`closureReason.${found}`);
    }
    const found = leaves.find((one) => one === word);
    return found === undefined ? "" : t(`leaveKind.${found}`);
  };
  /** What the day of a line is; where it tells when something was, the time is said already. */
  const dayOf = ({ kind }: HandoverLine, day: string) => {
    switch (kind) {
      case "is_away":
      case "went_on_leave":
      case "due_back":
        return t("beds.leave.backOn", { day: format.shortDay(day) });
      case "closed":
        return `${t("beds.closing.plannedTo")} ${format.shortDay(day)}`;
      case "came":
      case "left":
      case "moved":
      case "came_back":
        return "";
      default:
        return format.shortDay(day);
    }
  };
  const words = (line: HandoverLine) =>
    inOneLine([
      line.fromBedLabel === null ? (line.bedLabel ?? "") : `${line.fromBedLabel} → ${line.bedLabel ?? ""}`,
      reason(line),
      line.note,
      line.at === null ? "" : format.moment(line.at, timeZone, onDay),
      line.onDay === null ? "" : dayOf(line, line.onDay),
    ]);
  return (
    <Card
      title={t("beds.handover.of", { day: format.longDay(onDay) })}
      hint={t("beds.handover.sum", { count: residents, away })}
    >
      {lines.length + openNotes.length === 0 && <p className={classes.quiet}>{t("beds.handover.nothing")}</p>}
      <div className={classes.parts}>
        {kinds.map((kind) => {
          const some = lines.filter((line) => line.kind === kind);
          return (
            some.length > 0 && (
              <section key={kind} aria-label={t(`handoverKind.${kind}`)}>
                <h3 className={classes.partHead}>
                  {t(`handoverKind.${kind}`)} <span>{some.length}</span>
                </h3>
                <ul className={classes.list}>
                  {some.map((line, place) => (
                    <li key={`${line.admissionId ?? line.elderId ?? line.bedLabel ?? ""} ${String(place)}`}>
                      <span className={classes.who}>
                        {line.name !== "" && <strong>{line.name} </strong>}
                        {words(line)}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {openNotes.length > 0 && (
          <section aria-label={t("beds.rounds.open")}>
            <h3 className={classes.partHead}>
              {t("beds.rounds.open")} <span>{openNotes.length}</span>
            </h3>
            <ul className={classes.list}>
              {openNotes.map((note) => (
                <li key={note.id}>
                  <span className={classes.who}>
                    <strong>{note.name ?? t("beds.rounds.unknown")} </strong>
                    {inOneLine([note.bedLabel ?? "", t(`nightFound.${note.found}`), note.note])}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}
