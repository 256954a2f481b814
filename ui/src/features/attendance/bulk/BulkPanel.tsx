import { Button, TextInput } from "@mantine/core";
import { IconBus, IconDoorEnter, IconDoorExit, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Board,
  type ManyActs,
  type Transport,
  useAttendanceCheckInMany,
  useAttendanceCheckOutMany,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { TransportChoice } from "../door/TransportChoice";
import side from "../../../shared/ui/SidePanel.module.css";
import panel from "../panel.module.css";
import type { VisitActs } from "../useVisitActs";
import { BulkOutcome } from "./BulkOutcome";
import classes from "./bulk.module.css";
import { concerned, fetchedAndNotHere, ridesHomeAndHere } from "./presets";

interface Props {
  board: Board;
  ticked: ReadonlySet<string>;
  onTick: (elderIds: readonly string[]) => void;
  onEnd: () => void;
  onPerson: (elderId: string) => void;
  acts: VisitActs;
}

/** Several at once, from or to the minibus: who, how, one act, and what became of each. */
export function BulkPanel({ board, ticked, onTick, onEnd, onPerson, acts }: Props) {
  const { t } = useTranslation();
  const checkIn = useAttendanceCheckInMany();
  const checkOut = useAttendanceCheckOutMany();
  const [transport, setTransport] = useState<Transport | null>("centre_minibus");
  const [who, setWho] = useState("");
  const [reason, setReason] = useState("");
  const [outcome, setOutcome] = useState<ManyActs | null>(null);
  const { people, centre } = board;
  const chosen = concerned(people, ticked);
  const coming = fetchedAndNotHere(people);
  const going = ridesHomeAndHere(people);
  const isBusy = checkIn.isPending || checkOut.isPending;

  const done = (many: ManyActs) => {
    setOutcome(many);
    onTick([]);
  };
  const tick = (elderIds: readonly string[]) => {
    setOutcome(null);
    onTick(elderIds);
  };

  return (
    <section className={side.panel} aria-label={t("bulk.title")}>
      <div className={side.scroll}>
        <div className={classes.head}>
          <h2 className={panel.name}>{t("bulk.title")}</h2>
          <Button
            variant="subtle"
            px="xs"
            mih="2.75rem"
            leftSection={<IconX size="1.125rem" aria-hidden />}
            onClick={onEnd}
          >
            {t("bulk.end")}
          </Button>
        </div>
        <p className={panel.line}>{t("bulk.hint")}</p>
        {coming.length > 0 && (
          <Button
            variant="default"
            mih="2.75rem"
            data-wraps
            leftSection={<IconBus size="1.25rem" aria-hidden />}
            onClick={() => tick(coming)}
          >
            {t("bulk.tickComing", { count: coming.length })}
          </Button>
        )}
        {going.length > 0 && (
          <Button
            variant="default"
            mih="2.75rem"
            data-wraps
            leftSection={<IconBus size="1.25rem" aria-hidden />}
            onClick={() => tick(going)}
          >
            {t("bulk.tickGoing", { count: going.length })}
          </Button>
        )}
        <strong className={classes.count} role="status">
          {t("bulk.ticked", { count: ticked.size })}
        </strong>
        <RefusalNote refusal={checkIn.error ?? checkOut.error} timeZone={centre.timeZone} />
        {outcome !== null && <BulkOutcome outcome={outcome} board={board} acts={acts} onPerson={onPerson} />}
        {outcome === null && ticked.size > 0 && (
          <>
            <TransportChoice value={transport} onChange={setTransport} />
            <TextInput
              label={t("bulk.who")}
              placeholder={t("bulk.whoPlaceholder")}
              value={who}
              maxLength={60}
              onChange={(event) => setWho(event.currentTarget.value)}
            />
            {chosen.out.length > 0 && who.trim() !== "" && (
              <TextInput
                label={t("door.unlistedReason")}
                placeholder={t("bulk.reasonPlaceholder")}
                value={reason}
                maxLength={200}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </>
        )}
      </div>
      <div className={panel.foot}>
        {chosen.out.length > 0 && (
          <button
            type="button"
            className={panel.main}
            data-calm={chosen.in.length > 0 || undefined}
            disabled={isBusy}
            onClick={() =>
              checkOut.mutate(
                {
                  elderIds: chosen.out.map(({ elderId }) => elderId),
                  collectedBy: who.trim(),
                  unlistedReason: reason.trim(),
                  transport,
                },
                { onSuccess: done },
              )
            }
          >
            <IconDoorExit size="1.375rem" aria-hidden />
            {t("bulk.checkOut", { count: chosen.out.length })}
          </button>
        )}
        {(chosen.in.length > 0 || chosen.out.length === 0) && (
          <button
            type="button"
            className={panel.main}
            disabled={isBusy || chosen.in.length === 0}
            onClick={() =>
              checkIn.mutate(
                {
                  centreId: centre.id,
                  elderIds: chosen.in.map(({ elderId }) => elderId),
                  broughtBy: who.trim(),
                  transport,
                  roomId: null,
                },
                { onSuccess: done },
              )
            }
          >
            <IconDoorEnter size="1.375rem" aria-hidden />
            {t("bulk.checkIn", { count: chosen.in.length })}
          </button>
        )}
      </div>
    </section>
  );
}
