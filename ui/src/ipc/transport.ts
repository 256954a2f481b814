import type { Topic } from "./generated";

/** What was announced: these topics, or "everything" after the line was down and news may have been missed. */
export type News = readonly Topic[] | "everything";

/** The one way to the core: the shell's command in the window, HTTP beside a developer host, a fake in tests. */
export interface Transport {
  /** Runs a command. Rejects with whatever the other side said; `errors.ts` makes a refusal of it. */
  run(name: string, commandArguments: unknown): Promise<unknown>;
  /** Listens until the returned function is called. */
  listen(onNews: (news: News) => void): () => void;
}
