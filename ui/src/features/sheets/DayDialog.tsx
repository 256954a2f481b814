import { Modal, Skeleton, Stack } from "@mantine/core";
import { IconDoorEnter, IconUser } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { type DayRecord, useAttendanceDay } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { prefer } from "../../shared/preferences/preferences";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { useFocusBack } from "../../shared/ui/useFocusBack";
import { AbsencePart } from "./AbsencePart";
import classes from "./day.module.css";
import type { DayCell, MarkLook } from "./marks";
import { VisitPart } from "./VisitPart";

export interface OpenDay {
  elderId: string;
  name: string;
  on: string;
  cell: DayCell;
}

interface Props {
  day: OpenDay;
  look: (cell: DayCell) => MarkLook;
  /** Offers the way to the elder's profile; not where one stands in it. */
  withProfile?: boolean;
  onClose: () => void;
}

/** One elder, one day: what was agreed, who brought and collected, when, and who corrected what. */
export function DayDialog({ day, look, withProfile = false, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  useFocusBack();
  const { elderId, name, on, cell } = day;
  const read = useAttendanceDay({ elderId, on });
  const { tone, sign, corner, words } = look(cell);
  const centreId = read.data?.visits[0]?.centreId ?? read.data?.agreed[0]?.centreId;

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("sheet.day.title", { name, day: format.day(on) })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <Stack gap="md">
        <p className={classes.mark}>
          <span className={classes.sign} data-tone={tone} aria-hidden>
            {sign}
            {corner}
          </span>
          {words}
        </p>
        <RefusalNote refusal={read.error} />
        {read.data ? (
          <Parts record={read.data} name={name} />
        ) : (
          !read.error && <Skeleton height="8rem" radius="md" />
        )}
        <DialogFoot>
          {withProfile && (
            <ButtonLink
              to="/elders/$elderId"
              params={{ elderId }}
              leftSection={<IconUser size="1.25rem" aria-hidden />}
            >
              {t("sheet.day.toProfile")}
            </ButtonLink>
          )}
          <ButtonLink
            to="/attendance"
            search={{ on }}
            // The day may have been at another centre than the one this desk stands in.
            onClick={() => centreId !== undefined && prefer({ centreId })}
            leftSection={<IconDoorEnter size="1.25rem" aria-hidden />}
          >
            {t("sheet.day.toBoard")}
          </ButtonLink>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}

function Parts({ record, name }: { record: DayRecord; name: string }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { agreed, visits, absences, on } = record;
  const about = [name, format.day(on)];
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t("sheet.day.agreed")}</dt>
          <dd>
            {agreed.length === 0
              ? t("sheet.day.nothingAgreed")
              : format.list(
                  agreed.map(({ dayPart, plannedArrival, centreName }) =>
                    t("sheet.day.agreedLine", {
                      part: t(`dayPart.${dayPart}`),
                      time: format.wallTime(plannedArrival),
                      centre: centreName,
                    }),
                  ),
                )}
          </dd>
        </div>
      </dl>
      {visits.map((visit, place) => (
        <VisitPart
          key={visit.id}
          visit={visit}
          about={about}
          title={visits.length > 1 ? t("sheet.day.visitOf", { place: place + 1 }) : t("sheet.day.visit")}
        />
      ))}
      {absences.map((absence) => (
        <AbsencePart
          key={absence.fromOn}
          absence={absence}
          about={about}
          timeZone={visits[0]?.timeZone ?? "Asia/Shanghai"}
        />
      ))}
      {visits.length + absences.length === 0 && (
        <p className={classes.quiet} data-day={on}>
          {t("sheet.day.nothing")}
        </p>
      )}
    </>
  );
}
