import { Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { BedBoard } from "../../../ipc/generated";
import classes from "./board.module.css";

interface Props {
  floors: readonly { id: string; title: string }[];
  wards: BedBoard["wards"];
  /** `floor …`, `ward …`, or nothing: the whole house. */
  place: string;
  onPlace: (place: string) => void;
  typed: string;
  onType: (typed: string) => void;
  /** What else says how the board is laid out. */
  children?: ReactNode;
}

/** Which part of the house is shown, and what is looked for in it. */
export function BoardSearch({ floors, wards, place, onPlace, typed, onType, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.narrow}>
      <Select
        className={classes.pick}
        aria-label={t("beds.place")}
        data={[
          { value: "", label: t("beds.wholeHouse") },
          ...(floors.length > 1
            ? [
                {
                  group: t("beds.floors"),
                  items: floors.map(({ id, title }) => ({ value: `floor ${id}`, label: title })),
                },
              ]
            : []),
          ...(wards.length > 1
            ? [
                {
                  group: t("beds.wards"),
                  items: wards.map(({ id, name }) => ({ value: `ward ${id}`, label: name })),
                },
              ]
            : []),
        ]}
        value={place}
        allowDeselect={false}
        onChange={(value) => onPlace(value ?? "")}
      />
      <TextInput
        className={classes.search}
        type="search"
        role="searchbox"
        aria-label={t("beds.search")}
        placeholder={t("beds.searchPlaceholder")}
        leftSection={<IconSearch size="1.25rem" aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      {children}
    </div>
  );
}
