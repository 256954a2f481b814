import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { register } from "../support/people";

const choose = (text: string, name = "名单 一.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a_list_is_looked_at_its_faults_are_named_and_the_rest_comes_in", async () => {
  const host = await startHost("demonstration");
  await register(host, { name: "欧阳若兰", birthOn: "1941-02-03" });
  const { page, t, refusals } = await openDesk(host, { at: "/settings/import" });
  refusals.add("import_preview").add("import_run");
  await page.locator("input[type=file]").setInputFiles(choose("", "空.csv"));
  await page.getByText(t("import.trouble.no_headings")).waitFor();

  // A heading that nobody knows is pointed out by hand.
  await page
    .locator("input[type=file]")
    .setInputFiles(choose("谁,性别,出生日期,电话\n钱新来,女,1944/5/6,\n欧阳若兰,,1941年2月3日,13900000009\n错日子,女,1948.3,\n"));
  await page.getByText(t("import.missing", { columns: "姓名" })).waitFor();
  await page.getByRole("combobox", { name: t("import.readAs", { column: "谁" }) }).click();
  await page.getByRole("option", { name: "姓名", exact: true }).click();

  const rows = page.getByRole("region", { name: t("import.rows") });
  await rows.getByRole("row", { name: /错日子/ }).getByText(t("fault.wrong_form")).waitFor();
  const run = page.getByRole("button", { name: t("import.run", { count: 2 }) });
  expect(await run.isDisabled()).toBe(true);
  await page.getByRole("button", { name: new RegExp(t("import.outcome.changed")) }).click();
  await rows.getByRole("row", { name: /欧阳若兰/ }).getByText("13900000009").waitFor();
  await page.getByRole("checkbox", { name: t("import.leave", { count: 1 }) }).check();
  await run.click();
  await page.getByText(t("import.doneText", { added: 1, changed: 1, unchanged: 0, refused: 1 })).waitFor();

  const found = await host.call("elder_search", { query: "qxl" });
  expect(found.map(({ name }) => name)).toContain("钱新来");
  const [changed] = await host.call("elder_search", { query: "欧阳若兰" });
  const profile = await host.call("elder_profile", { elderId: changed?.id ?? "" });
  expect(profile.elder.phone).toBe("13900000009");
});
