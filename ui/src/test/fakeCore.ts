import { replaceTransport } from "../ipc/call";
import type { Commands } from "../ipc/generated";
import type { News } from "../ipc/transport";

type Name = keyof Commands;
/** What the fake answers to each command; a thrown object is a refusal. */
export type Answers = {
  [N in Name]?: (asked: Commands[N]["arguments"]) => Commands[N]["answer"] | Promise<Commands[N]["answer"]>;
};

/** A core that answers what a test says, and remembers what was asked of it. */
export function fakeCore(answers: Answers) {
  const asked: { name: string; with: unknown }[] = [];
  let tell: ((news: News) => void) | null = null;
  replaceTransport({
    run(name, commandArguments) {
      asked.push({ name, with: commandArguments });
      // The border of the fake: the name decides the types, as in the real core.
      const answer = answers[name as Name] as ((asked: unknown) => unknown) | undefined;
      if (!answer) {
        return Promise.reject({ code: "command_unknown", params: { name }, message: name, fields: [] });
      }
      try {
        return Promise.resolve(answer(commandArguments));
      } catch (refusal) {
        return Promise.reject(refusal);
      }
    },
    listen(onNews) {
      tell = onNews;
      return () => {
        tell = null;
      };
    },
  });
  return {
    asked,
    /** What was asked under this name, in order. */
    of: (name: Name) => asked.filter((one) => one.name === name).map((one) => one.with),
    announce: (news: News) => tell?.(news),
  };
}
