// The board with somebody on it whom a test knows.

import type { ElderDetails } from "../../ui/src/ipc/generated";
import { BoardPage } from "./boardPage";
import { type DeskOptions, openDesk, startHost } from "./chromium";
import { firstDayCare, registerExpected } from "./people";

/** At risk of wandering; a daughter who may collect, a son who may not. */
export const li: Partial<ElderDetails> & { name: string } = {
  name: "李春梅",
  alerts: [{ kind: "wandering", severity: "severe", note: "" }],
  contacts: [
    { name: "王芳", relation: "daughter", phone: "13800000001", mayCollect: true },
    { name: "王强", relation: "son", phone: "13800000002", mayCollect: false },
  ],
};

/** The demonstration district with one more elder, expected and late: 李春梅. */
export async function openBoard(options: DeskOptions = {}) {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, li);
  const desk = await openDesk(host, options);
  const board = new BoardPage(desk);
  await board.isShown();
  if (options.at === undefined) {
    await board.card(elder.name).waitFor();
  }
  return { ...desk, board, centre, elder };
}
