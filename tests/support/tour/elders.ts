import { recordAssessment, scoresOf } from "../assessing";
import { NUMBERS, boardOf, firstDayCare } from "../people";
import { type Stop, NOBODY, profile, heading } from "./stop";

/** The smallest picture there is. */
const ONE_DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

export const eldersStops: readonly Stop[] = [  {
    name: "elders",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/elders");
      await heading(page, t("elders.title"));
      await page.getByRole("region", { name: t("elders.table") }).getByRole("link").first().waitFor();
    },
  },
  {
    name: "elders, the centres to choose from",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders");
      await page.getByRole("combobox", { name: t("elders.centreFilter") }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "elders, narrowed, with the columns to choose from",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders");
      await page.getByRole("combobox", { name: t("list.sex"), exact: true }).click();
      await page.getByRole("option", { name: t("sex.female"), exact: true }).click();
      await page.getByRole("button", { name: t("elders.clearFilters") }).waitFor();
      await page.getByRole("button", { name: t("elders.columns"), exact: true }).click();
      await page.getByRole("checkbox", { name: t("elders.grade"), exact: true }).waitFor();
    },
  },
  {
    name: "elders, nobody found",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders");
      await page.getByRole("textbox", { name: t("elders.search") }).fill(NOBODY);
      await page.getByText(t("elders.noneFound", { query: NOBODY })).waitFor();
    },
  },
  {
    name: "registering",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/elders/new");
      await heading(page, t("form.titleNew"));
    },
  },
  {
    name: "registering, with faults",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders/new");
      await page.getByRole("button", { name: t("form.addAlert") }).click();
      await page.getByRole("button", { name: t("form.addContact") }).click();
      await page.getByRole("textbox", { name: t("form.contactName") }).first().fill("王芳");
      await page.getByRole("checkbox", { name: t("form.noNumber"), exact: true }).check();
      await page.getByRole("button", { name: t("form.saveNew"), exact: true }).click();
      await page.getByText(t("fault.required")).first().waitFor();
    },
  },
  {
    name: "registering, the calendar of birth dates",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/elders/new");
      await page.getByRole("textbox", { name: t("form.birthOn"), exact: true }).click();
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "profile",
    in: "demonstration",
    main: true,
    go: async (at) => profile(at, at.elders.late),
  },
  {
    name: "profile of somebody who comes every week",
    in: "demonstration",
    go: async (at) => {
      const centre = await firstDayCare(at.host);
      const [person] = (await boardOf(at.host, centre.id)).people;
      await profile(at, { id: person?.elderId ?? "", name: person?.name ?? "" });
    },
  },
  {
    name: "profile of somebody who lives in a bed",
    in: "demonstration",
    go: async (at) => {
      const centres = await at.host.call("centre_list", {});
      const residence = centres.find(({ isResidence }) => isResidence);
      const board = await at.host.call("bed_board", { centreId: residence?.id ?? "" });
      const who = board.rooms.flatMap(({ beds }) => beds).find(({ occupant }) => occupant !== null)?.occupant;
      await at.open(`/elders/${who?.elderId ?? ""}`);
      await heading(at.page, who?.name ?? "");
      await at.page.locator('a[href*="/beds?"]').first().waitFor();
    },
  },
  {
    name: "profile, an absence told by telephone",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("panel.recordAbsence") }).click();
      await at.page.getByRole("dialog", { name: at.t("absence.title", { name: at.elders.late.name }) }).waitFor();
    },
  },
  {
    name: "profile of somebody without anything, the number shown",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("profile.show"), exact: true }).click();
      await at.page.getByText(NUMBERS.man).waitFor();
    },
  },
  {
    name: "profile, an elder who does not exist",
    in: "demonstration",
    go: async ({ page, open }) => {
      await open("/elders/00000000-0000-7000-8000-000000000000");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "enrolling",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("profile.startService") }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.save"), exact: true }).waitFor();
    },
  },
  {
    name: "ending an enrolment",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("profile.endService") }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.endSave"), exact: true }).waitFor();
    },
  },
  {
    name: "pausing a service",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("enrol.pause"), exact: true }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.pauseSave") }).waitFor();
    },
  },
  {
    name: "changing the pattern of a service",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("enrol.changePattern") }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("enrol.patternSave") }).waitFor();
    },
  },
  {
    name: "assessments in a profile",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const standard = await at.host.call("assessment_standard", {});
      const { assessments } = await at.host.call("assessment_of_elder", { elderId: at.elders.second.id });
      if (assessments.length === 0) {
        await recordAssessment(at.host, at.elders.second.id, "2024-11-18", scoresOf(standard, () => 0));
        await recordAssessment(
          at.host,
          at.elders.second.id,
          "2025-11-19",
          scoresOf(standard, (item) => (item === "stairs" || item === "walking" ? 2 : 0)),
        );
        const worse = scoresOf(standard, (item) => (item.startsWith("orientation") ? 0 : 1));
        await recordAssessment(at.host, at.elders.second.id, "2026-11-20", { ...worse, dementia: true });
        await at.host.call("assessment_record", {
          elderId: at.elders.second.id,
          details: {
            assessedOn: "2019-05-06",
            place: "",
            informant: "",
            assessors: [],
            note: "",
            nextDueOn: null,
            findings: { scheme: "barthel", score: 85 },
          },
        });
      }
      await profile(at, at.elders.second);
      const list = at.page.getByRole("region", { name: at.t("assessment.list") });
      await list.getByRole("button", { name: at.t("assessment.details") }).first().click();
      await at.page.getByRole("region", { name: at.t("assessment.title") }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "assessment, result of another scheme",
    in: "demonstration",
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("assessment.addOther") }).click();
      const dialog = at.page.getByRole("dialog");
      await dialog.getByRole("button", { name: at.t("action.save") }).click();
      await dialog.getByText(at.t("fault.required")).first().waitFor();
    },
  },
  {
    name: "assessments due",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/elders/due");
      await heading(page, t("assessment.dueTitle"));
      await page.getByRole("region", { name: t("assessment.dueTable") }).getByRole("link").first().waitFor();
    },
  },
  {
    name: "assessment form",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open, elders }) => {
      await open(`/elders/${elders.second.id}/assess`);
      await heading(page, t("assessment.formTitle", { name: elders.second.name }));
      await page.locator('fieldset[data-item=eating] input[value="3"]').check();
      await page.getByRole("button", { name: t("assessment.save"), exact: true }).click();
      await page.getByText(t("fault.required")).first().waitFor();
      await page.locator("fieldset[data-item=eating]").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "a photograph to be chosen",
    in: "demonstration",
    go: async (at) => {
      const { page, t } = at;
      const { name } = at.elders.late;
      await profile(at, at.elders.late);
      await page.getByRole("button", { name: t("photo.change", { name }) }).click();
      const dialog = page.getByRole("dialog", { name: t("photo.title", { name }) });
      await dialog.getByText(t("photo.none")).waitFor();
      await page.locator("input[type=file]").setInputFiles({
        name: "photo.png",
        mimeType: "image/png",
        buffer: Buffer.from(ONE_DOT, "base64"),
      });
      await dialog.getByRole("img", { name: t("photo.of", { name }) }).waitFor();
    },
  },
  {
    name: "a card to be issued again",
    in: "demonstration",
    go: async (at) => {
      const { page, t } = at;
      await profile(at, at.elders.late);
      await page.getByRole("button", { name: t("card.reissue"), exact: true }).click();
      const dialog = page.getByRole("dialog", { name: t("card.reissueTitle", { name: at.elders.late.name }) });
      await dialog.getByRole("radio", { name: t("card.why.lost") }).check();
    },
  },
  {
    name: "two records side by side",
    in: "demonstration",
    go: async (at) => {
      const { page, t } = at;
      await profile(at, at.elders.late);
      await page.getByRole("button", { name: t("merge.open"), exact: true }).click();
      const dialog = page.getByRole("dialog", { name: t("merge.title", { name: at.elders.late.name }) });
      await dialog.getByRole("textbox", { name: t("merge.find") }).fill(at.elders.second.name);
      await dialog.getByRole("list", { name: t("merge.found") }).getByRole("button").first().click();
      await dialog.getByRole("table").waitFor();
    },
  },
  {
    name: "changing a record",
    in: "demonstration",
    go: async ({ page, t, open, elders }) => {
      await open(`/elders/${elders.late.id}/edit`);
      await heading(page, t("form.titleEdit", { name: elders.late.name }));
    },
  },
];
