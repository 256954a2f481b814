import { type Stop, type Visit, heading } from "./stop";

/** Setting a page takes a while the first time: the fonts of the machine are looked for. */
const SETTING = { timeout: 40_000 };

async function pages({ page, t, open }: Visit, address: string) {
  await open(address);
  await page.getByRole("region", { name: t("reports.sheet") }).getByRole("img").waitFor(SETTING);
}

export const reportStops: readonly Stop[] = [
  {
    name: "reports",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/reports");
      await heading(page, t("nav.reports"));
      await page.getByRole("link", { name: t("report.attendance_month.title") }).waitFor();
    },
  },
  {
    name: "reports, none found",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/reports");
      await page.getByRole("textbox", { name: t("reports.find") }).fill("〇〇〇");
      await page.getByText(t("reports.nothing")).waitFor();
    },
  },
  {
    name: "report, its pages",
    in: "demonstration",
    main: true,
    go: async (at) => pages(at, "/reports/attendance_month"),
  },
  {
    name: "report, its rows and pictures",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/reports/attendance_persons?view=rows");
      await page.getByRole("heading", { name: t("paper.personTimesByDay") }).waitFor();
    },
  },
  {
    name: "report, a picture as numbers",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/reports/attendance_persons?view=rows");
      await page.getByRole("button", { name: t("charts.asTable") }).click();
      await page.getByRole("button", { name: t("charts.asPicture") }).waitFor();
    },
  },
  {
    name: "report of the beds ahead, its picture",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/reports/beds_forecast?view=rows");
      await page.getByRole("heading", { name: t("paper.bedsByDay") }).waitFor();
    },
  },
  {
    name: "report of the district's month",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/reports/district_month?view=rows");
      await page.getByRole("heading", { name: t("paper.nursingShareByCentre") }).waitFor();
    },
  },
  {
    name: "report of one dish that is not chosen yet",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/reports/recipe_card");
      await page.getByText(t("reports.whichOne")).waitFor();
    },
  },
  {
    name: "report of an elder who is not chosen yet",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/reports/people_hospital");
      await page.getByText(t("reports.whose")).waitFor();
    },
  },
  {
    name: "report of an elder",
    in: "demonstration",
    go: async (at) => {
      await at.open(`/reports/people_hospital?elderId=${at.elders.late.id}&view=rows`);
      await at.page.getByText(at.t("paper.whomToCall"), { exact: true }).waitFor();
    },
  },
  {
    name: "report, saving",
    in: "demonstration",
    go: async (at) => {
      await pages(at, "/reports/people_contacts");
      await at.page.getByRole("button", { name: at.t("reports.save") }).click();
      await at.page.getByRole("menuitem", { name: at.t("reportFormat.xlsx") }).waitFor();
    },
  },
  {
    name: "report that does not exist",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/reports/no_such");
      await page.getByText(t("reports.unknown")).waitFor();
    },
  },
];
