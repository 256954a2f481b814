import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCalendarEnterYear } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { readYear } from "./readYear";

interface Props {
  year: number;
  /** What was entered before. */
  text: string;
  onClose: () => void;
}

/** Entering a year: a line for each day or span, typed or pasted. */
export function YearDialog({ year, text: before, onClose }: Props) {
  const { t } = useTranslation();
  const enter = useCalendarEnterYear();
  const faultsOf = useFieldFaults();
  const [text, setText] = useState(before);
  const { days, unread } = readYear(text);
  const faults = faultsOf(enter.error);
  const atDays = Object.entries(faults).map(([field, words]) => {
    const place = /^days\.(\d+)/.exec(field)?.[1];
    const on = place === undefined ? undefined : days[Number(place)]?.on;
    return on === undefined ? words : t("calendar.faultAt", { day: on, fault: words });
  });
  const unreadWords = unread.length === 0 ? undefined : t("calendar.unread", { lines: unread.join(", ") });
  return (
    <FormDialog
      title={t("calendar.year", { year })}
      refusal={enter.error}
      saveWords={t("action.save")}
      isSaving={enter.isPending}
      isHeld={unread.length > 0 || days.length === 0}
      size="42rem"
      onSave={() =>
        enter.mutate(
          { year, days },
          {
            onSuccess: () => {
              notify(t("calendar.saved", { year }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Textarea
        label={t("calendar.lines")}
        description={t("calendar.linesHint", { year })}
        placeholder={t("calendar.linesExample", { year })}
        autosize
        minRows={8}
        maxRows={16}
        value={text}
        error={atDays[0] ?? unreadWords}
        onChange={(event) => {
          enter.reset();
          setText(event.currentTarget.value);
        }}
      />
      <Text role="status" c="var(--quiet)">
        {t("calendar.count", {
          off: days.filter(({ kind }) => kind === "off").length,
          workdays: days.filter(({ kind }) => kind === "workday").length,
        })}
      </Text>
    </FormDialog>
  );
}
