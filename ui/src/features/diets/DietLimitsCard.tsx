import { Button, NumberInput, Skeleton } from "@mantine/core";
import type { ParseKeys } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DietLimit, type DietLimits, useDietLimits, useDietSetLimits } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { notify } from "../../shared/ui/notify";
import classes from "./diets.module.css";

/** By how much of a nutrient in one portion each diet warns and blocks, for the whole district. */
export function DietLimitsCard() {
  const { t } = useTranslation();
  const read = useDietLimits();
  return (
    <Card title={t("dietLimits.title")} hint={t("dietLimits.hint")}>
      <RefusalNote refusal={read.error} />
      {read.isPending && <Skeleton height="12rem" radius="md" />}
      {read.data && <Limits key={read.data.version} shown={read.data} />}
    </Card>
  );
}

/** What a diet limits; the others limit kinds of food instead. */
const amounts: Partial<Record<DietLimit["diet"], ParseKeys>> = {
  low_salt: "dietLimits.amount.low_salt",
  low_fat: "dietLimits.amount.low_fat",
  diabetic: "dietLimits.amount.diabetic",
  low_protein: "dietLimits.amount.low_protein",
  low_cholesterol: "dietLimits.amount.low_cholesterol",
  low_potassium: "dietLimits.amount.low_potassium",
  low_residue: "dietLimits.amount.low_residue",
};

function Limits({ shown }: { shown: DietLimits }) {
  const { t } = useTranslation();
  const set = useDietSetLimits();
  const faultsOf = useFieldFaults();
  const [limits, setLimits] = useState<readonly DietLimit[]>(shown.limits);
  const faults = faultsOf(set.error);
  const isChanged = JSON.stringify(limits) !== JSON.stringify(shown.limits);
  const put = (diet: DietLimit["diet"], some: Partial<DietLimit>) =>
    setLimits(limits.map((one) => (one.diet === diet ? { ...one, ...some } : one)));

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate(
          { version: shown.version, limits: [...limits] },
          { onSuccess: () => notify(t("dietLimits.saved")) },
        );
      }}
    >
      <RefusalNote refusal={set.error} />
      <table className={classes.limits}>
        <thead>
          <tr>
            <th scope="col">{t("dietLimits.diet")}</th>
            <th scope="col">{t("dietLimits.warnAbove")}</th>
            <th scope="col">{t("dietLimits.blockAbove")}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ diet, warnAbove, blockAbove }, place) => {
            const name = t(`dietKind.${diet}`);
            const amount = amounts[diet];
            return (
              <tr key={diet}>
                <th scope="row">
                  {name}
                  {amount !== undefined && <span>{t(amount)}</span>}
                </th>
                <td>
                  <NumberInput
                    aria-label={t("dietLimits.ofDiet", { diet: name, what: t("dietLimits.warnAbove") })}
                    hideControls
                    allowDecimal={false}
                    value={warnAbove}
                    error={faults[`limits.${place}.warnAbove`]}
                    onChange={(value) => put(diet, { warnAbove: typeof value === "number" ? value : 0 })}
                  />
                </td>
                <td>
                  <NumberInput
                    aria-label={t("dietLimits.ofDiet", { diet: name, what: t("dietLimits.blockAbove") })}
                    placeholder={t("dietLimits.never")}
                    hideControls
                    allowDecimal={false}
                    value={blockAbove ?? ""}
                    error={faults[`limits.${place}.blockAbove`]}
                    onChange={(value) => put(diet, { blockAbove: typeof value === "number" ? value : null })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button type="submit" variant="default" mih="2.75rem" disabled={!isChanged} loading={set.isPending}>
        {t("dietLimits.save")}
      </Button>
    </form>
  );
}
