// A stop of the tour: a screen or a dialog with the way to it.

import type { Page } from "playwright-core";

import { BoardPage } from "../boardPage";
import type { Devhost } from "../devhost";
import { NUMBERS, firstDayCare, register, registerExpected } from "../people";
import type { Language, Words } from "../words";

export interface Stop {
  name: string;
  /** In which database it is seen. */
  in: "empty" | "demonstration";
  /** Main screens are those that pictures are made of. */
  main?: true;
  go: (at: Visit) => Promise<void>;
  /** Puts back what would stand in the way of the next stop. */
  after?: (at: Visit) => Promise<void>;
}

/** What a stop works with. The page stands on an empty address and knows nothing of the stop before. */
export interface Visit {
  page: Page;
  host: Devhost;
  t: Words;
  language: Language;
  elders: TourElders;
  /** Opens an address of the program, afresh. */
  open: (at: string) => Promise<void>;
}

/** The elders that the tour meets. */
export interface TourElders {
  /** Expected, late, with every kind of alert that has a look of its own, two contacts. */
  late: { id: string; name: string };
  /** Like the first; for stops that act. */
  second: { id: string; name: string };
  /** With a resident number, nothing else. */
  bare: { id: string; name: string };
}

export async function settleElders(host: Devhost): Promise<TourElders> {
  const centre = await firstDayCare(host);
  const rich = {
    phone: "13900000001",
    alerts: [
      { kind: "allergy", severity: "severe", note: "花生" },
      { kind: "wandering", severity: "moderate", note: "" },
      { kind: "fall", severity: "mild", note: "用助行器" },
      { kind: "medication", severity: "moderate", note: "午饭后服药" },
    ],
    contacts: [
      { name: "王芳", relation: "daughter", phone: "13800000001", mayCollect: true },
      { name: "王强", relation: "son", phone: "13800000002", mayCollect: false },
    ],
  } as const;
  const some = () => ({ ...rich, alerts: [...rich.alerts], contacts: [...rich.contacts] });
  return {
    late: await registerExpected(host, centre.id, { name: "李春梅", ...some() }),
    second: await registerExpected(host, centre.id, { name: "李春兰", ...some() }),
    bare: await register(host, { name: "赵德柱", residentNumber: NUMBERS.man, sex: "male", birthOn: "1948-03-15" }),
  };
}

/** What the tour types and the core never answers. */
export const NOBODY = "〇〇〇";
export const STRANGER = "王五";
/** The file that the tour takes in. */
export const LIST_NAME = "老人名单.csv";

export const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

export async function board({ page, t, open }: Visit): Promise<BoardPage> {
  await open("/attendance");
  const shown = new BoardPage({ page, t });
  await shown.isShown();
  await page.locator("[data-elder]").first().waitFor();
  return shown;
}

export async function chosen(at: Visit, name: string): Promise<BoardPage> {
  const shown = await board(at);
  await shown.search.fill(name);
  await shown.panel.getByRole("heading", { name }).waitFor();
  return shown;
}

export async function profile({ page, t, open }: Visit, { id, name }: { id: string; name: string }): Promise<void> {
  await open(`/elders/${id}`);
  await heading(page, name);
  await page.getByRole("region", { name: t("profile.history") }).getByRole("listitem").first().waitFor();
}
