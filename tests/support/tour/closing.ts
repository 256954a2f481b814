// A day at its end: closed, and opened again.

import { formatIn } from "../../../ui/src/shared/format/format";
import { type Stop, type Visit, board } from "./stop";

/** A day that the demonstration has closed. */
const CLOSED = "2026-11-20";

async function closedDay({ page, t, language, open }: Visit) {
  await open(`/attendance?on=${CLOSED}`);
  await page.getByText(t("board.pastNotice", { day: formatIn(language).day(CLOSED) })).waitFor();
  await page.locator("[data-elder]").first().waitFor();
  const sign = page.getByRole("region", { name: t("closing.closed") });
  await sign.waitFor();
  return sign;
}

export const closingStops: readonly Stop[] = [
  {
    name: "board, closing the day",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await board(at);
      await at.page.getByRole("button", { name: at.t("closing.open"), exact: true }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("radio", { name: at.t("whereabouts.still_inside") }).first().click();
      await dialog.getByRole("button", { name: at.t("closing.close"), exact: true }).click();
      await dialog.getByText(at.t("closing.whereaboutsNeeded")).first().waitFor();
    },
  },
  {
    name: "board, somebody chosen on a closed day",
    in: "demonstration",
    go: async (at) => {
      await closedDay(at);
      await at.page.locator("[data-elder] button").first().click();
      await at.page.getByRole("region", { name: at.t("panel.title") }).getByRole("heading").first().waitFor();
    },
  },
  {
    name: "board, a closed day to be opened again",
    in: "demonstration",
    go: async (at) => {
      const sign = await closedDay(at);
      await sign.getByRole("button", { name: at.t("closing.reopen") }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("button", { name: at.t("closing.reopen"), exact: true }).click();
      await dialog.getByText(at.t("fault.required")).waitFor();
    },
  },
];
