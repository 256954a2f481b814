import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Absence, Board } from "../../ipc/generated";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { board, checkedIn, chen, li, overview, profile, wang } from "../../test/samples";

function coreWith(answers: Parameters<typeof fakeCore>[0]) {
  return fakeCore({
    district_overview: () => overview,
    attendance_board: () => board,
    elder_search: () => [],
    elder_profile: () => profile,
    ...answers,
  });
}

const searchField = () => screen.findByRole("searchbox", { name: "查找老人" });
const panel = () => screen.getByRole("region", { name: "选中的老人" });

/** Friday, closed: 陈永昌 did not come, and nobody knew why. */
const unexplained: Absence = {
  id: "absence-1",
  elderId: chen.elderId,
  fromOn: "2026-11-20",
  untilOn: "2026-11-21",
  reason: "unknown",
  note: "",
  toldBy: "",
  isAnnounced: false,
};
const friday: Board = {
  ...board,
  on: "2026-11-20",
  people: [{ ...chen, absence: unexplained }],
  closing: { closedAt: "2026-11-20T09:30:00Z", closedBy: "王护士", note: "" },
};

test("after closing an absence gets its real reason, with a reason for that", async () => {
  const core = coreWith({
    attendance_board: () => friday,
    attendance_correct_absence: () => ({ ...unexplained, reason: "hospital" }),
  });
  const { user } = open("/attendance?on=2026-11-20");
  await user.type(await searchField(), "cyc");
  await user.click(within(panel()).getByRole("button", { name: "更正请假" }));
  const dialog = await screen.findByRole("dialog", { name: "更正请假：陈永昌" });
  await user.click(within(dialog).getByRole("radio", { name: "住院" }));
  await user.click(within(dialog).getByRole("button", { name: "保存更正" }));
  expect(await within(dialog).findByText("请填写")).toBeInTheDocument();
  expect(core.of("attendance_correct_absence")).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^更正原因/), "女儿来电");
  await user.click(within(dialog).getByRole("button", { name: "保存更正" }));
  await waitFor(() =>
    expect(core.of("attendance_correct_absence")).toEqual([
      { absenceId: "absence-1", reason: "hospital", note: "", toldBy: "", correctionReason: "女儿来电" },
    ]),
  );
  expect(await screen.findByText("已更正请假：陈永昌")).toBeInTheDocument();
});

test("after closing an absence is withdrawn with a reason", async () => {
  const core = coreWith({ attendance_board: () => friday, attendance_withdraw_absence: () => ({}) });
  const { user } = open("/attendance?on=2026-11-20");
  await user.type(await searchField(), "cyc");
  await user.click(within(panel()).getByRole("button", { name: "取消请假" }));
  const dialog = await screen.findByRole("dialog", { name: "取消请假：陈永昌" });
  await user.click(within(dialog).getByRole("button", { name: "取消请假" }));
  expect(core.of("attendance_withdraw_absence")).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^更正原因/), "登记错人");
  await user.click(within(dialog).getByRole("button", { name: "取消请假" }));
  await waitFor(() =>
    expect(core.of("attendance_withdraw_absence")).toEqual([
      { absenceId: "absence-1", correctionReason: "登记错人" },
    ]),
  );
});

test("beyond the days of late entry nothing of an absence is offered", async () => {
  coreWith({ attendance_board: () => ({ ...friday, on: "2026-11-13" }) });
  const { user } = open("/attendance?on=2026-11-13");
  await user.type(await searchField(), "cyc");
  expect(within(panel()).queryByRole("button", { name: "更正请假" })).not.toBeInTheDocument();
  expect(within(panel()).queryByRole("button", { name: "取消请假" })).not.toBeInTheDocument();
});

