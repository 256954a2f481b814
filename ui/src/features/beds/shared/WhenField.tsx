import { Button, Group, TextInput } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { NightNote } from "../../../ipc/generated";
import { DayField } from "../../../shared/ui/DayField";
import { WallTimeField } from "../../../shared/ui/WallTimeField";
import classes from "./shared.module.css";
import { instantOf, wallOf } from "./instants";

/** When an act happened: now, or at a time that is entered late. */
export interface When {
  /** None: now. */
  on: string | null;
  time: string;
  lateReason: string;
}

export const NOW: When = { on: null, time: "", lateReason: "" };

/** A day without a time would be taken for now. */
export const isWhenSaid = ({ on, time }: When): boolean => on === null || time !== "";

/** As the core takes it. */
export function whenAsked(when: When, timeZone: string): { at: string | null; lateReason: string } {
  return {
    at: when.on === null || when.time === "" ? null : instantOf(timeZone, when.on, when.time),
    lateReason: when.lateReason.trim(),
  };
}

/** When something happened that the night staff wrote down: then; without a note: now. */
export function whenFound(note: NightNote | undefined, timeZone: string): When {
  return note === undefined ? NOW : { ...wallOf(timeZone, note.recordedAt), lateReason: "" };
}

interface Props {
  when: When;
  today: string;
  faults: Record<string, string>;
  onChange: (when: When) => void;
}

/** It opens at the foot of a dialog that may be longer than the window. */
const intoView = (fields: HTMLFieldSetElement | null) => fields?.scrollIntoView({ block: "nearest" });

/** Now, unless somebody says otherwise. */
export function WhenField({ when, today, faults, onChange }: Props) {
  const { t } = useTranslation();
  if (when.on === null) {
    return (
      <div className={classes.now}>
        <IconClock size="1.125rem" aria-hidden />
        <span>{t("beds.when.now")}</span>
        <Button variant="subtle" mih="2.75rem" onClick={() => onChange({ ...when, on: today })}>
          {t("beds.when.other")}
        </Button>
      </div>
    );
  }
  return (
    <fieldset ref={intoView} className={classes.when}>
      <legend>{t("beds.when.title")}</legend>
      <Group grow align="start">
        <DayField
          label={t("beds.when.day")}
          value={when.on}
          maxDate={today}
          error={faults["at"]}
          onChange={(on) => on !== null && onChange({ ...when, on })}
        />
        <div className={classes.time}>
          <span aria-hidden>
            {t("beds.when.time")} <strong>*</strong>
          </span>
          <WallTimeField
            label={t("beds.when.time")}
            value={when.time}
            onChange={(time) => onChange({ ...when, time })}
          />
        </div>
      </Group>
      <TextInput
        label={t("beds.when.lateReason")}
        value={when.lateReason}
        maxLength={200}
        error={faults["lateReason"]}
        onChange={(event) => onChange({ ...when, lateReason: event.currentTarget.value })}
      />
      <Button variant="subtle" mih="2.75rem" onClick={() => onChange(NOW)}>
        {t("beds.when.backToNow")}
      </Button>
    </fieldset>
  );
}
