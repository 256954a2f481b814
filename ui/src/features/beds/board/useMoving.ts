import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

import { type BedBoard, type Occupant, type Refusal as Obstacle, useStayFits } from "../../../ipc/generated";
import { type Target, targetFor } from "./moveTarget";

/** Somebody is on the way to another bed. */
export interface Moving {
  who: Occupant;
  /** Where they lie; none: no bed yet. */
  fromId: string | null;
  how: "pointer" | "keys";
}

/** So far the pointer goes before a press becomes a drag. */
const DRAG_PIXELS = 6;
/** So near to the edge of what scrolls, it scrolls. */
const EDGE_PIXELS = 48;

const bedAt = (element: Element | null): string | null =>
  element?.closest("[data-bed]")?.getAttribute("data-bed") ?? null;
const personAt = (element: Element | null): string | null =>
  element?.closest("[data-admission]")?.getAttribute("data-admission") ?? null;

/** The element in a direction of the keyboard, by where it stands on the screen. */
function neighbour(from: Element, among: readonly Element[], key: string): Element | null {
  const here = from.getBoundingClientRect();
  const [x, y] = [here.left + here.width / 2, here.top + here.height / 2];
  let best: Element | null = null;
  let least = Infinity;
  for (const other of among) {
    const there = other.getBoundingClientRect();
    const [dx, dy] = [there.left + there.width / 2 - x, there.top + there.height / 2 - y];
    const [along, across] =
      key === "ArrowRight"
        ? [dx, dy]
        : key === "ArrowLeft"
          ? [-dx, dy]
          : key === "ArrowDown"
            ? [dy, dx]
            : [-dy, dx];
    // Sideways one stays in the row.
    const weight = along + Math.abs(across) * (key === "ArrowLeft" || key === "ArrowRight" ? 6 : 2);
    if (other !== from && along > 4 && weight < least) {
      [best, least] = [other, weight];
    }
  }
  return best;
}

interface Options {
  board: BedBoard | undefined;
  /** What follows the pointer. */
  ghost: RefObject<HTMLDivElement | null>;
  onChoose: (bedId: string | null) => void;
  /** Somebody is put onto a bed; the obstacle, if there is one that no reason overcomes. */
  onDrop: (moving: Moving, bedId: string, target: Target, obstacle: Obstacle | null) => void;
}

/** Moves people over the board, by pointer and by keyboard alike. */
export function useMoving({ board, ghost, onChoose, onDrop }: Options) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const wasDragged = useRef(false);
  const fits = useStayFits(
    { centreId: board?.centreId ?? "", elderId: moving?.who.elderId ?? "" },
    { enabled: moving !== null && board !== undefined },
  );
  const fitOf = new Map(fits.data?.map((fit) => [fit.bedId, fit]));
  const beds = board?.rooms.flatMap((room) => room.beds) ?? [];

  const goalAt = (bedId: string) =>
    targetFor(
      moving?.fromId ?? null,
      beds.find(({ id }) => id === bedId),
      fitOf.get(bedId),
    );
  const obstacleOf = (bedId: string): Obstacle | null => goalAt(bedId).obstacle;
  const targetOf = (bedId: string): Target => goalAt(bedId).target;

  const stop = () => {
    setMoving(null);
    setOverId(null);
  };
  const drop = (what: Moving, bedId: string | null) => {
    stop();
    if (bedId !== null && bedId !== what.fromId) {
      onDrop(what, bedId, targetOf(bedId), obstacleOf(bedId));
    }
  };
  // The listeners of a drag outlive the drawing that made them: they ask for the latest.
  const latest = useRef({ drop });
  useEffect(() => {
    latest.current = { drop };
  });

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const pressed = event.target instanceof Element ? event.target : null;
    const fromId = bedAt(pressed);
    const admissionId = personAt(pressed);
    const who =
      beds.find(({ id }) => id === fromId)?.occupant ??
      board?.withoutBed.find((person) => person.admissionId === admissionId);
    if (event.button !== 0 || event.pointerType === "touch" || !who || moving !== null) {
      return;
    }
    const [startX, startY] = [event.clientX, event.clientY];
    const scrolls = event.currentTarget.closest("[data-scrolls]") ?? document.scrollingElement;
    let what: Moving | null = null;
    let over: string | null = null;
    const onMove = (move: globalThis.PointerEvent) => {
      if (what === null) {
        if (Math.hypot(move.clientX - startX, move.clientY - startY) < DRAG_PIXELS) {
          return;
        }
        what = { who, fromId, how: "pointer" };
        wasDragged.current = true;
        setMoving(what);
      }
      over = bedAt(document.elementFromPoint(move.clientX, move.clientY));
      setOverId(over);
      if (ghost.current) {
        const left = Math.min(move.clientX + 14, window.innerWidth - 330);
        ghost.current.style.transform = `translate(${left}px, ${move.clientY + 14}px)`;
      }
      const edges = scrolls?.getBoundingClientRect();
      if (scrolls && edges) {
        const by =
          move.clientY < edges.top + EDGE_PIXELS ? -12 : move.clientY > edges.bottom - EDGE_PIXELS ? 12 : 0;
        scrolls.scrollBy(0, by);
      }
    };
    const end = (isDropped: boolean) => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKey);
      if (what !== null) {
        latest.current.drop(what, isDropped ? over : null);
        // The click that follows the release is none.
        setTimeout(() => {
          wasDragged.current = false;
        }, 0);
      }
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (key: globalThis.KeyboardEvent) => {
      if (key.key === "Escape") {
        end(false);
      }
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKey);
  }

  function onClick(event: { target: EventTarget }) {
    const bedId = bedAt(event.target instanceof Element ? event.target : null);
    if (bedId === null || wasDragged.current) {
      return;
    }
    if (moving !== null) {
      drop(moving, bedId);
    } else {
      onChoose(bedId);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const from = event.target instanceof Element ? event.target.closest("[data-bed]") : null;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Escape" && moving !== null) {
      event.preventDefault();
      event.stopPropagation();
      stop();
      return;
    }
    if (from === null) {
      return;
    }
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const next = neighbour(from, [...event.currentTarget.querySelectorAll("[data-bed]")], event.key);
      if (next instanceof HTMLElement) {
        next.focus();
        next.scrollIntoView({ block: "nearest" });
        if (moving !== null) {
          setOverId(bedAt(next));
        }
      }
      return;
    }
    if ((event.key === "m" || event.key === "M") && moving === null) {
      const fromId = bedAt(from);
      const who = beds.find(({ id }) => id === fromId)?.occupant;
      if (who) {
        event.preventDefault();
        begin(who, fromId);
      }
    }
  }

  /** Somebody is to go elsewhere: the next bed that is pressed is the goal. */
  function begin(who: Occupant, fromId: string | null) {
    setMoving({ who, fromId, how: "keys" });
    setOverId(fromId);
  }

  return {
    moving,
    overId,
    ghost,
    fits,
    targetOf,
    obstacleOf,
    begin,
    stop,
    onPointerDown,
    onClick,
    onKeyDown,
  };
}
