import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { SentenceField } from "../SentenceField";
import type { AbsenceWords } from "./useAbsenceWords";

interface Props {
  words: AbsenceWords;
  /** What the core found wrong, by field. */
  faults: Record<string, string>;
  /** Saving was tried: what is missing shows. */
  tried: boolean;
  reasonPlaceholder?: string;
}

/** The words of an absence. */
export function AbsenceWordFields({ words, faults, tried, reasonPlaceholder = "" }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("absence.toldBy")}
        placeholder={t("absence.toldByPlaceholder")}
        value={words.toldBy}
        maxLength={60}
        error={faults["toldBy"]}
        onChange={(event) => words.setToldBy(event.currentTarget.value)}
      />
      <SentenceField
        label={t("absence.note")}
        placeholder={t("absence.notePlaceholder")}
        value={words.note}
        onChange={words.setNote}
        error={faults["note"]}
      />
      {words.takesReason && (
        <SentenceField
          label={t("correction.reason")}
          placeholder={reasonPlaceholder}
          required
          value={words.correctionReason}
          onChange={words.setCorrectionReason}
          error={faults["correctionReason"] ?? (tried && words.lacksReason ? t("fault.required") : undefined)}
        />
      )}
    </>
  );
}
