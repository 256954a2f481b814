import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Presence } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { PersonMark } from "../../shared/people/PersonMark";
import classes from "./site.module.css";

interface Props {
  presence: Presence;
  timeZone: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Somebody who is or was in the building today: who, for whom or what, from when until when. */
export function PresenceLine({ presence, timeZone, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, phone, elderName, purpose, arrivedAt, departedAt } = presence;
  const about = [
    elderName === null ? "" : t("site.visits", { name: elderName }),
    purpose,
    phoneInGroups(phone),
  ];
  return (
    <li className={classes.line}>
      <PersonMark name={name} tone={departedAt === null ? "here" : "gone"} />
      <div className={classes.who}>
        <strong>{name}</strong>
        <span>{inOneLine(about)}</span>
      </div>
      <span className={classes.when}>
        {departedAt === null
          ? t("site.since", { time: format.time(arrivedAt, timeZone) })
          : t("site.fromTo", {
              from: format.time(arrivedAt, timeZone),
              to: format.time(departedAt, timeZone),
            })}
      </span>
      {children}
    </li>
  );
}
