import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useElderSearch } from "../../../ipc/generated";

export interface SomeElder {
  id: string;
  name: string;
}

interface Props {
  label: string;
  value: SomeElder | null;
  error?: string | undefined;
  onChange: (elder: SomeElder | null) => void;
}

/** An elder of the district, found by name, pinyin or initials. */
export function ElderField({ label, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const isChosen = value !== null && typed === value.name;
  const search = useElderSearch(
    { query: asked, limit: 12 },
    { enabled: asked !== "" && !isChosen, placeholderData: (before) => before },
  );
  const found = (asked === "" ? [] : (search.data ?? [])).map(({ id, name, sex, age }) => ({
    value: id,
    label: name,
    note: `${t(`sex.${sex}`)} · ${t("person.age", { count: age })}`,
  }));
  const notes = new Map(found.map((one) => [one.value, one.note]));
  const data = found.map((one) => ({ value: one.value, label: one.label }));
  if (value !== null && !notes.has(value.id)) {
    data.unshift({ value: value.id, label: value.name });
  }
  // What is said where nobody is found stands in the list, too: a list without a line is none.
  const nobody = t(typed.trim() === "" ? "beds.typeName" : "beds.nobodyFound");
  const lines = data.length > 0 ? data : [{ value: "", label: nobody, disabled: true }];
  return (
    <Select
      label={label}
      placeholder={t("beds.findElder")}
      required
      withAsterisk
      searchable
      data-autofocus
      openOnFocus={false}
      data={lines}
      // What the core found by pinyin is shown as it is.
      filter={({ options }) => options}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      renderOption={({ option }) => (
        <span>
          <strong>{option.label}</strong> {notes.get(option.value)}
        </span>
      )}
      onChange={(id, option) => onChange(id === null ? null : { id, name: option?.label ?? "" })}
    />
  );
}
