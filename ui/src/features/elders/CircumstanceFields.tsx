import { Checkbox, Chip, Input, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";

import type { Elder } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import type { ElderDraft } from "./elderDraft";
import classes from "./form.module.css";
import { bloodTypes, categories, livingSituations, rhesusFactors } from "./circumstances";

/** Where and with whom the elder lives, on whose account, and what a doctor asks first. All of it may be left out. */
export function CircumstanceFields({
  form,
  elder,
}: {
  form: UseFormReturnType<ElderDraft>;
  elder: Elder | null;
}) {
  const { t } = useTranslation();
  const kept = elder?.disability ?? null;
  return (
    <Card title={t("form.circumstances")} hint={t("form.circumstancesHint")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput
          className={classes.wide}
          label={t("form.address")}
          autoComplete="off"
          {...form.getInputProps("address")}
        />
        <Select
          label={t("form.livingSituation")}
          placeholder={t("form.notAsked")}
          clearable
          data={livingSituations.map((word) => ({ value: word, label: t(`livingSituation.${word}`) }))}
          {...form.getInputProps("livingSituation")}
        />
        <SimpleGrid cols={2} spacing="md">
          <Select
            label={t("form.bloodType")}
            placeholder={t("form.unknown")}
            clearable
            data={bloodTypes.map((word) => ({ value: word, label: t(`bloodType.${word}`) }))}
            {...form.getInputProps("bloodType")}
          />
          <Select
            label={t("form.rhesus")}
            placeholder={t("form.unknown")}
            clearable
            data={rhesusFactors.map((word) => ({ value: word, label: t(`rhesus.${word}`) }))}
            {...form.getInputProps("rhesus")}
          />
        </SimpleGrid>
        <Input.Wrapper className={classes.wide} label={t("form.categories")} labelElement="div">
          <Chip.Group multiple {...form.getInputProps("categories")}>
            <div className={classes.chips} role="group" aria-label={t("form.categories")}>
              {categories.map((word) => (
                <Chip key={word} value={word} size="lg">
                  {t(`category.${word}`)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </Input.Wrapper>
        <div>
          <TextInput
            label={t("form.disabilityCertificate")}
            description={
              kept
                ? t("form.numberKept", { masked: kept.certificateMasked })
                : t("form.disabilityCertificateHint")
            }
            autoComplete="off"
            spellCheck={false}
            disabled={form.values.dropsCertificate}
            {...form.getInputProps("disabilityCertificate")}
          />
          {kept && (
            <Checkbox
              mt="xs"
              label={t("form.dropCertificate")}
              checked={form.values.dropsCertificate}
              onChange={(event) =>
                form.setValues({
                  dropsCertificate: event.currentTarget.checked,
                  disabilityCertificate: "",
                })
              }
            />
          )}
        </div>
        <Textarea label={t("form.notes")} rows={3} {...form.getInputProps("notes")} />
      </SimpleGrid>
    </Card>
  );
}
