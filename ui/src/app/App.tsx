import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { useColorScheme } from "@mantine/hooks";
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useLayoutEffect, useState } from "react";

import { call } from "../ipc/call";
import { refusalFrom } from "../ipc/errors";
import { newQueryClient } from "../ipc/query";
import { saveFile } from "../ipc/save";
import { type Files, FilesContext } from "../shared/files/files";
import { usePreferences } from "../shared/preferences/preferences";
import { theme, tokensForMantine } from "../shared/theme/theme";
import { type AppRouter, makeRouter } from "./router";

const files: Files = { write: (asked) => call("list_write", asked), save: saveFile, refusalFrom };

interface Props {
  /** Tests bring their own, each a fresh one. */
  queryClient?: QueryClient;
  router?: AppRouter;
}

/** The providers, and the preferences applied to the whole page. */
export function App({ queryClient, router }: Props) {
  const preferences = usePreferences();
  const system = useColorScheme("light", { getInitialValueInEffect: false });
  const scheme = preferences.theme === "system" ? system : preferences.theme;
  const [client] = useState(() => queryClient ?? newQueryClient());
  const [routes] = useState(() => router ?? makeRouter());

  useLayoutEffect(() => {
    document.documentElement.dataset.textSize = preferences.textSize;
  }, [preferences.textSize]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensForMantine}
      forceColorScheme={scheme}
      // Parts that fade in are not there yet for a test.
      env={import.meta.env.MODE === "test" ? "test" : "default"}
    >
      <DatesProvider
        settings={{
          locale: preferences.language === "en" ? "en" : "zh-cn",
          firstDayOfWeek: 1,
          weekendDays: [0, 6],
        }}
      >
        <QueryClientProvider client={client}>
          <FilesContext value={files}>
            <Notifications position="bottom-center" limit={2} zIndex={400} />
            <RouterProvider router={routes} />
          </FilesContext>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
