import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";
import { chosenPlace } from "./chosenPlace";

// Which residence the beds are looked at of. Whoever stands in a residence sees that one first.
const chosen = chosenPlace();

/** Shows the beds of this residence from now on. */
export const showResidence = chosen.choose;

/** The residences of the district. */
export function useResidences(): readonly CentreLabel[] {
  const overview = useDistrictOverview();
  return overview.data?.centres.filter(({ isResidence }) => isResidence) ?? [];
}

/** The residence that the screens of beds show; none where nobody lives. */
export function useResidenceHere(): CentreLabel | null {
  const chosenId = chosen.useChosen();
  const residences = useResidences();
  const here = useCentreHere();
  return (
    residences.find(({ id }) => id === chosenId) ??
    residences.find(({ id }) => id === here?.id) ??
    residences[0] ??
    null
  );
}

/** Another residence, where there are several. */
export function ResidencePicker() {
  const { t } = useTranslation();
  const residences = useResidences();
  const here = useResidenceHere();
  if (residences.length < 2) {
    return null;
  }
  return (
    <Select
      aria-label={t("beds.residence")}
      w="12rem"
      data={residences.map(({ id, name }) => ({ value: id, label: name }))}
      value={here?.id ?? null}
      allowDeselect={false}
      onChange={showResidence}
    />
  );
}
