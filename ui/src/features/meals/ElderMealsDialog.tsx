import { Button, Modal, Stack } from "@mantine/core";
import { IconHandStop, IconPlus, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type MealDay,
  type MealLine,
  useMealOfElder,
  useMealResume,
  useMealWithdrawOrder,
} from "../../ipc/generated";
import { byGravity, useDietWords } from "../../shared/diet/useDietWords";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import classes from "./meals.module.css";
import { OrderDialog } from "./OrderDialog";
import { StopFields } from "./StopFields";

interface Props {
  day: MealDay;
  line: MealLine;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  onClose: () => void;
}

/** One eater: why there, what the kitchen must know, what is ordered or stopped. */
export function ElderMealsDialog({ day, line, centres, centreHere, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDietWords();
  const elderId = line.elderId ?? "";
  const said = useMealOfElder({ elderId });
  const withdraw = useMealWithdrawOrder();
  const resume = useMealResume();
  const [isOrdering, setOrdering] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const summary = words.summary(line.needs, line.portionSize);

  if (isOrdering) {
    const elder = { id: elderId, name: line.name };
    return (
      <OrderDialog day={day} centres={centres} centreHere={centreHere} elder={elder} onClose={onClose} />
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={line.name}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="40rem"
    >
      <Stack gap="md">
        <RefusalNote refusal={withdraw.error ?? resume.error} timeZone={day.timeZone} />
        <dl className={classes.facts}>
          <div>
            <dt>{t("meals.whyHere")}</dt>
            <dd>
              {format.list([line.reason, ...line.also].map((reason) => t(`demandReason.${reason}`)))}
              {line.isCancelledLate && ` · ${t("meals.cookedAlready")}`}
            </dd>
          </div>
          <div>
            <dt>{t("meals.where")}</dt>
            <dd>
              {line.siteName}
              {line.deliveryNote !== "" && <div className={classes.where}>{line.deliveryNote}</div>}
              {line.doorContact !== "" && (
                <div className={classes.where}>{t("homeMeal.opens", { who: line.doorContact })}</div>
              )}
              {line.deliveredOn !== day.serviceOn && (
                <div className={classes.where}>
                  {t("meals.deliveredOn", { day: format.day(line.deliveredOn) })}
                </div>
              )}
            </dd>
          </div>
          <div>
            <dt>{t("diet.title")}</dt>
            <dd>
              {line.needs.aversions.length > 0 && (
                <div>{format.list(byGravity(line.needs.aversions).map(words.aversion))}</div>
              )}
              {summary.length === 0 ? t("diet.usual") : inOneLine(summary)}
            </dd>
          </div>
        </dl>
        {(said.data?.orders ?? []).length > 0 && (
          <ul className={classes.said} aria-label={t("meals.orders")}>
            {said.data?.orders.map((order) => (
              <li key={order.id}>
                <span>
                  {inOneLine([
                    format.day(order.serviceOn),
                    t(`meal.${order.meal}`),
                    t(`orderKind.${order.kind}`),
                    order.portionSize === null ? "" : t(`portionSize.${order.portionSize}`),
                  ])}
                </span>
                <Button
                  variant="default"
                  mih="2.75rem"
                  loading={withdraw.isPending && withdraw.variables.orderId === order.id}
                  onClick={() => withdraw.mutate({ orderId: order.id })}
                >
                  {t("meals.withdraw")}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {(said.data?.stops ?? []).length > 0 && (
          <ul className={classes.said} aria-label={t("meals.stops")}>
            {said.data?.stops.map((stop) => (
              <li key={stop.id}>
                <span>
                  {inOneLine([
                    stop.untilOn === null
                      ? t("meals.stoppedFrom", { from: format.day(stop.fromOn) })
                      : t("meals.stoppedFromTo", {
                          from: format.day(stop.fromOn),
                          until: format.day(dayAfter(stop.untilOn, -1)),
                        }),
                    stop.meal === null ? "" : t(`meal.${stop.meal}`),
                    t(`stopCause.${stop.cause}`),
                    stop.note,
                  ])}
                </span>
                {stop.cause !== "deceased" && (
                  <Button
                    variant="default"
                    mih="2.75rem"
                    loading={resume.isPending && resume.variables.stopId === stop.id}
                    onClick={() => resume.mutate({ stopId: stop.id, resumesOn: day.today })}
                  >
                    {t("meals.resume")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {isStopping ? (
          <StopFields elder={{ id: elderId, name: line.name }} day={day} onDone={() => setStopping(false)} />
        ) : (
          <DialogFoot>
            <ButtonLink
              to="/elders/$elderId"
              params={{ elderId }}
              variant="subtle"
              mr="auto"
              leftSection={<IconUser size="1.125rem" aria-hidden />}
            >
              {t("meals.openProfile")}
            </ButtonLink>
            <Button
              variant="default"
              leftSection={<IconHandStop size="1.125rem" aria-hidden />}
              onClick={() => setStopping(true)}
            >
              {t("meals.stop")}
            </Button>
            <Button leftSection={<IconPlus size="1.125rem" aria-hidden />} onClick={() => setOrdering(true)}>
              {t("orderKind.extra_portion")}
            </Button>
          </DialogFoot>
        )}
      </Stack>
    </Modal>
  );
}
