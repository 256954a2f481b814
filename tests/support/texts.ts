// Both languages are complete: nothing of the other one shows on a screen, and no key instead of its text.

import type { Page } from "playwright-core";

import { type Language, keyStems } from "./words";

/** Gathers what the core answered to a page: what stands on the screen is that, or was typed, or is one of our texts. */
export class Answers {
  readonly all = new Set<string>();
  /** What is Latin by nature: how names are read, who works at which desk with which data. */
  readonly latin = new Set<string>();
  /** Answers that a page has, and this has not read yet. */
  readonly #reading = new Set<Promise<void>>();

  constructor(typed: readonly string[]) {
    for (const text of typed) {
      this.all.add(text);
    }
  }

  listen(page: Page): void {
    page.on("response", (response) => {
      if (response.url().includes("/rpc/")) {
        const reading = response
          .json()
          .then((answer: unknown) => this.#keep(answer, ""))
          .catch(() => undefined);
        this.#reading.add(reading);
        void reading.finally(() => this.#reading.delete(reading));
      }
    });
  }

  /** All that stands on the page by now is known. */
  async settled(): Promise<void> {
    await Promise.all(this.#reading);
  }

  #keep(value: unknown, name: string): void {
    if (typeof value === "string") {
      this.all.add(value);
      if (["namePinyin", "databaseLabel", "actor", "desk", "version", "residentNumberMasked"].includes(name)) {
        this.latin.add(value);
      }
    } else if (Array.isArray(value)) {
      value.forEach((item) => this.#keep(item, name));
    } else if (typeof value === "object" && value !== null) {
      const field: unknown = Reflect.get(value, "field");
      for (const [key, item] of Object.entries(value)) {
        // In a history the name of the field stands beside its values.
        this.#keep(item, (key === "before" || key === "after") && typeof field === "string" ? field : key);
      }
    }
  }
}

/** All that a screen says: texts in sight, and what is only read out or shown on hovering. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.ariaHidden !== "true") {
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext", "aria-description"]) {
          texts.push(node.getAttribute(name) ?? "");
        }
        if (node instanceof HTMLInputElement && node.readOnly) {
          texts.push(node.value);
        }
      } else if (node instanceof Text && !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement?.tagName ?? "")) {
        texts.push(node.textContent ?? "");
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  });
}

/**
 * Keys of a keyboard, the name of the other language where one switches to it, an example of initials; how standards
 * of assessment and of food safety are cited, and the table that nutrients are taken from; what a card bears; blood
 * groups; files as everybody calls them, and how their names end.
 */
const latinThatIsMeant =
  /\b(Ctrl|K|Enter|Esc|F9|English|Language|lcm|GB\/T|MZ\/T|GB|SR28|Barthel|KN\d*|Rh|AB|PDF|Excel)\b|\.(xlsx|csv|pdf|svg)\b/g;
/** The name of the other language where one switches to it. */
const chineseThatIsMeant = /中文|语言/g;

/** What is on the screen and should not be. */
export async function strangeTexts(page: Page, language: Language, answers: Answers): Promise<string[]> {
  const texts = await textsOf(page);
  await answers.settled();
  const keys = new RegExp(`(^|[^\\w.])(${keyStems.join("|")})\\.[a-zA-Z_]+|\\{\\{|undefined|NaN|\\[object|Invalid Date`);
  const strange = texts.filter((text) => keys.test(text)).map((text) => `a key or an accident: ${text}`);
  for (const text of texts) {
    if (language === "en") {
      const runs = text.replaceAll(chineseThatIsMeant, "").match(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+/g) ?? [];
      for (const run of runs) {
        if (![...answers.all].some((answer) => answer.includes(run))) {
          strange.push(`Chinese on an English screen: ${run} in “${text}”`);
        }
      }
    } else {
      let rest = text;
      // The longest first: 黄瓜 is read within 酱黄瓜.
      for (const known of [...answers.latin].toSorted((one, other) => other.length - one.length)) {
        rest = known === "" ? rest : rest.replaceAll(known, " ");
      }
      const words = rest.replaceAll(latinThatIsMeant, " ").match(/[A-Za-z]{2,}/g) ?? [];
      if (words.length > 0) {
        strange.push(`English on a Chinese screen: ${words.join(" ")} in “${text}”`);
      }
    }
  }
  return [...new Set(strange)];
}
