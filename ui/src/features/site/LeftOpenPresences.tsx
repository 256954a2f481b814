import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Presence } from "../../ipc/generated";
import { LeftOpenBand } from "../../shared/people/LeftOpenBand";
import { GoingDialog } from "./GoingDialog";

/** Those of past days who were never signed out: none of them is on site; somebody says what is known of it. */
export function LeftOpenPresences({ people, timeZone }: { people: readonly Presence[]; timeZone: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Presence | null>(null);
  return (
    <LeftOpenBand
      title={t("site.leftOpen", { count: people.length })}
      people={people.map((one) => ({
        id: one.id,
        name: one.name,
        on: one.presenceOn,
        arrivedAt: one.arrivedAt,
        onOpen: () => setAsked(one),
      }))}
      timeZone={timeZone}
      most={4}
    >
      {asked !== null && <GoingDialog presence={asked} timeZone={timeZone} onClose={() => setAsked(null)} />}
    </LeftOpenBand>
  );
}
