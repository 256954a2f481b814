import { LIST_NAME, type Stop, type Visit, heading } from "./stop";

/** A list with a new elder, one who changes and rows that cannot be taken in. */
const list = (known: string) =>
  `姓名,性别,出生日期,电话,联系人,联系人电话\n钱新来,女,1944年5月6日,,,\n${known},,1948-03-15,13900000009,,\n错日子,女,1948.3,,,\n缺电话,女,1948-03-01,,王敏,\n`;

async function opened({ page, t, open }: Visit): Promise<void> {
  await open("/settings/import");
  await heading(page, t("import.title"));
  await page.getByRole("region", { name: t("import.expected") }).waitFor();
}

export const exchangeStops: readonly Stop[] = [
  { name: "import", in: "demonstration", go: opened },
  {
    name: "import, a list looked at",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await opened(at);
      await at.page.locator("input[type=file]").setInputFiles({
        name: LIST_NAME,
        mimeType: "text/csv",
        buffer: Buffer.from(list(at.elders.bare.name)),
      });
      await at.page.getByRole("region", { name: at.t("import.rows") }).waitFor();
      await at.page.getByRole("button", { name: at.t("import.columnsOpen") }).click();
    },
  },
];
