import { Button } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Offer, Ranked } from "../../../ipc/generated";
import { dateIn } from "../../../shared/format/days";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { useGradeWords } from "../shared/bedWords";
import classes from "./waiting.module.css";

interface Props {
  one: Ranked;
  timeZone: string;
  /** For a bed; else the place in the queue. */
  isRanked: boolean;
  onChange: () => void;
  onWithdraw: () => void;
  onOffer: (() => void) | null;
  onAnswer: (offer: Offer) => void;
  onAdmit: (bedId: string | null) => void;
}

/** Somebody who waits: place, needs, wishes, offers, and how they fit the bed. */
export function WaitingLine({
  one,
  timeZone,
  isRanked,
  onChange,
  onWithdraw,
  onOffer,
  onAnswer,
  onAdmit,
}: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const grades = useGradeWords();
  const { entry, rank, grounds, obstacles } = one;
  const { details, name } = entry;
  const standing = entry.offers.find(({ answer }) => answer === null);
  const taken = entry.offers.find(({ answer }) => answer === "taken");
  const facts = inOneLine([
    t("beds.waiting.since", { day: format.dayAndYear(dateIn(timeZone, new Date(entry.registeredAt))) }),
    t("beds.waiting.days", { count: entry.waitingDays }),
    entry.phone,
    details.needsNursingBed ? t("beds.waiting.needsNursing") : "",
    details.isShortStay ? t("beds.terms.shortStay") : "",
    entry.wishedWardName ?? "",
    details.wishedSexRule === null ? "" : t(`sexRule.${details.wishedSexRule}`),
    details.wishedBedsMost === null ? "" : t("beds.waiting.bedsMost", { count: details.wishedBedsMost }),
    details.priceMostFen === null ? "" : t("beds.waiting.priceMost", { yuan: details.priceMostFen / 100 }),
    details.wantedFromOn === null ? "" : t("beds.from", { day: format.shortDay(details.wantedFromOn) }),
    details.note,
  ]);
  return (
    <li className={classes.line} data-fits={!isRanked || rank !== null || undefined}>
      <span className={classes.place}>{rank ?? "—"}</span>
      <div className={classes.what}>
        <p>
          <strong>{name}</strong>{" "}
          <span>
            {t("person.line", { sex: t(`sex.${entry.sex}`), age: t("person.age", { count: entry.age }) })}
            {entry.grade !== null && ` · ${grades(entry.grade)}`}
          </span>
          {entry.priority !== null && (
            <span className={classes.priority}>{t(`waitingPriority.${entry.priority}`)}</span>
          )}
        </p>
        <p className={classes.quiet}>{facts}</p>
        {entry.offers.map((offer) => (
          <p key={offer.id} className={offer.answer === null ? classes.offer : classes.quiet}>
            {offer.answer === null
              ? t("beds.waiting.offerStands", { bed: offer.bedLabel, day: format.shortDay(offer.lapsesOn) })
              : `${offer.bedLabel} · ${t(`offerAnswer.${offer.answer}`)}`}
            {offer.effect !== null && ` · ${t(`queueEffect.${offer.effect}`)}`}
          </p>
        ))}
        {grounds.length + obstacles.length > 0 && (
          <ul className={classes.reasons}>
            {obstacles.map((reason) => (
              <li key={reason} data-obstacle>
                <IconX size="1rem" aria-hidden />
                {t(`fitReason.${reason}`)}
              </li>
            ))}
            {grounds.map((reason) => (
              <li key={reason}>
                <IconCheck size="1rem" aria-hidden />
                {t(`fitReason.${reason}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.acts}>
        {standing && (
          <Button variant="default" mih="2.75rem" onClick={() => onAnswer(standing)}>
            {t("beds.waiting.answer")}
          </Button>
        )}
        {onOffer !== null && !standing && (
          <Button
            variant="default"
            mih="2.75rem"
            aria-label={t("beds.waiting.offerTo", { name })}
            onClick={onOffer}
          >
            {t("beds.waiting.offer")}
          </Button>
        )}
        <Button
          variant="default"
          mih="2.75rem"
          aria-label={t("beds.waiting.admitOf", { name })}
          onClick={() => onAdmit((taken ?? standing)?.bedId ?? null)}
        >
          {t("beds.act.admit")}
        </Button>
        <Button
          variant="subtle"
          mih="2.75rem"
          aria-label={t("beds.waiting.changeOf", { name })}
          onClick={onChange}
        >
          {t("beds.house.change")}
        </Button>
        <Button
          variant="subtle"
          mih="2.75rem"
          aria-label={t("beds.waiting.withdrawOf", { name })}
          onClick={onWithdraw}
        >
          {t("beds.waiting.withdraw")}
        </Button>
      </div>
    </li>
  );
}
