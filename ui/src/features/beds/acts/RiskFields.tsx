import { Group, SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { RiskCheck, RiskKind, RiskLevel } from "../../../ipc/generated";
import { DayField } from "../../../shared/ui/DayField";
import classes from "./acts.module.css";

const kinds: readonly RiskKind[] = [
  "choking",
  "wrong_food_or_medicine",
  "pressure_sore",
  "burn",
  "bed_fall",
  "fall",
  "harm",
  "wandering",
  "activity_accident",
  "infection",
];
const levels: readonly RiskLevel[] = ["none", "low", "medium", "high"];

/** Nothing found yet: every risk is looked at and said. */
export const emptyRiskCheck = (checkedOn: string, checkedBy: string): RiskCheck => ({
  checkedOn,
  checkedBy,
  risks: kinds.map((kind) => ({ kind, level: "none", note: "" })),
});

/** The risks that were not said before stand as none. */
export const wholeRiskCheck = (check: RiskCheck): RiskCheck => ({
  ...check,
  risks: kinds.map(
    (kind) => check.risks.find((risk) => risk.kind === kind) ?? { kind, level: "none", note: "" },
  ),
});

interface Props {
  check: RiskCheck;
  faults: Record<string, string>;
  onChange: (check: RiskCheck) => void;
}

/** What is looked at before an admission: each risk with its level. */
export function RiskFields({ check, faults, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.risks}>
      <legend>{t("beds.risk.title")}</legend>
      <Group grow align="start">
        <DayField
          label={t("beds.risk.on")}
          value={check.checkedOn}
          error={faults["riskCheck.checkedOn"]}
          onChange={(day) => day !== null && onChange({ ...check, checkedOn: day })}
        />
        <TextInput
          label={t("beds.risk.by")}
          value={check.checkedBy}
          maxLength={60}
          error={faults["riskCheck.checkedBy"]}
          onChange={(event) => onChange({ ...check, checkedBy: event.currentTarget.value })}
        />
      </Group>
      <ul className={classes.riskList}>
        {check.risks.map((risk, place) => {
          const put = (some: Partial<typeof risk>) =>
            onChange({
              ...check,
              risks: check.risks.map((other, at) => (at === place ? { ...other, ...some } : other)),
            });
          return (
            <li key={risk.kind}>
              <span id={`risk-${risk.kind}`}>{t(`riskKind.${risk.kind}`)}</span>
              <SegmentedControl
                aria-labelledby={`risk-${risk.kind}`}
                data={levels.map((level) => ({ value: level, label: t(`riskLevel.${level}`) }))}
                value={risk.level}
                onChange={(value) => put({ level: levels.find((level) => level === value) ?? "none" })}
              />
              {risk.level !== "none" && (
                <TextInput
                  aria-label={t("beds.risk.noteOf", { risk: t(`riskKind.${risk.kind}`) })}
                  placeholder={t("beds.risk.note")}
                  value={risk.note}
                  maxLength={200}
                  error={faults[`riskCheck.risks.${place}.note`]}
                  onChange={(event) => put({ note: event.currentTarget.value })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
