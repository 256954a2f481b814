import { Select } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";

// Which residence the beds are looked at of, at this desk, until the window is closed. Whoever stands in a residence
// sees that one first.
let chosenId: string | null = null;
const listeners = new Set<() => void>();

function choose(id: string | null): void {
  chosenId = id;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The residences of the district. */
export function useResidences(): readonly CentreLabel[] {
  const overview = useDistrictOverview();
  return overview.data?.centres.filter(({ isResidence }) => isResidence) ?? [];
}

/** The residence that the screens of beds show; none where nobody lives. */
export function useResidenceHere(): CentreLabel | null {
  const chosen = useSyncExternalStore(subscribe, () => chosenId);
  const residences = useResidences();
  const here = useCentreHere();
  return (
    residences.find(({ id }) => id === chosen) ??
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
      onChange={choose}
    />
  );
}
