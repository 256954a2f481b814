import { Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useMenuCopy } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter, weekdayOf } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

interface Props {
  kitchenId: string;
  /** The day that is chosen. */
  on: string;
  onClose: () => void;
}

/** Copies a day or its week to other days. */
export function CopyDialog({ kitchenId, on, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const faultsOf = useFieldFaults();
  const copy = useMenuCopy();
  const [what, setWhat] = useState<"day" | "week">("day");
  const monday = dayAfter(on, 1 - weekdayOf(on));
  const [to, setTo] = useState<string | null>(null);
  const [replaces, setReplaces] = useState(false);
  const days = what === "day" ? 1 : 7;
  const fromOn = what === "day" ? on : monday;
  const toOn = to ?? dayAfter(fromOn, 7);
  const faults = faultsOf(copy.error);

  function go() {
    copy.mutate(
      { kitchenId, fromOn, days, toOn, replaces },
      {
        onSuccess: ({ written, kept, locked, published }) => {
          const stayed = kept.length + locked.length + published.length;
          notify(
            inOneLine([
              t("menus.applied", { count: written.length }),
              stayed > 0 ? t("menus.keptCount", { count: stayed }) : "",
            ]),
          );
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("menus.copyTitle")}
      refusal={copy.error}
      saveWords={t("menus.copyIt")}
      isSaving={copy.isPending}
      size="md"
      onSave={go}
      onClose={onClose}
    >
      <Choice
        label={t("menus.copyWhat")}
        value={what}
        options={[
          { value: "day", label: t("menus.copyDay", { day: format.day(on) }) },
          {
            value: "week",
            label: t("menus.copyWeek", {
              from: format.shortDay(monday),
              to: format.shortDay(dayAfter(monday, 6)),
            }),
          },
        ]}
        onChange={(value) => {
          setWhat(value);
          setTo(null);
        }}
      />
      <DayField
        label={t(what === "day" ? "menus.toDay" : "menus.toWeek")}
        value={toOn}
        error={faults["toOn"]}
        onChange={setTo}
      />
      <Switch
        label={t("menus.replaces")}
        description={t("menus.replacesHint")}
        checked={replaces}
        onChange={(event) => setReplaces(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
