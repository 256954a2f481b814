import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Presence } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { LeftOpenBand } from "../../shared/people/LeftOpenBand";
import { GoingDialog } from "./GoingDialog";

interface Props {
  people: readonly Presence[];
  today: string;
  timeZone: string;
}

/** Those of past days who were never signed out: none of them counts as on site; somebody says what is known of it. */
export function LeftOpenPresences({ people, today, timeZone }: Props) {
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
      {asked !== null && (
        <GoingDialog
          presence={asked}
          timeZone={timeZone}
          mayBeInside={dayAfter(asked.presenceOn) === today}
          onClose={() => setAsked(null)}
        />
      )}
    </LeftOpenBand>
  );
}
