import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Announcement } from "./generated";
import type { Transport } from "./transport";

/** Inside the window: one command, one event. */
export const tauriTransport: Transport = {
  async run(name, commandArguments) {
    const answer = await invoke<unknown>("rpc", { name, arguments: JSON.stringify(commandArguments) });
    // The core answers JSON text; depending on how the shell hands it over it arrives as text or already read.
    return typeof answer === "string" ? (JSON.parse(answer) as unknown) : answer;
  },
  listen(onNews) {
    const listening = listen<Announcement>("changed", (event) => onNews(event.payload.topics));
    return () => {
      void listening.then((stop) => stop());
    };
  },
};
