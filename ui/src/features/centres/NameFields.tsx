import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { PartProps } from "./centreDraft";

/** What a centre is called and where it is. */
export function NameFields({ draft, put, faults }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("setUp.name")}
        description={t("setUp.nameHint")}
        withAsterisk
        value={draft.name}
        error={faults["name"]}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("setUp.address")}
        value={draft.address}
        error={faults["address"]}
        onChange={(event) => put({ address: event.currentTarget.value })}
      />
      <TextInput
        label={t("setUp.phone")}
        inputMode="tel"
        value={draft.phone}
        error={faults["phone"]}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
    </>
  );
}
