import { Checkbox, Select, SimpleGrid, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, useElderReadResidentNumber, useElderSuggestPinyin } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import type { ElderDraft } from "./elderDraft";

const NUMBER_LENGTH = 18;
const reasons = ["not_shown", "lost", "never_issued", "foreign", "shared_number"] as const;

const plainNumber = (typed: string) => typed.normalize("NFKC").replaceAll(/\s/g, "");

/** Who it is: name, number, and what the number says of birth date and sex. */
export function IdentityFields({
  form,
  elder,
}: {
  form: UseFormReturnType<ElderDraft>;
  elder: Elder | null;
}) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const { name, residentNumber, hasNoNumber, sex } = form.values;

  const [settledName] = useDebouncedValue(name.trim(), 250);
  const pinyin = useElderSuggestPinyin(
    { name: settledName },
    { enabled: settledName !== "", placeholderData: (previous) => previous },
  );

  const number = plainNumber(residentNumber);
  const isWhole = !hasNoNumber && number.length === NUMBER_LENGTH;
  const says = useElderReadResidentNumber({ residentNumber: number }, { enabled: isWhole, retry: false });
  const birthOn = isWhole ? says.data?.birthOn : undefined;
  const saysSex = isWhole ? says.data?.sex : undefined;
  useEffect(() => {
    if (birthOn !== undefined && saysSex !== undefined) {
      form.setValues({ birthOn, sex: saysSex });
      form.clearFieldError("birthOn");
      form.clearFieldError("sex");
    }
    // Only another number fills in again: what a person then corrects by hand stays.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [birthOn, saysSex, number]);

  const numberFault =
    form.errors["residentNumber"] ?? (isWhole ? faultsOf(says.error)["residentNumber"] : undefined);
  const numberHint = birthOn
    ? t("form.numberRead")
    : elder?.residentNumberMasked
      ? t("form.numberKept", { masked: elder.residentNumberMasked })
      : t("form.numberHint");
  const reading = settledName === "" ? undefined : pinyin.data?.namePinyin;

  return (
    <Card title={t("form.identity")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
        <TextInput
          label={t("form.name")}
          withAsterisk
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that is typed
          autoFocus
          description={reading ? t("form.pinyin", { pinyin: reading }) : undefined}
          {...form.getInputProps("name")}
        />
        <div data-faulty={form.errors["sex"] !== undefined || undefined}>
          <Choice
            label={t("form.sex")}
            required
            value={sex}
            onChange={(chosen) => form.setFieldValue("sex", chosen)}
            options={[
              { value: "female", label: t("sex.female") },
              { value: "male", label: t("sex.male") },
            ]}
            error={form.errors["sex"]}
          />
        </div>
        <div>
          <TextInput
            label={t("form.number")}
            description={numberHint}
            disabled={hasNoNumber}
            withAsterisk={elder === null && !hasNoNumber}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("residentNumber")}
            error={hasNoNumber ? undefined : numberFault}
          />
          <Checkbox
            mt="xs"
            label={t("form.noNumber")}
            checked={hasNoNumber}
            onChange={(event) => form.setFieldValue("hasNoNumber", event.currentTarget.checked)}
          />
        </div>
        <DayField
          label={t("form.birthOn")}
          description={t("form.birthHint")}
          required
          isBirthDate
          value={form.values.birthOn}
          onChange={(day) => form.setFieldValue("birthOn", day)}
          error={form.errors["birthOn"]}
        />
        {hasNoNumber && (
          <Select
            label={t("form.noNumberReason")}
            withAsterisk
            data={reasons.map((reason) => ({ value: reason, label: t(`noNumber.${reason}`) }))}
            {...form.getInputProps("noResidentNumberReason")}
          />
        )}
        <TextInput
          label={t("form.phone")}
          description={t("form.optional")}
          inputMode="tel"
          {...form.getInputProps("phone")}
        />
      </SimpleGrid>
    </Card>
  );
}
