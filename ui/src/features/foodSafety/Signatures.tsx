import { Button, Textarea } from "@mantine/core";
import { IconSignature } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type SafetyDay, useSafetySign } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { FormDialog } from "../../shared/ui/FormDialog";
import { PersonField } from "./fields";
import classes from "./safety.module.css";
import { usePerson } from "./usePerson";

/** Who signed the book of the day, and the place to sign it. */
export function Signatures({ day }: { day: SafetyDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sign = useSafetySign();
  const faultsOf = useFieldFaults();
  const [opened, setOpened] = useState(false);
  const [person, setPerson] = usePerson();
  const [remark, setRemark] = useState("");
  const faults = faultsOf(sign.error);
  return (
    <Card
      title={t("safety.signatures")}
      hint={t("safety.signHint")}
      action={
        day.on <= day.today && (
          <Button
            variant="default"
            leftSection={<IconSignature size="1.25rem" aria-hidden />}
            onClick={() => setOpened(true)}
          >
            {t("safety.sign")}
          </Button>
        )
      }
    >
      {day.signatures.length === 0 ? (
        <p className={classes.quiet}>{t("safety.unsigned")}</p>
      ) : (
        <ul className={classes.dueList}>
          {day.signatures.map((one) => (
            <li key={one.id}>
              <strong>{one.person}</strong>
              <span className={classes.quiet}>
                {format.moment(one.signedAt, day.timeZone, day.today)}
                {one.openPoints > 0 && ` · ${t("safety.signedOpen", { count: one.openPoints })}`}
                {one.remark !== "" && ` · ${one.remark}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {opened && (
        <FormDialog
          title={t("safety.signTitle", { day: format.day(day.on) })}
          timeZone={day.timeZone}
          refusal={sign.error}
          saveWords={t("safety.sign")}
          isSaving={sign.isPending}
          onClose={() => setOpened(false)}
          onSave={() =>
            sign.mutate(
              { kitchenId: day.kitchenId, on: day.on, person, remark },
              { onSuccess: () => setOpened(false) },
            )
          }
        >
          {day.open.all > 0 && (
            <p className={classes.plain}>{t("safety.signOpen", { count: day.open.all })}</p>
          )}
          <PersonField value={person} onChange={setPerson} error={faults["person"]} />
          <Textarea
            label={t("safety.remark")}
            required={day.open.all > 0}
            maxLength={200}
            autosize
            minRows={2}
            value={remark}
            error={faults["remark"]}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </Card>
  );
}
