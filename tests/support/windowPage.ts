// What a test does in the real window, by the names that a person sees.

import type { Commands } from "../../ui/src/ipc/generated";
import type { Window } from "./window";

const quoted = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`);

export class WindowPage {
  readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  /** Waits for an element of this kind that says, or is called, exactly this. */
  async named(kind: string, name: string) {
    const words = quoted(name);
    const found = this.window.$(`//${kind}[normalize-space(.)=${words} or @aria-label=${words}]`);
    await found.waitForExist({ timeoutMsg: `no ${kind} is called ${name}` });
    return found;
  }

  async says(words: string) {
    const found = this.window.$(`//*[text()[contains(normalize-space(.), ${quoted(words)})]]`);
    await found.waitForExist({ timeoutMsg: `nothing says ${words}` });
    return found;
  }

  async heading(name: string) {
    const found = this.window.$(`//h1[starts-with(normalize-space(.), ${quoted(name)})]`);
    await found.waitForExist({ timeoutMsg: `no heading ${name}` });
    return found;
  }

  async press(name: string) {
    await this.click(await this.named("*[self::button or self::a]", name));
  }

  /** A button whose words go on after these: a countdown, say. */
  async pressBeginning(words: string) {
    const found = this.window.$(`//button[starts-with(normalize-space(.), ${quoted(words)})]`);
    await found.waitForExist({ timeoutMsg: `no button begins with ${words}` });
    await this.click(found);
  }

  /**
   * The driver scrolls what is out of sight only as far as it must, and while it still scrolls it clicks beside it.
   * What something lies over, a dialog fading away or a notice, is waited for as a person would.
   */
  async click(element: Awaited<ReturnType<WindowPage["named"]>>) {
    await element.scrollIntoView({ block: "center" });
    await this.painted();
    await element.waitForClickable({ timeoutMsg: "something lies over it" });
    await element.click();
  }

  /** The field with this label; the star of those that must be filled in does not count. */
  async field(label: string) {
    const found = this.window.$(
      `//*[self::input or self::textarea][@id=//label[normalize-space(text()[1])=${quoted(label)}]/@for or @aria-label=${quoted(label)}]`,
    );
    await found.waitForExist({ timeoutMsg: `no field ${label}` });
    return found;
  }

  async fill(label: string, text: string) {
    const field = await this.field(label);
    await field.setValue(text);
  }

  /** The card of somebody on the board, once it says this. */
  async card(name: string, words: string) {
    const found = this.window.$(
      `//*[@role='listitem'][.//*[normalize-space(.)=${quoted(name)}]][contains(., ${quoted(words)})]`,
    );
    await found.waitForExist({ timeoutMsg: `no card says ${name} ${words}` });
    return found;
  }

  /** Keys, one after the other, to whatever has the focus. */
  async type(...keys: string[]) {
    for (const key of keys) {
      await this.window.keys(key);
    }
  }

  /** An address of the program. */
  async go(at: string) {
    await this.window.execute((hash) => {
      location.hash = hash;
    }, at);
  }

  /** One act after the other, each key down and up, as fast as a scanner types. */
  async scan(code: string) {
    const keys = [...code, "\uE007"];
    const typing = keys.reduce((action, key) => action.down(key).up(key), this.window.action("key"));
    await typing.perform();
  }

  /** Runs a command as the page would, for what a test does not want to click together. */
  async call<N extends keyof Commands>(
    name: N,
    commandArguments: Partial<Commands[N]["arguments"]>,
  ): Promise<Commands[N]["answer"]> {
    const answer = await this.window.executeAsync(
      (command: string, json: string, done: (answer: string) => void) => {
        const invoke = Reflect.get(Reflect.get(window, "__TAURI_INTERNALS__") as object, "invoke") as (
          name: string,
          parameters: unknown,
        ) => Promise<unknown>;
        invoke("rpc", { name: command, arguments: json }).then(
          (value) => done(JSON.stringify({ value })),
          (refusal: unknown) => done(JSON.stringify({ refusal })),
        );
      },
      name,
      JSON.stringify(commandArguments),
    );
    const parsed = JSON.parse(answer) as { value?: unknown; refusal?: unknown };
    if (parsed.refusal !== undefined) {
      throw new Error(`${name} is refused: ${JSON.stringify(parsed.refusal)}`);
    }
    return (typeof parsed.value === "string" ? JSON.parse(parsed.value) : parsed.value) as Commands[N]["answer"];
  }

  /** After the next picture was drawn. */
  async painted() {
    await this.window.executeAsync((done: (nothing: null) => void) => {
      requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    });
  }
}
