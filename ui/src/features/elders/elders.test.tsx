import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { ListElders } from "../../ipc/generated";
import { prefer, preferences, storageKey, usualElderColumns } from "../../shared/preferences/preferences";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { row } from "../../test/people";
import { overview } from "../../test/samples";
import { everybody, narrow, sortBy } from "./narrowing";

const wang = row({
  id: "elder-wang",
  name: "王玉兰",
  categories: ["minimum_living"],
  livingSituation: "alone",
  received: ["day_care", "home_meal"],
  centreNames: ["暖阳日间照料中心"],
  grade: 2,
  address: "演示路 8 号",
});
const li = row({ id: "elder-li", name: "李春梅", age: 76, birthOn: "1950-01-02" });

beforeEach(() => {
  // A list without a height draws no line.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  narrow(everybody);
  sortBy(null);
  prefer({ elderColumns: usualElderColumns });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function openList(rows = [wang, li]) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_list: ({ offset, limit }) => ({ total: rows.length, rows: rows.slice(offset, offset + limit) }),
    list_write: () => ({ fileName: "老人.csv", mediaType: "text/csv", content: "" }),
  });
  const opened = open("/elders");
  // What was asked for last. What was answered already is not asked for again.
  const asked = () => core.of("elder_list").at(-1) as ListElders;
  return { core, asked, ...opened };
}

const heads = () => screen.getAllByRole("columnheader").map((one) => one.textContent);
const head = (name: string) => screen.findByRole("columnheader", { name });

test("a press on a head orders the list by it, another turns it round, a third takes it back", async () => {
  const { user, asked } = openList();
  expect(await head("姓名")).toHaveAttribute("aria-sort", "ascending");
  expect(asked()).toMatchObject({ order: null, descending: false });

  const born = await head("出生日期");
  const press = within(born).getByRole("button", { name: "出生日期" });
  expect(born).toHaveAttribute("aria-sort", "none");
  await user.click(press);
  await waitFor(() => expect(asked()).toMatchObject({ order: "birth_on", descending: false }));
  expect(await head("出生日期")).toHaveAttribute("aria-sort", "ascending");
  expect(await head("姓名"), "one order at a time").toHaveAttribute("aria-sort", "none");
  await user.click(press);
  await waitFor(() => expect(asked()).toMatchObject({ order: "birth_on", descending: true }));
  expect(await head("出生日期")).toHaveAttribute("aria-sort", "descending");
  await user.click(press);
  await waitFor(async () => expect(await head("姓名")).toHaveAttribute("aria-sort", "ascending"));
  expect(await head("出生日期")).toHaveAttribute("aria-sort", "none");
});

test("by age, the youngest first is who was born last", async () => {
  const { user, asked } = openList();
  await user.click(within(await head("年龄")).getByRole("button"));
  await waitFor(() => expect(asked()).toMatchObject({ order: "birth_on", descending: true }));
  expect(await head("年龄")).toHaveAttribute("aria-sort", "ascending");
  expect(await head("出生日期"), "its neighbour is not what was pressed").toHaveAttribute(
    "aria-sort",
    "none",
  );
  expect(within(await head("电话")).queryByRole("button"), "no sense in an order of telephones").toBeNull();
});

test("the filters are asked of the core, stand there when one comes back, and are cleared at once", async () => {
  const { user, asked, router } = openList();
  const choose = async (label: string, option: string) => {
    await user.click(await screen.findByRole("combobox", { name: label }));
    await user.click(await screen.findByRole("option", { name: option }));
  };
  await choose("所在中心", "暖阳日间照料中心");
  await choose("服务", "居家送餐");
  await choose("人员类别", "低保");
  await choose("安全提示", "跌倒风险");
  await choose("居住情况", "独居");
  await choose("失能等级", "未评估");
  await choose("性别", "女");
  await user.type(screen.getByRole("textbox", { name: "查找老人" }), "wyl");
  await waitFor(() =>
    expect(asked()).toMatchObject({
      query: "wyl",
      centreId: "centre-1",
      received: "home_meal",
      category: "minimum_living",
      alertKind: "fall",
      livingSituation: "alone",
      grade: null,
      isUnassessed: true,
      sex: "female",
    }),
  );
  expect(screen.getByText("找到 2 位")).toBeInTheDocument();

  await router.navigate({ to: "/elders/new" });
  await screen.findByRole("heading", { name: "登记老人" });
  await router.navigate({ to: "/elders" });
  expect(await screen.findByRole("combobox", { name: "人员类别" })).toHaveValue("低保");

  await user.click(screen.getByRole("button", { name: "清除筛选" }));
  expect(await screen.findByText("共 2 位")).toBeInTheDocument();
  for (const filter of within(screen.getByRole("group", { name: "筛选" })).getAllByRole("combobox")) {
    expect((filter as HTMLInputElement).value).toMatch(/^全部|不限$/);
  }
  expect(screen.queryByRole("button", { name: "清除筛选" })).toBeNull();
});

