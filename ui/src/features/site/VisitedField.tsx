import { CloseButton, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type ElderFound, useElderSearch } from "../../ipc/generated";

/** The elder whom a visitor visits. */
export type Visited = Pick<ElderFound, "id" | "name">;

interface Props {
  value: Visited | null;
  onChange: (visited: Visited | null) => void;
  error: ReactNode;
}

/** An elder, found by name, pinyin or initials. */
export function VisitedField({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 100);
  const search = useElderSearch({ query: asked, limit: 6 }, { enabled: asked !== "" });
  const found = asked === "" || asked !== typed.trim() ? [] : (search.data ?? []);
  const list = useCombobox();

  return (
    <Combobox
      store={list}
      withinPortal
      onOptionSubmit={(id) => {
        const elder = found.find((one) => one.id === id);
        if (elder) {
          onChange({ id: elder.id, name: elder.name });
          setTyped("");
        }
        list.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={t("site.visited")}
          placeholder={t("board.placeholder")}
          value={value?.name ?? typed}
          readOnly={value !== null}
          error={error}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            list.openDropdown();
            list.updateSelectedOptionIndex();
          }}
          onFocus={() => list.openDropdown()}
          onBlur={() => list.closeDropdown()}
          rightSectionWidth="2.75rem"
          rightSection={
            value === null ? null : (
              <CloseButton size={44} aria-label={t("action.clear")} onClick={() => onChange(null)} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 || value !== null}>
        <Combobox.Options aria-label={t("site.visited")}>
          {found.map((elder, place) => (
            <Combobox.Option key={elder.id} value={elder.id} mih="2.75rem" active={place === 0}>
              <strong>{elder.name}</strong> {elder.namePinyin} · {t(`sex.${elder.sex}`)} ·{" "}
              {t("person.age", { count: elder.age })}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
