import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type Answers, fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { elder, overview, profile } from "../../test/samples";
import { smallPhoto } from "./smallPhoto";

// What an engine does with pictures, and jsdom does not: it reads them, draws them, and writes them again.
const drawn: { width: number; height: number; filled: string[] }[] = [];
let size = { width: 4000, height: 3000 };

beforeEach(() => {
  drawn.length = 0;
  size = { width: 4000, height: 3000 };
  vi.stubGlobal("createImageBitmap", (file: Blob) =>
    file instanceof File && file.name === "broken.png"
      ? Promise.reject(new DOMException("not a picture"))
      : Promise.resolve({ ...size, close: () => undefined }),
  );
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function draw(
    this: HTMLCanvasElement,
  ) {
    const one = { width: this.width, height: this.height, filled: [] as string[] };
    drawn.push(one);
    const drawing = {
      fillStyle: "",
      fillRect: () => one.filled.push(drawing.fillStyle),
      drawImage: () => undefined,
    };
    return drawing;
  } as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toDataURL").mockImplementation(
    (type) => `data:${type};base64,U01BTEw=`,
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const picture = (name = "face.png") => new File(["…"], name, { type: "image/png" });

test.each([
  ["a wide one", { width: 4000, height: 3000 }, [480, 360]],
  ["a tall one", { width: 1000, height: 2000 }, [240, 480]],
  ["a small one stays as it is", { width: 100, height: 60 }, [100, 60]],
  ["a thread keeps one pixel", { width: 10_000, height: 2 }, [480, 1]],
])("a picture is made small: %s", async (_, given, expected) => {
  size = given;
  expect(await smallPhoto(picture())).toBe("data:image/jpeg;base64,U01BTEw=");
  expect([drawn[0]?.width, drawn[0]?.height]).toEqual(expected);
  expect(drawn[0]?.filled, "what was transparent becomes white, not black").toEqual(["#ffffff"]);
});

test("what is no picture is refused", async () => {
  await expect(smallPhoto(picture("broken.png"))).rejects.toThrow();
});

async function openDialog(answers: Answers, hasPhoto = false) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => ({ ...profile, elder: { ...elder, hasPhoto } }),
    elder_photo: () => ({ format: "png", base64: "T0xE" }),
    elder_history: () => [],
    elder_list_cards: () => [],
    ...answers,
  });
  const { user } = open("/elders/elder-wang");
  await user.click(await screen.findByRole("button", { name: "王玉兰 的照片" }));
  const dialog = within(await screen.findByRole("dialog", { name: "王玉兰 的照片" }));
  const choose = (file: File) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) {
      throw new Error("there is no field for a file");
    }
    return user.upload(input, file);
  };
  return { core, user, dialog, choose };
}

test("a picture is chosen, shown, and kept small", async () => {
  const { core, user, dialog, choose } = await openDialog({ elder_set_photo: () => ({}) });
  expect(dialog.getByText("还没有照片")).toBeInTheDocument();
  expect(dialog.queryByRole("button", { name: "删除照片" }), "nothing to remove").toBeNull();
  const keep = dialog.getByRole("button", { name: "保存照片" });
  expect(keep).toBeDisabled();
  await choose(picture());
  expect(await dialog.findByRole("img", { name: "王玉兰 的照片" })).toHaveAttribute(
    "src",
    "data:image/jpeg;base64,U01BTEw=",
  );
  await user.click(keep);
  await waitFor(() =>
    expect(core.of("elder_set_photo")).toEqual([
      { elderId: "elder-wang", contactId: null, base64: "U01BTEw=" },
    ]),
  );
  expect(await screen.findByText("王玉兰 的照片已保存")).toBeInTheDocument();
});

test("what cannot be read is said, and nothing is sent", async () => {
  const { core, dialog, choose } = await openDialog({});
  await choose(picture("broken.png"));
  expect(await dialog.findByRole("alert")).toHaveTextContent("打不开这张图片");
  expect(dialog.getByRole("button", { name: "保存照片" })).toBeDisabled();
  expect(core.of("elder_set_photo")).toHaveLength(0);
});

test("the photo that is kept is shown and can be removed", async () => {
  const { core, user, dialog } = await openDialog({ elder_set_photo: () => ({}) }, true);
  expect(await dialog.findByRole("img")).toHaveAttribute("src", "data:image/png;base64,T0xE");
  await user.click(dialog.getByRole("button", { name: "删除照片" }));
  await waitFor(() =>
    expect(core.of("elder_set_photo")).toEqual([{ elderId: "elder-wang", contactId: null, base64: null }]),
  );
  expect(await screen.findByText("王玉兰 的照片已删除")).toBeInTheDocument();
});
