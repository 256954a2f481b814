// Every screen and every dialog, each with the way to it. Accessibility, languages and pictures walk the same way.

import type { Page } from "playwright-core";

import { formatIn } from "../../ui/src/shared/format/format";
import { recordAssessment, scoresOf } from "./assessing";
import { BoardPage } from "./boardPage";
import type { Devhost } from "./devhost";
import { NUMBERS, boardOf, dayCares, firstDayCare, register, registerExpected } from "./people";
import type { Language, Words } from "./words";

export interface Stop {
  name: string;
  /** In which database it is seen. */
  in: "empty" | "demonstration";
  /** Main screens are those that pictures are made of. */
  main?: true;
  go: (at: Visit) => Promise<void>;
}

/** What a stop works with. The page stands on an empty address and knows nothing of the stop before. */
export interface Visit {
  page: Page;
  host: Devhost;
  t: Words;
  language: Language;
  elders: TourElders;
  /** Opens an address of the program, afresh. */
  open: (at: string) => Promise<void>;
}

/** The elders that the tour meets. */
export interface TourElders {
  /** Expected, late, with every kind of alert that has a look of its own, two contacts. */
  late: { id: string; name: string };
  /** Like the first; for stops that act. */
  second: { id: string; name: string };
  /** With a resident number, nothing else. */
  bare: { id: string; name: string };
}

export async function settleElders(host: Devhost): Promise<TourElders> {
  const centre = await firstDayCare(host);
  const rich = {
    phone: "13900000001",
    alerts: [
      { kind: "allergy", severity: "severe", note: "花生" },
      { kind: "wandering", severity: "moderate", note: "" },
      { kind: "fall", severity: "mild", note: "用助行器" },
      { kind: "medication", severity: "moderate", note: "午饭后服药" },
    ],
    contacts: [
      { name: "王芳", relation: "daughter", phone: "13800000001", mayCollect: true },
      { name: "王强", relation: "son", phone: "13800000002", mayCollect: false },
    ],
  } as const;
  const some = () => ({ ...rich, alerts: [...rich.alerts], contacts: [...rich.contacts] });
  return {
    late: await registerExpected(host, centre.id, { name: "李春梅", ...some() }),
    second: await registerExpected(host, centre.id, { name: "李春兰", ...some() }),
    bare: await register(host, { name: "赵德柱", residentNumber: NUMBERS.man, sex: "male", birthOn: "1948-03-15" }),
  };
}

/** What the tour types and the core never answers. */
const NOBODY = "〇〇〇";
const STRANGER = "王五";
export const typedOnTour: readonly string[] = [NOBODY, STRANGER];

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

async function board({ page, t, open }: Visit): Promise<BoardPage> {
  await open("/attendance");
  const shown = new BoardPage({ page, t });
  await shown.isShown();
  await page.locator("[data-elder]").first().waitFor();
  return shown;
}

async function chosen(at: Visit, name: string): Promise<BoardPage> {
  const shown = await board(at);
  await shown.search.fill(name);
  await shown.panel.getByRole("heading", { name }).waitFor();
  return shown;
}

async function profile({ page, t, open }: Visit, { id, name }: { id: string; name: string }): Promise<void> {
  await open(`/elders/${id}`);
  await heading(page, name);
  await page.getByRole("region", { name: t("profile.history") }).getByRole("listitem").first().waitFor();
}

async function monthSheet({ page, open, t }: Visit) {
  await open("/attendance/month");
  await heading(page, t("sheet.title"));
  const grid = page.getByRole("grid");
  await grid.locator("[data-row]").first().waitFor();
  return grid;
}

async function setUp({ page, t, open }: Visit, steps: number): Promise<void> {
  await open("/");
  await page.getByRole("button", { name: t("welcome.setUpAct") }).click();
  await page.getByLabel(t("setUp.organisation")).fill("暖阳养老服务组织");
  await page.getByLabel(t("setUp.name")).fill("暖阳日间照料中心");
  for (let step = 0; step < steps; step += 1) {
    await page.getByRole("button", { name: t("action.next") }).click();
  }
}

