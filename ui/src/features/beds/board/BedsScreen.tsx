import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconBed, IconBuildingCommunity, IconUserPlus } from "@tabler/icons-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedBoard,
  type BedState,
  type Error as Refusal,
  type Occupant,
  useBedBoard,
  useBedBoardOn,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { useRefusalText } from "../../../shared/faults/useRefusalText";
import { useFormat } from "../../../shared/format/useFormat";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import { BedListMenu } from "./BedListMenu";
import { ActDialogs } from "../acts/ActDialogs";
import type { Act } from "../acts/act";
import { asRefusal, bedName } from "../shared/bedWords";
import { PapersMenu } from "../shared/PapersMenu";
import type { ResidenceHere } from "../shared/residence";
import { Candidates } from "../waiting/Candidates";
import { BedPanel } from "./BedPanel";
import { BoardSearch } from "./BoardSearch";
import { CountsBar } from "./CountsBar";
import { DayNotice, ThatDayPanel } from "./DayNotice";
import { DayPick } from "./DayPick";
import { FloorRooms } from "./FloorRooms";
import { MonthRate } from "./MonthRate";
import { PersonPanel } from "./PersonPanel";
import { RoomCard } from "./RoomCard";
import { TodoPanel } from "./TodoPanel";
import { WardTable } from "./WardTable";
import classes from "./board.module.css";
import { countsFrom, countsOf, inPlace, isEmptyQuery, readQuery, shownRooms } from "./boardQuery";
import { hasPlan } from "./floorPlan";
import { useMoving } from "./useMoving";

interface Props {
  residence: ResidenceHere | null;
  /** Which residence, and which day. */
  tools?: ReactNode;
  /** Which bed is chosen when the board opens. */
  firstBedId: string | null;
  /** Who of those without a bed is, by their admission. */
  firstPersonId: string | null;
  actor: string;
  elderLink: (elderId: string, words: string) => ReactNode;
}

