import { Button } from "@mantine/core";
import { IconAlertTriangle, IconEye, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type Meal, useDietGet } from "../../ipc/generated";
import { byGravity, isUnmatched, useDietWords } from "../../shared/diet/useDietWords";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { DietDialog } from "./DietDialog";
import classes from "./diets.module.css";
import { HitsAhead } from "./HitsAhead";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

/** How the elder eats: what must never be served, what else the kitchen must know. */
export function DietCard({ elder }: { elder: Pick<Elder, "id" | "name"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDietWords();
  const diet = useDietGet({ elderId: elder.id });
  const [isEditing, setEditing] = useState(false);
  const data = diet.data;
  return (
    <Card
      title={t("diet.title")}
      hint={t("diet.hint")}
      action={
        <Button
          variant="default"
          mih="2.75rem"
          disabled={!data}
          leftSection={<IconPencil size="1.125rem" aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t("diet.edit")}
        </Button>
      }
    >
      <RefusalNote refusal={diet.error} />
      {data && (
        <>
          {data.textureHints.length > 0 && (
            <p className={classes.hint}>
              <IconEye size="1.25rem" aria-hidden />
              {t("diet.hintLook", {
                why: format.list(data.textureHints.map((hint) => t(`textureHint.${hint}`))),
                textures: words.textures(data.details.textures),
              })}
            </p>
          )}
          <dl className={classes.facts}>
            <div>
              <dt>{t("diet.aversions")}</dt>
              <dd>
                {data.details.aversions.length === 0 ? (
                  <span className={classes.quiet}>{t("diet.noAversions")}</span>
                ) : (
                  <ul className={classes.chips}>
                    {byGravity(data.details.aversions).map((aversion) => (
                      <li
                        key={`${aversion.kind} ${aversion.words} ${aversion.allergen ?? ""} ${aversion.ingredientId ?? ""}`}
                        className={classes.chip}
                        data-kind={aversion.kind}
                      >
                        {aversion.kind === "allergy" && <IconAlertTriangle size="1rem" aria-hidden />}
                        {words.aversion(aversion)}
                        {aversion.kind === "allergy" && ` · ${t(`alert.severity.${aversion.severity}`)}`}
                        {isUnmatched(aversion, data.unmatched) && <strong>{t("diet.unmatched")}</strong>}
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
            <div>
              <dt>{t("diet.diets")}</dt>
              <dd>
                {data.details.diets.length === 0 ? (
                  <span className={classes.quiet}>{t("diet.noDiets")}</span>
                ) : (
                  format.list(data.details.diets.map((kind) => t(`dietKind.${kind}`)))
                )}
              </dd>
            </div>
            <div>
              <dt>{t("diet.textures")}</dt>
              <dd>{words.textures(data.details.textures)}</dd>
            </div>
            <div>
              <dt>{t("diet.portions")}</dt>
              <dd>
                {inOneLine(
                  meals.map(
                    (meal) => `${t(`meal.${meal}`)} ${t(`portionSize.${data.details.portions[meal]}`)}`,
                  ),
                )}
              </dd>
            </div>
            {data.details.otherAllergies.length > 0 && (
              <div>
                <dt>{t("diet.otherAllergies")}</dt>
                <dd>{format.list(data.details.otherAllergies.map((other) => other.words))}</dd>
              </div>
            )}
            {data.details.notes !== "" && (
              <div>
                <dt>{t("diet.notes")}</dt>
                <dd>{data.details.notes}</dd>
              </div>
            )}
            <div>
              <dt>{t("diet.aheadTitle")}</dt>
              <dd>
                <HitsAhead elderId={elder.id} />
              </dd>
            </div>
          </dl>
        </>
      )}
      {isEditing && data && <DietDialog elder={elder} profile={data} onClose={() => setEditing(false)} />}
    </Card>
  );
}
