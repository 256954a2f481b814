import type { BedBoard, BedCounts, BedOnBoard, BedState, RoomOnBoard, Sex } from "../../../ipc/generated";
import { dayAfter, weekdayOf } from "../../../shared/format/days";

/** What the search field asks for. */
export interface BedQuery {
  /** Parts of names, pinyin, rooms and beds; all must be found. */
  words: readonly string[];
  isFree: boolean;
  isNursing: boolean;
  sex: Sex | null;
  /** Free from this day. */
  fromOn: string | null;
}

const weekdays: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const englishWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The next day, after today, that is this weekday. */
function nextWeekday(today: string, weekday: number): string {
  return dayAfter(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** 明天, 下周一, 周一, monday, 11-30, 11月30日, with or without 起. */
function readDay(word: string, today: string): string | null {
  const text = word.replace(/^(自|从|from)/, "").replace(/(起|开始)$/, "");
  if (text === "今天" || text === "today") {
    return today;
  }
  if (text === "明天" || text === "tomorrow") {
    return dayAfter(today);
  }
  const chinese = /^(下)?(?:周|星期)([一二三四五六日天])$/.exec(text);
  if (chinese) {
    const weekday = weekdays[chinese[2] ?? ""] ?? 1;
    // 下周一 is the Monday of the week that begins next Monday.
    return chinese[1] === undefined
      ? nextWeekday(today, weekday)
      : dayAfter(today, 7 - weekdayOf(today) + weekday);
  }
  const place = englishWeekdays.indexOf(text);
  if (place >= 0) {
    return nextWeekday(today, place + 1);
  }
  const parts = /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/.exec(text);
  const month = Number(parts?.[2]);
  const date = Number(parts?.[3]);
  if (!parts || month < 1 || month > 12 || date < 1 || date > 31) {
    return null;
  }
  const inYear = (year: string | number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const year = Number(today.slice(0, 4));
  const day = inYear(parts[1] ?? year);
  return parts[1] === undefined && day < today ? inYear(year + 1) : day;
}

/** Reads what was typed: 空闲护理床 女 下周一起, free nursing women monday, 王, 203-1. */
export function readQuery(typed: string, today: string): BedQuery {
  const query = {
    words: [] as string[],
    isFree: false,
    isNursing: false,
    sex: null as Sex | null,
    fromOn: null as string | null,
  };
  for (const raw of typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,，、:：]+/)) {
    let word = raw;
    if (word === "") {
      continue;
    }
    if (/^(女|女士|女性|women|woman|female|f)$/.test(word)) {
      query.sex = "female";
      continue;
    }
    if (/^(男|男士|男性|men|man|male|m)$/.test(word)) {
      query.sex = "male";
      continue;
    }
    if (/^(from|beds?|床|床位)$/.test(word)) {
      continue;
    }
    // A bed is written like a day of a month: 203-1 is none, 11-30 is.
    const day = readDay(word, today);
    if (day !== null) {
      query.fromOn = day;
      continue;
    }
    if (/空闲|空床|^free$/.test(word)) {
      query.isFree = true;
      word = word.replace(/空闲|空床|^free$/, "");
    }
    if (/护理型?床?|^nursing$/.test(word)) {
      query.isNursing = true;
      word = word.replace(/护理型?床?(位)?|^nursing$/, "");
    }
    if (word !== "" && word !== "床" && word !== "床位" && word !== "的") {
      query.words.push(word);
    }
  }
  return query;
}

export const isEmptyQuery = (query: BedQuery): boolean =>
  query.words.length === 0 &&
  !query.isFree &&
  !query.isNursing &&
  query.sex === null &&
  query.fromOn === null;

/** Whether a bed will be free from a day on, as far as is planned. Whoever should have left already is still there: nobody
 * knows until when. */
export function isFreeFrom(bed: BedOnBoard, day: string, today: string): boolean {
  const ends = (planned: string | null | undefined) => planned != null && planned > today && planned <= day;
  if (bed.outOfServiceOn !== null || bed.reservations.some(({ lapsesOn }) => lapsesOn > day)) {
    return false;
  }
  switch (bed.state) {
    case "free":
    case "cleaning":
    case "reserved":
      return true;
    case "occupied":
    case "on_leave":
      return ends(bed.occupant?.plannedToOn);
    default:
      return ends(bed.closure?.plannedToOn);
  }
}

/** Whether a room takes somebody of this sex, exceptions apart. */
const takes = (room: RoomOnBoard, sex: Sex): boolean =>
  room.sexRule === "any" || room.sexRule === (sex === "female" ? "women" : "men");

/** Whether a bed is asked for. */
export function isAskedFor(query: BedQuery, room: RoomOnBoard, bed: BedOnBoard, today: string): boolean {
  const wantsFree = query.isFree || query.fromOn !== null;
  if (wantsFree && !(query.fromOn === null ? bed.state === "free" : isFreeFrom(bed, query.fromOn, today))) {
    return false;
  }
  if (query.isNursing && !bed.isNursing) {
    return false;
  }
  if (query.sex !== null) {
    const fits = wantsFree || bed.occupant === null ? takes(room, query.sex) : bed.occupant.sex === query.sex;
    if (!fits) {
      return false;
    }
  }
  return query.words.every((word) => {
    const people = [bed.occupant, ...bed.reservations].flatMap((person) =>
      person === null
        ? []
        : "elderName" in person
          ? [person.elderName]
          : [person.name, ...pinyin(person.namePinyin)],
    );
    const texts = [`${room.name}-${bed.label}`, room.name, ...people];
    return texts.some((text) => text.toLowerCase().includes(word));
  });
}

/** li chun mei: whole, without spaces, and its initials. */
function pinyin(text: string): string[] {
  const parts = text.toLowerCase().split(/\s+/);
  return [text.toLowerCase(), parts.join(""), parts.map((part) => part.charAt(0)).join("")];
}

/** What of the board is shown. */
export interface Shown {
  wardId: string | null;
  floorId: string | null;
  state: BedState | null;
  query: BedQuery;
}

export const inPlace = ({ wardId, floorId }: Pick<Shown, "wardId" | "floorId">, room: RoomOnBoard): boolean =>
  (wardId === null || room.wardId === wardId) && (floorId === null || room.floorId === floorId);

/** The rooms with those of their beds that are asked for. */
export function shownRooms(board: BedBoard, shown: Shown): RoomOnBoard[] {
  return board.rooms
    .filter((room) => inPlace(shown, room))
    .map((room) => ({
      ...room,
      beds: room.beds.filter(
        (bed) =>
          (shown.state === null || bed.state === shown.state) &&
          isAskedFor(shown.query, room, bed, board.today),
      ),
    }))
    .filter(({ beds }) => beds.length > 0);
}

/** The counts of some rooms. They add up because each bed is one thing. */
export function countsOf(rooms: readonly RoomOnBoard[]): Record<BedState | "beds" | "nursing", number> {
  const counts = {
    beds: 0,
    nursing: 0,
    free: 0,
    occupied: 0,
    on_leave: 0,
    reserved: 0,
    cleaning: 0,
    closed: 0,
  };
  for (const bed of rooms.flatMap(({ beds }) => beds)) {
    counts.beds += 1;
    counts.nursing += bed.isNursing ? 1 : 0;
    counts[bed.state] += 1;
  }
  return counts;
}

/** The counts of the core under the names of the states. */
export const countsFrom = (counts: BedCounts): Record<BedState | "beds" | "nursing", number> => ({
  beds: counts.beds,
  nursing: counts.nursingBeds,
  free: counts.free,
  occupied: counts.occupied,
  on_leave: counts.onLeave,
  reserved: counts.reserved,
  cleaning: counts.cleaning,
  closed: counts.closed,
});
