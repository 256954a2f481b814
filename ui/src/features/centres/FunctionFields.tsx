import { Checkbox, Group, Input } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Functions } from "../../ipc/generated";
import type { PartProps } from "./centreDraft";

const functions = [
  ["givesDayCare", "settings.dayCare"],
  ["isResidence", "settings.residence"],
  ["isDisabilityHome", "settings.disabilityHome"],
  ["isKitchen", "settings.kitchen"],
] as const satisfies readonly (readonly [keyof Functions, string])[];

/** What a centre is for: one thing or several. */
export function FunctionFields({ draft, put, faults }: PartProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper label={t("setUp.functions")} labelElement="div" error={faults["functions"]}>
      <Group gap="lg" mih="2.75rem">
        {functions.map(([name, words]) => (
          <Checkbox
            key={name}
            label={t(words)}
            checked={draft.functions[name]}
            onChange={(event) =>
              put({ functions: { ...draft.functions, [name]: event.currentTarget.checked } })
            }
          />
        ))}
      </Group>
    </Input.Wrapper>
  );
}
