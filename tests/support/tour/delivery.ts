import { type Stop, type Visit, heading } from "./stop";

async function delivery({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/delivery");
  await heading(page, t("delivery.title"));
  await page.locator("ol").first().getByRole("listitem").first().waitFor();
}

async function runs({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/delivery/runs");
  await heading(page, t("runs.title"));
  await page.getByRole("button", { name: t("runs.add") }).waitFor();
  await page.getByRole("region", { name: t("runs.settings") }).waitFor();
}

async function accounts({ page, t, open }: Visit, part: "statement" | "rules"): Promise<void> {
  await open("/kitchen/accounts");
  await heading(page, t("accounts.title"));
  await page.getByRole("radiogroup", { name: t("accounts.parts") }).getByText(t(`accounts.${part}`)).click();
  await page.getByRole("region", { name: t(part === "rules" ? "accounts.schemes" : "accounts.byElder") }).waitFor();
}

const dialog = (at: Visit) => at.page.getByRole("dialog").waitFor();
const firstCalled = (at: Visit, words: string) =>
  at.page.getByRole("button", { name: new RegExp(`^${words}`) }).first();

/** Out of the kitchen's door, and what it costs. */
export const deliveryStops: readonly Stop[] = [
  { name: "delivery", in: "demonstration", main: true, go: delivery },
  {
    name: "delivery, the people of a stop",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await delivery(at);
      await at.page.locator("[aria-expanded=false]").filter({ has: at.page.locator("strong") }).first().click();
      await at.page.locator("[aria-expanded=true]").first().waitFor();
    },
  },
  {
    name: "delivery, at the door",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await delivery(at);
      await firstCalled(at, at.t("delivery.sayOf", { name: "" })).click();
      await dialog(at);
    },
  },
  {
    name: "delivery, another run",
    in: "demonstration",
    go: async (at) => {
      await delivery(at);
      await firstCalled(at, at.t("delivery.moveOf", { name: "" })).click();
      await dialog(at);
    },
  },
  {
    name: "delivery, another driver",
    in: "demonstration",
    go: async (at) => {
      await delivery(at);
      await firstCalled(at, at.t("delivery.handOverOf", { run: "" })).click();
      await dialog(at);
    },
  },
  {
    name: "delivery, what is printed",
    in: "demonstration",
    go: async (at) => {
      await delivery(at);
      await at.page.getByRole("button", { name: at.t("delivery.print"), exact: true }).click();
      await at.page.getByRole("menuitem").first().waitFor();
    },
  },
  { name: "runs", in: "demonstration", main: true, go: runs },
  {
    name: "runs, one is changed",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await runs(at);
      await firstCalled(at, at.t("runs.changeOf", { run: "" })).click();
      await dialog(at);
    },
  },
  {
    name: "left over and feedback",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/kitchen/delivery/leftovers");
      await heading(page, t("leftovers.title"));
      await page.getByRole("button", { name: t("leftovers.add"), exact: true }).first().waitFor();
    },
  },
  ...(["add", "addFeedback"] as const).map((words) => ({
    name: words === "add" ? "left over, noted" : "feedback, noted",
    in: "demonstration" as const,
    go: async (at: Visit) => {
      await at.open("/kitchen/delivery/leftovers");
      await at.page.getByRole("button", { name: at.t(`leftovers.${words}`), exact: true }).first().click();
      await dialog(at);
    },
  })),
  { name: "accounts", in: "demonstration", main: true, go: (at) => accounts(at, "statement") },
  {
    name: "accounts, the meals behind an amount",
    in: "demonstration",
    go: async (at) => {
      await accounts(at, "statement");
      await at.page.getByRole("button", { name: at.t("accounts.openAll") }).click();
      await at.page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
  { name: "accounts, prices and subsidies", in: "demonstration", main: true, go: (at) => accounts(at, "rules") },
  {
    name: "accounts, prices",
    in: "demonstration",
    go: async (at) => {
      await accounts(at, "rules");
      await at.page.getByRole("button", { name: at.t("accounts.setPrices") }).click();
      await dialog(at);
    },
  },
  {
    name: "accounts, a subsidy",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await accounts(at, "rules");
      await firstCalled(at, at.t("accounts.changeOf", { name: "" })).click();
      await dialog(at);
    },
  },
  {
    name: "accounts, residence",
    in: "demonstration",
    go: async (at) => {
      await accounts(at, "statement");
      await at.page.getByRole("button", { name: at.t("accounts.noteResidence") }).click();
      await at.page.getByRole("dialog").getByRole("radiogroup").first().waitFor();
    },
  },
];
