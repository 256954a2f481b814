import { dayCares } from "../people";
import { type Stop, type Visit, NOBODY, board, heading } from "./stop";

async function setUp({ page, t, open }: Visit, steps: number): Promise<void> {
  await open("/");
  await page.getByRole("button", { name: t("welcome.setUpAct") }).click();
  await page.getByLabel(t("setUp.organisation")).fill("暖阳养老服务组织");
  await page.getByLabel(t("setUp.name")).fill("暖阳日间照料中心");
  for (let step = 0; step < steps; step += 1) {
    await page.getByRole("button", { name: t("action.next") }).click();
  }
}

export const shellStops: readonly Stop[] = [  {
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
    name: "choosing the centre",
    in: "demonstration",
    go: async (at) => {
      await board(at);
      await at.page.getByRole("button", { name: new RegExp(`^${at.t("shell.centre")}: `) }).click();
      await at.page.getByRole("menuitem").first().waitFor();
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
