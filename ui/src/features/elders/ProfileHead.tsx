import { IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { ElderProfile } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { PhotoFrame } from "./PhotoFrame";
import classes from "./profile.module.css";

interface Props {
  profile: ElderProfile;
  /** In whose zone the time of the arrival is shown. */
  zoneOf: (centreId: string) => string;
  /** How able the elder is, where it was assessed. */
  grade: ReactNode;
  /** In which bed the elder lives, and whether they are away from it. */
  livesIn: ReactNode;
  /** What can be done for the elder at once, beside changing the record. */
  acts: ReactNode;
}

/** Who this is, and where at this moment. */
export function ProfileHead({ profile: { elder, hereAt }, zoneOf, grade, livesIn, acts }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <header className={classes.head}>
      <PhotoFrame elder={elder} tone={hereAt ? "here" : "plain"} />
      <div>
        <h1 className={classes.name}>
          {elder.name} <span className={classes.pinyin}>{elder.namePinyin}</span>
        </h1>
        <p className={classes.line}>
          {t("person.line", {
            sex: t(`sex.${elder.sex}`),
            age: t("person.age", { count: elder.age }),
          })}
          <span className={classes.where} data-here={hereAt !== null || undefined}>
            {hereAt
              ? t("profile.hereAt", {
                  centre: hereAt.centreName,
                  since: format.time(hereAt.since, zoneOf(hereAt.centreId)),
                })
              : t("profile.notHere")}
          </span>
          {grade}
        </p>
        <p className={classes.line}>{livesIn}</p>
      </div>
      <div className={classes.acts}>
        {acts}
        <ButtonLink
          to="/elders/$elderId/edit"
          params={{ elderId: elder.id }}
          leftSection={<IconPencil size="1.125rem" aria-hidden />}
        >
          {t("profile.edit")}
        </ButtonLink>
      </div>
    </header>
  );
}
