import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useElderSearch } from "../../ipc/generated";

export interface Chosen {
  id: string;
  name: string;
}

interface Props {
  label: string;
  /** Beside the field it is said what it is for. */
  description?: string;
  /** The dialog begins here. */
  isFirst?: boolean;
  value: Chosen | null;
  onChange: (chosen: Chosen | null) => void;
  error?: string | undefined;
}

/** An elder of the district, found by characters, pinyin or initials. */
export function ElderField({ label, description, isFirst = false, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value?.name ?? "");
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const search = useElderSearch(
    { query: asked, limit: 12 },
    { enabled: asked !== "" && asked !== value?.name, placeholderData: (before) => before },
  );
  const found = search.data ?? [];
  const options = [
    ...(value === null ? [] : [{ value: value.id, label: value.name }]),
    ...found
      .filter(({ id }) => id !== value?.id)
      .map(({ id, name, age, centreName }) => ({
        value: id,
        label: t("meals.elderOption", { name, age, centre: centreName ?? t("meals.noCentre") }),
      })),
  ];
  return (
    <Select
      label={label}
      description={description}
      placeholder={t("meals.searchPlaceholder")}
      data-autofocus={isFirst || undefined}
      searchable
      leftSection={<IconSearch size="1.25rem" aria-hidden />}
      data={options}
      // The core has found them by pinyin: nothing is left out here.
      filter={({ options: all }) => all}
      nothingFoundMessage={asked === "" ? undefined : t("meals.noneFound")}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value?.id ?? null}
      error={error}
      onChange={(id) => {
        const elder = found.find((one) => one.id === id);
        if (elder) {
          onChange({ id: elder.id, name: elder.name });
        }
      }}
    />
  );
}
