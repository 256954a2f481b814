import { QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { App } from "../app/App";
import { makeRouter } from "../app/router";

/** Opens the whole program at an address, as the window would. */
export function open(address: string) {
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  render(<App router={router} queryClient={queryClient} />);
  return { user: userEvent.setup(), router };
}
