import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Board, ElderFound } from "../../ipc/generated";
import { daysBetween, minutesOfDay } from "../../shared/format/days";
import { usePreferences } from "../../shared/preferences/preferences";
import { DayNav } from "../../shared/ui/DayNav";
import { BoardDialogs } from "./BoardDialogs";
import classes from "./BoardDesk.module.css";
import { BoardNotices } from "./BoardNotices";
import { BoardPanel } from "./BoardPanel";
import { BoardPeople } from "./BoardPeople";
import { BulkPanel } from "./bulk/BulkPanel";
import { useTicks } from "./bulk/useTicks";
import type { DayKind } from "./cardWords";
import { Counts } from "./Counts";
import type { BoardDialog } from "./dialogs";
import { arrivalOf, isWhole } from "./door/arrival";
import { isCollected, leavingOf } from "./door/leaving";
import { useDoorDrafts } from "./door/useDoorDrafts";
import { FilterBar } from "./FilterBar";
import { isCardCode } from "./scanner/cards";
import { useScanActs } from "./scanner/useScanActs";
import { SearchField } from "./SearchField";
import { ToolBar } from "./ToolBar";
import { useBoardKeys } from "./useBoardKeys";
import { useBoardList } from "./useBoardList";
import { useClock } from "./useClock";
import { useColumns } from "./useColumns";
import { useSelection } from "./useSelection";
import { useVisitActs } from "./useVisitActs";
import { VisitListMenu } from "./VisitListMenu";

interface Props {
  board: Board;
  /** When the board arrived here, on this desk's clock. */
  readAt: number;
  /** Beside the search: what belongs to the whole program. */
  tools: ReactNode;
  onDay: (day: string | null) => void;
  onFind: () => void;
}

