import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { SubsidyCaps } from "../../ipc/generated";
import classes from "./accounts.module.css";

const mealCaps = ["mealsPerDay", "mealsPerWeek", "mealsPerMonth"] as const;
const fenCaps = ["fenPerDay", "fenPerWeek", "fenPerMonth"] as const;

interface Props {
  caps: SubsidyCaps;
  faults: Record<string, string>;
  onChange: (caps: SubsidyCaps) => void;
}

/** At most so many meals and so much money of one elder; an empty field sets no limit. */
export function CapFields({ caps, faults, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("accounts.caps")}>
      <strong>{t("accounts.caps")}</strong>
      <p className={classes.quiet}>{t("accounts.capsHint")}</p>
      <div className={classes.capFields}>
        {mealCaps.map((field) => (
          <NumberInput
            key={field}
            label={t(`accounts.cap.${field}`)}
            hideControls
            allowDecimal={false}
            value={caps[field] ?? ""}
            error={faults[`caps.${field}`]}
            onChange={(value) => onChange({ ...caps, [field]: typeof value === "number" ? value : null })}
          />
        ))}
        {fenCaps.map((field) => (
          <NumberInput
            key={field}
            label={t(`accounts.cap.${field}`)}
            hideControls
            prefix="¥"
            decimalScale={2}
            value={(caps[field] ?? null) === null ? "" : Number(caps[field]) / 100}
            error={faults[`caps.${field}`]}
            onChange={(value) =>
              onChange({ ...caps, [field]: typeof value === "number" ? Math.round(value * 100) : null })
            }
          />
        ))}
      </div>
    </section>
  );
}
