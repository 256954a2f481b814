import {
  type InfiniteData,
  QueryClient,
  notifyManager,
  type UseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";

import { call } from "./call";
import type { Refusal } from "./errors";
import { type Commands, type ListElders, commandTable } from "./generated";
import type { News } from "./transport";

type Name = keyof Commands;
type Of<K extends "read" | "change"> = { [N in Name]: Commands[N]["kind"] extends K ? N : never }[Name];
/** A command that only looks. */
export type ReadName = Of<"read">;
/** A command that changes something. */
export type ChangeName = Of<"change">;
type Arguments<N extends Name> = Commands[N]["arguments"];
type Answer<N extends Name> = Commands[N]["answer"];

/** What a screen may say about a read beside its arguments. */
export type ReadOptions<N extends ReadName> = Omit<
  UseQueryOptions<Answer<N>, Refusal>,
  "queryKey" | "queryFn"
>;

// Answers are drawn as soon as they are here, not after the timer that is the library's way of gathering them.
notifyManager.setScheduler(queueMicrotask);

/** One cache for each window. Answers stay true until something is announced, so nothing is asked for twice. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        // A refusal does not become an answer by asking again; a busy database does.
        retry: (count, thrown) => (thrown as unknown as Refusal).code === "database_busy" && count < 3,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** Asks again for all that is on screen and reads one of these topics; the rest is asked for when it is shown next. */
export function forget(client: QueryClient, news: News): Promise<void> {
  if (news === "everything") {
    return client.invalidateQueries();
  }
  return client.invalidateQueries({
    predicate: (query) => {
      const name = query.queryKey[0];
      // Every key is made below, so its first part is the name of a command.
      const read: readonly string[] = commandTable[name as Name].topics;
      return news.some((topic) => read.includes(topic));
    },
  });
}

/** A question, kept fresh by announcements. The generated hooks call it; screens call those. */
export function useRead<N extends ReadName>(name: N, asked: Arguments<N>, options?: ReadOptions<N>) {
  return useQuery<Answer<N>, Refusal>({
    ...options,
    queryKey: [name, asked],
    queryFn: () => call(name, asked),
  });
}

/** An act. What it changes is asked for again as soon as it succeeded. */
export function useChange<N extends ChangeName>(name: N) {
  const client = useQueryClient();
  return useMutation<Answer<N>, Refusal, Arguments<N>>({
    mutationFn: (asked) => call(name, asked),
    onSuccess: () => {
      // Not awaited: the act is done, the screen need not wait until everything else is fresh too.
      void forget(client, commandTable[name].topics);
    },
  });
}

const PAGE = 100;

/** The list of elders, a page of a hundred at a time. */
export function useElderPages(asked: Pick<ListElders, "query" | "centreId">) {
  const name = "elder_list";
  return useInfiniteQuery<Answer<typeof name>, Refusal, InfiniteData<Answer<typeof name>>, unknown[], number>(
    {
      queryKey: [name, asked],
      queryFn: ({ pageParam }) => call(name, { ...asked, offset: pageParam, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return last.rows.length === 0 || shown >= last.total ? undefined : shown;
      },
      placeholderData: (previous) => previous,
    },
  );
}

/** As many rows as the core answers at once; fewer mean that nothing is older. */
const HISTORY_PAGE = 50;

/** The history of an elder, page after page into the past. */
export function useElderHistoryPages(elderId: string) {
  const name = "elder_history";
  return useInfiniteQuery<
    Answer<typeof name>,
    Refusal,
    InfiniteData<Answer<typeof name>>,
    unknown[],
    string | null
  >({
    queryKey: [name, { elderId }],
    queryFn: ({ pageParam }) => call(name, { elderId, before: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last) => (last.length < HISTORY_PAGE ? undefined : last.at(-1)?.id),
  });
}

/** Puts what an act answered onto the boards already, so that the card turns before the next answer arrives. */
export function useBoardPatch() {
  const client = useQueryClient();
  const name = "attendance_board";
  return (centreId: string, patch: (board: Answer<typeof name>) => Answer<typeof name>): void => {
    client.setQueriesData<Answer<typeof name>>(
      { predicate: (query) => query.queryKey[0] === name },
      (board) => (board?.centre.id === centreId && board.on === board.today ? patch(board) : board),
    );
  };
}
