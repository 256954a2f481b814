// Walks the tour: each stop is a test; what is looked at there is given.

import { afterAll, beforeAll, inject, test } from "vitest";

import { type Desk, type DeskOptions, endHost, openLastingDesk } from "./chromium";
import { Devhost } from "./devhost";
import { Answers } from "./texts";
import { type Stop, type TourElders, type Visit, settleElders } from "./tour/stop";
import { tour, typedOnTour } from "./tour/tour";
import type { Language } from "./words";

interface Place {
  host: Devhost;
  desk: Desk;
  answers: Answers;
  elders: TourElders;
}

const nobody = { id: "", name: "" };

/** One desk for each database, used by all stops, so that a walk takes no longer than its screens. */
export function walk(
  language: Language,
  look: (stop: Stop, visit: Visit, answers: Answers) => Promise<void>,
  options: DeskOptions & { stops?: readonly Stop[] } = {},
): void {
  const places = new Map<Stop["in"], Place>();
  const stops = options.stops ?? tour;

  beforeAll(async () => {
    for (const what of ["empty", "demonstration"] as const) {
      const host = await Devhost.start(
        inject("screens"),
        what === "empty" ? undefined : inject("demonstration"),
      );
      const elders =
        what === "empty" ? { late: nobody, second: nobody, bare: nobody } : await settleElders(host);
      const desk = await openLastingDesk(host, { ...options, language });
      // The elder who does not exist, the database that is newer, the visitor without a name, the dish of nothing.
      desk.refusals.add("elder_profile").add("elder_history").add("district_overview").add("site_sign_in");
      desk.refusals.add("dish_save");
      desk.refusals.add("stay_correct").add("leave_enter_past");
      // Whom the kiosk sends to the front desk, and who mistypes the password there.
      desk.refusals.add("kiosk_check_out").add("kiosk_unlock");
      const answers = new Answers(typedOnTour);
      answers.listen(desk.page);
      places.set(what, { host, desk, answers, elders });
    }
  });

  afterAll(async () => {
    for (const { desk, host } of places.values()) {
      await desk.close();
      await endHost(host);
    }
  });

  test.each(stops.map((stop) => ({ stop, name: stop.name })))("$name", async ({ stop }) => {
    const place = places.get(stop.in);
    if (place === undefined) {
      throw new Error("the walk has not begun");
    }
    const { host, desk, answers, elders } = place;
    const { page } = desk;
    const open = async (at: string) => {
      // A chosen centre would stay for the next stop.
      await page.evaluate(() => {
        const kept = JSON.parse(localStorage.getItem("kangning.preferences") ?? "{}") as object;
        localStorage.setItem("kangning.preferences", JSON.stringify({ ...kept, centreId: null }));
      });
      await page.goto("about:blank");
      // The stop before ended in the dark.
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`${host.url}/#${at}`);
    };
    const visit: Visit = { page, host, t: desk.t, language, elders, open };
    try {
      await stop.go(visit);
      await look(stop, visit, answers);
    } finally {
      await stop.after?.(visit);
    }
  });
}
