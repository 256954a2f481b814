import type { BedBoard, BedOnBoard, RoomOnBoard } from "../../../ui/src/ipc/generated";
import { dayAfter, weekdayOf } from "../../../ui/src/shared/format/days";
import { formatIn } from "../../../ui/src/shared/format/format";
import { firstResidence } from "../beds";
import { type Stop, type Visit, NOBODY, heading } from "./stop";

interface Found {
  board: BedBoard;
  room: RoomOnBoard;
  bed: BedOnBoard;
}

/** The board as the core tells it, and a bed of it. */
async function aBed(at: Visit, is: (bed: BedOnBoard) => boolean): Promise<Found> {
  const centre = await firstResidence(at.host);
  const board = await at.host.call("bed_board", { centreId: centre.id });
  for (const room of board.rooms) {
    const bed = room.beds.find(is);
    if (bed) {
      return { board, room, bed };
    }
  }
  throw new Error("the demonstration has no such bed");
}

async function bedBoard({ page, t, open }: Visit): Promise<void> {
  await open("/beds");
  await heading(page, t("beds.title"));
  await page.locator("[data-bed]").first().waitFor();
}

/** The board with a bed chosen. */
async function chosen(at: Visit, is: (bed: BedOnBoard) => boolean): Promise<Found> {
  const found = await aBed(at, is);
  await bedBoard(at);
  await at.page.locator(`[data-bed="${found.bed.id}"]`).click();
  const panel = at.page.getByRole("region", { name: at.t("beds.panel") });
  await panel.getByRole("heading", { name: `${found.room.name}-${found.bed.label}` }).waitFor();
  return found;
}

const isIn = (bed: BedOnBoard) => bed.state === "occupied";
const isAway = (bed: BedOnBoard) => bed.state === "on_leave";
const isFree = (bed: BedOnBoard) => bed.state === "free";

/** The dialog of an act of somebody who is in bed. */
const act =
  (word: Parameters<Visit["t"]>[0], is: (bed: BedOnBoard) => boolean, then?: (at: Visit) => Promise<void>) =>
  async (at: Visit) => {
    await chosen(at, is);
    await at.page
      .getByRole("region", { name: at.t("beds.panel") })
      .getByRole("button", { name: at.t(word), exact: true })
      .click();
    await at.page.getByRole("dialog").waitFor();
    await then?.(at);
  };

/** Sends a dialog off as it is, and waits for the fault at a field. */
const faulty = (word: Parameters<Visit["t"]>[0]) => async ({ page, t }: Visit) => {
  await page.getByRole("dialog").getByRole("button", { name: t(word), exact: true }).click();
  await page.getByRole("dialog").getByText(t("fault.required")).first().waitFor();
};

async function waiting(at: Visit): Promise<void> {
  await at.open("/beds/waiting");
  await heading(at.page, at.t("beds.waiting.title"));
  await at.page.getByRole("list", { name: at.t("beds.waiting.queue") }).getByRole("listitem").first().waitFor();
}

/** The waiting list with its people ranked for a bed. */
async function ranked(at: Visit): Promise<void> {
  const { room, bed } = await aBed(at, isFree);
  await waiting(at);
  await at.page.getByLabel(at.t("beds.waiting.forBed")).first().click();
  await at.page.getByRole("option", { name: new RegExp(`^${room.name}-${bed.label} `) }).click();
  await at.page.getByRole("heading", { name: at.t("beds.waiting.ranking") }).waitFor();
}

async function occupancy(at: Visit): Promise<void> {
  await at.open("/beds/occupancy");
  await heading(at.page, at.t("nav.bedOccupancy"));
  await at.page.locator("[data-figure=occupancy_with_held]").waitFor();
  await at.page.getByRole("group", { name: at.t("beds.census.forecast") }).waitFor();
}

async function house(at: Visit): Promise<void> {
  await at.open("/beds/house");
  await heading(at.page, at.t("beds.house.title"));
  await at.page.getByRole("button", { name: at.t("beds.house.newWard") }).waitFor();
}

const inHouse = (word: (at: Visit) => string, then?: (at: Visit) => Promise<void>) => async (at: Visit) => {
  await house(at);
  await at.page.getByRole("button", { name: word(at), exact: true }).first().click();
  await at.page.getByRole("dialog").waitFor();
  await then?.(at);
};

async function rounds(at: Visit): Promise<void> {
  await at.open("/beds/rounds");
  await heading(at.page, at.t("nav.bedRounds"));
  await at.page.getByText(at.t("beds.rounds.notYet")).or(at.page.getByText(at.t("nightFound.asleep"))).first().waitFor();
}

async function history(at: Visit): Promise<void> {
  const { bed } = await aBed(at, isIn);
  await at.open(`/elders/${bed.occupant?.elderId ?? ""}`);
  await at.page.getByRole("region", { name: at.t("beds.history.title") }).waitFor();
}

