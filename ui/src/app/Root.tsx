import { Button } from "@mantine/core";
import { IconDatabaseOff } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import { useTranslation } from "react-i18next";

import { useDistrictOverview } from "../ipc/generated";
import { useNews } from "../ipc/useNews";
import { useRefusalText } from "../shared/faults/useRefusalText";
import { Empty } from "../shared/ui/Empty";
import { Shell } from "./Shell";
import { ShellSkeleton } from "./ShellSkeleton";
import { Welcome } from "./Welcome";

// Fetched when a desk is one: every other desk starts without it.
const KioskScreen = lazy(() =>
  import("../features/kiosk/KioskScreen").then((loaded) => ({ default: loaded.KioskScreen })),
);

/** What every start goes through: reading the district, then the kiosk, the welcome or the work. */
export function Root() {
  useNews();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const say = useRefusalText();
  const overview = useDistrictOverview();

  if (overview.data?.kiosk) {
    return (
      <Suspense fallback={null}>
        <KioskScreen
          kiosk={overview.data.kiosk}
          // Where the day goes on, whatever address stood there meanwhile.
          onLeft={() => void navigate({ to: "/attendance" })}
        />
      </Suspense>
    );
  }
  if (overview.data) {
    return overview.data.isEmpty ? <Welcome overview={overview.data} /> : <Shell overview={overview.data} />;
  }
  if (overview.error) {
    return (
      <main style={{ height: "100%", display: "flex" }}>
        <Empty isScreen icon={IconDatabaseOff} title={t("shell.notReached")} hint={say(overview.error)}>
          <Button onClick={() => void overview.refetch()}>{t("shell.again")}</Button>
        </Empty>
      </main>
    );
  }
  return <ShellSkeleton />;
}
