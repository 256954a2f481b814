import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Board } from "../../ipc/generated";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { board, checkedIn, overview, profile, wang } from "../../test/samples";

function coreWith(answers: Parameters<typeof fakeCore>[0] = {}) {
  return fakeCore({
    district_overview: () => overview,
    attendance_board: () => board,
    elder_search: () => [],
    elder_profile: () => profile,
    ...answers,
  });
}

const cardOf = (elderId: string) =>
  screen.getAllByRole("listitem").find((item) => item.dataset["elder"] === elderId);

const searchField = () => screen.findByRole("searchbox", { name: "查找老人" });

test("the counts are shown as a sum that adds up", async () => {
  coreWith();
  open("/attendance");
  const counts = await screen.findByRole("group", { name: "人数" });
  const figure = (name: RegExp) =>
    Number(/\d+/.exec(within(counts).getByRole("button", { name }).textContent ?? "")?.[0]);
  expect(figure(/应到/) + figure(/临时/)).toBe(
    figure(/在馆/) + figure(/已离/) + figure(/请假/) + figure(/未到/),
  );
  expect(within(counts).getByText("迟到 1")).toBeInTheDocument();
});

test("typing initials finds, Enter checks in, and the card turns before the board is read again", async () => {
  // The board is never answered anew with her here: what is seen comes from the patch.
  const core = coreWith({ attendance_check_in: ({ elderId }) => checkedIn(elderId, "王玉兰") });
  const { user } = open("/attendance");
  const field = await searchField();
  await user.type(field, "wyl");
  expect(screen.getAllByRole("listitem").filter((item) => item.dataset["elder"] !== undefined)).toHaveLength(
    1,
  );
  await user.keyboard("{Enter}");
  expect(await screen.findByText(/王玉兰 09:13 已签到/)).toBeInTheDocument();
  expect(core.of("attendance_check_in")).toEqual([
    expect.objectContaining({ elderId: "elder-wang", centreId: "centre-1", broughtBy: "" }),
  ]);
  expect(field).toHaveValue("");
});

