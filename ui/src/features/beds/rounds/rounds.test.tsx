import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Admission, NightNote, NightRound, Occupant, RoundLine } from "../../../ipc/generated";
import { board, centreId, li, residence as house, timeZone } from "../../../test/beds";
import { fakeCore } from "../../../test/fakeCore";
import { open } from "../../../test/open";
import { overview } from "../../../test/samples";
import { waysOf, whoOf } from "./waysOf";

const note = (some: Partial<NightNote> & Pick<NightNote, "id" | "found">): NightNote => ({
  nightOn: "2026-11-22",
  admissionId: li.admissionId,
  name: li.name,
  bedLabel: "101-1",
  note: "",
  recordedAt: "2026-11-22T18:30:00Z",
  recordedBy: "王护士",
  completedAt: null,
  completedBy: "",
  completion: "",
  completedAct: null,
  ...some,
});

const line: RoundLine = {
  admissionId: li.admissionId,
  elderId: li.elderId,
  name: li.name,
  sex: "female",
  age: 83,
  wardId: "ward-1",
  wardName: "春晖区",
  bedId: "bed-1",
  bedLabel: "101-1",
  away: null,
  alerts: [],
  notes: [],
};

const admission: Admission = {
  id: li.admissionId,
  elderId: li.elderId,
  elderName: li.name,
  sex: "female",
  centreId,
  centreName: "安居养老院",
  fromAt: "2026-10-01T02:00:00Z",
  fromOn: "2026-10-01",
  toAt: null,
  toOn: null,
  terms: {
    payer: "family",
    category: "self_paying",
    isShortStay: false,
    plannedToOn: null,
    trialUntilOn: null,
    agreementNumber: "",
    agreementSignedOn: null,
    agreementSignedBy: "",
    agreementUntilOn: null,
    note: "",
  },
  partnerId: null,
  partnerName: null,
  riskCheck: null,
  leavingReason: null,
  destination: "",
  leavingNote: "",
  bed: null,
  leave: null,
  correctedAt: null,
  version: 1,
};

/** A residence at night, in which one person lives; what is recorded stays open until it is completed. */
function residence() {
  let waiting: NightNote[] = [];
  const round = (): NightRound => ({
    centreId,
    centreName: "安居养老院",
    timeZone,
    nightOn: "2026-11-22",
    lines: [line],
    others: waiting.filter(({ admissionId }) => admissionId === null),
    open: waiting,
  });
  const close = (id: string | null) => {
    waiting = waiting.filter((one) => one.id !== id);
  };
  return fakeCore({
    district_overview: () => ({
      ...overview,
      centres: [house],
    }),
    round_list: round,
    bed_board: () => board,
    round_record: ({ findings }) => {
      const recorded = findings.map((finding, place) =>
        note({
          id: `note-${place + 1}`,
          found: finding.found,
          note: finding.note,
          ...(finding.admissionId === null ? { admissionId: null, name: null, bedLabel: null } : {}),
        }),
      );
      waiting = [...waiting, ...recorded];
      return recorded;
    },
    leave_start: ({ nightNoteId }) => {
      close(nightNoteId);
      return admission;
    },
    round_complete: ({ noteId, completion }) => {
      const done = note({ id: noteId, found: "arrived", completedAt: "2026-11-23T01:12:00Z", completion });
      close(noteId);
      return done;
    },
  });
}

test("what the night staff found is recorded quickly and completed by the act that enters it", async () => {
  const core = residence();
  const { user } = open("/beds/rounds");
  await user.click(await screen.findByRole("button", { name: "李春梅：其他情况" }));
  const finding = await screen.findByRole("dialog");
  await user.click(within(finding).getByRole("radio", { name: "送医院" }));
  await user.type(within(finding).getByLabelText("备注"), "发热");
  await user.click(within(finding).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(core.of("round_record")).toHaveLength(1));

  await user.click(await screen.findByRole("button", { name: "补全：李春梅" }));
  await user.click(await screen.findByRole("button", { name: "登记外出" }));
  // When and what the note says is there already.
  const leave = await screen.findByRole("dialog");
  expect(within(leave).getByLabelText("备注")).toHaveValue("发热");
  await user.click(within(leave).getByRole("button", { name: "登记外出" }));
  await waitFor(() =>
    expect(core.of("leave_start")).toEqual([
      expect.objectContaining({
        admissionId: li.admissionId,
        kind: "hospital",
        nightNoteId: "note-1",
        note: "发热",
        at: "2026-11-22T18:30:00.000Z",
      }),
    ]),
  );
  await waitFor(() => expect(screen.queryByRole("button", { name: "补全：李春梅" })).not.toBeInTheDocument());
});

test("somebody who arrived and is not in the book is noted, and completed in words where it was nobody", async () => {
  const core = residence();
  const { user } = open("/beds/rounds");
  await user.click(await screen.findByRole("button", { name: "有人新到" }));
  const dialog = await screen.findByRole("dialog");
  const save = within(dialog).getByRole("button", { name: "保存" });
  expect(save).toBeDisabled();
  await user.type(within(dialog).getByLabelText(/来的是谁/), "派出所送来一位大爷");
  await user.click(save);
  await waitFor(() =>
    expect(core.of("round_record")).toEqual([
      expect.objectContaining({
        findings: [{ admissionId: null, bedId: null, found: "arrived", note: "派出所送来一位大爷" }],
      }),
    ]),
  );
  await user.click(await screen.findByRole("button", { name: "补全：名单外的人" }));
  const complete = await screen.findByRole("dialog");
  expect(await within(complete).findByRole("button", { name: "办理入住" })).toBeInTheDocument();
  await user.type(within(complete).getByLabelText(/不需要登记的/), "家属已接走");
  await user.click(within(complete).getByRole("button", { name: "用文字补全" }));
  await waitFor(() =>
    expect(core.of("round_complete")).toEqual([{ noteId: "note-1", completion: "家属已接走" }]),
  );
});

test("a note offers the acts that are possible now", () => {
  const away: Occupant = {
    ...li,
    leave: {
      id: "leave-1",
      admissionId: li.admissionId,
      kind: "hospital",
      fromAt: "2026-11-20T02:00:00Z",
      fromOn: "2026-11-20",
      toAt: null,
      toOn: null,
      plannedReturnOn: null,
      holdsBed: true,
      holdUntilOn: null,
      destination: "",
      note: "",
    },
  };
  const of = (found: NightNote["found"], who: Occupant | null) => waysOf(note({ id: "n", found }), who);
  expect(of("to_hospital", li)).toEqual(["leave", "discharge"]);
  expect(of("to_hospital", away)).toEqual(["discharge"]);
  expect(of("not_in_bed", li)).toEqual(["leave", "discharge"]);
  expect(of("came_back", away)).toEqual(["return"]);
  expect(of("came_back", li)).toEqual([]);
  expect(of("died", li)).toEqual(["discharge"]);
  expect(of("died", null)).toEqual([]);
  expect(of("fell", li)).toEqual([]);
  expect(waysOf(note({ id: "n", found: "arrived", admissionId: null }), null)).toEqual(["admit"]);
  expect(whoOf(board, note({ id: "n", found: "died" }))?.name).toBe("李春梅");
  expect(whoOf(board, note({ id: "n", found: "died", admissionId: "another" }))).toBeNull();
});
