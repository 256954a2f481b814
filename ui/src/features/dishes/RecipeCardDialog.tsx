import { Button, Group, Modal, NumberInput, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type DishPage, useDishRecipeCard } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import classes from "./page.module.css";
import { useAmounts } from "./useAmounts";

interface Props {
  dish: DishPage;
  /** The way to the paper of so many portions. */
  print: PrintCard;
  onClose: () => void;
}

/** The papers belong to another feature: what they are asked for is told in their words. */
export type PrintCard = (choice: string) => ReactNode;

const sizes = ["regular", "small", "large"] as const;

/** What a number of portions takes: to weigh out, and as bought. */
export function RecipeCardDialog({ dish, print, onClose }: Props) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const format = useFormat();
  const [portions, setPortions] = useState({ regular: 100, small: 0, large: 0 });
  const [asked] = useDebouncedValue(portions, 150);
  const card = useDishRecipeCard(
    { dishId: dish.id, number: dish.shownVersion, ...asked },
    { placeholderData: (before) => before },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("dishes.recipeCardOf", { name: dish.details.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="xl"
    >
      <Stack gap="md">
        <Group grow align="start">
          {sizes.map((size) => (
            <NumberInput
              key={size}
              label={t(`portionSize.${size}`)}
              min={0}
              max={20000}
              allowDecimal={false}
              data-autofocus={size === "regular" || undefined}
              value={portions[size]}
              onChange={(value) => setPortions({ ...portions, [size]: Number(value) || 0 })}
            />
          ))}
        </Group>
        <RefusalNote refusal={card.error} />
        {card.data && (
          <>
            <table className={classes.recipe}>
              <thead>
                <tr>
                  <th scope="col">{t("dishes.ingredient")}</th>
                  <th scope="col">{t("dishes.remark")}</th>
                  <th scope="col" data-number>
                    {t("dishes.edible")}
                  </th>
                  <th scope="col" data-number>
                    {t("dishes.bought")}
                  </th>
                  <th scope="col" data-number>
                    {t("dishes.cost")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {card.data.lines.map((line) => (
                  <tr key={line.ingredientId}>
                    <th scope="row">{line.name}</th>
                    <td>{line.remark}</td>
                    <td data-number>{amounts.weight(line.edibleGrams)}</td>
                    <td data-number>{amounts.weight(line.boughtGrams)}</td>
                    <td data-number>{amounts.yuan(line.costFen)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t("dishes.cardTotal", {
                      portions: format.number(card.data.portions),
                      regular: amounts.decimal(card.data.regularPercent / 100, 2),
                    })}
                  </th>
                  <td data-number>{amounts.weight(card.data.edibleGrams)}</td>
                  <td />
                  <td data-number>{amounts.yuan(card.data.costFen)}</td>
                </tr>
              </tfoot>
            </table>
            <p className={classes.text}>{card.data.method}</p>
            <p className={classes.text}>{card.data.holding}</p>
          </>
        )}
        <DialogFoot>
          {dish.shownVersion === dish.version &&
            print([dish.id, portions.regular, portions.small, portions.large].join(":"))}
          <Button variant="default" onClick={onClose}>
            {t("action.close")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
