import { IconBedOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { WithoutBed as Person } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./shared.module.css";

/** Who lives here without a bed, where beds are shown: no bed yet, or away with none held. */
export function WithoutBed({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = (isAway: boolean) => {
    const names = people.filter((one) => one.isAway === isAway).map(({ name }) => name);
    return (
      names.length > 0 && (
        <p className={classes.withoutBed}>
          <IconBedOff size="1.125rem" aria-hidden />
          {t("beds.peopleOf", {
            what: t(isAway ? "beds.awayWithoutBed" : "beds.noBedYet"),
            people: format.list(names),
          })}
        </p>
      )
    );
  };
  return (
    <>
      {line(false)}
      {line(true)}
    </>
  );
}
