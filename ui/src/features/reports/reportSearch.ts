import type {
  BedKind,
  Centre,
  Meal,
  Opens,
  Paper,
  Parameters,
  ReportGroup,
  Takes,
} from "../../ipc/generated";

/** What the address says of a report: a link to it, or a window opened again, shows the same. */
export interface ReportSearch {
  centreId?: string;
  elderId?: string;
  month?: string;
  on?: string;
  from?: string;
  until?: string;
  meal?: Meal;
  choice?: string;
  wardId?: string;
  bedKind?: BedKind;
  start?: number;
  language?: "chinese" | "english";
  paper?: Paper;
  view?: "rows";
}

/** What a report needs and the person has not said yet. */
export type Wanted = "centre" | "elder" | "choice";

const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const oneOf = <T extends string>(value: unknown, words: readonly T[]) => words.find((word) => word === value);

export const bedKinds = ["nursing", "ordinary", "short_stay"] as const satisfies readonly BedKind[];

/** Reads an address; what makes no sense in it is left out. */
export function readSearch(search: Record<string, unknown>): ReportSearch {
  const month = text(search["month"]);
  const start = Number(search["start"]);
  const read: { [K in keyof ReportSearch]: ReportSearch[K] | undefined } = {
    centreId: text(search["centreId"]),
    elderId: text(search["elderId"]),
    month: month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    on: isDay(search["on"]) ? search["on"] : undefined,
    from: isDay(search["from"]) ? search["from"] : undefined,
    until: isDay(search["until"]) ? search["until"] : undefined,
    meal: oneOf(search["meal"], ["breakfast", "lunch", "dinner"]),
    choice: text(search["choice"]),
    wardId: text(search["wardId"]),
    bedKind: oneOf(search["bedKind"], bedKinds),
    start: Number.isInteger(start) && start > 1 ? start : undefined,
    language: oneOf(search["language"], ["chinese", "english"]),
    paper: oneOf(search["paper"], ["a4", "a5", "a3"]),
    view: oneOf(search["view"], ["rows"]),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as ReportSearch;
}

interface Around {
  takes: readonly Takes[];
  /** On which paper it can be had. */
  papers: readonly Paper[];
  group: ReportGroup;
  centres: readonly Centre[];
  /** Where this desk stands. */
  centreHere: string | null;
  language: "zh-CN" | "en";
  today: string;
}

/** The centres a report can be of. */
export function centresFor(
  takes: readonly Takes[],
  group: ReportGroup,
  centres: readonly Centre[],
): readonly Centre[] {
  if (takes.includes("kitchen")) {
    return centres.filter(({ isKitchen }) => isKitchen);
  }
  return group === "beds" ? centres.filter(({ isResidence }) => isResidence) : centres;
}

/** What is asked of the core, and what is still wanted before it can be asked. */
export function parametersOf(
  search: ReportSearch,
  around: Around,
): { parameters: Parameters; wanted: Wanted[] } {
  const { takes, papers, group, centres, centreHere, language, today } = around;
  const offered = centresFor(takes, group, centres);
  const needsCentre = takes.includes("centre") || takes.includes("kitchen");
  const given = offered.find(({ id }) => id === search.centreId);
  const here = offered.find(({ id }) => id === centreHere) ?? offered[0];
  const centre = given ?? (needsCentre ? here : undefined);
  const wanted: Wanted[] = [];
  const parameters: Parameters = { language: search.language ?? (language === "en" ? "english" : "chinese") };
  if (needsCentre || takes.includes("centre_or_all")) {
    if (centre) {
      parameters.centreId = centre.id;
    } else if (needsCentre) {
      wanted.push("centre");
    }
  }
  if (takes.includes("elder")) {
    if (search.elderId === undefined) {
      wanted.push("elder");
    } else {
      parameters.elderId = search.elderId;
    }
  }
  if (takes.includes("meal")) {
    parameters.meal = search.meal ?? "lunch";
  }
  if (takes.includes("month")) {
    parameters.month = search.month ?? today.slice(0, 7);
  }
  if (takes.includes("day")) {
    parameters.on = search.on ?? today;
  }
  if (takes.includes("span") && search.from !== undefined && search.until !== undefined) {
    parameters.fromOn = search.from;
    parameters.untilOn = search.until;
  }
  if (takes.includes("span") && (search.from === undefined || search.until === undefined)) {
    parameters.month = search.month ?? today.slice(0, 7);
  }
  if ((takes.includes("choice") || takes.includes("one_of")) && search.choice !== undefined) {
    parameters.choice = search.choice;
  }
  if (takes.includes("one_of") && search.choice === undefined) {
    wanted.push("choice");
  }
  // A ward is one of a centre.
  if (takes.includes("ward") && search.wardId !== undefined && parameters.centreId !== undefined) {
    parameters.wardId = search.wardId;
  }
  if (takes.includes("bed_kind") && search.bedKind !== undefined) {
    parameters.bedKind = search.bedKind;
  }
  if (takes.includes("start") && search.start !== undefined) {
    parameters.start = search.start;
  }
  if (search.paper !== undefined && papers.includes(search.paper)) {
    parameters.paper = search.paper;
  }
  return { parameters, wanted };
}

/** A report's address with what it shows, for links from its rows. */
export function addressOf(name: string, parameters: Parameters): string {
  const { fromOn, untilOn, ...rest } = parameters;
  const all = {
    ...rest,
    ...(fromOn !== undefined && { from: fromOn }),
    ...(untilOn !== undefined && { until: untilOn }),
  };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(all)) {
    if (value !== undefined && value !== null) {
      search.set(key, String(value));
    }
  }
  return `#/reports/${name}?${search.toString()}`;
}

/** The address of what a row or a figure opens. */
export const addressFor = (opens: Opens): string =>
  opens.kind === "screen" ? `#${opens.value}` : addressOf(opens.value.name, opens.value.parameters);
