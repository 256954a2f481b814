import { IconAlertTriangle, IconBed, IconBedOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { type Leave, type LiesIn as Bed, type PastAdmission, useStayOfElder } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import { bedName } from "../shared/bedWords";
import { leaveIcon } from "../board/stateLook";
import classes from "./livesIn.module.css";

/** Where on the board of beds somebody is found: in a bed, or among those without one. */
export interface OnBoard {
  centreId: string;
  bed: string | undefined;
  person: string | undefined;
}

interface Props {
  elderId: string;
  boardLink: (place: OnBoard, words: ReactNode) => ReactNode;
}

/** In which bed of which centre somebody lives now, and whether they are away from it; nothing of whoever lives in none.
 * Asks what the history of beds below asks, and is answered once with it. */
export function LivesIn({ elderId, boardLink }: Props) {
  const { t } = useTranslation();
  const admission = useStayOfElder({ elderId }).data?.admissions.find(({ toAt }) => toAt === null);
  if (admission === undefined) {
    return null;
  }
  const { bed } = admission;
  const leave = admission.leaves.find(({ toAt }) => toAt === null);
  const place: OnBoard = {
    centreId: admission.centreId,
    bed: bed?.bedId,
    person: bed === null ? admission.id : undefined,
  };
  const Icon = bed === null ? IconBedOff : IconBed;
  return (
    <>
      <span className={classes.place}>
        {boardLink(
          place,
          <>
            <Icon size="1.125rem" aria-hidden />
            {bed === null
              ? t(leave ? "beds.livesIn.awayWithoutBed" : "beds.livesIn.withoutBed", {
                  centre: admission.centreName,
                })
              : t("beds.livesIn.bed", { centre: admission.centreName, bed: whole(admission, bed) })}
          </>,
        )}
      </span>
      {leave && <OnLeave leave={leave} today={admission.today} />}
    </>
  );
}

/** 203-1, with the building before it where the centre has several, as the board heads its floors. */
function whole({ stays }: PastAdmission, bed: Bed): string {
  const name = bedName({ name: bed.roomName }, { label: bed.bedLabel });
  const building = stays.find(({ id }) => id === bed.stayId)?.buildingName ?? null;
  return building === null ? name : `${building} ${name}`;
}

function OnLeave({ leave, today }: { leave: Leave; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, plannedReturnOn } = leave;
  const isLate = plannedReturnOn !== null && plannedReturnOn < today;
  const Icon = isLate ? IconAlertTriangle : leaveIcon[kind];
  const words =
    plannedReturnOn === null ? "backUnknown" : isLate ? ("backLate" as const) : ("backOn" as const);
  return (
    <span className={classes.leave} data-late={isLate || undefined}>
      <Icon size="1.125rem" aria-hidden />
      {t(`beds.livesIn.${words}`, {
        kind: t(`leaveKind.${kind}`),
        day: plannedReturnOn === null ? "" : format.day(plannedReturnOn, today),
      })}
    </span>
  );
}