/** Every bed of a residence now: who is in it, what is planned, what can be done. Another day can be looked at. */
export function BedsScreen(props: Props) {
  const { residence, tools } = props;
  const { t } = useTranslation();
  const [on, setOn] = useState<string | null>(null);
  // Whom or which bed one came for is shown once, not again when another day was looked at.
  const [hasLookedOn, setHasLookedOn] = useState(false);
  const centreId = residence?.id ?? "";
  const now = useBedBoard({ centreId }, { enabled: residence !== null && on === null });
  const thatDay = useBedBoardOn(
    { centreId, onDay: on ?? "" },
    { enabled: residence !== null && on !== null, placeholderData: (before) => before },
  );
  const board = on === null ? now : thatDay;

  if (residence === null) {
    return (
      <Screen title={t("beds.title")}>
        <Empty icon={IconBuildingCommunity} title={t("beds.noResidence")} hint={t("beds.noResidenceHint")}>
          <ButtonLink to="/settings">{t("nav.settings")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  if (!board.data) {
    return (
      <Screen title={t("beds.title")} tools={tools}>
        {board.error ? (
          <RefusalNote refusal={board.error} timeZone={residence.timeZone} />
        ) : (
          <div role="status" aria-label={t("shell.loading")}>
            <Skeleton height="5rem" radius="md" mb="md" />
            <Skeleton height="26rem" radius="lg" />
          </div>
        )}
      </Screen>
    );
  }
  if (board.data.rooms.length === 0) {
    return (
      <Screen title={t("beds.title")} tools={tools}>
        <Empty icon={IconBed} title={t("beds.noBeds")} hint={t("beds.noBedsHint")}>
          <ButtonLink to="/beds/house">{t("beds.setUpHouse")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  return (
    <BoardDesk
      {...props}
      {...(hasLookedOn && { firstBedId: null, firstPersonId: null })}
      board={board.data}
      on={on}
      onDay={(day) => {
        setHasLookedOn(true);
        setOn(day);
      }}
    />
  );
}

interface DeskProps extends Props {
  board: BedBoard;
  /** None: now. */
  on: string | null;
  onDay: (day: string | null) => void;
}

function BoardDesk(props: DeskProps) {
  const { board, on, onDay, tools, firstBedId, firstPersonId, actor, elderLink } = props;
  const { t } = useTranslation();
  const isNow = board.view === "now";
  const format = useFormat();
  const say = useRefusalText(board.timeZone);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState("");
  const [asPlan, setAsPlan] = useState(false);
  const [state, setState] = useState<BedState | null>(null);
  const [chosenId, setChosenId] = useState(firstBedId);
  const [personId, setPersonId] = useState(firstPersonId);
  const [act, setAct] = useState<Act | null>(null);
  const [hindrance, setHindrance] = useState<Refusal | null>(null);

  const wardId = place.startsWith("ward ") ? place.slice(5) : null;
  const floorId = place.startsWith("floor ") ? place.slice(6) : null;
  const query = useMemo(() => readQuery(typed, board.today), [typed, board.today]);
  const rooms = useMemo(
    () => shownRooms(board, { wardId, floorId, state, query }),
    [board, wardId, floorId, state, query],
  );
  const placed = useMemo(
    () => board.rooms.filter((room) => inPlace({ wardId, floorId }, room)),
    [board, wardId, floorId],
  );
  const counts = place === "" ? countsFrom(board.counts) : countsOf(placed);

  const chooseBed = (bedId: string | null) => {
    setChosenId(bedId);
    setPersonId(null);
    setHindrance(null);
  };
  const ghost = useRef<HTMLDivElement>(null);
  const moves = useMoving({
    // Nobody is moved in the past or in what is only planned.
    board: isNow ? board : undefined,
    ghost,
    onChoose: chooseBed,
    onDrop: ({ who }, bedId, target, obstacle) => {
      setHindrance(null);
      const other = board.rooms.flatMap(({ beds }) => beds).find(({ id }) => id === bedId)?.occupant;
      if ((target === "swap" || target === "swap_with_reason") && other) {
        setAct({ what: "swap", who, other });
      } else if (target === "impossible" && obstacle !== null) {
        setHindrance(asRefusal(obstacle));
      } else {
        setAct({ what: "move", who, bedId });
      }
    },
  });
  const { moving, overId } = moves;
  const find = (bedId: string | null) => {
    for (const room of board.rooms) {
      const bed = room.beds.find(({ id }) => id === bedId);
      if (bed) {
        return { room, bed };
      }
    }
    return null;
  };
  // Whoever comes for one bed sees it, however long the house is.
  const cameForId = find(firstBedId)?.bed.id;
  useEffect(() => {
    if (cameForId !== undefined) {
      document.querySelector(`[data-bed="${cameForId}"]`)?.scrollIntoView({ block: "center" });
    }
  }, [cameForId]);
  const chosen = find(chosenId);
  const person = board.withoutBed.find(({ admissionId }) => admissionId === personId);
  const shownBeds = rooms.flatMap(({ beds }) => beds);
  const firstId = shownBeds.some(({ id }) => id === chosenId) ? chosenId : (shownBeds[0]?.id ?? null);

  /** What a bed is for the one who is moved, in words. */
  const targetWords = (bedId: string | null): string => {
    const there = find(bedId);
    if (!there || !moving) {
      return t("beds.moving.nowhere");
    }
    const bed = bedName(there.room, there.bed);
    const target = moves.targetOf(there.bed.id);
    const obstacle = moves.obstacleOf(there.bed.id);
    switch (target) {
      case "own":
        return t("beds.moving.own", { bed });
      case "swap":
        return t("beds.moving.swap", { bed, name: there.bed.occupant?.name ?? "" });
      case "possible":
        return t("beds.moving.to", { bed });
      default:
        return obstacle === null ? "" : say(asRefusal(obstacle));
    }
  };
  const startMove = (who: Occupant, fromId: string | null) => {
    moves.begin(who, fromId);
    const tile = document.querySelector(`[data-bed="${fromId ?? firstId ?? ""}"]`);
    if (tile instanceof HTMLElement) {
      tile.focus();
    }
  };

  const floors = board.buildings.flatMap((building) =>
    building.floors.map((floor) => ({
      ...floor,
      title: board.buildings.length > 1 ? `${building.name} ${floor.name}` : floor.name,
      rooms: rooms.filter((room) => room.floorId === floor.id),
    })),
  );

  return (
    <Screen
      title={t("beds.title")}
      tools={
        <div className={classes.tools}>
          {tools}
          <DayPick on={on} today={board.today} onDay={onDay} />
          <span className={classes.apart} />
          <BedListMenu
            board={board}
            rooms={rooms}
            narrowed={[
              floors.find(({ id }) => id === floorId)?.title ?? "",
              board.wards.find(({ id }) => id === wardId)?.name ?? "",
              state === null ? "" : t(`bedState.${state}`),
              typed.trim(),
            ]}
          />
          <PapersMenu
            centreId={board.centreId}
            papers={isNow ? ["list", "census", "night_round", "handover"] : ["census"]}
            on={board.onDay}
          />
          {isNow && (
            <Button
              leftSection={<IconUserPlus size="1.25rem" aria-hidden />}
              onClick={() => setAct({ what: "admit", bedId: null, elder: null })}
            >
              {t("beds.act.admit")}
            </Button>
          )}
        </div>
      }
    >
      {!isNow && <DayNotice board={board} onDay={onDay} />}
      <CountsBar
        counts={counts}
        shown={state}
        onShow={setState}
        rate={<MonthRate centreId={board.centreId} today={board.today} />}
      />
      <div className={classes.body}>
        <div className={classes.main}>
          <BoardSearch
            floors={floors}
            wards={board.wards}
            place={place}
            onPlace={setPlace}
            typed={typed}
            onType={setTyped}
          >
            {hasPlan(board.rooms) && (
              <SegmentedControl
                aria-label={t("beds.layout.label")}
                data={[
                  { value: "rows", label: t("beds.layout.rows") },
                  { value: "plan", label: t("beds.layout.plan") },
                ]}
                value={asPlan ? "plan" : "rows"}
                onChange={(value) => setAsPlan(value === "plan")}
              />
            )}
          </BoardSearch>
          {/* The board is worked as one thing: the keys are those of its beds, which bubble up to here. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            role="group"
            className={classes.floors}
            aria-label={t("beds.board")}
            onPointerDown={moves.onPointerDown}
            onClick={moves.onClick}
            onKeyDown={moves.onKeyDown}
          >
            <RefusalNote refusal={hindrance} timeZone={board.timeZone} />
            {(!isEmptyQuery(query) || state !== null) && (
              <p className={classes.found} role="status">
                {t("beds.found", { count: shownBeds.length })}
                {isNow && query.fromOn !== null && query.fromOn !== board.today && (
                  <Button variant="subtle" mih="2.75rem" onClick={() => onDay(query.fromOn)}>
                    {t("beds.day.show", { day: format.shortDay(query.fromOn, board.today) })}
                  </Button>
                )}
              </p>
            )}
            {shownBeds.length === 0 && (
              <Empty icon={IconBed} title={t("beds.nothingFound")} hint={t("beds.nothingFoundHint")}>
                <Button
                  variant="default"
                  onClick={() => {
                    setTyped("");
                    setState(null);
                    setPlace("");
                  }}
                >
                  {t("beds.showAll")}
                </Button>
              </Empty>
            )}
            {floors
              .filter((floor) => floor.rooms.length > 0)
              .map((floor) => {
                const sums = countsOf(floor.rooms);
                return (
                  <section key={floor.id} aria-label={floor.title}>
                    <h2 className={classes.floorHead}>
                      {floor.title}
                      <small>
                        {t("beds.floorLine", {
                          count: sums.beds,
                          occupied: sums.occupied + sums.on_leave,
                          free: sums.free,
                        })}
                      </small>
                    </h2>
                    <FloorRooms rooms={floor.rooms} asPlan={asPlan}>
                      {(room) => (
                        <RoomCard
                          key={room.id}
                          room={room}
                          today={board.onDay}
                          now={board.now}
                          timeZone={board.timeZone}
                          chosenId={chosenId}
                          firstId={firstId}
                          targetOf={moving === null ? null : moves.targetOf}
                          overId={moving === null ? null : overId}
                        />
                      )}
                    </FloorRooms>
                  </section>
                );
              })}
            {board.wards.length > 1 && <WardTable board={board} />}
            {moving?.how === "keys" && (
              <div className={classes.movingBar} role="status">
                <span>
                  <strong>{t("beds.moving.who", { name: moving.who.name })}</strong> {targetWords(overId)}
                </span>
                <button type="button" onClick={moves.stop}>
                  {t("beds.moving.stop")}
                </button>
              </div>
            )}
          </div>
        </div>
        {chosen !== null ? (
          <BedPanel
            key={chosen.bed.id}
            board={board}
            room={chosen.room}
            bed={chosen.bed}
            onAct={setAct}
            onMove={startMove}
            candidates={
              isNow &&
              chosen.bed.state === "free" && (
                <Candidates
                  bedId={chosen.bed.id}
                  onAdmit={(elder) => setAct({ what: "admit", bedId: chosen.bed.id, elder })}
                />
              )
            }
            elderLink={elderLink}
          />
        ) : person && isNow ? (
          <PersonPanel board={board} who={person} elderLink={elderLink} onAct={setAct} />
        ) : !isNow ? (
          <ThatDayPanel board={board} />
        ) : (
          // People without a bed are dragged from here onto one.
          <div onPointerDown={moves.onPointerDown}>
            <TodoPanel
              board={board}
              onBed={chooseBed}
              onPerson={(who) => {
                setChosenId(null);
                setPersonId(who.admissionId);
              }}
            />
          </div>
        )}
      </div>
      {moving?.how === "pointer" && (
        <div ref={ghost} className={classes.ghost} role="status">
          <strong>{moving.who.name}</strong>
          {targetWords(overId)}
        </div>
      )}
      <ActDialogs act={act} board={board} actor={actor} onClose={() => setAct(null)} />
    </Screen>
  );
}
