import { ActionIcon, Checkbox, MultiSelect, NumberInput, Select } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { AmountKind, Category, SubsidyBand } from "../../ipc/generated";
import classes from "./accounts.module.css";

const kinds: readonly AmountKind[] = ["fixed", "percent", "elder_pays"];
const categories: readonly Category[] = [
  "self_paying",
  "destitute",
  "minimum_living",
  "minimum_living_margin",
  "entitled_veteran",
  "lost_only_child",
  "other",
];

interface Props {
  place: number;
  band: SubsidyBand;
  faults: Record<string, string>;
  onChange: (band: SubsidyBand) => void;
  /** None: it is the only one. */
  onRemove: (() => void) | null;
}

/** Whom a scheme gives how much. */
export function BandFields({ place, band, faults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const put = (some: Partial<SubsidyBand>) => onChange({ ...band, ...some });
  const isShare = band.amountKind === "percent";
  const fault = (field: string) => faults[`bands.${place}.${field}`];
  return (
    <fieldset className={classes.band}>
      <legend>{t("accounts.bandNumber", { number: place + 1 })}</legend>
      <NumberInput
        label={t("accounts.bandFrom")}
        hideControls
        allowDecimal={false}
        value={band.ageFrom}
        error={fault("ageFrom")}
        onChange={(value) => put({ ageFrom: typeof value === "number" ? value : 0 })}
      />
      <NumberInput
        label={t("accounts.bandUntil")}
        hideControls
        allowDecimal={false}
        value={band.ageUntil ?? ""}
        error={fault("ageUntil")}
        onChange={(value) => put({ ageUntil: typeof value === "number" ? value : null })}
      />
      <MultiSelect
        label={t("accounts.categories")}
        placeholder={band.categories.length === 0 ? t("accounts.everyone") : ""}
        data={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={band.categories}
        onChange={(values) => put({ categories: categories.filter((one) => values.includes(one)) })}
      />
      <Select
        label={t("accounts.amountKindLabel")}
        data={kinds.map((value) => ({ value, label: t(`amountKind.${value}`) }))}
        value={band.amountKind}
        allowDeselect={false}
        onChange={(value) => put({ amountKind: kinds.find((kind) => kind === value) ?? "fixed" })}
      />
      <NumberInput
        label={t("accounts.amount")}
        hideControls
        decimalScale={isShare ? 0 : 2}
        {...(isShare ? { suffix: "%" } : { prefix: "¥" })}
        value={isShare ? band.amount : band.amount / 100}
        error={fault("amount")}
        onChange={(value) =>
          put({ amount: typeof value === "number" ? Math.round(value * (isShare ? 1 : 100)) : 0 })
        }
      />
      <div className={classes.ticks}>
        <Checkbox
          label={t("accounts.severelyDisabled")}
          checked={band.severelyDisabled}
          onChange={(event) => put({ severelyDisabled: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("accounts.onlySpecial")}
          checked={band.specialSet}
          onChange={(event) => put({ specialSet: event.currentTarget.checked })}
        />
        {onRemove !== null && (
          <ActionIcon
            variant="subtle"
            color="red"
            size="2.75rem"
            ml="auto"
            aria-label={t("accounts.removeBand", { number: place + 1 })}
            onClick={onRemove}
          >
            <IconTrash size="1.25rem" aria-hidden />
          </ActionIcon>
        )}
      </div>
    </fieldset>
  );
}
