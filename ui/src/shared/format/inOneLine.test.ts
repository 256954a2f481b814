import { expect, test } from "vitest";

import { inOneLine } from "./inOneLine";

test.each([
  [["软食", "低盐", "小份"], "软食 · 低盐 · 小份"],
  [["", "低盐", ""], "低盐"],
  [["", ""], ""],
  [[], ""],
])("of %j one line says %j", (parts, line) => {
  expect(inOneLine(parts)).toBe(line);
});

test("another sign may stand between the parts", () => {
  expect(inOneLine(["", "张三", "李四"], " ")).toBe("张三 李四");
});
