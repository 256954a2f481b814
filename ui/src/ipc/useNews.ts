import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { currentTransport } from "./call";
import { forget } from "./query";

/** Keeps every screen of this window fresh: what any desk changes is asked for again. */
export function useNews(): void {
  const client = useQueryClient();
  useEffect(() => currentTransport().listen((news) => forget(client, news)), [client]);
}
