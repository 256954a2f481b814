import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";

import type { ImportPreview } from "../../ipc/generated";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { overview } from "../../test/samples";

const nothing = () => undefined;

test("a file that takes long to read says how far it is and is stopped", async () => {
  let refuse: (refusal: unknown) => void = nothing;
  const core = fakeCore({
    district_overview: () => overview,
    import_templates: () => [{ kind: "elders", fields: [] }],
    import_preview: () =>
      new Promise<ImportPreview>((_, reject) => {
        refuse = reject;
      }),
    report_progress: () => ({ part: 0.4 }),
    report_stop: () => {
      refuse({ code: "report_stopped", params: {}, message: "stopped", fields: [] });
      return { part: 0.4 };
    },
  });
  const { user } = open("/settings/import");
  await screen.findByRole("button", { name: "选择文件" });
  const field = document.querySelector<HTMLInputElement>("input[type=file]");
  await user.upload(
    field as HTMLInputElement,
    new File(["姓名\n王玉兰\n"], "名单.csv", { type: "text/csv" }),
  );
  const bar = await screen.findByRole("progressbar", { name: "正在读取文件" });
  await waitFor(() => expect(bar).toHaveAttribute("aria-valuenow", "40"));
  await user.click(screen.getByRole("button", { name: "停止" }));
  expect(await screen.findByText("已停止，什么都没有改动。")).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
  const [asked] = core.of("import_preview") as { job: string }[];
  expect(core.of("report_stop")).toEqual([{ job: asked?.job }]);
});
