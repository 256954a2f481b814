import { IconBuildingCommunity, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type SheetPeople, useAttendanceMonthSheet } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { MonthNav } from "../../shared/ui/MonthNav";
import { PeopleChoice } from "./PeopleChoice";
import { SheetDesk } from "./SheetDesk";
import { SheetSkeleton } from "./SheetSkeleton";

interface Props {
  centre: CentreLabel | null;
  /** None: the month it is. */
  month: string | null;
  people: SheetPeople;
  /** Who prints. */
  actor: string;
  onMonth: (month: string | null) => void;
  onPeople: (people: SheetPeople) => void;
}

/** The month of a centre: elders by days, with sums; every mark opens its day. */
export function MonthSheetScreen({ centre, month, people, actor, onMonth, onPeople }: Props) {
  const { t } = useTranslation();
  const isDayCare = centre?.givesDayCare === true;
  const read = useAttendanceMonthSheet(
    { centreId: centre?.id ?? "", month, people },
    // The month before stays until the next one is read: stepping through the months does not flicker.
    {
      enabled: isDayCare,
      placeholderData: (before) => (before?.centreId === centre?.id ? before : undefined),
    },
  );
  const sheet = read.data;

  if (!centre || !isDayCare) {
    return (
      <Screen title={t("sheet.title")}>
        <Empty
          icon={IconBuildingCommunity}
          title={centre ? t("board.noDayCare", { centre: centre.name }) : t("board.noCentre")}
          hint={t("board.noCentreHint")}
        />
      </Screen>
    );
  }
  const shownMonth = month ?? sheet?.today.slice(0, 7) ?? null;
  const tools = (
    <>
      {shownMonth !== null && (
        <MonthNav month={shownMonth} thisMonth={sheet?.today.slice(0, 7) ?? shownMonth} onMonth={onMonth} />
      )}
      <PeopleChoice people={people} onPeople={onPeople} />
    </>
  );
  if (sheet && sheet.rows.length > 0) {
    return <SheetDesk sheet={sheet} tools={tools} actor={actor} />;
  }
  return (
    <Screen title={t("sheet.title")} tools={tools}>
      {read.error ? (
        <RefusalNote refusal={read.error} timeZone={centre.timeZone} />
      ) : sheet ? (
        <Empty
          icon={IconUsers}
          title={t(people === "came" ? "sheet.noneCame" : "sheet.none")}
          hint={t(people === "came" ? "sheet.noneCameHint" : "sheet.noneHint")}
        />
      ) : (
        <SheetSkeleton />
      )}
    </Screen>
  );
}
