// Every screen and every dialog, each with the way to it. Accessibility, languages and pictures walk the same way.

import type { Page } from "playwright-core";

import { formatIn } from "../../ui/src/shared/format/format";
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
