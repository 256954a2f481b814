import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { ReportLine } from "../../ipc/generated";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { overview } from "../../test/samples";

const report: ReportLine = {
  name: "people_grades",
  title: "能力等级与人员类别",
  about: "等级",
  group: "people",
  takes: ["centre_or_all"],
  papers: ["a4"],
};

const stopped = { code: "report_stopped", params: {}, message: "stopped", fields: [] };

const nothing = () => undefined;

/** An answer that is not there until it is stopped: a second one is there at once. */
function slow<A>(answer: A) {
  let asked = 0;
  let refuse: (refusal: unknown) => void = nothing;
  return {
    answer: () => {
      asked += 1;
      return asked === 1
        ? new Promise<A>((_, reject) => {
            refuse = reject;
          })
        : answer;
    },
    stop: () => refuse(stopped),
  };
}

function coreWith(answers: Parameters<typeof fakeCore>[0]) {
  return fakeCore({
    district_overview: () => overview,
    centre_list: () => [],
    report_list: () => ({ reports: [report], formats: ["pdf"] }),
    report_progress: () => ({ part: 0.3 }),
    ...answers,
  });
}

const page = { svg: '<svg width="595pt" height="842pt"/>', page: 1, pages: 3 };

test("pages that take long say how far they are, are stopped, and made again on request", async () => {
  const pages = slow(page);
  const core = coreWith({
    report_preview: pages.answer,
    report_stop: () => {
      pages.stop();
      return { part: 0.3 };
    },
  });
  const { user } = open("/reports/people_grades");
  const bar = await screen.findByRole("progressbar", { name: "正在排版" });
  await waitFor(() => expect(bar).toHaveAttribute("aria-valuenow", "30"));
  await user.click(screen.getByRole("button", { name: "停止" }));
  expect(await screen.findByText("已停止，没有生成文件。")).toBeInTheDocument();
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
  // What is stopped is what was asked for.
  const [asked] = core.of("report_preview") as { job: string }[];
  expect(core.of("report_stop")).toEqual([{ job: asked?.job }]);
  await user.click(screen.getByRole("button", { name: "重新生成" }));
  expect(await screen.findByText("第 1 页，共 3 页")).toBeInTheDocument();
});

test("rows that take long are stopped too", async () => {
  const rows = slow({});
  const core = coreWith({
    report_table: rows.answer as never,
    report_stop: () => {
      rows.stop();
      return { part: 0.3 };
    },
  });
  const { user } = open("/reports/people_grades?view=rows");
  await screen.findByRole("progressbar", { name: "正在读取数据" });
  await user.click(screen.getByRole("button", { name: "停止" }));
  expect(await screen.findByRole("button", { name: "重新生成" })).toBeInTheDocument();
  expect(core.of("report_stop")).toHaveLength(1);
});

test("what is printed is read once for all pages", async () => {
  // A real window has these.
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  window.print = vi.fn();
  const core = coreWith({
    report_preview: () => page,
    report_pages: () => ({ svgs: [page.svg, page.svg, page.svg] }),
  });
  const { user } = open("/reports/people_grades");
  await screen.findByText("第 1 页，共 3 页");
  await user.click(screen.getByRole("button", { name: "打印" }));
  await waitFor(() => expect(document.querySelectorAll("[data-paper] img")).toHaveLength(3));
  await waitFor(() => expect(window.print).toHaveBeenCalledOnce());
  expect(core.of("report_pages")).toHaveLength(1);
  expect(core.of("report_preview")).toHaveLength(1);
});

test("a report is offered on its own papers only", async () => {
  coreWith({ report_preview: () => page });
  const { user } = open("/reports/people_grades?paper=a3");
  const field = await screen.findByRole("combobox", { name: "纸张" });
  expect(field).toHaveValue("按报表的纸张");
  await user.click(field);
  expect(await screen.findByRole("option", { name: "A4" })).toBeInTheDocument();
  expect(screen.queryByRole("option", { name: /A3/ })).not.toBeInTheDocument();
});
