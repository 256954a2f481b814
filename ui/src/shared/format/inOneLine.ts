/** What is known about something, in one line: 软食 · 低盐 · 小份. What is not known is left out. */
export const inOneLine = (parts: readonly string[], between = " · "): string =>
  parts.filter((part) => part !== "").join(between);
