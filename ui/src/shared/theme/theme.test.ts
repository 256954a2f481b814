import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

import { theme } from "./theme";

/** The fields of the library that have a height. */
const FIELD = /^(?:\w+Input|Textarea|Select|MultiSelect|Autocomplete)$/;

test("every kind of field is as tall as its neighbours", () => {
  const used = new Set<string>();
  for (const file of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".tsx")) {
      const text = readFileSync(`src/${file}`, "utf8");
      for (const [, names = ""] of text.matchAll(/import \{([^}]*)\} from "@mantine\/(?:core|dates)"/g)) {
        for (const name of names.split(",").map((one) => one.trim())) {
          if (FIELD.test(name)) {
            used.add(name);
          }
        }
      }
    }
  }
  expect(used).toContain("MonthPickerInput");
  for (const name of used) {
    const props: unknown = theme.components?.[name]?.defaultProps;
    expect(props, name).toMatchObject({ size: "md" });
  }
});

test("beside chosen values the place to type in needs little room", () => {
  const css = readFileSync("src/shared/theme/mantine.css", "utf8");
  expect(css).toMatch(
    /\.mantine-MultiSelect-pill ~ \.mantine-MultiSelect-inputField \{\s*flex-basis: 2rem;\s*min-width: 2rem;/,
  );
});
