import { Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type ColdPlaceDay, type SafetyDay, useColdReadingRecord } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { notify } from "../../shared/ui/notify";
import { inOneLine } from "../../shared/format/inOneLine";
import { FormDialog } from "../../shared/ui/FormDialog";
import { CelsiusField, PersonField, WhenField } from "./fields";
import { instantAt } from "./instant";
import { celsiusWords, readCelsius } from "./temperature";
import { usePerson } from "./usePerson";
import { useSampleWords } from "./useSampleWords";

interface Props {
  day: SafetyDay;
  place: ColdPlaceDay;
  onClose: () => void;
}

/** Records what a fridge shows. */
export function ReadingDialog({ day, place, onClose }: Props) {
  const { t } = useTranslation();
  const record = useColdReadingRecord();
  const faultsOf = useFieldFaults();
  const sampleWords = useSampleWords();
  const [typed, setTyped] = useState("");
  const [person, setPerson] = usePerson();
  const [at, setAt] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error);
  const tenths = readCelsius(typed);
  return (
    <FormDialog
      title={t("safety.readTitle", { name: place.name })}
      timeZone={day.timeZone}
      refusal={record.error}
      saveWords={t("safety.record")}
      isSaving={record.isPending}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (tenths !== null) {
          record.mutate(
            {
              coldPlaceId: place.id,
              tenthsCelsius: tenths,
              takenAt: at === "" ? null : instantAt(day.timeZone, day.on, at),
              person,
            },
            {
              onSuccess: (reading) => {
                const said = t(reading.isInRange ? "safety.readDone" : "safety.readOut", {
                  name: place.name,
                  degrees: celsiusWords(reading.tenthsCelsius),
                });
                notify(
                  inOneLine([
                    said,
                    reading.samples.length > 0
                      ? t("safety.samplesThere", { samples: sampleWords(reading.samples) })
                      : "",
                  ]),
                );
                onClose();
              },
            },
          );
        }
      }}
    >
      <Group grow align="start">
        <CelsiusField
          label={t("safety.temperature")}
          hint={inOneLine([
            t(`coldPlaceKind.${place.kind}`),
            t("safety.range", {
              low: celsiusWords(place.lowestTenthsCelsius),
              high: celsiusWords(place.highestTenthsCelsius),
            }),
          ])}
          required
          value={typed}
          onChange={setTyped}
          error={
            faults["tenthsCelsius"] ??
            (tried && tenths === null
              ? t(typed.trim() === "" ? "fault.required" : "fault.wrong_form")
              : undefined)
          }
        />
        <WhenField value={at} onChange={setAt} error={faults["takenAt"]} />
      </Group>
      <PersonField value={person} onChange={setPerson} error={faults["person"]} />
    </FormDialog>
  );
}
