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
import { useCallback } from "react";

import { call } from "./call";
import type { Refusal } from "./errors";
import { type Commands, type ListDue, type ListElders, commandTable } from "./generated";
import type { News } from "./transport";

type Name = keyof Commands;
type Of<K extends "read" | "change"> = {
  [N in Name]: Commands[N]["kind"] extends K ? N : never;
}[Name];
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

/** How long news are gathered, milliseconds: an act's own answer and its announcement ask once, not twice. */
const GATHERING = 120;

interface Gathered {
  reads: (topics: readonly string[]) => boolean;
  /** Asked before the news came: the answer may be older than they are, and makes the question look fresh. */
  underWay: Set<string>;
  timer: number;
}

const gathered = new WeakMap<QueryClient, Gathered>();

const concerns =
  (reads: (topics: readonly string[]) => boolean) =>
  (query: { queryKey: readonly unknown[] }): boolean =>
    // Every key is made below, so its first part is the name of a command.
    reads(commandTable[query.queryKey[0] as Name].topics);

/**
 * What reads one of these topics is no longer true: what is opened from now on asks anew, at once; what is on screen
 * asks again a moment later, so that the screen first shows what was just done.
 */
export function forget(client: QueryClient, news: News): void {
  const reads = (topics: readonly string[]) =>
    news === "everything" || news.some((topic) => topics.includes(topic));
  void client.invalidateQueries({ predicate: concerns(reads), refetchType: "none" });
  const before = gathered.get(client);
  const underWay = before?.underWay ?? new Set();
  for (const query of client
    .getQueryCache()
    .findAll({ fetchStatus: "fetching", predicate: concerns(reads) })) {
    underWay.add(query.queryHash);
  }
  const all = before ? (topics: readonly string[]) => before.reads(topics) || reads(topics) : reads;
  const timer =
    before?.timer ??
    window.setTimeout(() => {
      const waiting = gathered.get(client);
      gathered.delete(client);
      if (waiting) {
        void client.refetchQueries({
          type: "active",
          predicate: (query) =>
            concerns(waiting.reads)(query) && (query.isStale() || waiting.underWay.has(query.queryHash)),
        });
      }
    }, GATHERING);
  gathered.set(client, { reads: all, underWay, timer });
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
  return useMutation<Answer<N>, Refusal, Arguments<N>>({ mutationFn: useAct(name) });
}

/** An act as a plain function, for what must not draw the screen once more while it waits for the answer. */
export function useAct<N extends ChangeName>(name: N): (asked: Arguments<N>) => Promise<Answer<N>> {
  const client = useQueryClient();
  return useCallback(
    async (asked) => {
      const answer = await call(name, asked);
      forget(client, commandTable[name].topics);
      return answer;
    },
    [client, name],
  );
}

const PAGE = 100;
/** Who is due within so many days counts as soon due; the words of the screen say the same number. */
export const DUE_SOON_DAYS = 30;

/** The list of elders, a page of a hundred at a time. */
export function useElderPages(asked: Omit<ListElders, "offset" | "limit">) {
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

/** Who is to be assessed, a page of a hundred at a time. */
export function useDuePages(asked: Pick<ListDue, "centreId" | "standing">) {
  const name = "assessment_due";
  return useInfiniteQuery<Answer<typeof name>, Refusal, InfiniteData<Answer<typeof name>>, unknown[], number>(
    {
      queryKey: [name, asked],
      queryFn: ({ pageParam }) =>
        call(name, { ...asked, withinDays: DUE_SOON_DAYS, offset: pageParam, limit: PAGE }),
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
export const HISTORY_PAGE = 50;

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
    const boards = { predicate: (query: { queryKey: readonly unknown[] }) => query.queryKey[0] === name };
    const isOfToday = (board: Answer<typeof name> | undefined): board is Answer<typeof name> =>
      board?.centre.id === centreId && board.on === board.today;
    // An answer that is still on its way was asked for before the act and does not know of it: the card would turn back
    // until the next one, and a second scan in between would mean something else.
    void client.cancelQueries({
      predicate: (query) =>
        boards.predicate(query) && isOfToday(query.state.data as Answer<typeof name> | undefined),
    });
    client.setQueriesData<Answer<typeof name>>(boards, (board) => (isOfToday(board) ? patch(board) : board));
    // What was put there by hand is no answer: the next opening asks.
    void client.invalidateQueries({ ...boards, refetchType: "none" });
  };
}