test("a grade is asked for as a number", async () => {
  const { user, asked } = openList();
  await user.click(await screen.findByRole("combobox", { name: "失能等级" }));
  await user.click(await screen.findByRole("option", { name: /2/ }));
  await waitFor(() => expect(asked()).toMatchObject({ grade: 2, isUnassessed: false }));
});

test("nobody who fits: the way back to everybody stands there", async () => {
  const { user } = openList([]);
  await screen.findByText("还没有登记老人");
  act(() => narrow({ sex: "male" }));
  await screen.findByText("没有符合筛选条件的老人");
  await user.click(screen.getByRole("button", { name: "显示全部老人" }));
  expect(await screen.findByText("还没有登记老人")).toBeInTheDocument();
});

test("columns are chosen, kept for the next start, and taken back", async () => {
  const { user, asked } = openList();
  await head("姓名");
  expect(heads()).toEqual(["姓名", "性别", "年龄", "出生日期", "安全提示", "服务中心", "电话"]);
  await user.click(within(await head("出生日期")).getByRole("button"));
  await waitFor(() => expect(asked()).toMatchObject({ order: "birth_on" }));

  await user.click(screen.getByRole("button", { name: "显示的列" }));
  await user.click(await screen.findByRole("checkbox", { name: "失能等级" }));
  await user.click(screen.getByRole("checkbox", { name: "人员类别" }));
  await user.click(screen.getByRole("checkbox", { name: "出生日期" }));
  await waitFor(() =>
    expect(heads()).toEqual(["姓名", "性别", "年龄", "安全提示", "服务中心", "人员类别", "失能等级", "电话"]),
  );
  const line = screen.getByRole("row", { name: /王玉兰/ });
  expect(line).toHaveTextContent("低保");
  expect(line).toHaveTextContent("中度");
  expect(screen.getByRole("row", { name: /李春梅/ })).toHaveTextContent("未评估");
  // The order went with its column.
  expect(await head("姓名")).toHaveAttribute("aria-sort", "ascending");
  const kept = JSON.parse(localStorage.getItem(storageKey) ?? "{}") as { elderColumns?: unknown };
  expect(kept.elderColumns).toEqual(["sex", "age", "alerts", "centre", "category", "grade", "phone"]);

  await user.click(screen.getByRole("button", { name: "恢复默认列" }));
  await waitFor(() => expect(preferences().elderColumns).toEqual(usualElderColumns));
});

test("a file holds what is shown: the filters, the order, the columns", async () => {
  prefer({ elderColumns: ["received", "livingSituation", "address"] });
  URL.createObjectURL = () => "blob:nowhere";
  URL.revokeObjectURL = () => undefined;
  const { user, core } = openList();
  await head("姓名");
  act(() => narrow({ category: "minimum_living", sex: "female" }));
  await user.click(within(await head("居住情况")).getByRole("button"));
  await user.click(await screen.findByRole("button", { name: "导出：老人" }));
  await user.click(await screen.findByRole("menuitem", { name: "文本表格（.csv）" }));
  await waitFor(() => expect(core.of("list_write")).toHaveLength(1));
  expect(core.of("list_write")[0]).toMatchObject({
    narrowed: "低保 女",
    columns: [
      { title: "姓名", kind: "text" },
      { title: "服务", kind: "text" },
      { title: "居住情况", kind: "text" },
      { title: "住址", kind: "text" },
    ],
    rows: [
      ["王玉兰", "日间照料、居家送餐", "独居", "演示路 8 号"],
      ["李春梅", "", null, ""],
    ],
  });
  expect(core.of("elder_list").at(-1)).toMatchObject({
    category: "minimum_living",
    sex: "female",
    order: "living_situation",
    descending: false,
    offset: 0,
    limit: 500,
  });
});
