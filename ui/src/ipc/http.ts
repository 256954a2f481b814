import type { Announcement } from "./generated";
import type { Transport } from "./transport";

/** Beside a developer host: the same commands over loopback, for work on the screens and for browser tests. */
export const httpTransport: Transport = {
  async run(name, commandArguments) {
    const response = await fetch(`/rpc/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(commandArguments),
    });
    const text = await response.text();
    const answer = text === "" ? null : (JSON.parse(text) as unknown);
    if (!response.ok) {
      return Promise.reject(answer);
    }
    return answer;
  },
  listen(onNews) {
    const events = new EventSource("/events");
    let wasOpen = false;
    events.addEventListener("open", () => {
      // What happened while the line was down is unknown.
      if (wasOpen) {
        onNews("everything");
      }
      wasOpen = true;
    });
    events.addEventListener("message", (event: MessageEvent<string>) => {
      onNews((JSON.parse(event.data) as Announcement).topics);
    });
    return () => events.close();
  },
};
