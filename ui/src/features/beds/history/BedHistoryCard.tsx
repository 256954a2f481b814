import { Button, Skeleton } from "@mantine/core";
import { IconBedOff, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useStayOfElder } from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { ExportMenu } from "../../../shared/files/ExportMenu";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { Card } from "../../../shared/ui/Card";
import { CorrectionDialog, type Wrong } from "./CorrectionDialogs";
import classes from "./history.module.css";
import { useHistoryRows } from "./useHistoryRows";

/** Where an elder lived: admissions with their beds, leaves and nights. Nothing where they never did. */
export function BedHistoryCard({ elderId, name }: { elderId: string; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const history = useStayOfElder({ elderId });
  const list = useHistoryRows();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  if (history.error) {
    return <RefusalNote refusal={history.error} />;
  }
  if (!history.data) {
    return <Skeleton height="8rem" radius="lg" />;
  }
  const { admissions, nights, now } = history.data;
  if (admissions.length === 0) {
    return null;
  }
  const pencil = (label: string, what: Wrong) => (
    <Button
      variant="subtle"
      mih="2.75rem"
      px="0.5rem"
      aria-label={`${t("beds.correct.open")} ${label}`}
      leftSection={<IconPencil size="1rem" aria-hidden />}
      onClick={() => setWrong(what)}
    >
      {t("beds.correct.open")}
    </Button>
  );
  const span = (from: string, to: string | null) =>
    `${format.longDay(from)} – ${to === null ? t("beds.history.still") : format.longDay(to)}`;
  return (
    <Card
      title={t("beds.history.title")}
      hint={t("beds.history.nights", {
        inBed: nights.inBed,
        held: nights.held,
        withoutBed: nights.withoutBed,
      })}
      action={
        <ExportMenu
          title={t("beds.history.title")}
          narrowed={[name]}
          columns={list.columns}
          rows={() => list.rows(admissions)}
        />
      }
    >
      <ol className={classes.list}>
        {admissions.map((admission) => (
          <li key={admission.id}>
            <p className={classes.head}>
              <strong>{admission.centreName}</strong> <span>{span(admission.fromOn, admission.toOn)}</span>
              {admission.leavingReason !== null && (
                <span>{t(`leavingReason.${admission.leavingReason}`)}</span>
              )}
              {admission.toOn === null && admission.bed === null && (
                <span className={classes.noBed}>
                  <IconBedOff size="1.125rem" aria-hidden />
                  {t(
                    admission.leaves.some((leave) => leave.toOn === null)
                      ? "beds.awayWithoutBed"
                      : "beds.noBedYet",
                  )}
                </span>
              )}
              <span className={classes.nights}>
                {t("beds.history.nights", {
                  inBed: admission.nights.inBed,
                  held: admission.nights.held,
                  withoutBed: admission.nights.withoutBed,
                })}
              </span>
              {pencil(admission.centreName, {
                what: "admission",
                admission,
              })}
              <Button
                variant="subtle"
                mih="2.75rem"
                px="0.5rem"
                aria-label={`${t("beds.correct.forgottenLeave")} ${admission.centreName} ${format.shortDay(admission.fromOn)}`}
                onClick={() => setWrong({ what: "forgottenLeave", admission, now })}
              >
                {t("beds.correct.forgottenLeave")}
              </Button>
              {admission.toOn !== null && (
                <Button
                  variant="subtle"
                  mih="2.75rem"
                  px="0.5rem"
                  onClick={() => setWrong({ what: "leaving", admission })}
                >
                  {t("beds.correct.takeBack")}
                </Button>
              )}
              <Button
                variant="subtle"
                mih="2.75rem"
                px="0.5rem"
                aria-label={`${t("beds.correct.annul")} ${admission.centreName} ${format.shortDay(admission.fromOn)}`}
                onClick={() => setWrong({ what: "annul", admission })}
              >
                {t("beds.correct.annul")}
              </Button>
            </p>
            <ul className={classes.stays}>
              {admission.stays.map((stay, place) => (
                <li key={stay.id}>
                  <strong>
                    {stay.roomName}-{stay.bedLabel}
                  </strong>
                  <span>{span(stay.fromOn, stay.toOn)}</span>
                  <span>
                    {inOneLine([
                      t(`beganHow.${stay.beganHow}`),
                      stay.reason,
                      stay.correctedAt === null ? "" : t("beds.history.corrected"),
                    ])}
                  </span>
                  {/* A move is from one bed straight into the next. */}
                  {admission.stays[place + 1]?.toAt === stay.fromAt &&
                    pencil(`${stay.roomName}-${stay.bedLabel}`, {
                      what: "move",
                      admission,
                      stay,
                    })}
                  {stay.toAt !== null && (
                    <Button
                      variant="subtle"
                      mih="2.75rem"
                      px="0.5rem"
                      aria-label={`${t("beds.correct.bed")} ${stay.roomName}-${stay.bedLabel}`}
                      onClick={() => setWrong({ what: "bed", admission, stay })}
                    >
                      {t("beds.correct.bed")}
                    </Button>
                  )}
                </li>
              ))}
              {admission.leaves.map((leave) => (
                <li key={leave.id} data-leave>
                  <strong>{t(`leaveKind.${leave.kind}`)}</strong>
                  <span>{span(leave.fromOn, leave.toOn)}</span>
                  <span>
                    {inOneLine([
                      t(leave.holdsBed ? "beds.history.held" : "beds.history.notHeld"),
                      leave.destination,
                    ])}
                  </span>
                  {pencil(`${t(`leaveKind.${leave.kind}`)} ${format.shortDay(leave.fromOn)}`, {
                    what: "leave",
                    admission,
                    leave,
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {wrong !== null && <CorrectionDialog wrong={wrong} onClose={() => setWrong(null)} />}
    </Card>
  );
}
