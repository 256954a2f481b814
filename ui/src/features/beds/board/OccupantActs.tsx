import { Button } from "@mantine/core";
import {
  IconArrowsExchange,
  IconBed,
  IconDoorExit,
  IconFileDescription,
  IconLuggage,
  IconUsers,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Occupant } from "../../../ipc/generated";
import type { Act } from "../acts/act";
import side from "../../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";

/** What can be done for somebody who lives here. */
export function OccupantActs({
  who,
  onAct,
  onMove,
  children,
}: {
  who: Occupant;
  onAct: (act: Act) => void;
  onMove: () => void;
  /** What can be done with the bed besides: in the same rows. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const isAway = who.leave !== null;
  return (
    <>
      {isAway ? (
        <Button
          size="md"
          leftSection={<IconBed size="1.25rem" aria-hidden />}
          onClick={() => onAct({ what: "return", who })}
        >
          {t("beds.act.return")}
        </Button>
      ) : who.stayId === null ? (
        <Button
          size="md"
          leftSection={<IconBed size="1.25rem" aria-hidden />}
          onClick={() => onAct({ what: "move", who, bedId: null })}
        >
          {t("beds.act.giveBed")}
        </Button>
      ) : (
        <Button
          size="md"
          leftSection={<IconLuggage size="1.25rem" aria-hidden />}
          onClick={() => onAct({ what: "leave", who })}
        >
          {t("beds.act.leave")}
        </Button>
      )}
      <div className={`${side.pair} ${classes.pair}`}>
        {who.stayId !== null && (
          <>
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconBed size="1.125rem" aria-hidden />}
              onClick={onMove}
            >
              {t("beds.act.move")}
            </Button>
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconArrowsExchange size="1.125rem" aria-hidden />}
              onClick={() => onAct({ what: "swap", who, other: null })}
            >
              {t("beds.act.swap")}
            </Button>
          </>
        )}
        {who.partnerId !== null && (
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconUsers size="1.125rem" aria-hidden />}
            onClick={() => onAct({ what: "couple", who })}
          >
            {t("beds.act.couple")}
          </Button>
        )}
        {isAway ? (
          <Button variant="default" mih="2.75rem" onClick={() => onAct({ what: "leavePlan", who })}>
            {t("beds.act.leavePlan")}
          </Button>
        ) : (
          who.stayId === null && (
            <Button variant="default" mih="2.75rem" onClick={() => onAct({ what: "leave", who })}>
              {t("beds.act.leave")}
            </Button>
          )
        )}
        <Button
          variant="default"
          mih="2.75rem"
          leftSection={<IconFileDescription size="1.125rem" aria-hidden />}
          onClick={() => onAct({ what: "agreement", who })}
        >
          {t("beds.act.agreement")}
        </Button>
        <Button variant="default" mih="2.75rem" onClick={() => onAct({ what: "planLeaving", who })}>
          {t("beds.act.planLeaving")}
        </Button>
        <Button
          variant="default"
          mih="2.75rem"
          leftSection={<IconDoorExit size="1.125rem" aria-hidden />}
          onClick={() => onAct({ what: "discharge", who })}
        >
          {t("beds.act.discharge")}
        </Button>
        {children}
      </div>
    </>
  );
}
