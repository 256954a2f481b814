import "@testing-library/jest-dom/vitest";
import "../shared/i18n/i18n";

import { notifications } from "@mantine/notifications";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

import { prefer } from "../shared/preferences/preferences";

// What a real window has and the test's does not; without sizes nothing is laid out, which the parts allow for.
window.matchMedia = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: vi.fn(),
  removeListener: vi.fn(),
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
  dispatchEvent: () => false,
});
class NoSizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = NoSizes;
window.HTMLElement.prototype.scrollIntoView = vi.fn();
window.scrollTo = vi.fn();
// Texts that grow with what is typed wait for fonts.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });

afterEach(() => {
  cleanup();
  notifications.clean();
  localStorage.clear();
  prefer({
    language: "zh-CN",
    theme: "light",
    textSize: "normal",
    boardView: "cards",
    centreId: null,
  });
});

// A busy machine draws a screen late, not wrong.
configure({ asyncUtilTimeout: 15_000 });
