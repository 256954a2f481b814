import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useElderProfile, useElderSearch } from "../../ipc/generated";

interface Props {
  elderId: string | null;
  onElder: (elderId: string) => void;
}

/** Whose report: found by name, pinyin or initials. */
export function ElderField({ elderId, onElder }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [asked] = useDebouncedValue(typed?.trim() ?? "", 120);
  const found = useElderSearch({ query: asked, limit: 8 }, { enabled: asked !== "" });
  const chosen = useElderProfile({ elderId: elderId ?? "" }, { enabled: elderId !== null });
  const shown = asked === "" ? [] : (found.data ?? []);
  return (
    <Autocomplete
      label={t("paper.elder")}
      placeholder={t("board.placeholder")}
      value={typed ?? chosen.data?.elder.name ?? ""}
      data={shown.map(({ id, name, age }) => ({
        value: id,
        label: `${name} · ${t("reports.aged", { age })}`,
      }))}
      filter={({ options }) => options}
      onChange={setTyped}
      onOptionSubmit={(id) => {
        onElder(id);
        setTyped(null);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
