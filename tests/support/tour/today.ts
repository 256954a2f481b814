import { type Stop, heading } from "./stop";

export const todayStops: readonly Stop[] = [
  {
    name: "today",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/today");
      await heading(page, t("today.title"));
      await page.getByRole("link", { name: new RegExp(t("today.attention.not_arrived")) }).first().waitFor();
    },
  },
];
