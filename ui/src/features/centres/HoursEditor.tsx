import { useTranslation } from "react-i18next";

import type { OpeningHours } from "../../ipc/generated";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { WeekField } from "../../shared/ui/WeekField";

interface Props {
  hours: readonly OpeningHours[];
  onChange: (hours: OpeningHours[]) => void;
  /** By path, as the core names them: `openingHours.0.closesAt`. */
  faults: Record<string, string>;
}

/** On which days a centre is open, from when until when. */
export function HoursEditor({ hours, onChange, faults }: Props) {
  const { t } = useTranslation();
  return (
    <WeekField<OpeningHours>
      legend={t("setUp.hours")}
      days={hours}
      onChange={onChange}
      begin={(weekday, first) => ({
        weekday,
        opensAt: first?.opensAt ?? "07:30:00",
        closesAt: first?.closesAt ?? "17:00:00",
      })}
      chooses={(weekday) => t("setUp.isOpen", { weekday })}
      otherwise={t("setUp.closed")}
      sameForAll={t("setUp.likeMonday")}
      error={faults["openingHours"]}
      fields={(day, weekday, put, place) => (
        <>
          <WallTimeField
            label={t("setUp.opens", { weekday })}
            value={day.opensAt}
            onChange={(opensAt) => put({ opensAt })}
            error={faults[`openingHours.${place}.opensAt`]}
          />
          <span aria-hidden>–</span>
          <WallTimeField
            label={t("setUp.closes", { weekday })}
            value={day.closesAt}
            onChange={(closesAt) => put({ closesAt })}
            error={faults[`openingHours.${place}.closesAt`]}
          />
        </>
      )}
    />
  );
}
