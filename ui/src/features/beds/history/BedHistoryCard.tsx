import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { useStayOfElder } from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { useFormat } from "../../../shared/format/useFormat";
import { Card } from "../../../shared/ui/Card";
import classes from "./history.module.css";

/** Where an elder lived: admissions with their beds, leaves and nights. Nothing where they never did. */
export function BedHistoryCard({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const history = useStayOfElder({ elderId });
  if (history.error) {
    return <RefusalNote refusal={history.error} />;
  }
  if (!history.data) {
    return <Skeleton height="8rem" radius="lg" />;
  }
  const { admissions, nights } = history.data;
  if (admissions.length === 0) {
    return null;
  }
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
    >
      <ol className={classes.list}>
        {admissions.map((admission) => (
          <li key={admission.id}>
            <p className={classes.head}>
              <strong>{admission.centreName}</strong> <span>{span(admission.fromOn, admission.toOn)}</span>
              {admission.leavingReason !== null && (
                <span>{t(`leavingReason.${admission.leavingReason}`)}</span>
              )}
            </p>
            <ul className={classes.stays}>
              {admission.stays.map((stay) => (
                <li key={stay.id}>
                  <strong>
                    {stay.roomName}-{stay.bedLabel}
                  </strong>
                  <span>{span(stay.fromOn, stay.toOn)}</span>
                  <span>
                    {[
                      t(`beganHow.${stay.beganHow}`),
                      stay.reason,
                      stay.correctedAt === null ? "" : t("beds.history.corrected"),
                    ]
                      .filter((text) => text !== "")
                      .join(" · ")}
                  </span>
                </li>
              ))}
              {admission.leaves.map((leave) => (
                <li key={leave.id} data-leave>
                  <strong>{t(`leaveKind.${leave.kind}`)}</strong>
                  <span>{span(leave.fromOn, leave.toOn)}</span>
                  <span>
                    {[t(leave.holdsBed ? "beds.history.held" : "beds.history.notHeld"), leave.destination]
                      .filter((text) => text !== "")
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}
