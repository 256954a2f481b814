import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

import type { Card, Elder } from "../../ipc/generated";
import { type Answers, fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { elder, overview, profile } from "../../test/samples";

const valid: Card = { code: "KN123456780", issuedAt: "2026-01-02T01:00:00Z", endedAt: null, endReason: "" };
const lost: Card = {
  code: "KN000000018",
  issuedAt: "2025-01-02T01:00:00Z",
  endedAt: "2026-01-02T01:00:00Z",
  endReason: "遗失",
};

function openProfile(card: Elder["card"], answers: Answers = {}) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => ({ ...profile, elder: { ...elder, card } }),
    elder_history: () => [],
    elder_list_cards: () => (card === null ? [] : [valid, lost]),
    ...answers,
  });
  return { core, ...open("/elders/elder-wang") };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("the card is shown with its code, and those that ended with when and why", async () => {
  openProfile(valid);
  expect(await screen.findByRole("img", { name: "卡号 KN123456780 的二维码" })).toBeInTheDocument();
  const ended = within(await screen.findByRole("list", { name: "已停用的卡" }));
  expect(ended.getByText("KN000000018")).toBeInTheDocument();
  expect(ended.getByText(/停用：遗失/)).toBeInTheDocument();
});

test("printing prints the card, which stands on the page for it", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = openProfile(valid);
  await user.click(await screen.findByRole("button", { name: "打印卡片" }));
  expect(print).toHaveBeenCalledOnce();
  const paper = document.querySelector("[data-paper]");
  expect(paper).toHaveTextContent("王玉兰");
  expect(paper).toHaveTextContent("KN123456780");
});

test("a lost card is replaced: it is said what that means, and why is kept", async () => {
  const next: Card = { ...valid, code: "KN555555550" };
  const { core, user } = openProfile(valid, { elder_issue_card: () => next });
  await user.click(await screen.findByRole("button", { name: "补发新卡" }));
  const dialog = within(await screen.findByRole("dialog", { name: "为 王玉兰 补发新卡" }));
  expect(dialog.getByText("旧卡 KN123456780 将立即停用，不能恢复。")).toBeInTheDocument();
  await user.click(dialog.getByRole("radio", { name: "遗失" }));
  await user.click(dialog.getByRole("button", { name: "发卡" }));
  await waitFor(() =>
    expect(core.of("elder_issue_card")).toEqual([{ elderId: "elder-wang", reason: "遗失" }]),
  );
  expect(await screen.findByText("王玉兰 的新卡 KN555555550 已生效")).toBeInTheDocument();
});

test("another reason is typed, and without any the fault stands at its field", async () => {
  const { core, user } = openProfile(valid, {
    elder_issue_card: ({ reason }) => {
      if (reason === "") {
        throw {
          code: "input_invalid",
          params: {},
          message: "",
          fields: [{ field: "reason", fault: "required" }],
        };
      }
      return valid;
    },
  });
  await user.click(await screen.findByRole("button", { name: "补发新卡" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "发卡" }));
  const other = dialog.getByRole("textbox", { name: "其他原因" });
  await waitFor(() => expect(other).toHaveAttribute("aria-invalid", "true"));
  await user.type(other, "字迹磨掉了");
  await user.click(dialog.getByRole("button", { name: "发卡" }));
  await waitFor(() => expect(core.of("elder_issue_card").at(-1)).toMatchObject({ reason: "字迹磨掉了" }));
});

test("whoever has no card is given one without a reason, and there is nothing to print", async () => {
  const { core, user } = openProfile(null, { elder_issue_card: () => valid });
  expect(await screen.findByText("还没有发卡")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "打印卡片" })).toBeNull();
  expect(document.querySelector("[data-paper]")).toBeNull();
  await user.click(screen.getByRole("button", { name: "发卡" }));
  const dialog = within(await screen.findByRole("dialog", { name: "为 王玉兰 发卡" }));
  expect(dialog.queryByRole("radio")).toBeNull();
  await user.click(dialog.getByRole("button", { name: "发卡" }));
  await waitFor(() => expect(core.of("elder_issue_card")).toEqual([{ elderId: "elder-wang", reason: "" }]));
});
