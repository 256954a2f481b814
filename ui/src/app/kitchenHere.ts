import { useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";

/** The kitchen this desk works with: the centre it stands in where that cooks, else the first of the district. */
export function useKitchenHere(): string | null {
  const here = useCentreHere();
  const overview = useDistrictOverview();
  if (here?.isKitchen === true) {
    return here.id;
  }
  return overview.data?.centres.find((centre) => centre.isKitchen)?.id ?? null;
}