export const bedsStops: readonly Stop[] = [
  { name: "bed board", in: "demonstration", main: true, go: bedBoard },
  {
    name: "bed board, the plan of the floors",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await bedBoard(at);
      await at.page.getByText(at.t("beds.layout.plan"), { exact: true }).click();
      await at.page.locator("[data-bed]").first().waitFor();
    },
  },
  { name: "bed board, somebody chosen", in: "demonstration", main: true, go: async (at) => void (await chosen(at, isIn)) },
  { name: "bed board, somebody away", in: "demonstration", go: async (at) => void (await chosen(at, isAway)) },
  {
    name: "bed board, a free bed and who fits it",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await chosen(at, isFree);
      await at.page.getByRole("heading", { name: at.t("beds.waiting.ranking") }).waitFor();
    },
  },
  { name: "bed board, to be cleaned", in: "demonstration", go: async (at) => void (await chosen(at, (bed) => bed.state === "cleaning")) },
  { name: "bed board, closed", in: "demonstration", go: async (at) => void (await chosen(at, (bed) => bed.state === "closed")) },
  { name: "bed board, reserved", in: "demonstration", go: async (at) => void (await chosen(at, (bed) => bed.state === "reserved")) },
  {
    name: "bed board, asked for free beds from a day",
    in: "demonstration",
    go: async (at) => {
      const { board } = await aBed(at, isFree);
      const monday = dayAfter(board.today, 8 - weekdayOf(board.today));
      await bedBoard(at);
      await at.page.getByRole("searchbox", { name: at.t("beds.search") }).fill("女 下周一");
      const day = formatIn(at.language).shortDay(monday);
      await at.page.getByRole("button", { name: at.t("beds.day.show", { day }), exact: true }).waitFor();
    },
  },
  {
    name: "bed board, nothing found",
    in: "demonstration",
    go: async (at) => {
      await bedBoard(at);
      await at.page.getByRole("searchbox", { name: at.t("beds.search") }).fill(NOBODY);
      await at.page.getByText(at.t("beds.nothingFound")).waitFor();
    },
  },
  {
    name: "bed board, somebody is moved",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const { bed } = await chosen(at, isIn);
      await at.page.locator(`[data-bed="${bed.id}"]`).focus();
      await at.page.keyboard.press("m");
      await at.page.locator("[data-target=impossible]").first().waitFor();
      await at.page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "bed board, a day to come",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await bedBoard(at);
      await at.page.getByRole("button", { name: at.t("board.chooseDay") }).click();
      await at.page.getByRole("dialog", { name: at.t("board.chooseDay") }).locator("button[aria-label*='30']").last().click();
      await at.page.locator("[data-view=planned]").waitFor();
    },
  },
  {
    name: "bed board, a night that is past",
    in: "demonstration",
    go: async (at) => {
      await bedBoard(at);
      await at.page.getByRole("button", { name: at.t("board.chooseDay") }).click();
      await at.page.getByRole("dialog", { name: at.t("board.chooseDay") }).locator("td button:visible").nth(4).click();
      await at.page.locator("[data-view=past]").waitFor();
    },
  },
  {
    name: "admitting",
    in: "demonstration",
    main: true,
    go: act("beds.act.admitHere", isFree),
  },
  { name: "moving", in: "demonstration", go: act("beds.act.swap", isIn) },
  { name: "going on leave", in: "demonstration", main: true, go: act("beds.act.leave", isIn) },
  {
    name: "going on leave, entered late",
    in: "demonstration",
    go: act("beds.act.leave", isIn, async ({ page, t }) => {
      await page.getByRole("button", { name: t("beds.when.other") }).click();
      await page.getByRole("textbox", { name: t("beds.when.lateReason") }).waitFor();
    }),
  },
  { name: "what is planned of a leave", in: "demonstration", go: act("beds.act.leavePlan", isAway) },
  { name: "coming back", in: "demonstration", go: act("beds.act.return", isAway) },
  { name: "planning to leave", in: "demonstration", go: act("beds.act.planLeaving", isIn) },
  { name: "leaving for good", in: "demonstration", main: true, go: act("beds.act.discharge", isIn) },
  { name: "agreement and risks", in: "demonstration", go: act("beds.act.agreement", isIn) },
  { name: "reserving a bed", in: "demonstration", go: act("beds.act.reserve", isFree) },
  { name: "closing a bed", in: "demonstration", go: act("beds.act.close", isFree) },
  {
    name: "bed timeline",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/beds/timeline");
      await heading(page, t("beds.timeline.title"));
      await page.locator("[data-row]").first().waitFor();
    },
  },
  { name: "waiting list", in: "demonstration", main: true, go: waiting },
  { name: "waiting list, ranked for a bed", in: "demonstration", main: true, go: ranked },
  {
    name: "registering somebody who waits",
    in: "demonstration",
    go: async (at) => {
      await waiting(at);
      await at.page.getByRole("button", { name: at.t("beds.waiting.register") }).click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "offering a bed",
    in: "demonstration",
    go: async (at) => {
      await ranked(at);
      await at.page.getByRole("button", { name: at.t("beds.waiting.offer"), exact: true }).or(at.page.locator("[data-fits] button")).first().click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "waiting no longer, with faults",
    in: "demonstration",
    go: async (at) => {
      await waiting(at);
      await at.page.getByRole("listitem").filter({ hasText: at.t("beds.waiting.withdraw") }).first().getByRole("button").last().click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  { name: "night round", in: "demonstration", main: true, go: rounds },
  {
    name: "night round, something else found",
    in: "demonstration",
    go: async (at) => {
      await rounds(at);
      await at.page.getByText(at.t("beds.rounds.else"), { exact: true }).first().click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "handover",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await rounds(at);
      await at.page.getByText(at.t("beds.handover.title"), { exact: true }).click();
      await at.page.getByRole("region", { name: at.t("handoverKind.is_away") }).waitFor();
    },
  },
  { name: "bed occupancy", in: "demonstration", main: true, go: occupancy },
  {
    name: "bed occupancy of the district",
    in: "demonstration",
    go: async (at) => {
      await occupancy(at);
      await at.page.getByText(at.t("beds.census.of.district"), { exact: true }).click();
      await at.page.getByText(at.t("beds.census.by.organisation"), { exact: true }).click();
      await at.page.getByRole("region", { name: at.t("beds.census.leavings") }).waitFor();
    },
  },
  {
    name: "bed occupancy of a year, month by month",
    in: "demonstration",
    go: async (at) => {
      await at.open("/beds/occupancy?from=2025-12-01&until=2026-12-01&period=month");
      await at.page.locator("[data-figure=occupancy_with_held]").waitFor();
      await at.page.getByRole("button", { name: at.t("beds.census.asTable") }).first().waitFor();
    },
  },
  {
    name: "bed occupancy, the rows of a figure",
    in: "demonstration",
    go: async (at) => {
      await occupancy(at);
      await at.page.locator("[data-figure=occupied_days] button").click();
      await at.page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
  {
    name: "bed occupancy, a night opened from the table",
    in: "demonstration",
    go: async (at) => {
      await occupancy(at);
      await at.page.getByRole("button", { name: at.t("beds.census.asTable") }).first().click();
      await at.page.getByRole("region", { name: at.t("beds.census.days") }).getByRole("row").nth(2).getByRole("button").click();
      await at.page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
  {
    name: "closing a month",
    in: "demonstration",
    go: async (at) => {
      await occupancy(at);
      await at.page.getByRole("region", { name: at.t("beds.months.title") }).locator("button[data-variant=default]").click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  { name: "house", in: "demonstration", main: true, go: house },
  { name: "house, a building", in: "demonstration", go: inHouse((at) => at.t("beds.house.newBuilding")) },
  { name: "house, a ward", in: "demonstration", go: inHouse((at) => at.t("beds.house.newWard")) },
  {
    name: "house, a room",
    in: "demonstration",
    go: async (at) => {
      await house(at);
      await at.page.getByText(at.t("beds.house.newRoom"), { exact: true }).first().click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "house, a bed",
    in: "demonstration",
    go: async (at) => {
      const { room, bed } = await aBed(at, isIn);
      await house(at);
      await at.page.getByRole("button", { name: new RegExp(`^${room.name}-\\s?${bed.label}`) }).click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  { name: "house, the rules of its beds", in: "demonstration", main: true, go: inHouse((at) => at.t("beds.rules.open"), async ({ page, t }) => {
      await page.getByRole("textbox", { name: t("beds.rules.holdDays") }).waitFor();
    }) },
  { name: "an elder's beds", in: "demonstration", main: true, go: history },
  {
    name: "correcting an admission, with faults",
    in: "demonstration",
    go: async (at) => {
      await history(at);
      const card = at.page.getByRole("region", { name: at.t("beds.history.title") });
      await card.getByRole("button", { name: at.t("beds.correct.open") }).first().click();
      await faulty("beds.correct.save")(at);
    },
  },
  {
    name: "a leave that was forgotten, with faults",
    in: "demonstration",
    go: async (at) => {
      await history(at);
      const card = at.page.getByRole("region", { name: at.t("beds.history.title") });
      await card.getByRole("button", { name: new RegExp(`^${at.t("beds.correct.forgottenLeave")}`) }).first().click();
      await faulty("beds.correct.forgottenLeaveNow")(at);
    },
  },
];
