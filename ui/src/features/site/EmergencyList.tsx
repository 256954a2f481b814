import { Button, Modal } from "@mantine/core";
import { IconPrinter, IconUsersGroup, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type EmergencyList as List, useSiteEmergencyList } from "../../ipc/generated";
import { printWindow } from "../../ipc/print";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Empty } from "../../shared/ui/Empty";
import { Kbd } from "../../shared/ui/Kbd";
import { EmergencyPaper } from "./EmergencyPaper";
import { EmergencyRows } from "./EmergencyRows";
import { inRooms } from "./inRooms";
import { atOpening, noRollCall, withTick } from "./rollCall";
import classes from "./emergency.module.css";

interface Props {
  centre: CentreLabel;
  /** Since when it is open, by this desk's clock in milliseconds; none: it is closed. */
  openedAt: number | null;
  onClose: () => void;
}

/** Everyone in the building now, over whatever stands on the screen, to be counted off here or on paper. */
export function EmergencyList({ centre, openedAt, onClose }: Props) {
  const { t } = useTranslation();
  const opened = openedAt !== null;
  const format = useFormat();
  const list = useSiteEmergencyList(
    { centreId: centre.id },
    { enabled: opened, staleTime: 0, refetchInterval: opened ? 15_000 : false },
  );
  // Kept when the list is closed and opened again in the middle of counting; an earlier count is not.
  const [kept, setKept] = useState(noRollCall);
  const { counted, beganAt } = openedAt === null ? kept : atOpening(kept, openedAt);

  const shown: List | undefined = list.data;

  function count(id: string, isThere: boolean) {
    if (shown && openedAt !== null) {
      const at = Date.now();
      setKept((before) => withTick(atOpening(before, openedAt), id, isThere, shown.now, at));
    }
  }

  const there = shown?.people.filter((person) => counted.has(person.id)).length ?? 0;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      fullScreen
      size="100%"
      transitionProps={{ duration: 0 }}
      zIndex={350}
    >
      <Modal.Content aria-label={t("emergency.title")} className={classes.sheet}>
        <header className={classes.top}>
          <div className={classes.titles}>
            <Modal.Title component="h1" className={classes.title}>
              {t("emergency.title")}
            </Modal.Title>
            <p className={classes.asOf}>
              {centre.name}
              {shown && (
                <>
                  {" · "}
                  <strong>{t("emergency.asOf", { moment: format.moment(shown.now, shown.timeZone) })}</strong>
                </>
              )}
            </p>
          </div>
          <div className={classes.acts}>
            <Button
              size="lg"
              leftSection={<IconPrinter size="1.375rem" aria-hidden />}
              disabled={!shown}
              onClick={() => void printWindow()}
            >
              {t("emergency.print")}
            </Button>
            <Button
              size="lg"
              variant="default"
              leftSection={<IconX size="1.375rem" aria-hidden />}
              rightSection={<Kbd>Esc</Kbd>}
              onClick={onClose}
            >
              {t("action.close")}
            </Button>
          </div>
        </header>
        <RefusalNote refusal={list.error} timeZone={centre.timeZone} />
        {shown && (
          <div className={classes.totals} role="group" aria-label={t("emergency.totals")}>
            {(
              [
                ["all", shown.people.length],
                ["elders", shown.elders],
                ["visitors", shown.visitors],
                ["staff", shown.staff],
              ] as const
            ).map(([what, number]) => (
              <div key={what} data-total={what}>
                <span>{t(`emergency.${what}`)}</span>
                <strong>{format.number(number)}</strong>
              </div>
            ))}
            {shown.notSignedOut.length > 0 && (
              <div data-total="notSignedOut">
                <span>{t("emergency.notSignedOut")}</span>
                <strong>{format.number(shown.notSignedOut.length)}</strong>
              </div>
            )}
            <div data-total="counted" data-done={there === shown.people.length || undefined} role="status">
              <span>{t("emergency.counted")}</span>
              <strong>{`${format.number(there)} / ${format.number(shown.people.length)}`}</strong>
              {beganAt !== null && (
                <span>{t("emergency.countBegan", { moment: format.moment(beganAt, shown.timeZone) })}</span>
              )}
            </div>
            <Button variant="default" disabled={counted.size === 0} onClick={() => setKept(noRollCall)}>
              {t("emergency.startOver")}
            </Button>
          </div>
        )}
        <div className={classes.body} tabIndex={-1} data-autofocus>
          {shown?.people.length === 0 && shown.notSignedOut.length === 0 && (
            <Empty icon={IconUsersGroup} title={t("emergency.nobody")} hint={t("emergency.nobodyHint")} />
          )}
          {inRooms(shown?.people ?? []).map(({ room, people }) => (
            <section key={room ?? ""} className={classes.room}>
              <h2>
                {room ?? t("emergency.noRoom")}{" "}
                <span>{t("emergency.persons", { count: people.length })}</span>
              </h2>
              <EmergencyRows people={people} counted={counted} onCount={count} />
            </section>
          ))}
          {shown && shown.notSignedOut.length > 0 && (
            <section className={classes.room} data-not-signed-out>
              <h2>
                {t("emergency.notSignedOut")}{" "}
                <span>{t("emergency.persons", { count: shown.notSignedOut.length })}</span>
              </h2>
              <p>{t("emergency.notSignedOutHint")}</p>
              <EmergencyRows
                people={shown.notSignedOut}
                counted={counted}
                onCount={count}
                say={(person) =>
                  inOneLine([
                    person.roomName ?? "",
                    t("emergency.cameAt", { moment: format.moment(person.arrivedAt, shown.timeZone) }),
                  ])
                }
              />
            </section>
          )}
        </div>
        {shown && <EmergencyPaper list={shown} counted={counted} />}
      </Modal.Content>
    </Modal.Root>
  );
}
