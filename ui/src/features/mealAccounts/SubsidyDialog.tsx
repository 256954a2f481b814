import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Meal,
  type SubsidyBand,
  type SubsidyDetails,
  type SubsidyRule,
  useMealAccountAddSubsidy,
  useMealAccountChangeSubsidy,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { BandFields } from "./BandFields";
import { CapFields } from "./CapFields";
import classes from "./accounts.module.css";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

const newBand: SubsidyBand = {
  ageFrom: 60,
  ageUntil: null,
  categories: [],
  severelyDisabled: false,
  specialSet: false,
  amountKind: "fixed",
  amount: 100,
};

interface Props {
  kitchenId: string;
  timeZone: string;
  today: string;
  /** None: a new one. */
  rule: SubsidyRule | null;
  onClose: () => void;
}

/** A subsidy scheme: from which budget, for whom, how much, at most how often, on which days. */
export function SubsidyDialog({ kitchenId, timeZone, today, rule, onClose }: Props) {
  const { t } = useTranslation();
  const add = useMealAccountAddSubsidy();
  const change = useMealAccountChangeSubsidy();
  const faultsOf = useFieldFaults();
  const [details, setDetails] = useState<SubsidyDetails>(
    rule?.details ?? {
      name: "",
      budgetLine: "",
      target: "meal",
      combination: "highest_only",
      meals: ["lunch"],
      needsLocalResidence: false,
      fromOn: `${today.slice(0, 7)}-01`,
      untilOn: null,
      caps: {
        mealsPerDay: null,
        mealsPerWeek: null,
        mealsPerMonth: null,
        fenPerDay: null,
        fenPerWeek: null,
        fenPerMonth: null,
      },
      bands: [newBand],
    },
  );
  const put = (some: Partial<SubsidyDetails>) => setDetails((before) => ({ ...before, ...some }));
  const refusal = add.error ?? change.error;
  const faults = faultsOf(refusal, "details");

  function save() {
    const done = {
      onSuccess: () => {
        notify(t("accounts.schemeSaved", { name: details.name.trim() }));
        onClose();
      },
    };
    if (rule === null) {
      add.mutate({ kitchenId, details }, done);
    } else {
      change.mutate({ ruleId: rule.id, version: rule.version, details }, done);
    }
  }

  return (
    <FormDialog
      title={t(rule === null ? "accounts.addScheme" : "accounts.changeScheme")}
      timeZone={timeZone}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={add.isPending || change.isPending}
      size="xl"
      onSave={save}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput
          label={t("accounts.schemeName")}
          withAsterisk
          data-autofocus
          maxLength={60}
          value={details.name}
          error={faults["name"]}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t("accounts.budgetLine")}
          withAsterisk
          maxLength={60}
          value={details.budgetLine}
          error={faults["budgetLine"]}
          onChange={(event) => put({ budgetLine: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="start">
        <DayField
          label={t("accounts.firstDay")}
          value={details.fromOn}
          error={faults["fromOn"]}
          onChange={(day) => day !== null && put({ fromOn: day })}
        />
        <DayField
          label={t("accounts.lastDay")}
          description={t("accounts.lastDayHint")}
          clearable
          value={details.untilOn === null ? null : dayAfter(details.untilOn, -1)}
          error={faults["untilOn"]}
          onChange={(last) => put({ untilOn: last === null ? null : dayAfter(last) })}
        />
      </Group>
      <div className={classes.choices}>
        <Choice
          label={t("accounts.target")}
          value={details.target}
          options={[
            { value: "meal", label: t("subsidyTarget.meal") },
            { value: "delivery", label: t("subsidyTarget.delivery") },
          ]}
          onChange={(target) => put({ target })}
        />
        <Choice
          label={t("accounts.combination")}
          value={details.combination}
          options={[
            { value: "highest_only", label: t("combination.highest_only") },
            { value: "adds_up", label: t("combination.adds_up") },
          ]}
          onChange={(combination) => put({ combination })}
        />
      </div>
      <Checkbox.Group
        label={t("accounts.forMeals")}
        value={details.meals}
        error={faults["meals"]}
        onChange={(values) => put({ meals: meals.filter((meal) => values.includes(meal)) })}
      >
        <Group mt="xs">
          {meals.map((meal) => (
            <Checkbox key={meal} value={meal} label={t(`meal.${meal}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={t("accounts.localOnly")}
        checked={details.needsLocalResidence}
        onChange={(event) => put({ needsLocalResidence: event.currentTarget.checked })}
      />
      <section aria-label={t("accounts.bands")} className={classes.bands}>
        <strong>{t("accounts.bands")}</strong>
        <p className={classes.quiet}>{t("accounts.bandsHint")}</p>
        {details.bands.map((band, place) => (
          <BandFields
            // Bands have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            place={place}
            band={band}
            faults={faults}
            onChange={(next) => put({ bands: details.bands.map((one, at) => (at === place ? next : one)) })}
            onRemove={
              details.bands.length > 1
                ? () => put({ bands: details.bands.filter((_, at) => at !== place) })
                : null
            }
          />
        ))}
        <Button
          variant="default"
          mih="2.75rem"
          leftSection={<IconPlus size="1.25rem" aria-hidden />}
          onClick={() => put({ bands: [...details.bands, details.bands.at(-1) ?? newBand] })}
        >
          {t("accounts.addBand")}
        </Button>
      </section>
      <CapFields caps={details.caps} faults={faults} onChange={(caps) => put({ caps })} />
    </FormDialog>
  );
}
