import { MultiSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { AllergenMark, AllergenPresence, FoodMark } from "../../ipc/generated";
import { allergens as groups } from "../../shared/diet/allergens";
import { foodMarks } from "./words";

const presences: readonly AllergenPresence[] = ["contains", "may_contain"];

interface AllergenProps {
  allergens: readonly AllergenMark[];
  /** Of which part of a sauce; none for the ingredient itself. */
  of?: string;
  error?: ReactNode;
  onChange: (allergens: AllergenMark[]) => void;
}

/** What it surely contains, and what it may contain; a group stands in one of the two. */
export function AllergenFields({ allergens, of, error, onChange }: AllergenProps) {
  const { t } = useTranslation();
  return presences.map((presence) => {
    const chosen = allergens.filter((mark) => mark.presence === presence).map(({ allergen }) => allergen);
    const label = t(`ingredients.${presence}`);
    return (
      <MultiSelect
        key={presence}
        label={of === undefined ? label : undefined}
        aria-label={of === undefined ? undefined : t("ingredients.allergenOfPart", { label, part: of })}
        placeholder={of === undefined || chosen.length > 0 ? undefined : label}
        size="md"
        searchable
        clearable
        error={presence === "contains" ? error : undefined}
        data={groups.map((value) => ({ value, label: t(`allergen.${value}`) }))}
        value={chosen}
        onChange={(values) => {
          const now = groups.filter((group) => values.includes(group));
          onChange([
            ...allergens.filter((mark) => mark.presence !== presence && !now.includes(mark.allergen)),
            ...now.map((allergen) => ({ allergen, presence })),
          ]);
        }}
      />
    );
  });
}

interface MarkProps {
  marks: readonly FoodMark[];
  of?: string;
  error?: ReactNode;
  onChange: (marks: FoodMark[]) => void;
}

/** What of animals or alcohol is in it: decides halal and vegetarian food. */
export function MarkFields({ marks, of, error, onChange }: MarkProps) {
  const { t } = useTranslation();
  const label = t("dishes.marks");
  return (
    <MultiSelect
      label={of === undefined ? label : undefined}
      aria-label={of === undefined ? undefined : t("ingredients.allergenOfPart", { label, part: of })}
      placeholder={of === undefined || marks.length > 0 ? undefined : label}
      size="md"
      clearable
      error={error}
      data={foodMarks.map((value) => ({ value, label: t(`foodMark.${value}`) }))}
      value={[...marks]}
      onChange={(values) => onChange(foodMarks.filter((mark) => values.includes(mark)))}
    />
  );
}
