import { Button } from "@mantine/core";
import { IconUserSearch, IconUsers } from "@tabler/icons-react";
import type { Ref, RefObject } from "react";
import { useTranslation } from "react-i18next";

import type { Board } from "../../ipc/generated";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Empty } from "../../shared/ui/Empty";
import classes from "./BoardDesk.module.css";
import cardClasses from "./cards.module.css";
import type { DayKind } from "./cardWords";
import { ExtraPeople } from "./ExtraPeople";
import { People } from "./People";
import type { BoardView } from "./Tile";
import type { BoardList } from "./useBoardList";

interface Props {
  board: Board;
  day: DayKind;
  list: BoardList;
  view: BoardView;
  columns: number;
  measured: Ref<HTMLDivElement>;
  scroller: RefObject<HTMLDivElement | null>;
  nowMinutes: number;
  selectedId: string | null;
  ticked: ReadonlySet<string> | null;
  busyId: string | null;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** Everybody the list shows now, and what to do where it shows nobody. */
export function BoardPeople(props: Props) {
  const { board, day, list, view, columns, measured, scroller, nowMinutes } = props;
  const { selectedId, ticked, busyId, onSelect, onAct } = props;
  const { t } = useTranslation();
  const { filters, typed, shown, extras, isFiltered } = list;
  const isClosed = board.closing !== null;
  const isNobody = shown.length === 0 && extras.length === 0;
  return (
    <div ref={scroller} className={cardClasses.scroll}>
      <div ref={measured} className={classes.measured} />
      {isFiltered && (
        <p className={classes.only}>
          {filters.part === null
            ? t("board.showingSome", { count: shown.length })
            : t("board.showingOnly", { what: t(`board.${filters.part}`) })}
          <Button variant="subtle" size="compact-md" mih="2.75rem" onClick={list.showAll}>
            {t("board.showAll")}
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <People
          people={shown}
          rooms={board.rooms}
          view={view}
          columns={columns}
          scroller={scroller}
          timeZone={board.centre.timeZone}
          day={day}
          isClosed={isClosed}
          nowMinutes={nowMinutes}
          selectedId={selectedId}
          ticked={ticked}
          typed={typed}
          busyId={busyId}
          onSelect={onSelect}
          onAct={onAct}
        />
      )}
      {extras.length > 0 && ticked === null && (
        <ExtraPeople
          found={extras}
          view={view}
          columns={columns}
          selectedId={selectedId}
          busyId={busyId}
          mayAct={day === "today" && !isClosed}
          onSelect={onSelect}
          onAct={onAct}
        />
      )}
      {isNobody && typed !== "" && !list.isSearching && (
        <Empty
          icon={IconUserSearch}
          title={t("board.nobodyMatches", { query: typed })}
          hint={t("board.nobodyMatchesHint")}
        >
          <ButtonLink to="/elders/new" search={{ name: typed }}>
            {t("board.registerNew")}
          </ButtonLink>
        </Empty>
      )}
      {isNobody && typed === "" && (
        <Empty
          icon={IconUsers}
          title={t(
            isFiltered
              ? "board.noneInFilter"
              : board.centre.opensAt === null
                ? "board.closedToday"
                : "board.nobodyToday",
          )}
          hint={t(isFiltered ? "board.noneInFilterHint" : "board.nobodyTodayHint")}
        />
      )}
    </div>
  );
}
