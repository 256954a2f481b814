import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  type Icon,
  IconSnowflake,
  IconThermometer,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ColdPlaceDay,
  type ColdReading,
  type ReadingStanding,
  type SafetyDay,
  useColdReadingCorrect,
} from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { ColdActionDialog } from "./ColdActionDialog";
import { ColdPlaceDialog } from "./ColdPlaceDialog";
import { ReadingDialog } from "./ReadingDialog";
import { ReasonDialog } from "./ReasonDialog";
import classes from "./safety.module.css";
import { useSampleWords } from "./useSampleWords";
import { celsiusWords } from "./temperature";

const look: Record<ReadingStanding, { icon: Icon; tone: string }> = {
  later: { icon: IconClock, tone: "slate" },
  now: { icon: IconClock, tone: "amber" },
  done: { icon: IconCircleCheck, tone: "jade" },
  missing: { icon: IconAlertTriangle, tone: "crimson" },
};

type Asked =
  | { what: "read"; place: ColdPlaceDay }
  | { what: "act"; reading: ColdReading; place: ColdPlaceDay }
  | { what: "wrong"; reading: ColdReading; place: ColdPlaceDay }
  | { what: "place"; place: ColdPlaceDay | null };

/** Fridges, freezers and cold rooms: what is to be read, what was, and what is missing. */
export function ColdPlaces({ day }: { day: SafetyDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const correct = useColdReadingCorrect();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const sampleWords = useSampleWords();
  const time = (instant: string) => format.time(instant, day.timeZone);
  return (
    <Card
      title={t("safety.coldPlaces")}
      hint={t("safety.coldHint")}
      action={
        <Button variant="subtle" onClick={() => setAsked({ what: "place", place: null })}>
          {t("safety.addPlace")}
        </Button>
      }
    >
      {day.coldPlaces.length === 0 && <p className={classes.quiet}>{t("safety.noPlaces")}</p>}
      <ul className={classes.places} aria-label={t("safety.coldPlaces")}>
        {day.coldPlaces.map((place) => (
          <li key={place.id}>
            <div className={classes.placeHead}>
              <IconSnowflake size="1.25rem" aria-hidden />
              <div>
                <strong>{place.name}</strong>
                <span className={classes.range}>
                  <span>{t(`coldPlaceKind.${place.kind}`)}</span>
                  <span>
                    {t("safety.range", {
                      low: celsiusWords(place.lowestTenthsCelsius),
                      high: celsiusWords(place.highestTenthsCelsius),
                    })}
                  </span>
                </span>
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                mih="2.75rem"
                aria-label={t("safety.changePlace", { name: place.name })}
                onClick={() => setAsked({ what: "place", place })}
              >
                {t("safety.change")}
              </Button>
              <Button
                variant="default"
                leftSection={<IconThermometer size="1.25rem" aria-hidden />}
                aria-label={t("safety.readTitle", { name: place.name })}
                onClick={() => setAsked({ what: "read", place })}
              >
                {t("safety.read")}
              </Button>
            </div>
            <div className={classes.due}>
              {place.due.map((due) => {
                const { icon: Sign, tone } = look[due.standing];
                return (
                  <span key={due.dueAt} className={classes.standing} data-tone={tone}>
                    <Sign size="1rem" aria-hidden />
                    {format.wallTime(due.dueAt)} {t(`readingStanding.${due.standing}`)}
                  </span>
                );
              })}
              {place.due.length === 0 && <span className={classes.quiet}>{t("safety.noTimes")}</span>}
            </div>
            {place.readings.length > 0 && (
              <ul className={classes.readings} aria-label={t("safety.readingsOf", { name: place.name })}>
                {place.readings.map((reading) => (
                  <li key={reading.id} data-old={reading.supersededAt !== null || undefined}>
                    <span>{time(reading.takenAt)}</span>
                    <strong data-out={!reading.isInRange || undefined}>
                      {celsiusWords(reading.tenthsCelsius)}
                    </strong>
                    <span className={classes.stepMore}>
                      {reading.person}
                      {!reading.isInRange && (
                        <span
                          className={classes.finding}
                          data-tone={reading.action === null ? "crimson" : "amber"}
                        >
                          <IconAlertTriangle size="1rem" aria-hidden />
                          {t("safety.outOfRange")}
                        </span>
                      )}
                      {reading.samples.length > 0 && (
                        <span>{t("safety.samplesThere", { samples: sampleWords(reading.samples) })}</span>
                      )}
                      {reading.action !== null && (
                        <span>
                          {inOneLine([
                            t(`coldAction.${reading.action}`),
                            reading.actionNote,
                            reading.actionPerson,
                          ])}
                        </span>
                      )}
                      {reading.supersededAt !== null && (
                        <span className={classes.quiet}>
                          {t("safety.supersededWhy", { reason: reading.supersededReason })}
                        </span>
                      )}
                    </span>
                    {reading.supersededAt === null && (
                      <span className={classes.readingActs}>
                        {!reading.isInRange && reading.action === null && (
                          <Button
                            size="compact-md"
                            mih="2.75rem"
                            onClick={() => setAsked({ what: "act", reading, place })}
                          >
                            {t("safety.act")}
                          </Button>
                        )}
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          mih="2.75rem"
                          aria-label={t("safety.correctReading", {
                            name: place.name,
                            time: time(reading.takenAt),
                          })}
                          onClick={() => setAsked({ what: "wrong", reading, place })}
                        >
                          {t("safety.correctIt")}
                        </Button>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {asked?.what === "read" && <ReadingDialog day={day} place={asked.place} onClose={close} />}
      {asked?.what === "act" && (
        <ColdActionDialog day={day} place={asked.place} reading={asked.reading} onClose={close} />
      )}
      {asked?.what === "place" && <ColdPlaceDialog day={day} place={asked.place} onClose={close} />}
      {asked?.what === "wrong" && (
        <ReasonDialog
          title={t("safety.wrongReading", { name: asked.place.name, time: time(asked.reading.takenAt) })}
          hint={t("safety.wrongReadingHint")}
          timeZone={day.timeZone}
          saveWords={t("safety.takeOut")}
          refusal={correct.error}
          isSaving={correct.isPending}
          asksPerson
          onClose={close}
          onSave={(reason, person) =>
            correct.mutate(
              { readingId: asked.reading.id, reason, person, tenthsCelsius: null },
              { onSuccess: close },
            )
          }
        />
      )}
    </Card>
  );
}
