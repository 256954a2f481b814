import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type AccountRules,
  type Meal,
  type MealSet,
  type PortionSize,
  useMealAccountSetPrices,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import classes from "./accounts.module.css";
import { fenOf } from "../../shared/format/money";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
const sizes: readonly PortionSize[] = ["small", "regular", "large"];
const sets: readonly MealSet[] = ["ordinary", "special"];

interface Props {
  kitchenId: string;
  timeZone: string;
  rules: AccountRules;
  onClose: () => void;
}

const keyOf = (meal: Meal, set: MealSet, size: PortionSize) => `${meal} ${set} ${size}`;

/** Prices that hold from a day on: a table of meals and sizes, filled with what holds today. */
export function PricesDialog({ kitchenId, timeZone, rules, onClose }: Props) {
  const { t } = useTranslation();
  const setPrices = useMealAccountSetPrices();
  const faultsOf = useFieldFaults();
  const [fromOn, setFromOn] = useState(rules.today);
  const now = new Map(
    rules.prices
      .filter(
        ({ fromOn: from, untilOn }) => from <= rules.today && (untilOn === null || rules.today < untilOn),
      )
      .map(({ meal, mealSet, portionSize, priceFen }) => [keyOf(meal, mealSet, portionSize), priceFen]),
  );
  const feeNow =
    rules.fees.find(
      ({ fromOn: from, untilOn }) => from <= rules.today && (untilOn === null || rules.today < untilOn),
    )?.feeFen ?? null;
  const [typed, setTyped] = useState<ReadonlyMap<string, number | string>>(
    new Map([...now].map(([key, fen]) => [key, fen / 100])),
  );
  const [fee, setFee] = useState<number | string>(feeNow === null ? "" : feeNow / 100);
  const changed = meals.flatMap((meal) =>
    sets.flatMap((mealSet) =>
      sizes.flatMap((portionSize) => {
        const key = keyOf(meal, mealSet, portionSize);
        const priceFen = fenOf(typed.get(key) ?? "");
        return priceFen === (now.get(key) ?? null) ? [] : [{ meal, mealSet, portionSize, priceFen }];
      }),
    ),
  );
  const faults = faultsOf(setPrices.error);
  const faultOf = (key: string) => {
    const place = changed.findIndex(
      ({ meal, mealSet, portionSize }) => keyOf(meal, mealSet, portionSize) === key,
    );
    return place === -1 ? undefined : faults[`prices.${place}.priceFen`];
  };

  function save() {
    const feeFen = fenOf(fee);
    setPrices.mutate(
      { kitchenId, fromOn, prices: changed, feeFen: feeFen === feeNow ? null : feeFen },
      {
        onSuccess: () => {
          notify(t("accounts.pricesSaved"));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("accounts.setPrices")}
      timeZone={timeZone}
      refusal={setPrices.error}
      saveWords={t("action.save")}
      isSaving={setPrices.isPending}
      isHeld={changed.length === 0 && fenOf(fee) === feeNow}
      size="xl"
      onSave={save}
      onClose={onClose}
    >
      <DayField
        label={t("accounts.holdsFrom")}
        description={t("accounts.holdsFromHint")}
        value={fromOn}
        error={faults["fromOn"]}
        onChange={(day) => day !== null && setFromOn(day)}
      />
      <table className={classes.prices}>
        <thead>
          <tr>
            <th scope="col">{t("accounts.what")}</th>
            {sizes.map((size) => (
              <th key={size} scope="col">
                {t(`portionSize.${size}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meals.flatMap((meal) =>
            sets.map((set) => (
              <tr key={`${meal} ${set}`}>
                <th scope="row">
                  {t(`meal.${meal}`)}
                  {set === "special" && ` · ${t("mealSet.special")}`}
                </th>
                {sizes.map((size) => {
                  const key = keyOf(meal, set, size);
                  return (
                    <td key={size}>
                      <NumberInput
                        aria-label={t("accounts.priceOf", {
                          meal: t(`meal.${meal}`),
                          set: t(`mealSet.${set}`),
                          size: t(`portionSize.${size}`),
                        })}
                        prefix="¥"
                        decimalScale={2}
                        hideControls
                        value={typed.get(key) ?? ""}
                        error={faultOf(key)}
                        onChange={(value) => setTyped(new Map(typed).set(key, value))}
                      />
                    </td>
                  );
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
      <NumberInput
        label={t("accounts.feePerHome")}
        prefix="¥"
        decimalScale={2}
        hideControls
        value={fee}
        error={faults["feeFen"]}
        onChange={setFee}
      />
    </FormDialog>
  );
}
