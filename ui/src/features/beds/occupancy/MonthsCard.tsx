import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ClosedMonth,
  useBedSettings,
  useCensusCloseMonth,
  useCensusMonths,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { monthAfter } from "../../../shared/format/days";
import { percentOf } from "../../../shared/format/share";
import { useFormat } from "../../../shared/format/useFormat";
import { Card } from "../../../shared/ui/Card";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import type { ResidenceHere } from "../shared/residence";
import classes from "./occupancy.module.css";

interface Props {
  residence: ResidenceHere;
  today: string;
  onMonth: (month: string) => void;
}

const rate = (days: number, { bedDays, closedBedDays }: ClosedMonth) =>
  percentOf(days, bedDays - closedBedDays);

/** The months that are written down, and the next one to be. */
export function MonthsCard({ residence, today, onMonth }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const months = useCensusMonths({ centreId: residence.id });
  const settings = useBedSettings({ centreId: residence.id });
  const [closing, setClosing] = useState<string | null>(null);
  const thisMonth = today.slice(0, 7);
  const closedUntil = settings.data?.closedUntilOn ?? null;
  // The first to be closed may be any month that is over; after it they follow one another.
  const next = closedUntil === null ? monthAfter(thisMonth, -1) : closedUntil.slice(0, 7);
  const mayClose = settings.data !== undefined && next < thisMonth;
  return (
    <Card
      title={t("beds.months.title")}
      hint={t("beds.months.hint")}
      action={
        mayClose && (
          <Button
            variant="default"
            leftSection={<IconLock size="1.125rem" aria-hidden />}
            onClick={() => setClosing(next)}
          >
            {t("beds.months.close", { month: format.month(next) })}
          </Button>
        )
      }
    >
      <RefusalNote refusal={months.error ?? settings.error} timeZone={residence.timeZone} />
      {months.data?.length === 0 && <p className={classes.formula}>{t("beds.months.none")}</p>}
      {months.data && months.data.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("beds.months.month")}</th>
                <th scope="col">{t("figure.occupied_days")}</th>
                <th scope="col">{t("figure.held_days")}</th>
                <th scope="col">{t("figure.available_days")}</th>
                <th scope="col">{t("figure.occupancy_with_held")}</th>
                <th scope="col">{t("figure.occupancy_without_held")}</th>
                <th scope="col">{t("beds.months.by")}</th>
              </tr>
            </thead>
            <tbody>
              {months.data.map((month) => {
                const counted = month.occupiedDays + month.sameDay;
                return (
                  <tr key={month.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className={classes.link}
                        onClick={() => onMonth(month.monthOn.slice(0, 7))}
                      >
                        {format.month(month.monthOn.slice(0, 7))}
                      </button>
                      {month.revision > 1 && (
                        <span className={classes.corrected} title={month.reason}>
                          {t("beds.months.corrected", { count: month.revision - 1 })}
                        </span>
                      )}
                    </th>
                    <td>{format.number(counted)}</td>
                    <td>{format.number(month.heldDays)}</td>
                    <td>{format.number(month.bedDays - month.closedBedDays)}</td>
                    <td>{rate(counted, month)}</td>
                    <td>{rate(counted - month.heldDays, month)}</td>
                    <td>
                      {month.closedBy} · {format.moment(month.closedAt, residence.timeZone, today)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {closing !== null && (
        <CloseMonthDialog residence={residence} month={closing} onClose={() => setClosing(null)} />
      )}
    </Card>
  );
}

/** A month is written down: from then on it is corrected with a reason only. */
function CloseMonthDialog({
  residence,
  month,
  onClose,
}: {
  residence: ResidenceHere;
  month: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useCensusCloseMonth();
  const name = format.month(month);
  return (
    <ActDialog
      title={t("beds.months.close", { month: name })}
      timeZone={residence.timeZone}
      refusal={close.error}
      act={t("beds.months.closeNow")}
      isActing={close.isPending}
      isReady
      onAct={() =>
        close.mutate(
          { centreId: residence.id, monthOn: `${month}-01` },
          {
            onSuccess: () => {
              notify(t("beds.months.closed", { month: name }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p className={classes.formula}>{t("beds.months.closeHint", { centre: residence.name })}</p>
    </ActDialog>
  );
}
