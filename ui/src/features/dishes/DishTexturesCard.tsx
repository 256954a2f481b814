import { useTranslation } from "react-i18next";

import type { DishDetails } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import dishes from "./dishes.module.css";
import classes from "./page.module.css";
import { levelOf, textures } from "./words";

/** How soft it can be made, and how that is done. */
export function DishTexturesCard({ details }: { details: DishDetails }) {
  const { t } = useTranslation();
  const made = textures.flatMap((texture) => details.textures.filter((one) => one.texture === texture));
  return (
    <Card title={t("dishes.texturesTitle")}>
      <ul className={classes.textures}>
        {made.map(({ texture, method }) => (
          <li key={texture}>
            <span className={dishes.level} data-level={levelOf[texture]} aria-hidden>
              {levelOf[texture]}
            </span>
            <div>
              <strong>{t(`texture.${texture}`)}</strong>
              <p>{method === "" ? t("dishes.asCooked") : method}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
