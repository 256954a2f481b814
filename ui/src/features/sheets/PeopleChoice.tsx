import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { SheetPeople } from "../../ipc/generated";

interface Props {
  people: SheetPeople;
  onPeople: (people: SheetPeople) => void;
}

/** Everyone who was enrolled or came, or only who came. */
export function PeopleChoice({ people, onPeople }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t("sheet.who")}
      value={people}
      onChange={onPeople}
      data={[
        { value: "everyone", label: t("sheet.everyone") },
        { value: "came", label: t("sheet.came") },
      ]}
    />
  );
}
