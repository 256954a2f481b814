import { Button } from "@mantine/core";
import { IconAlertTriangle, IconBan, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Activity } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./activities.module.css";

interface Props {
  activity: Activity;
  onPeople: () => void;
  onChange: () => void;
}

/** One activity: when, what, where, who; more people than the room holds is said, not forbidden. */
export function ActivityLine({ activity, onPeople, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, kind, roomName, roomCapacity, startsAt, endsAt, remark, cancelledAt, participants } =
    activity;
  const over = roomCapacity === null ? 0 : participants.length - roomCapacity;
  const isCancelled = cancelledAt !== null;
  return (
    <li className={classes.line} data-cancelled={isCancelled || undefined}>
      <div className={classes.when}>
        <strong>{format.wallTime(startsAt)}</strong>
        <span>{format.wallTime(endsAt)}</span>
      </div>
      <div className={classes.what}>
        <strong>{title}</strong>
        <span>{inOneLine([t(`activityKind.${kind}`), roomName ?? t("activities.noRoom"), remark])}</span>
        {isCancelled && (
          <span className={classes.cancelled}>
            <IconBan size="1.125rem" aria-hidden /> {t("activities.cancelled")}
          </span>
        )}
        {participants.length > 0 && (
          <span className={classes.names}>{format.list(participants.map(({ name }) => name))}</span>
        )}
        {over > 0 && !isCancelled && (
          <span className={classes.over}>
            <IconAlertTriangle size="1.125rem" aria-hidden />
            {t("activities.over", { room: roomName ?? "", capacity: roomCapacity ?? 0, count: over })}
          </span>
        )}
      </div>
      {!isCancelled && (
        <div className={classes.acts}>
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconUsers size="1.125rem" aria-hidden />}
            aria-label={t("activities.peopleOf", { count: participants.length, title })}
            onClick={onPeople}
          >
            {t("activities.people", { count: participants.length })}
          </Button>
          <Button
            variant="subtle"
            mih="2.75rem"
            aria-label={t("activities.changeOf", { title })}
            onClick={onChange}
          >
            {t("activities.change")}
          </Button>
        </div>
      )}
    </li>
  );
}
