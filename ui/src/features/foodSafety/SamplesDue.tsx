import { Button, Checkbox, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type SafetyDay, useSampleDispose } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { notify } from "../../shared/ui/notify";
import { FormDialog } from "../../shared/ui/FormDialog";
import { PersonField } from "./fields";
import classes from "./safety.module.css";
import { usePerson } from "./usePerson";

/** Samples whose two days are over and that may be thrown away. */
export function SamplesDue({ day }: { day: SafetyDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dispose = useSampleDispose();
  const faultsOf = useFieldFaults();
  const [opened, setOpened] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [person, setPerson] = usePerson();
  const due = day.samplesToDispose;
  const chosen = due.filter(({ id }) => !kept.has(id));
  const faults = faultsOf(dispose.error);
  return (
    <Card
      title={t("safety.samplesDue")}
      hint={t("safety.samplesDueHint", { due: due.length, kept: day.samplesKept })}
      action={
        due.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconTrash size="1.25rem" aria-hidden />}
            onClick={() => setOpened(true)}
          >
            {t("safety.dispose")}
          </Button>
        )
      }
    >
      {due.length > 0 && (
        <ul className={classes.dueList}>
          {due.slice(0, 6).map((sample) => (
            <li key={sample.id}>
              <strong>{sample.dishName}</strong>
              <span className={classes.quiet}>
                {format.day(sample.serviceOn)} {t(`meal.${sample.meal}`)} · {sample.coldPlaceName}
              </span>
            </li>
          ))}
          {due.length > 6 && (
            <li className={classes.quiet}>{t("safety.andMore", { count: due.length - 6 })}</li>
          )}
        </ul>
      )}
      {opened && (
        <FormDialog
          title={t("safety.disposeTitle")}
          timeZone={day.timeZone}
          refusal={dispose.error}
          saveWords={t("safety.disposeAct", { count: chosen.length })}
          isSaving={dispose.isPending}
          onClose={() => setOpened(false)}
          onSave={() =>
            dispose.mutate(
              { sampleIds: chosen.map(({ id }) => id), person },
              {
                onSuccess: () => {
                  notify(t("safety.disposed", { count: chosen.length }));
                  setOpened(false);
                },
              },
            )
          }
        >
          <Stack
            gap={0}
            className={classes.scroll}
            tabIndex={0}
            role="group"
            aria-label={t("safety.samplesDue")}
          >
            {due.map((sample) => (
              <Checkbox
                key={sample.id}
                mih="2.75rem"
                checked={!kept.has(sample.id)}
                label={`${sample.dishName} · ${format.day(sample.serviceOn)} ${t(`meal.${sample.meal}`)} · ${t("safety.takenAt", { moment: format.moment(sample.takenAt, day.timeZone, day.today) })}`}
                onChange={() =>
                  setKept((before) => {
                    const after = new Set(before);
                    if (!after.delete(sample.id)) {
                      after.add(sample.id);
                    }
                    return after;
                  })
                }
              />
            ))}
          </Stack>
          <PersonField value={person} onChange={setPerson} error={faults["person"]} />
        </FormDialog>
      )}
    </Card>
  );
}
