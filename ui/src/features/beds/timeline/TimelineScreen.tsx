import { Button, Skeleton } from "@mantine/core";
import { IconBed, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { useBedTimeline } from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { dayAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import { ReserveDialog } from "../acts/BedDialogs";
import { WithoutBed } from "../shared/WithoutBed";
import type { ResidenceHere } from "../shared/residence";
import { type Kept, TimelineGrid } from "./TimelineGrid";
import classes from "./timeline.module.css";

interface Props {
  residence: ResidenceHere | null;
  today: string;
  tools?: ReactNode;
}

/** A year is read at once; so many days of it lie behind. */
const DAYS = 366;
const BEHIND = 92;

/** Beds down, days across: who lies where, who is away, what is reserved, what is closed. */
export function TimelineScreen({ residence, today, tools }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [fromOn, setFromOn] = useState(() => dayAfter(today, -BEHIND));
  const [kept, setKept] = useState<Kept | null>(null);
  const untilOn = dayAfter(fromOn, DAYS);
  const line = useBedTimeline(
    { centreId: residence?.id ?? "", fromOn, untilOn },
    { enabled: residence !== null, placeholderData: (before) => before },
  );
  if (residence === null) {
    return (
      <Screen title={t("beds.timeline.title")}>
        <Empty icon={IconBed} title={t("beds.noResidence")} hint={t("beds.noResidenceHint")}>
          <ButtonLink to="/settings">{t("nav.settings")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen
      title={t("beds.timeline.title")}
      tools={
        <>
          {tools}
          <div className={classes.nav}>
            <Button
              variant="default"
              aria-label={t("beds.timeline.earlier")}
              onClick={() => setFromOn(dayAfter(fromOn, -BEHIND))}
            >
              <IconChevronLeft size="1.25rem" aria-hidden />
            </Button>
            <span>
              {format.month(fromOn.slice(0, 7))} – {format.month(dayAfter(untilOn, -1).slice(0, 7))}
            </span>
            <Button
              variant="default"
              aria-label={t("beds.timeline.later")}
              onClick={() => setFromOn(dayAfter(fromOn, BEHIND))}
            >
              <IconChevronRight size="1.25rem" aria-hidden />
            </Button>
            <Button variant="default" onClick={() => setFromOn(dayAfter(today, -BEHIND))}>
              {t("board.today")}
            </Button>
          </div>
          <ul className={classes.legend} aria-label={t("beds.timeline.legend")}>
            {(["stay", "leave", "reservation", "closure"] as const).map((kind) => (
              <li key={kind}>
                <i data-kind={kind} aria-hidden />
                {t(`barKind.${kind}`)}
              </li>
            ))}
          </ul>
        </>
      }
    >
      <RefusalNote refusal={line.error} timeZone={residence.timeZone} />
      {line.data && <WithoutBed people={line.data.withoutBed} />}
      {!line.data && !line.error && <Skeleton height="30rem" radius="lg" />}
      {line.data?.beds.length === 0 && (
        <Empty icon={IconBed} title={t("beds.noBeds")} hint={t("beds.noBedsHint")}>
          <ButtonLink to="/beds/house">{t("beds.setUpHouse")}</ButtonLink>
        </Empty>
      )}
      {line.data && line.data.beds.length > 0 && (
        // Another span begins at its own place.
        <TimelineGrid key={line.data.fromOn} line={line.data} onKeep={setKept} />
      )}
      {kept !== null && (
        <ReserveDialog
          board={{ centreId: residence.id, today, timeZone: residence.timeZone }}
          bed={kept.bed}
          fromOn={kept.from}
          lapsesOn={kept.until}
          onClose={() => setKept(null)}
        />
      )}
    </Screen>
  );
}
