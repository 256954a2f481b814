import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconUserSearch, IconUsers } from "@tabler/icons-react";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Board, type ElderFound, useElderSearch } from "../../ipc/generated";
import { minutesOfDay } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Empty } from "../../shared/ui/Empty";
import classes from "./BoardDesk.module.css";
import { Cards } from "./Cards";
import cardClasses from "./cards.module.css";
import type { DayKind } from "./cardWords";
import { Counts, type Part, belongs } from "./Counts";
import { DayNav } from "./DayNav";
import { ExtraCards } from "./ExtraCards";
import { ExtraPanel } from "./ExtraPanel";
import { LeftOpenBanner } from "./LeftOpenBanner";
import { matching } from "./matching";
import { NoPersonPanel } from "./NoPersonPanel";
import { PersonPanel } from "./PersonPanel";
import { SearchField } from "./SearchField";
import { useClock } from "./useClock";
import { useColumns } from "./useColumns";
import { useSelection } from "./useSelection";
import { useVisitActs } from "./useVisitActs";

interface Props {
  board: Board;
  /** When the board arrived here, on this desk's clock. */
  readAt: number;
  onDay: (day: string | null) => void;
  onFind: () => void;
}

/** The board of a day and all that is done on it. */
export function BoardDesk({ board, readAt, onDay, onFind }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { centre, on, today } = board;
  const day: DayKind = on === today ? "today" : on < today ? "past" : "future";
  const isToday = day === "today";

  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, columns } = useColumns();
  const [query, setQuery] = useState("");
  const [part, setPart] = useState<Part | null>(null);
  const [who, setWho] = useState("");
  const [extraInHand, setExtraInHand] = useState<ElderFound | null>(null);
  const { chosenId, isArmed, choose, leaveToSearch, keepShown, clear } = useSelection();

  const clock = useClock(15_000);
  // The desk's clock may be wrong: only the time since the answer arrived is added to the core's.
  const now = new Date(Date.parse(board.now) + Math.max(0, clock - readAt));
  const nowMinutes = minutesOfDay(centre.timeZone, now);

  const acts = useVisitActs(centre, (elderId) => {
    setQuery("");
    setWho("");
    keepShown(elderId);
    search.current?.focus();
  });

  const shown = useMemo(
    // The order is the core's, by planned arrival: nothing an act changes moves a card away under a finger.
    () =>
      matching(part === null ? board.people : board.people.filter((person) => belongs(person, part)), query),
    [board.people, part, query],
  );
  const typed = query.trim();
  const [asked] = useDebouncedValue(typed, 100);
  const found = useElderSearch({ query: asked, limit: 12 }, { enabled: isToday && asked !== "" });
  const extras = useMemo(() => {
    const listed = new Set(board.people.map((person) => person.elderId));
    return typed === "" || asked !== typed ? [] : (found.data ?? []).filter((elder) => !listed.has(elder.id));
  }, [board.people, found.data, typed, asked]);

  const candidates = [...shown.map((person) => person.elderId), ...extras.map((elder) => elder.id)];
  const selectedId = chosenId ?? (typed === "" ? null : (candidates[0] ?? null));
  const person = board.people.find((one) => one.elderId === selectedId) ?? null;
  const extra = person
    ? null
    : (extras.find((elder) => elder.id === selectedId) ??
      (extraInHand?.id === selectedId ? extraInHand : null));

  // Handed to memoised cards: they must stay the same from one drawing to the next.
  const latest = useRef({ person, extras, people: board.people, who, selectedId, isToday, acts });
  useEffect(() => {
    latest.current = { person, extras, people: board.people, who, selectedId, isToday, acts };
  });

  const act = useCallback((elderId: string) => {
    const at = latest.current;
    const spoken = at.selectedId === elderId ? at.who.trim() : "";
    const one = at.people.find((listed) => listed.elderId === elderId);
    if (!at.isToday || at.acts.busyId !== null) {
      return;
    }
    if (one?.standing === "here") {
      at.acts.checkOut(elderId, spoken);
    } else if (one?.standing !== "gone" || at.selectedId === elderId) {
      setExtraInHand(at.extras.find((elder) => elder.id === elderId) ?? null);
      at.acts.checkIn(elderId, spoken);
    }
  }, []);
  const actOnCard = useCallback(
    (elderId: string) => {
      choose(elderId);
      act(elderId);
    },
    // `choose` only sets state.
    // oxlint-disable-next-line react/exhaustive-deps
    [act],
  );
  const select = useCallback((elderId: string) => {
    latest.current.acts.forgetRefusal();
    setWho("");
    choose(elderId);
    // Enter must act on whom one has just touched, so the focus goes back to where Enter is heard.
    search.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  function type(text: string) {
    setQuery(text);
    setWho("");
    acts.forgetRefusal();
    if (text.trim() === "") {
      clear();
    } else {
      leaveToSearch();
    }
  }

  function step(by: number) {
    const from = selectedId === null ? -1 : candidates.indexOf(selectedId);
    const to = from < 0 ? (by > 0 ? 0 : candidates.length - 1) : from + by;
    const next = candidates[to];
    if (next !== undefined) {
      select(next);
    }
  }

  const enterActs =
    isToday &&
    isArmed &&
    selectedId !== null &&
    (extra !== null || (person !== null && person.standing !== "gone"));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // While characters are being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      return;
    }
    const row = typed === "" ? columns : 1;
    const steps: Record<string, number> = { ArrowDown: row, ArrowUp: -row };
    if (typed === "") {
      steps["ArrowRight"] = 1;
      steps["ArrowLeft"] = -1;
    }
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      step(by);
    } else if (event.key === "Enter" && !event.repeat && enterActs) {
      event.preventDefault();
      act(selectedId);
    } else if (event.key === "Escape") {
      setPart(null);
      type("");
    } else if (event.key === "/" && query === "") {
      event.preventDefault();
      onFind();
    }
  }

  // Whatever is typed on this screen, by hand or by a scanner, is meant for the search.
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const elsewhere =
        target?.closest("input, textarea, [contenteditable], [role=dialog], [role=menu]") ?? null;
      if (elsewhere === null && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        if (event.key !== " " && event.key !== "/") {
          search.current?.focus();
        }
      }
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);

  const leaves = person?.standing === "here";
  const enterDoes = enterActs
    ? t(leaves ? "board.enterCheckOut" : "board.enterCheckIn", { name: person?.name ?? extra?.name ?? "" })
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
      </header>
      <p className="visually-hidden" role="status">
        {enterDoes}
      </p>
      <Counts board={board} shown={part} onShow={setPart} />
      {!isToday && (
        <p className={classes.dayNotice}>
          {t(day === "past" ? "board.pastNotice" : "board.futureNotice", { day: format.day(on) })}
        </p>
      )}
      {isToday && board.leftOpen.length > 0 && (
        <LeftOpenBanner visits={board.leftOpen} timeZone={centre.timeZone} />
      )}
      <div className={classes.body}>
        <div ref={scroller} className={cardClasses.scroll}>
          <div ref={measured} className={classes.measured} />
          {part !== null && (
            <p className={classes.only}>
              {t("board.showingOnly", { what: t(`board.${part}`) })}
              <Button variant="subtle" size="compact-md" mih="2.75rem" onClick={() => setPart(null)}>
                {t("board.showAll")}
              </Button>
            </p>
          )}
          {shown.length > 0 && (
            <Cards
              people={shown}
              columns={columns}
              scroller={scroller}
              timeZone={centre.timeZone}
              day={day}
              nowMinutes={nowMinutes}
              selectedId={selectedId}
              typed={typed}
              busyId={acts.busyId}
              onSelect={select}
              onAct={actOnCard}
            />
          )}
          {extras.length > 0 && (
            <ExtraCards
              found={extras}
              columns={columns}
              selectedId={selectedId}
              busyId={acts.busyId}
              mayAct={isToday}
              onSelect={select}
              onAct={actOnCard}
            />
          )}
          {candidates.length === 0 && typed !== "" && !found.isFetching && (
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
          {candidates.length === 0 && typed === "" && (
            <Empty
              icon={IconUsers}
              title={t(
                part !== null
                  ? "board.noneInFilter"
                  : centre.opensAt === null
                    ? "board.closedToday"
                    : "board.nobodyToday",
              )}
              hint={t(part !== null ? "board.noneInFilterHint" : "board.nobodyTodayHint")}
            />
          )}
        </div>
        {person ? (
          <PersonPanel
            key={person.elderId}
            person={person}
            board={board}
            day={day}
            now={now}
            who={who}
            onWho={setWho}
            enterActs={enterActs}
            acts={acts}
            onAct={act}
          />
        ) : extra ? (
          <ExtraPanel
            key={extra.id}
            elder={extra}
            timeZone={centre.timeZone}
            who={who}
            onWho={setWho}
            enterActs={enterActs}
            acts={acts}
            onAct={act}
          />
        ) : (
          <NoPersonPanel />
        )}
      </div>
    </div>
  );
}
