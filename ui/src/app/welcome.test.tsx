import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Centre } from "../ipc/generated";
import { preferences } from "../shared/preferences/preferences";
import { fakeCore } from "../test/fakeCore";
import { open } from "../test/open";
import { board, overview } from "../test/samples";

const empty = { ...overview, isEmpty: true, centres: [], elders: 0 };

const made: Centre = {
  id: "centre-1",
  organisationId: "organisation-1",
  organisationName: "暖阳养老服务组织",
  name: "暖阳日间照料中心",
  address: "",
  phone: "",
  timeZone: "Asia/Shanghai",
  givesDayCare: true,
  isResidence: false,
  isKitchen: false,
  licensedPlaces: 50,
  lateAfterMinutes: 30,
  isDisabilityHome: false,
  lateEntryDays: 7,
  asksTemperature: false,
  asksRoom: false,
  halfDayBelowMinutes: 240,
  closesOnLegalDays: true,
  opensOnMakeUpDays: true,
  openingHours: [],
  rooms: [],
  version: 1,
};

test("an empty district is welcomed, and demonstration data leads to the board", async () => {
  let isEmpty = true;
  fakeCore({
    district_overview: () => (isEmpty ? empty : overview),
    attendance_board: () => board,
    demo_fill: () => {
      isEmpty = false;
      return { organisations: 1, centres: 1, elders: 3, visits: 9, absences: 1 };
    },
  });
  const { user } = open("/");
  await user.click(await screen.findByRole("button", { name: "放入演示数据" }));
  expect(await screen.findByRole("searchbox", { name: "查找老人" })).toBeInTheDocument();
});

test("a refused set-up leads back to the field and keeps all that was typed", async () => {
  let isTaken = true;
  const core = fakeCore({
    district_overview: () => empty,
    centre_set_up: () => {
      if (isTaken) {
        isTaken = false;
        throw {
          code: "centre_name_taken",
          params: {},
          message: "",
          fields: [{ field: "name", fault: "taken" }],
        };
      }
      return made;
    },
  });
  const { user } = open("/");
  await user.click(await screen.findByRole("button", { name: "开始建立" }));
  await user.type(screen.getByLabelText(/^养老服务组织/), "暖阳养老服务组织");
  await user.type(screen.getByLabelText(/^中心名称/), "暖阳");
  await user.click(screen.getByRole("button", { name: "下一步" }));
  await user.click(screen.getByRole("checkbox", { name: "周六开放" }));
  await user.click(screen.getByRole("button", { name: "下一步" }));
  await user.click(screen.getByRole("button", { name: "建立中心" }));

  expect(await screen.findByText("已有同名的中心，请换一个名称。")).toBeInTheDocument();
  const name = screen.getByLabelText(/^中心名称/);
  expect(name).toHaveValue("暖阳");
  expect(screen.getByLabelText(/^养老服务组织/)).toHaveValue("暖阳养老服务组织");

  await user.clear(name);
  await user.type(name, "暖阳日间照料中心");
  await user.click(screen.getByRole("button", { name: "下一步" }));
  expect(screen.getByRole("checkbox", { name: "周六开放" })).toBeChecked();
  await user.click(screen.getByRole("button", { name: "下一步" }));
  await user.click(screen.getByRole("button", { name: "建立中心" }));
  await waitFor(() => expect(preferences().centreId).toBe("centre-1"));
  expect(core.of("centre_set_up")).toHaveLength(2);
});

test("a database that cannot be reached is said in words, with a way to try again", async () => {
  let isDown = true;
  fakeCore({
    district_overview: () => {
      if (isDown) {
        throw { code: "database_unreachable", params: { detail: "refused" }, message: "", fields: [] };
      }
      return empty;
    },
  });
  const { user } = open("/");
  expect(await screen.findByText(/连不上数据库/)).toBeInTheDocument();
  isDown = false;
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(await screen.findByRole("heading", { name: "欢迎使用康宁" })).toBeInTheDocument();
});