/** The board of a day and all that is done on it. */
export function BoardDesk({ board, readAt, tools, onDay, onFind }: Props) {
  const { t } = useTranslation();
  const { boardView } = usePreferences();
  const { centre, on, today } = board;
  const day: DayKind = on === today ? "today" : on < today ? "past" : "future";
  const isOpen = day === "today" && board.closing === null;
  const mayEnterLate = day === "past" && daysBetween(on, today) <= centre.lateEntryDays;

  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const firstAsked = useRef<HTMLInputElement>(null);
  const { ref: measured, columns: fitting } = useColumns();
  const columns = boardView === "list" ? 1 : fitting;
  const list = useBoardList(board, day !== "past" || mayEnterLate);
  const drafts = useDoorDrafts();
  const ticks = useTicks();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [extraInHand, setExtraInHand] = useState<ElderFound | null>(null);
  const { chosenId, isArmed, choose, leaveToSearch, keepShown, clear } = useSelection();

  const clock = useClock(15_000);
  // The desk's clock may be wrong: only the time since the answer arrived is added to the core's.
  const now = new Date(Date.parse(board.now) + Math.max(0, clock - readAt));
  const nowMinutes = minutesOfDay(centre.timeZone, now);

  /** For whose act the search and the choice still stand: what is typed or chosen after it is for somebody else. */
  const served = useRef<string | null>(null);
  const acts = useVisitActs(centre, {
    begun: (elderId) => {
      served.current = elderId;
    },
    done: (elderId) => {
      // Who types faster than the core answers is at the next one already.
      if (served.current === elderId) {
        served.current = null;
        list.setQuery("");
        drafts.forget();
        keepShown(elderId);
      }
      // A dialog that is open keeps the focus: a scan may have acted behind it.
      if (dialog === null) {
        search.current?.focus();
      }
    },
    refused: (elderId) => {
      served.current = null;
      // The refusal is shown at the person, so the person must be on the screen.
      choose(elderId);
    },
  });

  const { query, typed, candidates, extras } = list;
  const selectedId = chosenId ?? (typed === "" ? null : (candidates[0] ?? null));
  const person = board.people.find((one) => one.elderId === selectedId) ?? null;
  const extra = person
    ? null
    : (extras.find((elder) => elder.id === selectedId) ??
      (extraInHand?.id === selectedId ? extraInHand : null));

  // Handed to memoised tiles: they must stay the same from one drawing to the next.
  const latest = useRef({
    people: board.people,
    centre,
    extras,
    drafts,
    selectedId,
    isOpen,
    acts,
    ticks,
  });
  useEffect(() => {
    latest.current = {
      people: board.people,
      centre,
      extras,
      drafts,
      selectedId,
      isOpen,
      acts,
      ticks,
    };
  });

  const act = useCallback((elderId: string) => {
    const at = latest.current;
    const one = at.people.find((listed) => listed.elderId === elderId);
    const isSelected = at.selectedId === elderId;
    if (!at.isOpen || (one?.standing === "gone" && !isSelected)) {
      return;
    }
    const { arrival, leaving } = isSelected ? at.drafts : at.drafts.plain;
    const ask = () => {
      if (!isSelected) {
        at.drafts.forget();
      }
      choose(elderId);
      // Once the panel is drawn.
      window.setTimeout(() => (firstAsked.current ?? search.current)?.focus(), 0);
    };
    if (one?.standing === "here") {
      if (one.mustBeCollected && !isCollected(leaving)) {
        ask();
        at.drafts.point("collector");
      } else {
        at.acts.checkOut(elderId, leavingOf(leaving));
      }
      return;
    }
    setExtraInHand(at.extras.find((elder) => elder.id === elderId) ?? null);
    const lacks =
      (at.centre.asksTemperature && arrival.temperature.trim() === "") ||
      (at.centre.asksRoom && arrival.roomId === null);
    if (!isWhole(arrival) || (lacks && !(isSelected && at.drafts.asked === elderId))) {
      // Asked once; a second time says that there is no answer.
      ask();
      at.drafts.ask(elderId);
    } else {
      at.acts.checkIn(elderId, arrivalOf(arrival));
    }
    // `choose` only sets state.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const select = useCallback((elderId: string) => {
    const at = latest.current;
    if (at.ticks.ticked !== null) {
      at.ticks.toggle(elderId);
      return;
    }
    at.acts.forgetRefusal();
    at.drafts.forget();
    if (served.current !== elderId) {
      served.current = null;
    }
    choose(elderId);
    // Enter must act on whom one has just touched, so the focus goes back to where Enter is heard.
    search.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const showPerson = useCallback((elderId: string) => {
    latest.current.ticks.end();
    latest.current.acts.forgetRefusal();
    latest.current.drafts.forget();
    list.showAll();
    list.setQuery("");
    choose(elderId);
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const onCard = useScanActs({
    board,
    now,
    isOpen,
    search,
    acts,
    onPerson: showPerson,
    onOther: ({ elderId, name }) => {
      showPerson(elderId);
      list.setQuery(name);
    },
    onScanned: () => list.setQuery(""),
  });

  function type(entered: string) {
    const isNext = served.current !== null && entered.startsWith(query);
    const text = isNext ? entered.slice(query.length) : entered;
    served.current = null;
    list.setQuery(text);
    drafts.forget();
    acts.forgetRefusal();
    if (text.trim() === "") {
      clear();
    } else {
      leaveToSearch();
    }
  }

  const enterActs =
    isOpen &&
    isArmed &&
    ticks.ticked === null &&
    selectedId !== null &&
    (extra !== null || (person !== null && person.standing !== "gone"));

  const onKeyDown = useBoardKeys({
    search,
    columns,
    typed,
    onStep: (by) => {
      const from = selectedId === null ? -1 : candidates.indexOf(selectedId);
      const next = candidates[from < 0 ? (by > 0 ? 0 : candidates.length - 1) : from + by];
      if (next !== undefined && ticks.ticked === null) {
        select(next);
      }
    },
    onEnter: isCardCode(typed) ? () => onCard(typed) : enterActs ? () => act(selectedId) : null,
    onEscape: () => {
      ticks.end();
      list.showAll();
      type("");
    },
    onFind,
  });

  const enterDoes = enterActs
    ? t(person?.standing === "here" ? "board.enterCheckOut" : "board.enterCheckIn", {
        name: person?.name ?? extra?.name ?? "",
      })
    : null;

  return (
    <div className={classes.desk}>
      <header className={classes.top}>
        <h1 className={classes.title}>{t("board.title")}</h1>
        <DayNav on={on} today={today} onDay={onDay} />
        <SearchField
          inputRef={search}
          query={query}
          onQuery={type}
          onKeyDown={onKeyDown}
          enterDoes={enterDoes}
        />
        {tools}
      </header>
      <p className="visually-hidden" role="status">
        {enterDoes}
      </p>
      <Counts board={board} shown={list.filters.part} onShow={(part) => list.filter({ part })} />
      <div className={classes.body}>
        <div className={classes.left}>
          <ToolBar
            isBulk={ticks.ticked !== null}
            exporting={<VisitListMenu board={board} people={list.shown} />}
            onBulk={isOpen ? () => (ticks.ticked === null ? ticks.begin() : ticks.end()) : null}
            onClosing={
              day !== "future" && board.closing === null && board.people.length > 0
                ? () => setDialog({ kind: "closing" })
                : null
            }
          >
            <FilterBar board={board} filters={list.filters} onFilter={list.filter} />
          </ToolBar>
          <BoardNotices
            board={board}
            day={day}
            mayEnterLate={mayEnterLate}
            nowMinutes={nowMinutes}
            onPerson={showPerson}
            onDialog={setDialog}
          />
          <BoardPeople
            board={board}
            day={day}
            list={list}
            view={boardView}
            columns={columns}
            measured={measured}
            scroller={scroller}
            nowMinutes={nowMinutes}
            selectedId={selectedId}
            ticked={ticks.ticked}
            busyId={acts.busyId}
            onSelect={select}
            onAct={act}
          />
        </div>
        {ticks.ticked !== null ? (
          <BulkPanel
            board={board}
            ticked={ticks.ticked}
            onTick={ticks.tick}
            onEnd={ticks.end}
            onPerson={showPerson}
            acts={acts}
          />
        ) : (
          <BoardPanel
            board={board}
            day={day}
            now={now}
            person={person}
            extra={extra}
            drafts={drafts}
            firstAsked={firstAsked}
            mayEnterLate={mayEnterLate}
            enterActs={enterActs}
            acts={acts}
            onAct={act}
            onDialog={setDialog}
          />
        )}
      </div>
      <BoardDialogs board={board} dialog={dialog} onDialog={setDialog} onPerson={showPerson} />
    </div>
  );
}
