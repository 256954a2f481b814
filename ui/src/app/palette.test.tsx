import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { expect, test } from "vitest";

import { prefer } from "../shared/preferences/preferences";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { board, overview } from "../test/samples";
import { areas } from "./areas";
import { paletteScreens, screensFor } from "./paletteScreens";

const destinations = areas.flatMap(({ to, words, within: inside }) => [{ to, words }, ...inside]);

test.each(["zh-CN", "en"] as const)(
  "every place of the sidebar is found by its own words in %s",
  async (language) => {
    prefer({ language });
    await waitFor(() => expect(i18next.language).toBe(language));
    const screens = paletteScreens(i18next.t);
    expect(destinations.length).toBeGreaterThan(20);
    for (const { to, words } of destinations) {
      for (const typed of [i18next.t(words, { lng: "zh-CN" }), i18next.t(words, { lng: "en" })]) {
        expect(screensFor(typed, screens)[0]?.to, `${typed} leads to ${to} first`).toBe(to);
      }
    }
  },
);

test("with nothing typed the areas stand there alone, and nothing stands there twice", () => {
  const screens = paletteScreens(i18next.t);
  expect(screensFor(" ", screens).map(({ to }) => to)).toEqual(areas.map(({ to }) => to));
  expect(new Set(screens.map(({ to }) => to)).size).toBe(screens.length);
  expect(new Set(screens.map(({ words }) => words)).size).toBe(screens.length);
  expect(screensFor("没有这样的页面", screens)).toEqual([]);
});

test("what the sidebar shows below an area is what the palette finds in it, and Enter goes there", async () => {
  fakeCore({ district_overview: () => overview, attendance_board: () => board });
  const { user, router } = open("/attendance");
  const shown = within(await screen.findByRole("list", { name: "日间照料" }));
  const below = shown.getAllByRole("link").map((link) => link.textContent);
  expect(below).toEqual(["来访与在岗", "活动", "月考勤表"]);
  await user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByPlaceholderText("找老人、页面或操作…");
  await user.type(field, "日间照料");
  for (const words of below) {
    expect(await screen.findByText(`日间照料 · ${words}`)).toBeInTheDocument();
  }
  await user.clear(field);
  await user.type(field, "food safety");
  await screen.findByText("中央厨房 · 食品安全");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/kitchen/safety"));
});

test("actions are found beside the screens", async () => {
  fakeCore({ district_overview: () => overview, attendance_board: () => board });
  const { user, router } = open("/attendance");
  await screen.findByRole("searchbox", { name: "查找老人" });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByPlaceholderText("找老人、页面或操作…"), "登记新老人");
  await screen.findByText("登记新老人");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/elders/new"));
});