test("an absence that reaches into a closed day is asked for a reason as soon as the core says so", async () => {
  const core = coreWith({
    attendance_board: () => ({
      ...board,
      people: [{ ...chen, absence: { ...unexplained, fromOn: board.on, untilOn: "2026-11-27" } }],
    }),
    attendance_withdraw_absence: ({ correctionReason }) => {
      if (correctionReason === "") {
        throw {
          code: "day_closed",
          params: { on: "2026-11-20" },
          message: "",
          fields: [{ field: "correctionReason", fault: "required" }],
        };
      }
      return {};
    },
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "cyc");
  await user.click(within(panel()).getByRole("button", { name: "取消请假" }));
  const dialog = await screen.findByRole("dialog", { name: "取消请假：陈永昌" });
  await user.type(within(dialog).getByLabelText(/^更正原因/), "已出院");
  await user.click(within(dialog).getByRole("button", { name: "取消请假" }));
  await waitFor(() => expect(core.of("attendance_withdraw_absence")).toHaveLength(2));
});

test("of an absence that began before today the days that are over are not taken back by one touch", async () => {
  const core = coreWith({ attendance_withdraw_absence: () => ({}) });
  const { user } = open("/attendance");
  await user.type(await searchField(), "cyc");
  await user.click(within(panel()).getByRole("button", { name: "取消请假" }));
  const dialog = await screen.findByRole("dialog", { name: "取消请假：陈永昌" });
  expect(within(dialog).getByText(/包括已经过去的日子/)).toBeInTheDocument();
  expect(core.of("attendance_withdraw_absence")).toEqual([]);
});

test("whoever is away comes again on the next day of those expected, unless another is said", async () => {
  const core = coreWith({
    attendance_withdraw_absence: () => ({}),
    // The next day is a holiday.
    attendance_expected_days: () => ({
      days: ["2026-11-23", "2026-11-25", "2026-11-26"],
      nextAbsenceOn: "2026-11-27",
    }),
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "cyc");
  await user.click(within(panel()).getByRole("button", { name: "提前回来" }));
  const dialog = await screen.findByRole("dialog", { name: "陈永昌 提前回来" });
  const day = within(dialog).getByRole("textbox", { name: /从哪天起来/ });
  await waitFor(() => expect(day).toHaveValue("2026-11-25"));
  await user.click(within(dialog).getByRole("button", { name: "保存" }));
  await waitFor(() =>
    expect(core.of("attendance_withdraw_absence")).toEqual([
      { absenceId: "absence-1", comesAgainOn: "2026-11-25", correctionReason: "" },
    ]),
  );
  expect(core.of("attendance_expected_days")).toEqual([
    { elderId: "elder-chen", centreId: board.centre.id, fromOn: "2026-11-23", untilOn: "2026-11-27" },
  ]);
});

test("a correction does not let one at risk of wandering leave alone", async () => {
  const core = coreWith({
    attendance_board: () => ({
      ...board,
      people: [{ ...li, contacts: wang.contacts, mustBeCollected: true }],
    }),
    attendance_correct_visit: () => ({}),
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "lcm");
  await user.click(within(panel()).getByRole("button", { name: "更正" }));
  const dialog = await screen.findByRole("dialog", { name: "更正到访：李春梅" });
  await user.type(within(dialog).getByRole("textbox", { name: /^离开时间/ }), "09:00");
  await user.type(within(dialog).getByLabelText(/^更正原因/), "忘了签离");
  await user.click(within(dialog).getByRole("button", { name: "保存更正" }));
  expect(await within(dialog).findByText("有走失风险：请先选谁来接。")).toBeInTheDocument();
  expect(core.of("attendance_correct_visit")).toEqual([]);
  await user.type(within(dialog).getByRole("combobox", { name: /^谁接走/ }), "王敏");
  await user.click(within(dialog).getByRole("button", { name: "保存更正" }));
  await waitFor(() =>
    expect(core.of("attendance_correct_visit")).toEqual([
      expect.objectContaining({
        collectorContactId: "contact-1",
        collectedBy: "王敏",
        departedAt: "09:00:00",
      }),
    ]),
  );
});

/** A refusal as the core answers it. */
const refusal = (code: string, params: object, field: string) => ({
  code,
  params,
  message: "",
  fields: [{ field, fault: "required" }],
});

test("a move of one at risk of wandering asks who came along, and why somebody who is not on the list", async () => {
  const core = coreWith({
    attendance_check_in: ({ elderId, movesHere, collectedBy, unlistedReason }) => {
      if (!movesHere) {
        throw refusal(
          "here_elsewhere",
          { name: "王玉兰", centreName: "松鹤日间照料中心", since: "2026-11-23T00:10:00Z" },
          "",
        );
      }
      if ((collectedBy ?? "") === "") {
        throw refusal("collector_needed", { name: "王玉兰" }, "collectedBy");
      }
      if ((unlistedReason ?? "") === "") {
        throw refusal(
          "collector_not_listed",
          { name: "王玉兰", collectedBy: collectedBy ?? "" },
          "unlistedReason",
        );
      }
      return checkedIn(elderId, "王玉兰");
    },
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "wyl");
  await user.keyboard("{Enter}");
  await user.click(await within(panel()).findByRole("button", { name: "转到本中心" }));
  await user.type(await within(panel()).findByLabelText(/^谁从那边陪同过来/), "护理员小周");
  await user.click(within(panel()).getByRole("button", { name: "转到本中心" }));
  await user.type(await within(panel()).findByLabelText(/^不在名单上/), "两个中心之间陪同");
  await user.click(within(panel()).getByRole("button", { name: "转到本中心" }));
  expect(await screen.findByText(/王玉兰 09:13 已签到/)).toBeInTheDocument();
  expect(core.of("attendance_check_in").at(-1)).toMatchObject({
    movesHere: true,
    collectedBy: "护理员小周",
    unlistedReason: "两个中心之间陪同",
  });
});

test("undoing a leaving over the licensed places asks why", async () => {
  const core = coreWith({
    attendance_board: () => ({
      ...board,
      people: [
        {
          ...li,
          standing: "gone",
          visit: li.visit && {
            ...li.visit,
            departedAt: "2026-11-23T01:10:00Z",
            undo: { act: "check_out", until: "2026-11-23T01:20:00Z" },
          },
        },
      ],
    }),
    attendance_undo: ({ overPlacesReason }) => {
      if ((overPlacesReason ?? "") === "") {
        throw {
          code: "places_exhausted",
          params: { licensedPlaces: 50, here: 50 },
          message: "",
          fields: [{ field: "overPlacesReason", fault: "required" }],
        };
      }
      return {};
    },
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "lcm");
  await user.click(within(panel()).getByRole("button", { name: /^撤销签离/ }));
  await user.type(await within(panel()).findByLabelText("超员接收的原因"), "点错了人");
  await user.click(within(panel()).getByRole("button", { name: "仍然接收" }));
  await waitFor(() =>
    expect(core.of("attendance_undo").at(-1)).toEqual({
      visitId: "visit-li",
      act: "check_out",
      overPlacesReason: "点错了人",
    }),
  );
});
