import { IconBowlSpoon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useDietGet } from "../../../ipc/generated";
import { byGravity, useDietWords } from "../../../shared/diet/useDietWords";
import { inOneLine } from "../../../shared/format/inOneLine";
import classes from "./panel.module.css";

/** How somebody eats: texture, diets, what they must not have. Nothing where all is as usual. */
export function DietLines({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const words = useDietWords();
  const diet = useDietGet({ elderId });
  const details = diet.data?.details;
  if (!details) {
    return null;
  }
  const lines = [...words.summary(details, null), ...byGravity(details.aversions).map(words.aversion)];
  if (lines.length === 0 && details.notes === "") {
    return null;
  }
  return (
    <p className={classes.diet} data-diet>
      <IconBowlSpoon size="1.125rem" aria-label={t("diet.title")} />
      <span>{inOneLine([...lines, details.notes])}</span>
    </p>
  );
}