test("a second Enter does not send home whom the first one let in", async () => {
  let current: Board = board;
  const core = coreWith({
    attendance_board: () => current,
    attendance_check_in: ({ elderId }) => {
      current = {
        ...board,
        people: board.people.map((one) => (one.elderId === elderId ? { ...one, standing: "here" } : one)),
      };
      return checkedIn(elderId, "王玉兰");
    },
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "wyl");
  await user.keyboard("{Enter}");
  await screen.findByText(/已签到/);
  await user.keyboard("{Enter}{Enter}");
  expect(core.of("attendance_check_out")).toEqual([]);
  expect(core.of("attendance_check_in")).toHaveLength(1);
});

test("what is typed while the core still answers is for the next one and is not swallowed", async () => {
  const answers: (() => void)[] = [];
  const core = coreWith({
    attendance_check_in: ({ elderId }) =>
      new Promise((resolve) => answers.push(() => resolve(checkedIn(elderId, "王玉兰")))),
  });
  const { user } = open("/attendance");
  const field = await searchField();
  await user.type(field, "wyl{Enter}zh");
  expect(field).toHaveValue("zh");
  answers[0]?.();
  expect(await screen.findByText(/王玉兰 09:13 已签到/)).toBeInTheDocument();
  await user.type(field, "m");
  expect(field).toHaveValue("zhm");
  expect(core.of("attendance_check_in")).toHaveLength(1);
});

test("an act that comes before the answer to the last one waits for its turn, and is carried out once", async () => {
  const answers: (() => void)[] = [];
  const core = coreWith({
    attendance_check_in: ({ elderId }) =>
      new Promise((resolve) => answers.push(() => resolve(checkedIn(elderId, elderId)))),
  });
  const { user } = open("/attendance");
  const field = await searchField();
  await user.type(field, "wyl{Enter}{Enter}cyc{Enter}{Enter}");
  expect(core.of("attendance_check_in")).toEqual([expect.objectContaining({ elderId: "elder-wang" })]);
  answers[0]?.();
  await waitFor(() =>
    expect(core.of("attendance_check_in")).toEqual([
      expect.objectContaining({ elderId: "elder-wang" }),
      expect.objectContaining({ elderId: "elder-chen" }),
    ]),
  );
  expect(field).toHaveValue("cyc");
  answers[1]?.();
  await waitFor(() => expect(field).toHaveValue(""));
});

test("a board that was asked for before the act does not turn the card back", async () => {
  const boards: ((answer: Board) => void)[] = [];
  const arrivals: (() => void)[] = [];
  const core = coreWith({
    attendance_board: () =>
      core.of("attendance_board").length === 1 ? board : new Promise((resolve) => boards.push(resolve)),
    attendance_check_in: ({ elderId }) =>
      new Promise((resolve) => arrivals.push(() => resolve(checkedIn(elderId, "王玉兰")))),
  });
  const { user } = open("/attendance");
  const field = await searchField();
  await user.type(field, "wyl{Enter}");
  await waitFor(() => expect(arrivals).toHaveLength(1));
  // Somebody else changed something: the board is being read again when she comes, and answers as it was before.
  core.announce(["attendance"]);
  await waitFor(() => expect(boards).toHaveLength(1));
  await act(async () => {
    arrivals[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    boards[0]?.(board);
  });
  expect(cardOf("elder-wang")).toHaveTextContent("09:13");
  // The next reading knows of her; until it is here, she stays in.
  await waitFor(() => expect(boards).toHaveLength(2));
  expect(cardOf("elder-wang")).toHaveTextContent("09:13");
});

test("a refusal is said in words at the person, and what was typed stays", async () => {
  coreWith({
    attendance_check_in: () => {
      throw {
        code: "here_elsewhere",
        params: { name: "王玉兰", centreName: "松鹤日间照料中心", since: "2026-11-23T00:10:00Z" },
        message: "",
        fields: [],
      };
    },
  });
  const { user } = open("/attendance");
  const field = await searchField();
  await user.type(field, "wyl");
  await user.keyboard("{Enter}");
  const panel = screen.getByRole("region", { name: "选中的老人" });
  expect(await within(panel).findByRole("alert")).toHaveTextContent(
    "王玉兰现在在松鹤日间照料中心（08:10 签到）",
  );
  expect(field).toHaveValue("wyl");
});

test("an elder who is not expected is found too and checked in as extra", async () => {
  const core = coreWith({
    elder_search: ({ query }) =>
      query === "sdh"
        ? [
            {
              id: "elder-shan",
              name: "单德海",
              namePinyin: "Shàn Déhǎi",
              sex: "male",
              age: 79,
              alerts: [],
              centreName: null,
              hereAtCentreName: null,
            },
          ]
        : [],
    attendance_check_in: ({ elderId }) => ({ ...checkedIn(elderId, "单德海"), isExtra: true }),
  });
  const { user } = open("/attendance");
  await user.type(await searchField(), "sdh");
  expect(await screen.findByRole("region", { name: "不在今日名单" })).toBeInTheDocument();
  await user.keyboard("{Enter}");
  expect(await screen.findByText(/单德海 09:13 已签到（临时）/)).toBeInTheDocument();
  expect(core.of("attendance_check_in")).toHaveLength(1);
});

test("a card is scanned into the search, or typed by hand: its elder is checked in", async () => {
  const holder = { ...wang, searchKeys: `${wang.searchKeys}kn123456780 ` };
  const core = coreWith({
    attendance_board: () => ({ ...board, people: [holder] }),
    attendance_check_in: ({ elderId }) => checkedIn(elderId, "王玉兰"),
    elder_find_card: ({ code }) => {
      throw { code: "card_unknown", params: { code }, message: "", fields: [] };
    },
  });
  const { user } = open("/attendance");
  const field = await searchField();
  await user.type(field, "KN123456780{Enter}");
  expect(await screen.findByText(/王玉兰 09:13 已签到/)).toBeInTheDocument();
  expect(core.of("attendance_check_in")).toHaveLength(1);
  await waitFor(() => expect(field).toHaveValue(""));

  await user.type(field, "KN999999999{Enter}");
  expect(await screen.findByText(/没有卡号为 KN999999999 的老人卡/)).toBeInTheDocument();
});

test("a scanner is heard while a button has the focus, and presses nothing", async () => {
  const holder = { ...wang, searchKeys: `${wang.searchKeys}kn123456780 ` };
  const core = coreWith({
    attendance_board: () => ({ ...board, people: [holder] }),
    attendance_check_in: ({ elderId }) => checkedIn(elderId, "王玉兰"),
  });
  open("/attendance");
  await searchField();
  const figure = screen.getByRole("button", { name: /已离/ });
  figure.focus();
  for (const [place, key] of [..."KN123456780".split(""), "Enter"].entries()) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: 5000 + place * 3 });
    fireEvent(figure, event);
  }
  expect(await screen.findByText(/王玉兰 09:13 已签到/)).toBeInTheDocument();
  expect(core.of("attendance_check_in")).toHaveLength(1);
  expect(figure).toHaveAttribute("aria-pressed", "false");
});

test("undo takes the check-in back", async () => {
  const core = coreWith({
    attendance_check_in: ({ elderId }) => checkedIn(elderId, "王玉兰"),
    attendance_undo: () => ({}),
  });
  const { user } = open("/attendance");
  await user.click(await screen.findByRole("button", { name: "王玉兰 签到" }));
  await user.click(await screen.findByRole("button", { name: /^撤销（还有 \d/ }));
  await waitFor(() =>
    expect(core.of("attendance_undo")).toEqual([{ visitId: "visit-elder-wang", act: "check_in" }]),
  );
});

test("on a past day nobody is let in or out, but what was forgotten can be entered", async () => {
  coreWith({ attendance_board: () => ({ ...board, on: "2026-11-20", people: [wang] }) });
  open("/attendance?on=2026-11-20");
  expect(await screen.findByText(/可以补录/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "王玉兰 签到" })).not.toBeInTheDocument();
});

test("what another desk announces is asked for again", async () => {
  const core = coreWith();
  open("/attendance");
  await searchField();
  const before = core.of("attendance_board").length;
  core.announce(["attendance"]);
  await waitFor(() => expect(core.of("attendance_board").length).toBe(before + 1));
});

test("what is announced while the board is being read is asked for again", async () => {
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const core = coreWith({
    attendance_board: () => {
      if (!isHeld) {
        return board;
      }
      isHeld = false;
      // The answer of before the second change, which comes after its announcement.
      return new Promise((resolve) => waiting.push(() => resolve(board))) as never;
    },
  });
  open("/attendance");
  await searchField();
  const before = core.of("attendance_board").length;
  isHeld = true;
  core.announce(["attendance"]);
  await waitFor(() => expect(core.of("attendance_board").length).toBe(before + 1));
  core.announce(["attendance"]);
  waiting.forEach((release) => release());
  await waitFor(() => expect(core.of("attendance_board").length).toBe(before + 2));
});
