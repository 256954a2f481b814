import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";
import { chosenPlace } from "./chosenPlace";

// Which kitchen's books are looked at. Whoever stands in a kitchen sees that one first.
const chosen = chosenPlace();

/** Shows the books of this kitchen from now on. */
export const showKitchen = chosen.choose;

function useKitchens(): readonly CentreLabel[] {
  const overview = useDistrictOverview();
  return overview.data?.centres.filter(({ isKitchen }) => isKitchen) ?? [];
}

/** The kitchen that the screens of cooking and delivering show; none where nobody cooks. */
export function useKitchen(): CentreLabel | null {
  const chosenId = chosen.useChosen();
  const kitchens = useKitchens();
  const here = useCentreHere();
  return (
    kitchens.find(({ id }) => id === chosenId) ??
    kitchens.find(({ id }) => id === here?.id) ??
    kitchens[0] ??
    null
  );
}

/** Names the kitchen that the screens show; none where nobody cooks. */
export function useKitchenHere(): string | null {
  return useKitchen()?.id ?? null;
}

/** Another kitchen, where there are several. */
export function KitchenPicker() {
  const { t } = useTranslation();
  const kitchens = useKitchens();
  const here = useKitchen();
  if (kitchens.length < 2) {
    return null;
  }
  return (
    <Select
      aria-label={t("shell.kitchen")}
      w="12rem"
      data={kitchens.map(({ id, name }) => ({ value: id, label: name }))}
      value={here?.id ?? null}
      allowDeselect={false}
      onChange={showKitchen}
    />
  );
}
