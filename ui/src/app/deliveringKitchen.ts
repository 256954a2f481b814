import { type CentreLabel, useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";

/** The kitchen whose deliveries this desk sees: the centre it stands in where that is one, else the first there is. */
export function useDeliveringKitchen(): CentreLabel | null {
  const here = useCentreHere();
  const overview = useDistrictOverview();
  return here?.isKitchen === true
    ? here
    : (overview.data?.centres.find(({ isKitchen }) => isKitchen) ?? null);
}
