import { formatIn } from "../../../ui/src/shared/format/format";
import { BoardPage } from "../boardPage";
import { boardOf, firstDayCare } from "../people";
import { type Stop, type Visit, NOBODY, STRANGER, board, chosen, heading } from "./stop";

async function monthSheet({ page, open, t }: Visit) {
  await open("/attendance/month");
  await heading(page, t("sheet.title"));
  const grid = page.getByRole("grid");
  await grid.locator("[data-row]").first().waitFor();
  return grid;
}

export const attendanceStops: readonly Stop[] = [  {
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
      const under = at.t("sheet.halfDay.under", { hours: 4 });
      await at.page.getByText(at.t("sheet.counted", { under })).waitFor();
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
];
