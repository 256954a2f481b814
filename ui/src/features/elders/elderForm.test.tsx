import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";

import { fakeCore } from "../../test/fakeCore";
import { open } from "../../test/open";
import { elder, overview, profile } from "../../test/samples";

test("the resident number fills in birth date and sex", async () => {
  fakeCore({
    district_overview: () => overview,
    elder_suggest_pinyin: () => ({ namePinyin: "Lǐ Chūnméi" }),
    elder_read_resident_number: () => ({ birthOn: "1943-05-12", sex: "female" }),
  });
  const { user } = open("/elders/new");
  await user.type(await screen.findByLabelText(/^姓名/), "李春梅");
  expect(await screen.findByText("读作 Lǐ Chūnméi")).toBeInTheDocument();
  await user.type(screen.getByLabelText(/^居民身份证号/), "11010119430512002X");
  await waitFor(() => expect(screen.getByLabelText(/^出生日期/)).toHaveValue("1943-05-12"));
  expect(screen.getByRole("radio", { name: "女" })).toBeChecked();
});

test("a fault is said at its field and nothing that was typed is lost", async () => {
  const core = fakeCore({
    district_overview: () => overview,
    elder_suggest_pinyin: () => ({ namePinyin: "" }),
    elder_read_resident_number: () => ({ birthOn: "1943-05-12", sex: "female" }),
    elder_register: () => {
      throw {
        code: "input_invalid",
        params: {},
        message: "",
        fields: [{ field: "details.contacts[0].phone", fault: "wrong_form" }],
      };
    },
  });
  const { user } = open("/elders/new?name=李春梅");
  expect(await screen.findByLabelText(/^姓名/)).toHaveValue("李春梅");
  await user.type(screen.getByLabelText(/^居民身份证号/), "11010119430512002X");
  await user.type(screen.getByLabelText("联系人姓名"), "王敏");
  await user.click(screen.getByRole("combobox", { name: "与老人的关系" }));
  await user.click(await screen.findByRole("option", { name: "女儿" }));
  await user.type(screen.getByLabelText("联系人电话"), "12");
  await user.click(screen.getByRole("button", { name: "登记" }));

  expect(await screen.findByText("格式不对，请再看一眼")).toBeInTheDocument();
  expect(core.of("elder_register")).toHaveLength(1);
  expect(screen.getByLabelText("联系人电话")).toHaveValue("12");
  expect(screen.getByLabelText("联系人电话")).toHaveAttribute("aria-invalid", "true");
  expect(screen.getByLabelText(/^姓名/)).toHaveValue("李春梅");
});

test("a record is changed from the version that was seen, and the number stays when left empty", async () => {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => profile,
    elder_history: () => [],
    elder_suggest_pinyin: () => ({ namePinyin: "" }),
    elder_change: () => ({ ...elder, ahead: { elderId: null, meals: 0, lastOn: null, hits: [] } }),
  });
  const { user } = open("/elders/elder-wang/edit");
  const phone = await screen.findByLabelText(/^本人电话/);
  await user.type(phone, "01012345678");
  await user.click(screen.getByRole("button", { name: "保存档案" }));
  await waitFor(() => expect(core.of("elder_change")).toHaveLength(1));
  expect(core.of("elder_change")[0]).toMatchObject({
    elderId: "elder-wang",
    version: 3,
    details: { residentNumber: null, noResidentNumberReason: null, phone: "01012345678" },
  });
});

test("a change to somebody else's name and birth date is asked about before it is saved", async () => {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => profile,
    elder_history: () => [],
    elder_suggest_pinyin: () => ({ namePinyin: "" }),
    elder_change: ({ isAnotherPerson }) => {
      if (isAnotherPerson !== true) {
        throw {
          code: "same_name_and_birth_date",
          params: { elderId: "elder-li", name: "李春梅" },
          message: "",
          fields: [],
        };
      }
      return { ...elder, ahead: { elderId: null, meals: 0, lastOn: null, hits: [] } };
    },
  });
  const { user } = open("/elders/elder-wang/edit");
  const name = await screen.findByLabelText(/^姓名/);
  await user.clear(name);
  await user.type(name, "李春梅");
  await user.click(screen.getByRole("button", { name: "保存档案" }));
  await user.click(await screen.findByRole("button", { name: "不是同一个人，继续保存" }));
  await waitFor(() => expect(core.of("elder_change")).toHaveLength(2));
  expect(core.of("elder_change")[1]).toMatchObject({ isAnotherPerson: true, details: { name: "李春梅" } });
});

function registering(answer: (asked: { isAnotherPerson?: boolean }) => typeof elder) {
  const core = fakeCore({
    district_overview: () => overview,
    elder_profile: () => profile,
    elder_history: () => [],
    elder_suggest_pinyin: () => ({ namePinyin: "" }),
    elder_read_resident_number: () => ({ birthOn: "1943-05-12", sex: "female" }),
    elder_register: answer,
  });
  return { core, ...open("/elders/new?name=王玉兰") };
}

const sameName = {
  code: "same_name_and_birth_date",
  params: { elderId: "elder-wang", name: "王玉兰" },
  message: "",
  fields: [],
};

test("somebody of the same name and birth date is offered first", async () => {
  const { core, user, router } = registering(() => {
    throw sameName;
  });
  await user.type(await screen.findByLabelText(/^居民身份证号/), "11010119430512002X");
  await waitFor(() => expect(screen.getByLabelText(/^出生日期/)).toHaveValue("1943-05-12"));
  await user.click(screen.getByRole("button", { name: "登记" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("已经登记过一位同名同生日的老人：王玉兰");
  expect(core.of("elder_register")[0]).toMatchObject({ isAnotherPerson: false });
  await user.click(screen.getByRole("link", { name: "打开王玉兰的档案" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/elders/elder-wang"));
});

test("another person of the same name and birth date is registered with what was typed", async () => {
  const { core, user, router } = registering(({ isAnotherPerson }) => {
    if (isAnotherPerson !== true) {
      throw sameName;
    }
    return { ...elder, id: "elder-other" };
  });
  await user.type(await screen.findByLabelText(/^居民身份证号/), "11010119430512002X");
  await waitFor(() => expect(screen.getByLabelText(/^出生日期/)).toHaveValue("1943-05-12"));
  await user.click(screen.getByRole("button", { name: "登记" }));
  await user.click(await screen.findByRole("button", { name: "不是同一个人，继续登记" }));
  await waitFor(() => expect(core.of("elder_register")).toHaveLength(2));
  const [first, second] = core.of("elder_register") as { details: unknown; isAnotherPerson: boolean }[];
  expect(second?.isAnotherPerson).toBe(true);
  expect(second?.details, "nothing is typed twice").toEqual(first?.details);
  await waitFor(() => expect(router.state.location.pathname).toBe("/elders/elder-other"));
});
