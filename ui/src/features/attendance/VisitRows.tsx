import { IconAlertTriangle, IconDoorEnter, IconDoorExit, IconNote, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { BoardVisit } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { temperatureWords } from "./door/arrival";
import { PanelRow } from "./PanelRow";

interface Props {
  visit: BoardVisit;
  /** Which of the day, where there are several. */
  number: number | null;
  timeZone: string;
}

/** One visit of the day: came, left, with whom, and what was noted. */
export function VisitRows({ visit, number, timeZone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { arrivedAt, departedAt, arrivalTransport, departureTransport, temperatureTenthsCelsius } = visit;
  const ordinal = number === null ? "" : t("board.visitTag", { number });
  const notes = inOneLine([
    temperatureTenthsCelsius === null
      ? ""
      : t("door.degrees", { degrees: temperatureWords(temperatureTenthsCelsius) }),
    visit.remark,
  ]);
  return (
    <>
      <PanelRow icon={IconDoorEnter} label={inOneLine([ordinal, t("panel.arrived")])}>
        {inOneLine([
          format.time(arrivedAt, timeZone),
          arrivalTransport === null ? "" : t(`transport.${arrivalTransport}`),
          visit.broughtBy,
        ])}
      </PanelRow>
      {notes !== "" && (
        <PanelRow icon={IconNote} label={t("door.remark")}>
          {notes}
        </PanelRow>
      )}
      {departedAt !== null && (
        <PanelRow icon={IconDoorExit} label={inOneLine([ordinal, t("panel.left")])}>
          {inOneLine([
            format.time(departedAt, timeZone),
            departureTransport === null ? "" : t(`transport.${departureTransport}`),
            visit.collectedBy,
          ])}
        </PanelRow>
      )}
      {visit.collectorIsUnlisted && (
        <PanelRow icon={IconAlertTriangle} label={t("panel.unlisted")}>
          {visit.collectorReason}
        </PanelRow>
      )}
      {visit.closingExplanation !== "" && (
        <PanelRow icon={IconNote} label={t("panel.atClosing")}>
          {visit.closingExplanation}
        </PanelRow>
      )}
      {visit.isCorrected && (
        <PanelRow icon={IconPencil} label={t("board.correctedTag")}>
          {t("panel.correctedHint")}
        </PanelRow>
      )}
    </>
  );
}
