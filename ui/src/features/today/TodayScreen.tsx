import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type AttentionKind, type FigureKind, type Urgency, useTodayOverview } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { AttentionLine } from "./AttentionLine";
import { FigureCard } from "./FigureCard";
import { TodaySkeleton } from "./TodaySkeleton";
import classes from "./today.module.css";

const urgencies: readonly Urgency[] = ["now", "today", "soon"];

interface Props {
  /** The address of the screen where it is dealt with. */
  placeOf: (kind: AttentionKind) => string;
  /** The address of the screen with the rows that a figure counts. */
  rowsOf: (kind: FigureKind) => string;
  /** Goes there, at this centre; none: the whole district. */
  onOpen: (place: string, centreId: string | null) => void;
}

/** The start screen of a manager: what needs a decision, then the figures of the day. */
export function TodayScreen({ placeOf, rowsOf, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const overview = useTodayOverview();
  if (!overview.data) {
    return (
      <Screen title={t("today.title")}>
        {overview.error ? <RefusalNote refusal={overview.error} /> : <TodaySkeleton />}
      </Screen>
    );
  }
  const { attention, figures, today } = overview.data;
  return (
    <Screen title={t("today.title")} tools={<span className={classes.date}>{format.longDay(today)}</span>}>
      <div className={classes.columns}>
        <div>
          {attention.length === 0 && (
            <Card>
              <Empty icon={IconCircleCheck} title={t("today.nothing")} hint={t("today.nothingHint")} />
            </Card>
          )}
          {urgencies
            .map((urgency) => ({ urgency, of: attention.filter((one) => one.urgency === urgency) }))
            .filter(({ of }) => of.length > 0)
            .map(({ urgency, of }) => (
              <Card key={urgency} title={t(`today.urgency.${urgency}`)}>
                <ul className={classes.list} data-urgency={urgency}>
                  {of.map((one) => (
                    <AttentionLine
                      key={`${one.kind} ${one.centreId ?? ""}`}
                      attention={one}
                      place={placeOf(one.kind)}
                      onOpen={() => onOpen(placeOf(one.kind), one.centreId)}
                    />
                  ))}
                </ul>
              </Card>
            ))}
        </div>
        <div>
          {figures.map((figure) => (
            <FigureCard
              key={figure.kind}
              figure={figure}
              place={rowsOf(figure.kind)}
              onOpen={(centreId) => onOpen(rowsOf(figure.kind), centreId)}
            />
          ))}
        </div>
      </div>
    </Screen>
  );
}
