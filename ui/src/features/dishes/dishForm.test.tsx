import { screen } from "@testing-library/react";
import { expect, test } from "vitest";

import type { DishPage } from "../../ipc/generated";
import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { overview } from "../../test/samples";

test("what saving a dish does is said before the button that saves", async () => {
  const dish: Partial<DishPage> = {
    id: "dish-1",
    version: 2,
    details: {
      name: "红烧肉",
      category: "small_meat",
      seasons: ["spring"],
      smallPercent: 70,
      largePercent: 130,
      method: "",
      holding: "",
      ingredients: [],
      textures: [],
    },
  };
  fakeCore({
    district_overview: () => overview,
    ingredient_list: () => [],
    dish_get: () => dish as DishPage,
  });
  open("/kitchen/dishes/dish-1/edit");
  const said = await screen.findByText("保存后成为新版本，旧版本和供应记录都不变。");
  const save = screen.getByRole("button", { name: "保存" });
  expect(said.compareDocumentPosition(save) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
