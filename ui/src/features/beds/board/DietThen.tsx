import { IconBowlSpoon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Occupant } from "../../../ipc/generated";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useDietWords } from "../../../shared/diet/useDietWords";
import classes from "./panel.module.css";

/** How somebody ate on the day that is shown. Nothing where all was as usual. */
export function DietThen({ who }: { who: Pick<Occupant, "diets" | "textures"> }) {
  const { t } = useTranslation();
  const lines = useDietWords().ofOccupant(who);
  if (lines.length === 0) {
    return null;
  }
  return (
    <p className={classes.diet} data-diet>
      <IconBowlSpoon size="1.125rem" aria-label={t("diet.title")} />
      <span>{inOneLine(lines)}</span>
    </p>
  );
}
