import { test } from "vitest";
import { openDesk, startHost } from "../support/chromium";
const choose = (text: string, name: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
test("shots", async () => {
  const host = await startHost("demonstration");
  const centres = await host.call("centre_list", {});
  const residence = centres.find(({ isResidence }) => isResidence)?.name ?? "";
  const rows = ["楼栋,楼层,照护区,房间,房间性别,床号,床位类型,启用日期,中心"];
  for (const [label, kind] of [["1", "普通床"], ["2", "短期床"], ["3", "豪华床"]]) rows.push(`新楼,9层,新区,901,女,${label},${kind},2026/3/1,${residence}`);
  const { page, t } = await openDesk(host, { at: "/settings/import" });
  const shot = async (name: string) => { await page.waitForTimeout(400); await page.screenshot({ path: `/tmp/shots/${name}.png` }); };
  await page.getByRole("region", { name: t("import.expected") }).waitFor();
  await shot("import");
  await page.getByRole("combobox", { name: t("import.kindLabel") }).click();
  await shot("import-kinds");
  await page.getByRole("option", { name: t("import.kind.beds") }).click();
  await page.locator("input[type=file]").setInputFiles(choose(`${rows.join("\n")}\n`, "床位 一览.csv"));
  await page.getByRole("region", { name: t("import.rows") }).waitFor();
  await shot("import-beds");
  for (const [at, name] of [["/elders", "elders"], ["/attendance", "attendance"], ["/beds", "beds"], ["/beds/waiting", "waiting"], ["/kitchen/dishes", "dishes"], ["/kitchen/dishes/ingredients", "ingredients"], ["/elders/due", "due"]] as const) {
    await page.goto(`${host.url}${at}`);
    await page.getByRole("button", { name: t("list.export") }).first().waitFor({ timeout: 8000 }).catch(() => undefined);
    await shot(name);
  }
  const [one] = await host.call("elder_search", { query: "王" });
  await page.goto(`${host.url}/elders/${one?.id ?? ""}`);
  await page.getByText(t("record.card")).first().scrollIntoViewIfNeeded();
  await shot("record");
  await page.goto(`${host.url}/reports/people_record?elderId=${one?.id ?? ""}`);
  await page.waitForTimeout(3000);
  await shot("record-report");
}, 90_000);
