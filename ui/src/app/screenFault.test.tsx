import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { ElderPage } from "../ipc/generated";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { board, overview } from "../test/samples";

// A core that answers what no core does: drawing the list breaks.
const broken = { total: 1, rows: [null] } as unknown as ElderPage;
const whole: ElderPage = { total: 0, rows: [] };

test("a screen that breaks says so in words, keeps the sidebar, and leads back", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  fakeCore({
    district_overview: () => overview,
    attendance_board: () => board,
    elder_list: () => broken,
  });
  const { user, router } = open("/elders");
  const fault = await screen.findByRole("alert");
  expect(fault).toHaveTextContent("这个页面出了问题");
  expect(fault).toHaveTextContent("已保存的记录都在");
  expect(fault.querySelector("code")?.textContent, "what the administrator needs").toBeTruthy();
  expect(screen.getByRole("navigation", { name: "主导航" })).toBeInTheDocument();
  await user.click(screen.getByRole("link", { name: "返回日间照料" }));
  expect(await screen.findByRole("searchbox", { name: "查找老人" })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe("/attendance");
  expect(screen.queryByText("这个页面出了问题")).toBeNull();
  expect(said).toHaveBeenCalled();
  said.mockRestore();
});

test("what broke once can be tried again where one is", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let answer = broken;
  fakeCore({ district_overview: () => overview, elder_list: () => answer });
  const { user, router } = open("/elders");
  await screen.findByText("这个页面出了问题");
  answer = whole;
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(await screen.findByText("还没有登记老人")).toBeInTheDocument();
  expect(router.state.location.pathname).toBe("/elders");
  said.mockRestore();
});
