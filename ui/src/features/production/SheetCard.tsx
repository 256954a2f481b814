import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Sheet, WhichPlates } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Number } from "./Number";
import classes from "./production.module.css";
import { kilograms, useSheetWords } from "./words";

interface Props {
  sheet: Sheet;
  onPeople: (which: Partial<WhichPlates>, title: string) => void;
  /** None: the meal is released, and its extras with it. */
  onExtra: (() => void) | null;
}

/** How much of what: each dish by texture and portion size, in portions and kilograms. */
export function SheetCard({ sheet, onPeople, onExtra }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSheetWords();
  return (
    <Card
      title={t("production.sheet")}
      hint={t("production.sheetHint", { percent: sheet.extraPercent })}
      action={
        onExtra !== null && (
          <Button variant="subtle" mih="2.75rem" onClick={onExtra}>
            {t("production.changeExtra")}
          </Button>
        )
      }
    >
      <div className={classes.scroll}>
        <table className={classes.sheet}>
          <thead>
            <tr>
              <th scope="col">{t("production.dishAndTexture")}</th>
              <th scope="col">{words.size("small")}</th>
              <th scope="col">{words.size("regular")}</th>
              <th scope="col">{words.size("large")}</th>
              <th scope="col">{t("production.portions")}</th>
              <th scope="col">{t("production.extra")}</th>
              <th scope="col">{t("production.kilograms")}</th>
            </tr>
          </thead>
          {sheet.slots.map((slot) => (
            <tbody key={slot.slotId}>
              <tr className={classes.slot}>
                <th scope="rowgroup" colSpan={4}>
                  {words.role(slot.role)}
                </th>
                <td>
                  <Number
                    value={slot.portions}
                    of={words.role(slot.role)}
                    onOpen={() => onPeople({ slotId: slot.slotId, gets: "something" }, words.role(slot.role))}
                  />
                </td>
                <td colSpan={2}>
                  {slot.nothing > 0 && (
                    <Number
                      value={slot.nothing}
                      words={t("production.nothing", { count: slot.nothing })}
                      of={t("production.nothingFrom", { role: words.role(slot.role) })}
                      onOpen={() =>
                        onPeople(
                          { slotId: slot.slotId, gets: "nothing" },
                          t("production.nothingFrom", { role: words.role(slot.role) }),
                        )
                      }
                    />
                  )}
                </td>
              </tr>
              {slot.dishes.flatMap((dish) => [
                <tr key={dish.versionId} className={classes.dish}>
                  <th scope="row" colSpan={4}>
                    {dish.name}
                  </th>
                  <td>
                    <Number
                      value={dish.portions}
                      of={dish.name}
                      onOpen={() => onPeople({ slotId: slot.slotId, dishId: dish.dishId }, dish.name)}
                    />
                  </td>
                  <td>+{format.number(dish.extraPortions)}</td>
                  <td>{kilograms(dish.grams)}</td>
                </tr>,
                ...dish.textures.map((texture) => {
                  const cooked: Partial<WhichPlates> = {
                    slotId: slot.slotId,
                    dishId: dish.dishId,
                    texture: texture.texture,
                    ...(texture.texture === null && { gets: "without_texture" as const }),
                  };
                  const named = `${dish.name} · ${words.texture(texture.texture)}`;
                  return (
                    <tr key={`${dish.versionId} ${texture.texture ?? ""}`} className={classes.textureRow}>
                      <td className={classes.texture}>{words.texture(texture.texture)}</td>
                      {(["small", "regular", "large"] as const).map((size) => {
                        const cell = texture.sizes.find((one) => one.portionSize === size);
                        const title = `${named} · ${words.size(size)}`;
                        return (
                          <td key={size}>
                            {cell && (
                              <Number
                                value={cell.portions}
                                of={title}
                                onOpen={() => onPeople({ ...cooked, portionSize: size }, title)}
                              />
                            )}
                          </td>
                        );
                      })}
                      <td>
                        <Number value={texture.portions} of={named} onOpen={() => onPeople(cooked, named)} />
                      </td>
                      <td />
                      <td>{kilograms(texture.grams)}</td>
                    </tr>
                  );
                }),
              ])}
            </tbody>
          ))}
        </table>
      </div>
    </Card>
  );
}
