import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { MergePreview } from "../../ipc/generated";
import { type Answers, fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { found, twin } from "../../test/people";
import { overview, profile } from "../../test/samples";

const nothing: MergePreview = { clashes: [], absorbed: [], absences: 0, textures: [] };

async function openDialog(answers: Answers) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: ({ elderId }) => (elderId === twin.elder.id ? twin : profile),
    elder_history: () => [],
    elder_list_cards: () => [],
    elder_search: () => [found("elder-wang", "王玉兰"), found("elder-twin", "王玉蓝")],
    elder_merge_preview: () => nothing,
    ...answers,
  });
  const { user } = open("/elders/elder-wang");
  await user.click(await screen.findByRole("button", { name: "与另一份档案合并" }));
  const dialog = within(await screen.findByRole("dialog", { name: "把王玉兰与另一份档案合并" }));
  return { core, user, dialog };
}

test("the other record is found, compared, and goes into the one that stays", async () => {
  const { core, user, dialog } = await openDialog({ elder_merge: () => ({}) });
  const save = dialog.getByRole("button", { name: "合并" });
  expect(save, "with whom is not said yet").toBeDisabled();
  expect(dialog.queryByRole("button", { name: /王玉兰/ }), "nobody is merged with oneself").toBeNull();
  await user.click(await dialog.findByRole("button", { name: /王玉蓝/ }));

  const number = (await dialog.findByRole("rowheader", { name: /身份证/ })).closest("tr");
  expect(number).toHaveAttribute("data-differs");
  expect(dialog.getByRole("rowheader", { name: "出生日期" }).closest("tr")).not.toHaveAttribute(
    "data-differs",
  );

  await user.type(dialog.getByRole("textbox", { name: /怎么确认/ }), " 核对过身份证 ");
  await waitFor(() => expect(save).toBeEnabled());
  await user.click(save);
  await waitFor(() => expect(core.of("elder_merge")).toHaveLength(1));
  expect(core.of("elder_merge")[0]).toEqual({
    keptId: "elder-wang",
    mergedId: "elder-twin",
    reason: "核对过身份证",
  });
  expect(await screen.findByText("已合并，留下王玉兰的档案")).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("the other one may stay: then the question and the merge are the other way round", async () => {
  const { core, user, dialog } = await openDialog({ elder_merge: () => ({}) });
  await user.click(await dialog.findByRole("button", { name: /王玉蓝/ }));
  await user.click(await dialog.findByRole("radio", { name: "另一份" }));
  await waitFor(() =>
    expect(core.of("elder_merge_preview").at(-1)).toEqual({ keptId: "elder-twin", mergedId: "elder-wang" }),
  );
  await user.type(dialog.getByRole("textbox", { name: /怎么确认/ }), "家属确认");
  const save = dialog.getByRole("button", { name: "合并" });
  await waitFor(() => expect(save).toBeEnabled());
  await user.click(save);
  await waitFor(() =>
    expect(core.of("elder_merge")[0]).toMatchObject({ keptId: "elder-twin", mergedId: "elder-wang" }),
  );
});

test("what gives way is said before it does", async () => {
  const { user, dialog } = await openDialog({
    elder_merge_preview: () => ({
      clashes: [],
      absorbed: [
        { service: "day_care", centreName: "暖阳中心", fromOn: "2026-11-02", untilOn: null, remaining: [] },
        {
          service: "home_meal",
          centreName: "和乐中心",
          fromOn: "2026-01-01",
          untilOn: null,
          remaining: [{ fromOn: "2026-01-01", untilOn: "2026-06-01" }],
        },
      ],
      absences: 2,
      textures: [],
    }),
  });
  await user.click(await dialog.findByRole("button", { name: /王玉蓝/ }));
  expect(await dialog.findByText(/日间照料 · 暖阳中心（2026年11月2日.* 起）不再有效/)).toBeInTheDocument();
  expect(dialog.getByText(/居家送餐 · 和乐中心.*只保留 2026年1月1日.* 至 2026年5月31日/)).toBeInTheDocument();
  expect(dialog.getByText("2 次缺勤在两份档案里都有，只留一次。")).toBeInTheDocument();
  expect(dialog.getByRole("button", { name: "合并" })).toBeEnabled();
});

test("what stands in the way is said, and nothing can be merged", async () => {
  const { core, user, dialog } = await openDialog({
    elder_merge_preview: () => ({
      clashes: ["both_inside", "visits_overlap"],
      absorbed: [],
      absences: 0,
      textures: [],
    }),
  });
  await user.click(await dialog.findByRole("button", { name: /王玉蓝/ }));
  expect(await dialog.findByText(/现在还不能合并：.*请先签离其中一份.*请先作废其中一次/)).toBeInTheDocument();
  expect(dialog.getByRole("button", { name: "合并" })).toBeDisabled();
  expect(core.of("elder_merge")).toHaveLength(0);
});

test("a refusal is said in the dialog, which stays open with the reason that was typed", async () => {
  const { user, dialog } = await openDialog({
    elder_merge: () => {
      throw { code: "merge_clashes", params: { clashes: ["both_inside"] }, message: "", fields: [] };
    },
  });
  await user.click(await dialog.findByRole("button", { name: /王玉蓝/ }));
  const reason = await dialog.findByRole("textbox", { name: /怎么确认/ });
  await user.type(reason, "家属确认");
  const save = dialog.getByRole("button", { name: "合并" });
  await waitFor(() => expect(save).toBeEnabled());
  await user.click(save);
  expect(await dialog.findByText(/这两份档案还不能合并：.*都在馆/)).toBeInTheDocument();
  expect(reason).toHaveValue("家属确认");
});
