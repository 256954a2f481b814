import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type PastClosure, useBedClosures, useBedCorrectClosure } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { CorrectionForm, MomentFields } from "../shared/CorrectionForm";
import { changed, wallOf } from "../shared/instants";
import { useCorrected } from "../shared/useCorrected";
import classes from "./house.module.css";

interface ListProps {
  bedId: string;
  onCorrect: (closure: PastClosure) => void;
}

/** When a bed was closed. Nothing where it never was. */
export function ClosuresList({ bedId, onCorrect }: ListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const closures = useBedClosures({ bedId });
  if (!closures.data || closures.data.length === 0) {
    return null;
  }
  return (
    <section aria-label={t("beds.closing.past")}>
      <h3 className={classes.closuresHead}>{t("beds.closing.past")}</h3>
      <ul className={classes.closures}>
        {closures.data.map((closure) => {
          const until = closure.toOn === null ? t("beds.history.still") : format.longDay(closure.toOn);
          const span = `${format.longDay(closure.fromOn)} – ${until}`;
          return (
            <li key={closure.id}>
              <span>
                <strong>{t(`closureReason.${closure.reason}`)}</strong>{" "}
                {inOneLine([
                  span,
                  closure.note,
                  closure.correctedAt === null ? "" : t("beds.history.corrected"),
                ])}
              </span>
              <Button
                variant="subtle"
                mih="2.75rem"
                px="0.5rem"
                aria-label={`${t("beds.correct.open")} ${span}`}
                leftSection={<IconPencil size="1rem" aria-hidden />}
                onClick={() => onCorrect(closure)}
              >
                {t("beds.correct.open")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface DialogProps {
  timeZone: string;
  closure: PastClosure;
  onClose: () => void;
}

/** When a bed was closed and opened again. */
export function ClosureDialog({ timeZone, closure, onClose }: DialogProps) {
  const { t } = useTranslation();
  const correct = useBedCorrectClosure();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState(() => wallOf(timeZone, closure.fromAt));
  const [to, setTo] = useState(() => (closure.toAt === null ? null : wallOf(timeZone, closure.toAt)));
  const told = useCorrected(onClose);
  const faults = faultsOf(correct.error);
  return (
    <CorrectionForm
      title={t("beds.correct.closure", { reason: t(`closureReason.${closure.reason}`) })}
      hint={t("beds.correct.hint")}
      timeZone={timeZone}
      correction={correct}
      onAct={(reason) =>
        correct.mutate(
          {
            closureId: closure.id,
            fromAt: changed(timeZone, from, closure.fromAt),
            toAt: to === null ? null : changed(timeZone, to, closure.toAt),
            reason,
          },
          told,
        )
      }
      onClose={onClose}
    >
      <MomentFields
        label={t("beds.correct.closedOn")}
        timeLabel={t("beds.correct.closedAt")}
        value={from}
        error={faults["fromAt"]}
        onChange={setFrom}
      />
      {to !== null && (
        <MomentFields
          label={t("beds.correct.reopenedOn")}
          timeLabel={t("beds.correct.reopenedAt")}
          value={to}
          error={faults["toAt"]}
          onChange={setTo}
        />
      )}
    </CorrectionForm>
  );
}
