import { expect, test } from "vitest";

import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

type Tried = "done" | string;

/** What the page itself may do: its own scripts, not what the driver injects past its policy. */
async function fromThePage(page: WindowPage, act: string): Promise<Tried> {
  return page.window.executeAsync(
    (source: string, done: (outcome: string) => void) => {
      const policy: string[] = [];
      const hear = (event: SecurityPolicyViolationEvent) => policy.push(event.violatedDirective);
      document.addEventListener("securitypolicyviolation", hear);
      const end = (outcome: string) => {
        // What the policy refuses is told a moment later.
        setTimeout(() => {
          document.removeEventListener("securitypolicyviolation", hear);
          done([outcome, ...new Set(policy)].join(" "));
        }, 100);
      };
      const invoke = (name: string, parameters: unknown): Promise<unknown> =>
        Reflect.get(Reflect.get(window, "__TAURI_INTERNALS__") as object, "invoke")(name, parameters);
      const said = (error: unknown) => `refused: ${error instanceof Error ? error.message : JSON.stringify(error)}`;
      switch (source) {
        case "eval":
          // A timer with text is compiled by the page's own rules.
          Reflect.set(window, "evaluated", false);
          (setTimeout as unknown as (text: string) => void)("window.evaluated = true");
          setTimeout(() => end(Reflect.get(window, "evaluated") === true ? "done" : "refused"), 50);
          break;
        case "script": {
          Reflect.set(window, "inlined", false);
          const script = document.createElement("script");
          script.textContent = "window.inlined = true";
          document.head.append(script);
          end(Reflect.get(window, "inlined") === true ? "done" : "refused");
          break;
        }
        case "handler": {
          Reflect.set(window, "handled", false);
          const button = document.createElement("button");
          button.setAttribute("onclick", "window.handled = true");
          document.body.append(button);
          button.click();
          button.remove();
          end(Reflect.get(window, "handled") === true ? "done" : "refused");
          break;
        }
        case "frame": {
          const frame = document.createElement("iframe");
          frame.src = "https://example.org/";
          document.body.append(frame);
          setTimeout(() => {
            frame.remove();
            end("tried");
          }, 300);
          break;
        }
        case "picture": {
          const picture = new Image();
          picture.onload = () => end("done");
          picture.onerror = () => end("refused");
          picture.src = "http://127.0.0.1:1/picture.png";
          break;
        }
        default: {
          const tried = source.startsWith("http")
            ? fetch(source)
            : invoke(source.split(" ")[0] ?? "", JSON.parse(source.slice(source.indexOf(" ") + 1)));
          tried.then(
            () => end("done"),
            (error: unknown) => end(said(error)),
          );
        }
      }
    },
    act,
  );
}

test("the_window_runs_only_its_own_scripts_talks_to_nobody_and_calls_one_command", async () => {
  const desktop = await startDesktop();
  const page = new WindowPage(await desktop.open());
  await page.heading(t("welcome.title"));

  expect(await fromThePage(page, "eval"), "text as code").toMatch(/^refused/);
  expect(await fromThePage(page, "script"), "a script in the page").toMatch(/^refused script-src/);
  expect(await fromThePage(page, "handler"), "code in an attribute").toMatch(/^refused script-src/);
  expect(await fromThePage(page, "frame"), "another page inside").toMatch(/(frame|default|child)-src/);
  expect(await fromThePage(page, "picture"), "a picture from elsewhere").toMatch(/^refused img-src/);
  expect(await fromThePage(page, "http://127.0.0.1:1/"), "another server").toMatch(/^refused.*connect-src/);
  expect(await fromThePage(page, "https://example.org/"), "the internet").toMatch(/^refused.*connect-src/);

  // The one command works, and says no to what is not in its registry.
  expect(await fromThePage(page, 'rpc {"name":"district_overview","arguments":"{}"}')).toBe("done");
  expect(await fromThePage(page, 'rpc {"name":"shell_run","arguments":"{}"}')).toContain("command_unknown");
  for (const call of [
    'plugin:fs|read_file {"path":"/etc/hostname"}',
    'plugin:shell|execute {"program":"true","args":[]}',
    'plugin:window|close {"label":"main"}',
    'plugin:webview|create_webview_window {"options":{"label":"other","url":"https://example.org"}}',
    'plugin:path|resolve_directory {"directory":1}',
    'plugin:app|version {}',
    'plugin:window-state|restore_state {"label":"main","flags":1}',
    'anything {}',
  ]) {
    expect(await fromThePage(page, call), call).toMatch(/^refused/);
  }
  await page.heading(t("welcome.title"));
});
