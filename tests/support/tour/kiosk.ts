// The kiosk at the door while it runs. Each stop starts it and ends it again: meanwhile the desk does nothing else.

import type { Page } from "playwright-core";

import type { ElderDetails } from "../../../ui/src/ipc/generated";
import { firstDayCare, registerExpected } from "../people";
import { DESK_PASSWORD } from "../places";
import { type Stop, type Visit, heading } from "./stop";

/** Expected every day; she might get lost, so that the kiosk never lets her go by herself. */
const GUEST = { name: "欧阳若兰", masked: "欧阳○兰", initial: "O" };

/** Expected every day as well; the kiosk lets her go. */
const GOER = { name: "司徒明霞", masked: "司徒○霞", initial: "S" };

async function kiosk({ host, page, t }: Visit, before?: () => Promise<void>): Promise<void> {
  const centre = await firstDayCare(host);
  const known = await host.call("elder_search", { query: GUEST.name, limit: 1 });
  if (known.length === 0) {
    const alerts: ElderDetails["alerts"] = [{ kind: "wandering", severity: "severe", note: "" }];
    await registerExpected(host, centre.id, { name: GUEST.name, alerts });
    await registerExpected(host, centre.id, { name: GOER.name });
  }
  // The screen before would hear of it, and ask for what a kiosk is not told.
  await page.goto("about:blank");
  await host.call("kiosk_unlock", { password: DESK_PASSWORD });
  await host.call("kiosk_start", { centreId: centre.id });
  await before?.();
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(`${host.url}/`);
  await heading(page, t("kiosk.welcome"));
  await page.evaluate(() => {
    // Untouched it goes back to its start, sooner than one has looked at it in light and in dark.
    const wait = window.setTimeout.bind(window);
    Reflect.set(window, "setTimeout", (act: () => void, after = 0) => (after > 5_000 ? 0 : wait(act, after)));
  });
}

/** Touches the letter of the guest. */
async function names(at: Visit): Promise<void> {
  await kiosk(at);
  await at.page.getByRole("button", { name: new RegExp(`^${GUEST.initial}`) }).click();
  await heading(at.page, at.t("kiosk.whichName", { initial: GUEST.initial }));
}

const guestOn = (page: Page) => page.getByRole("button", { name: new RegExp(`^${GUEST.masked}`) });

/** Touches the letter and the name of the guest, who is here. */
async function goingHome(at: Visit): Promise<void> {
  await names(at);
  const { people } = await at.host.call("kiosk_board", {});
  const guest = people.find(({ maskedName }) => maskedName === GUEST.masked);
  if (guest !== undefined && !guest.isHere) {
    await at.host.call("kiosk_check_in", { elderId: guest.elderId });
    await at.page.locator("button[data-here]").and(guestOn(at.page)).waitFor();
  }
  await guestOn(at.page).click();
  await at.page.getByRole("button", { name: at.t("kiosk.goHome") }).waitFor();
}

/** Touches the letter and the name of somebody who has just left. */
async function comingBack(at: Visit): Promise<void> {
  const { host, page, t } = at;
  await kiosk(at, async () => {
    const { people } = await host.call("kiosk_board", {});
    const goer = people.find(({ maskedName }) => maskedName === GOER.masked);
    if (goer !== undefined && !goer.hasLeft) {
      await host.call("kiosk_check_in", { elderId: goer.elderId });
      await host.call("kiosk_check_out", { elderId: goer.elderId });
    }
  });
  // Not the staff, who begin with the same letter in English.
  await page.getByRole("button", { name: new RegExp(`^${GOER.initial}(?![a-z])`) }).click();
  await heading(page, t("kiosk.whichName", { initial: GOER.initial }));
  await page.getByRole("button", { name: new RegExp(`^${GOER.masked}`) }).click();
  await page.getByRole("button", { name: t("kiosk.isBackAgain") }).waitFor();
}

/** The desk does everything again. */
async function after({ host, page }: Visit): Promise<void> {
  // What stood there would go on asking as a kiosk.
  await page.goto("about:blank");
  if ((await host.call("district_overview", {})).kiosk !== null) {
    await host.call("kiosk_unlock", { password: DESK_PASSWORD });
    await host.call("kiosk_leave", {});
  }
  await page.goto(`${host.url}/`);
}

export const kioskStops: readonly Stop[] = [
  {
    name: "the kiosk, the letters",
    in: "demonstration",
    go: kiosk,
    after,
  },
  {
    name: "the kiosk, the names behind a letter",
    in: "demonstration",
    go: names,
    after,
  },
  {
    name: "the kiosk, somebody greeted",
    in: "demonstration",
    go: async (at) => {
      await names(at);
      await guestOn(at.page).click();
      await at.page.locator("[data-act=check_in]").waitFor();
    },
    after,
  },
  {
    name: "the kiosk, somebody going home",
    in: "demonstration",
    go: goingHome,
    after,
  },
  {
    name: "the kiosk, somebody come back",
    in: "demonstration",
    go: comingBack,
    after,
  },
  {
    name: "the kiosk, somebody sent to the front desk",
    in: "demonstration",
    go: async (at) => {
      await goingHome(at);
      await at.page.getByRole("button", { name: at.t("kiosk.goHome") }).click();
      await at.page.getByText(at.t("refusal.ask_front_desk"), { exact: true }).waitFor();
    },
    after,
  },
  {
    name: "the kiosk, the way out with a wrong password",
    in: "demonstration",
    go: async (at) => {
      const { page, t } = at;
      await kiosk(at);
      await page.getByRole("button", { name: t("kiosk.staff") }).click();
      const dialog = page.getByRole("dialog", { name: t("kiosk.leaveTitle") });
      await dialog.getByLabel(t("kiosk.password")).fill("0");
      await dialog.getByRole("button", { name: t("kiosk.leave"), exact: true }).click();
      await dialog.getByText(t("refusal.wrong_password", { triesLeft: 4 })).waitFor();
    },
    after,
  },
];
