import { useTranslation } from "react-i18next";

import type { Texture } from "../../ipc/generated";
import classes from "./dishes.module.css";
import { levelOf, textures } from "./words";

/** The textures a dish can be made in, as the numbers that everybody at the pot knows; the words for who asks. */
export function TextureLevels({ of }: { of: readonly Texture[] }) {
  const { t } = useTranslation();
  const made = textures.filter((texture) => of.includes(texture));
  const levels = [...new Set(made.map((texture) => levelOf[texture]))];
  const words = made.map((texture) => t(`texture.${texture}`)).join(t("dishes.and"));
  return (
    <span className={classes.levels} role="img" aria-label={words} title={words}>
      {levels.map((level) => (
        <span key={level} className={classes.level} data-level={level} aria-hidden>
          {level}
        </span>
      ))}
    </span>
  );
}
