import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Category, Payer, Terms } from "../../../ipc/generated";
import { DayField } from "../../../shared/ui/DayField";

const payers: readonly Payer[] = ["self_paying", "family", "long_term_care_insurance", "government", "other"];
const categories: readonly Category[] = [
  "self_paying",
  "destitute",
  "minimum_living",
  "minimum_living_margin",
  "entitled_veteran",
  "lost_only_child",
  "other",
];

export const emptyTerms: Terms = {
  payer: "self_paying",
  category: "self_paying",
  isShortStay: false,
  plannedToOn: null,
  trialUntilOn: null,
  agreementNumber: "",
  agreementSignedOn: null,
  agreementSignedBy: "",
  agreementUntilOn: null,
  note: "",
};

interface Props {
  terms: Terms;
  faults: Record<string, string>;
  /** The agreement itself too. */
  isMore: boolean;
  onChange: (terms: Terms) => void;
}

/** What is agreed: who pays, on whose account, for how long, the agreement. */
export function TermsFields({ terms, faults, isMore, onChange }: Props) {
  const { t } = useTranslation();
  const put = (some: Partial<Terms>) => onChange({ ...terms, ...some });
  const fault = (field: keyof Terms) => faults[`terms.${field}`];
  return (
    <>
      <Group grow align="start">
        <Select
          label={t("beds.terms.payer")}
          data={payers.map((value) => ({ value, label: t(`payer.${value}`) }))}
          value={terms.payer}
          allowDeselect={false}
          onChange={(value) => put({ payer: payers.find((payer) => payer === value) ?? "other" })}
        />
        <Select
          label={t("beds.terms.category")}
          data={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
          value={terms.category}
          allowDeselect={false}
          onChange={(value) => put({ category: categories.find((one) => one === value) ?? "other" })}
        />
      </Group>
      <Checkbox
        label={t("beds.terms.shortStay")}
        checked={terms.isShortStay}
        onChange={(event) => put({ isShortStay: event.currentTarget.checked })}
      />
      <Group grow align="start">
        <DayField
          label={t("beds.terms.plannedTo")}
          value={terms.plannedToOn}
          required={terms.isShortStay}
          clearable
          error={fault("plannedToOn")}
          onChange={(plannedToOn) => put({ plannedToOn })}
        />
        <DayField
          label={t("beds.terms.trialUntil")}
          value={terms.trialUntilOn}
          clearable
          error={fault("trialUntilOn")}
          onChange={(trialUntilOn) => put({ trialUntilOn })}
        />
      </Group>
      {isMore && (
        <>
          <Group grow align="start">
            <TextInput
              label={t("beds.terms.agreementNumber")}
              value={terms.agreementNumber}
              maxLength={60}
              error={fault("agreementNumber")}
              onChange={(event) => put({ agreementNumber: event.currentTarget.value })}
            />
            <TextInput
              label={t("beds.terms.signedBy")}
              value={terms.agreementSignedBy}
              maxLength={60}
              error={fault("agreementSignedBy")}
              onChange={(event) => put({ agreementSignedBy: event.currentTarget.value })}
            />
          </Group>
          <Group grow align="start">
            <DayField
              label={t("beds.terms.signedOn")}
              value={terms.agreementSignedOn}
              clearable
              error={fault("agreementSignedOn")}
              onChange={(agreementSignedOn) => put({ agreementSignedOn })}
            />
            <DayField
              label={t("beds.terms.agreementUntil")}
              value={terms.agreementUntilOn}
              clearable
              error={fault("agreementUntilOn")}
              onChange={(agreementUntilOn) => put({ agreementUntilOn })}
            />
          </Group>
          <TextInput
            label={t("beds.note")}
            value={terms.note}
            maxLength={200}
            error={fault("note")}
            onChange={(event) => put({ note: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