export const tour: readonly Stop[] = [
  {
    name: "welcome",
    in: "empty",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/");
      await heading(page, t("welcome.title"));
    },
  },
  {
    name: "set up, names lacking",
    in: "empty",
    go: async ({ page, t, open }) => {
      await open("/");
      await page.getByRole("button", { name: t("welcome.setUpAct") }).click();
      await page.getByRole("button", { name: t("action.next") }).click();
      await page.getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "set up, hours",
    in: "empty",
    go: async (at) => {
      await setUp(at, 1);
      await at.page.getByLabel(at.t("setUp.places")).waitFor();
    },
  },
  {
    name: "set up, rooms",
    in: "empty",
    go: async (at) => {
      await setUp(at, 2);
      await at.page.getByRole("button", { name: at.t("setUp.addRoom") }).click();
      await at.page.getByLabel(at.t("setUp.roomName", { place: 1 })).waitFor();
    },
  },
  {
    name: "board",
    in: "demonstration",
    main: true,
    go: async (at) => void (await board(at)),
  },
  {
    name: "board, somebody late chosen",
    in: "demonstration",
    main: true,
    go: async (at) => void (await chosen(at, at.elders.late.name)),
  },
  {
    name: "board, somebody here to be collected by a stranger",
    in: "demonstration",
    go: async (at) => {
      const shown = await board(at);
      const centre = await firstDayCare(at.host);
      const here = (await boardOf(at.host, centre.id)).people.find(({ standing }) => standing === "here");
      await shown.search.fill(here?.name ?? "");
      await shown.panel.getByRole("button", { name: at.t("panel.someoneElse") }).click();
      await shown.panel.getByRole("textbox", { name: at.t("panel.otherPerson") }).fill(STRANGER);
      await shown.panel.getByText(at.t("panel.notAuthorised", { who: STRANGER })).waitFor();
    },
  },
  {
    name: "board, somebody gone chosen",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const gone = (await boardOf(at.host, centre.id)).people.find(({ standing }) => standing === "gone");
      await chosen(at, gone?.name ?? "");
    },
  },
  {
    name: "board, somebody away chosen",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const away = (await boardOf(at.host, centre.id)).people.find(({ standing }) => standing === "absent");
      await chosen(at, away?.name ?? "");
    },
  },
  {
    name: "board, somebody who is not listed",
    in: "demonstration",
    go: async (at) => void (await chosen(at, at.elders.bare.name)),
  },
  {
    name: "board, nobody found",
    in: "demonstration",
    go: async (at) => {
      const shown = await board(at);
      await shown.search.fill(NOBODY);
      await at.page.getByText(at.t("board.nobodyMatches", { query: NOBODY })).waitFor();
    },
  },
  {
    name: "board, one figure opened",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.locator("[data-part=gone]").click();
      await at.page.getByText(at.t("board.showingOnly", { what: at.t("board.gone") })).waitFor();
    },
  },
  {
    name: "board, a past day",
    in: "demonstration",
    go: async ({ page, t, language, open }) => {
      await open("/attendance?on=2026-11-20");
      await page.getByText(t("board.pastNotice", { day: formatIn(language).day("2026-11-20") })).waitFor();
    },
  },
  {
    name: "board, a day ahead",
    in: "demonstration",
    go: async ({ page, t, language, open }) => {
      await open("/attendance?on=2026-11-24");
      await page.getByText(t("board.futureNotice", { day: formatIn(language).day("2026-11-24") })).waitFor();
    },
  },
  {
    name: "board, a day without anybody",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/attendance?on=2020-01-01");
      await page.getByText(t("board.nobodyToday")).or(page.getByText(t("board.closedToday"))).waitFor();
    },
  },
  {
    name: "board, the calendar",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.getByRole("button", { name: at.t("board.chooseDay") }).click();
      await at.page.getByRole("dialog", { name: at.t("board.chooseDay") }).getByRole("table").waitFor();
    },
  },
  {
    name: "board, absence",
    in: "demonstration",
    go: async (at) => {
      const shown = await chosen(at, at.elders.late.name);
      await shown.panel.getByRole("button", { name: at.t("panel.recordAbsence") }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("button", { name: at.t("absence.save") }).click();
      await dialog.getByText(at.t("fault.required")).waitFor();
    },
  },
  {
    name: "board, as a list",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await board(at);
      await at.page.getByRole("button", { name: at.t("board.viewList") }).click();
      await at.page.locator("[data-view=list]").first().waitFor();
      // The next stop finds cards again.
      await at.page.evaluate(() => {
        const kept = JSON.parse(localStorage.getItem("kangning.preferences") ?? "{}") as object;
        localStorage.setItem("kangning.preferences", JSON.stringify({ ...kept, boardView: "cards" }));
      });
    },
  },
  {
    name: "board, all that can be said at the door",
    in: "demonstration",
    go: async (at) => {
      const shown = await chosen(at, at.elders.late.name);
      await shown.panel.getByRole("button", { name: at.t("door.more") }).click();
      await shown.panel.getByRole("textbox", { name: at.t("door.arrivedEarlier") }).first().fill("08:40");
      await shown.panel.getByRole("textbox", { name: at.t("door.earlierReason") }).waitFor();
    },
  },
  {
    name: "board, a call noted",
    in: "demonstration",
    go: async (at) => {
      const shown = await chosen(at, at.elders.late.name);
      await shown.panel.getByRole("button", { name: at.t("call.recordOf", { name: "王芳" }) }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("button", { name: at.t("call.save"), exact: true }).click();
      await dialog.getByText(at.t("fault.required")).waitFor();
    },
  },
  {
    name: "board, several ticked",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const shown = await board(at);
      await at.page.getByRole("button", { name: at.t("bulk.begin"), exact: true }).click();
      const centre = await firstDayCare(at.host);
      const here = (await boardOf(at.host, centre.id)).people.find(({ standing }) => standing === "here");
      await shown.card(here?.name ?? "").locator("button").first().click();
      await shown.card(at.elders.late.name).locator("button").first().click();
      await at.page.getByText(at.t("bulk.ticked", { count: 2 })).waitFor();
    },
  },
  {
    name: "board, closing the day",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await board(at);
      await at.page.getByRole("button", { name: at.t("closing.open"), exact: true }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("radio", { name: at.t("whereabouts.still_inside") }).first().click();
      await dialog.getByRole("button", { name: at.t("closing.close"), exact: true }).click();
      await dialog.getByText(at.t("closing.whereaboutsNeeded")).first().waitFor();
    },
  },
  {
    name: "board, a visit set right",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const here = (await boardOf(at.host, centre.id)).people.find(({ standing }) => standing === "here");
      const shown = await chosen(at, here?.name ?? "");
      await shown.panel.getByRole("button", { name: at.t("correction.open"), exact: true }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("button", { name: at.t("correction.save"), exact: true }).click();
      await dialog.getByText(at.t("fault.required")).waitFor();
    },
  },
  {
    name: "board, a visit struck out",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const here = (await boardOf(at.host, centre.id)).people.find(({ standing }) => standing === "here");
      const shown = await chosen(at, here?.name ?? "");
      await shown.panel.getByRole("button", { name: at.t("correction.annul"), exact: true }).click();
      await at.page.getByRole("dialog").getByText(at.t("correction.annulHint")).waitFor();
    },
  },
  {
    name: "board, a visit entered late",
    in: "demonstration",
    go: async (at) => {
      const { page, t } = at;
      await at.open("/attendance?on=2026-11-20");
      await page.getByText(t("board.pastNotice", { day: formatIn(at.language).day("2026-11-20") })).waitFor();
      const shown = new BoardPage(at);
      await shown.search.fill(at.elders.bare.name);
      await shown.panel.getByRole("button", { name: t("lateEntry.save") }).click();
      await page.getByRole("dialog").getByRole("button", { name: t("lateEntry.save"), exact: true }).click();
      await page.getByRole("dialog").getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "board, a leaving told afterwards",
    in: "demonstration",
    go: async (at) => {
      const { page, t } = at;
      await board(at);
      const centre = await firstDayCare(at.host);
      const { leftOpen } = await boardOf(at.host, centre.id);
      const banner = page.getByRole("region", { name: t("board.leftOpen", { count: leftOpen.length }) });
      await banner.getByRole("button").first().click();
      await page.getByRole("dialog").getByRole("button", { name: t("departure.save"), exact: true }).click();
      await page.getByRole("dialog").getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "board, the notice after a check-in",
    in: "demonstration",
    go: async (at) => {
      const shown = await board(at);
      const card = shown.card(at.elders.second.name);
      await card.waitFor();
      // The same database for both themes and every language: in, or out and in again.
      const act = card.getByRole("button", { name: at.t("board.checkIn") });
      if ((await act.count()) > 0) {
        await act.click();
      } else {
        await card.getByRole("button", { name: at.t("board.checkOut") }).click();
      }
      await at.page.getByRole("button", { name: at.t("action.undo") }).first().waitFor();
    },
  },
  {
    name: "month sheet",
    in: "demonstration",
    main: true,
    go: async (at) => void (await monthSheet(at)),
  },
  {
    name: "month sheet, how it is counted",
    in: "demonstration",
    go: async (at) => {
      await monthSheet(at);
      await at.page.getByText(at.t("sheet.how")).click();
      await at.page.getByText(at.t("sheet.counted", { hours: 4 })).waitFor();
    },
  },
  {
    name: "month sheet, choosing the month",
    in: "demonstration",
    go: async (at) => {
      await monthSheet(at);
      await at.page.getByRole("button", { name: at.t("sheet.chooseMonth") }).click();
      await at.page.getByRole("dialog", { name: at.t("sheet.chooseMonth") }).getByRole("table").waitFor();
    },
  },
  {
    name: "month sheet, the ways to copy",
    in: "demonstration",
    go: async (at) => {
      await monthSheet(at);
      await at.page.getByRole("button", { name: at.t("sheet.copy"), exact: true }).click();
      await at.page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "month sheet, a visit opened",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const grid = await monthSheet(at);
      await grid.locator("[data-tone=here]").first().click();
      await at.page.getByRole("dialog").getByRole("region", { name: at.t("sheet.day.visit") }).waitFor();
    },
  },
  {
    name: "month sheet, a day away opened",
    in: "demonstration",
    go: async (at) => {
      const grid = await monthSheet(at);
      await grid.locator("[data-tone=away]").first().click();
      await at.page.getByRole("dialog").getByRole("region", { name: at.t("sheet.day.absence") }).waitFor();
    },
  },
  {
    name: "month sheet, a leaving that is missing",
    in: "demonstration",
    go: async (at) => {
      const grid = await monthSheet(at);
      await grid.locator("[data-tone=open]").first().click();
      await at.page.getByRole("dialog").getByText(at.t("sheet.day.leavingMissing"), { exact: true }).last().waitFor();
    },
  },
  {
    name: "month sheet, a month without anybody",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/attendance/month?month=2020-01");
      await page.getByText(t("sheet.none")).waitFor();
    },
  },
  {
    name: "choosing the centre",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.getByRole("button", { name: new RegExp(`^${at.t("shell.centre")}: `) }).click();
      await at.page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "board, a centre without day care",
    in: "demonstration",
    go: async (at) => {
      const { centres } = await at.host.call("district_overview", {});
      const kitchen = centres.find((centre) => !centre.givesDayCare);
      await board(at);
      await at.page.getByRole("button", { name: new RegExp(`^${at.t("shell.centre")}: `) }).click();
      await at.page.getByRole("menuitem", { name: kitchen?.name ?? "" }).click();
      await at.page.getByText(at.t("board.noDayCare", { centre: kitchen?.name ?? "" })).waitFor();
    },
  },
  {
    name: "palette",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.keyboard.press("Control+k");
      await at.page.getByRole("dialog").getByText(at.t("palette.register")).waitFor();
    },
  },
  {
    name: "palette, an elder found",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.keyboard.press("Control+k");
      await at.page.getByRole("dialog").getByRole("textbox").fill("lcm");
      await at.page.getByRole("dialog").getByText(at.elders.late.name).waitFor();
    },
  },
  {
    name: "palette, nothing found",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.keyboard.press("Control+k");
      await at.page.getByRole("dialog").getByRole("textbox").fill(NOBODY);
      await at.page.getByText(at.t("palette.nothing", { query: NOBODY })).waitFor();
    },
  },
  {
    name: "visitors and staff",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/attendance/site");
      await heading(page, t("site.title"));
      await page.getByRole("listitem").filter({ hasText: "演示员工" }).first().waitFor();
    },
  },
  {
    name: "signing in a visitor, with faults",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/attendance/site");
      await page.getByRole("button", { name: t("site.add_visitor") }).click();
      const dialog = page.getByRole("dialog", { name: t("site.add_visitor") });
      await dialog.getByRole("button", { name: t("site.signIn"), exact: true }).click();
      await dialog.getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "a sign-out told afterwards",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/attendance/site");
      await page.getByRole("region", { name: t("site.leftOpen", { count: 1 }) }).getByRole("button").first().click();
      await page.getByRole("dialog").getByRole("button", { name: t("departure.save"), exact: true }).click();
      await page.getByRole("dialog").getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "the emergency list",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await board(at);
      await at.page.keyboard.press("F9");
      await at.page.getByRole("group", { name: at.t("emergency.totals") }).waitFor();
      await at.page.getByRole("checkbox").first().check();
    },
  },
  {
    name: "activities",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/attendance/activities");
      await heading(page, t("activities.title"));
      await page.getByRole("region", { name: t("activities.sums") }).getByRole("row").nth(1).waitFor();
    },
  },
  {
    name: "planning an activity",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/attendance/activities");
      await page.getByRole("button", { name: t("activities.plan") }).click();
      await page.getByRole("dialog").getByRole("button", { name: t("activities.planAndPeople") }).waitFor();
    },
  },
  {
    name: "who takes part",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const list = await at.host.call("activity_list", { centreId: centre.id, fromOn: null, untilOn: null });
      const { title, participants } = list.activities[0] ?? { title: "", participants: [] };
      const { page, t, open } = at;
      await open("/attendance/activities");
      await page.getByRole("button", { name: t("activities.peopleOf", { count: participants.length, title }) }).click();
      await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
    },
  },
  {
    name: "before the kiosk",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/kiosk");
      await page.getByRole("button", { name: t("kiosk.start"), exact: true }).waitFor();
    },
  },
  {
    name: "elders",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/elders");
      await heading(page, t("elders.title"));
      await page.getByRole("region", { name: t("elders.table") }).getByRole("link").first().waitFor();
    },
  },
  {
    name: "elders, the centres to choose from",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders");
      await page.getByRole("combobox", { name: t("elders.centreFilter") }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "elders, nobody found",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders");
      await page.getByRole("textbox", { name: t("elders.search") }).fill(NOBODY);
      await page.getByText(t("elders.noneFound", { query: NOBODY })).waitFor();
    },
  },
  {
    name: "registering",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/elders/new");
      await heading(page, t("form.titleNew"));
    },
  },
  {
    name: "registering, with faults",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders/new");
      await page.getByRole("button", { name: t("form.addAlert") }).click();
      await page.getByRole("button", { name: t("form.addContact") }).click();
      await page.getByRole("textbox", { name: t("form.contactName") }).first().fill("王芳");
      await page.getByRole("checkbox", { name: t("form.noNumber"), exact: true }).check();
      await page.getByRole("button", { name: t("form.saveNew"), exact: true }).click();
      await page.getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "registering, the calendar of birth dates",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders/new");
      await page.getByRole("textbox", { name: t("form.birthOn"), exact: true }).click();
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "profile",
    in: "demonstration",
    main: true,
    go: async (at) => profile(at, at.elders.late),
  },
  {
    name: "profile of somebody who comes every week",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const [person] = (await boardOf(at.host, centre.id)).people;
      await profile(at, { id: person?.elderId ?? "", name: person?.name ?? "" });
    },
  },
  {
    name: "profile of somebody without anything, the number shown",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("profile.show"), exact: true }).click();
      await at.page.getByText(NUMBERS.man).waitFor();
    },
  },
  {
    name: "profile, an elder who does not exist",
    in: "demonstration",
    go: async ({ page, open }) => {
      await open("/elders/00000000-0000-7000-8000-000000000000");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "enrolling",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("profile.startService") }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.save"), exact: true }).waitFor();
    },
  },
  {
    name: "ending an enrolment",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("profile.endService") }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.endSave"), exact: true }).waitFor();
    },
  },
  {
    name: "pausing a service",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("enrol.pause"), exact: true }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.pauseSave") }).waitFor();
    },
  },
  {
    name: "changing the pattern of a service",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("enrol.changePattern") }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.patternSave") }).waitFor();
    },
  },
  {
    name: "assessments in a profile",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const standard = await at.host.call("assessment_standard", {});
      const { assessments } = await at.host.call("assessment_of_elder", { elderId: at.elders.second.id });
      if (assessments.length === 0) {
        await recordAssessment(at.host, at.elders.second.id, "2024-11-18", scoresOf(standard, () => 0));
        await recordAssessment(
          at.host,
          at.elders.second.id,
          "2025-11-19",
          scoresOf(standard, (item) => (item === "stairs" || item === "walking" ? 2 : 0)),
        );
        const worse = scoresOf(standard, (item) => (item.startsWith("orientation") ? 0 : 1));
        await recordAssessment(at.host, at.elders.second.id, "2026-11-20", { ...worse, dementia: true });
        await at.host.call("assessment_record", {
          elderId: at.elders.second.id,
          details: {
            assessedOn: "2019-05-06",
            place: "",
            informant: "",
            assessors: [],
            note: "",
            nextDueOn: null,
            findings: { scheme: "barthel", score: 85 },
          },
        });
      }
      await profile(at, at.elders.second);
      const list = at.page.getByRole("region", { name: at.t("assessment.list") });
      await list.getByRole("button", { name: at.t("assessment.details") }).first().click();
      await at.page.getByRole("region", { name: at.t("assessment.title") }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "assessment, result of another scheme",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("assessment.addOther") }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("button", { name: at.t("action.save") }).click();
      await dialog.getByText(at.t("fault.required")).first().waitFor();
    },
  },
  {
    name: "assessments due",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/elders/due");
      await heading(page, t("assessment.dueTitle"));
      await page.getByRole("region", { name: t("assessment.dueTable") }).getByRole("link").first().waitFor();
    },
  },
  {
    name: "assessment form",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open, elders }) => {
      await open(`/elders/${elders.second.id}/assess`);
      await heading(page, t("assessment.formTitle", { name: elders.second.name }));
      await page.locator('fieldset[data-item=eating] input[value="3"]').check();
      await page.getByRole("button", { name: t("assessment.save"), exact: true }).click();
      await page.getByText(t("fault.required")).first().waitFor();
      await page.locator("fieldset[data-item=eating]").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "changing a record",
    in: "demonstration",
    go: async ({ page, t, open, elders }) => {
      await open(`/elders/${elders.late.id}/edit`);
      await heading(page, t("form.titleEdit", { name: elders.late.name }));
    },
  },
  {
    name: "settings",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/settings");
      await heading(page, t("settings.title"));
      await page.getByRole("region", { name: t("settings.centres") }).getByRole("link").nth(1).waitFor();
    },
  },
  {
    name: "changing a centre",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open, host }) => {
      const [centre] = await dayCares(host);
      await open(`/settings/centres/${centre?.id}`);
      await heading(page, t("settings.editCentre", { name: centre?.name ?? "" }));
    },
  },
  {
    name: "closing days of a centre",
    in: "demonstration",
    go: async ({ page, t, open, host }) => {
      const [centre] = await dayCares(host);
      await open(`/settings/centres/${centre?.id}`);
      await page.getByRole("button", { name: t("days.close") }).click();
      await page.getByRole("dialog").getByText(t("days.reason")).waitFor();
    },
  },
  {
    name: "opening an extra day",
    in: "demonstration",
    go: async ({ page, t, open, host }) => {
      const [centre] = await dayCares(host);
      await open(`/settings/centres/${centre?.id}`);
      await page.getByRole("button", { name: t("days.open") }).click();
      await page.getByRole("dialog").getByText(t("days.likeHint")).waitFor();
    },
  },
  {
    name: "the calendar of legal holidays",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/settings/calendar");
      await heading(page, t("calendar.title"));
      await page.getByRole("heading", { level: 2, name: t("calendar.year", { year: 2026 }) }).waitFor();
    },
  },
  {
    name: "entering a year of legal holidays",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/settings/calendar");
      await page.getByRole("button", { name: t("calendar.add", { year: 2027 }) }).click();
      await page.getByRole("dialog").getByText(t("calendar.lines")).waitFor();
    },
  },
  {
    name: "adding a centre",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/settings/centres/new");
      await heading(page, t("setUp.title"));
    },
  },
  {
    name: "no such page",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/nowhere");
      await page.getByText(t("shell.notFoundTitle")).waitFor();
    },
  },
  {
    name: "a database that is newer than the program",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await page.route("**/rpc/district_overview", (route) =>
        route.fulfill({
          status: 422,
          json: { code: "database_newer", params: { step: 99, known: 7 }, message: "newer", fields: [] },
        }),
      );
      await open("/");
      await page.getByText(t("refusal.database_newer", { step: 99, known: 7 })).waitFor();
      await page.unroute("**/rpc/district_overview");
    },
  },
];
