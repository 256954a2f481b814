import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";

/**
 * The faults of a refusal by the path a form knows its fields by: `details.contacts[0].phone` becomes
 * `contacts.0.phone`. The first fault of a field is said; the next shows once that is mended. Without a refusal there are none.
 */
export function useFieldFaults(): (
  refusal: Refusal | null | undefined,
  under?: string,
) => Record<string, string> {
  const { t } = useTranslation();
  return (refusal, under = "") => {
    const found: Record<string, string> = {};
    for (const { field, fault } of refusal?.fields ?? []) {
      const bare = under !== "" && field.startsWith(`${under}.`) ? field.slice(under.length + 1) : field;
      const path = bare.replaceAll(/\[(\d+)\]/g, ".$1");
      found[path] ??= t(`fault.${fault}`);
    }
    return found;
  };
}
