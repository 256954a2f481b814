import { screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { board, elder, overview, profile } from "../test/samples";

const answers = {
  district_overview: () => overview,
  attendance_board: () => board,
  elder_search: () => [
    {
      id: elder.id,
      name: elder.name,
      namePinyin: elder.namePinyin,
      sex: elder.sex,
      age: elder.age,
      alerts: elder.alerts,
      centreName: null,
      hereAtCentreName: null,
    },
  ],
  elder_profile: () => profile,
  elder_history: () => [],
  centre_list: () => [],
};

test("Ctrl-K finds an elder from the board's own search field, and Enter opens the record", async () => {
  fakeCore(answers);
  const { user, router } = open("/attendance");
  await screen.findByRole("searchbox", { name: "查找老人" });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByPlaceholderText("找老人、页面或操作…"), "wyl");
  await screen.findByText(/Wáng Yùlán · 女 · 83 岁/);
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: /王玉兰/ })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe("/elders/elder-wang");
});

test("the language switches without a restart", async () => {
  fakeCore(answers);
  const { user } = open("/settings");
  await user.click(await screen.findByRole("radio", { name: "English" }));
  expect(await screen.findByRole("heading", { name: "Settings" })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("en");
  expect(screen.getByRole("link", { name: "Day care" })).toBeInTheDocument();
});

test("an address that leads nowhere has a way back", async () => {
  fakeCore(answers);
  open("/nowhere");
  expect(await screen.findByText("没有这个页面")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "返回日间照料" })).toBeInTheDocument();
});
