import { Checkbox, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Elder,
  type Enrolment,
  type HomeMeal,
  useEnrolmentChangeHomeMeal,
  useEnrolmentStartHomeMeal,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { HomeMealWeek } from "./HomeMealWeek";

interface Props {
  elder: Elder;
  /** None: a new one. */
  enrolment: Enrolment | null;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  today: string;
  onClose: () => void;
}

const lunches: HomeMeal["meals"] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  meal: "lunch",
  portionSize: null,
  extraPortionSize: null,
}));

/** Meals brought home: which on which days, where they go, who opens the door. */
export function HomeMealDialog({ elder, enrolment, centres, centreHere, today, onClose }: Props) {
  const { t } = useTranslation();
  const start = useEnrolmentStartHomeMeal();
  const change = useEnrolmentChangeHomeMeal();
  const faultsOf = useFieldFaults();
  const [centreId, setCentreId] = useState<string | null>(
    enrolment?.centreId ?? centreHere?.id ?? centres[0]?.id ?? null,
  );
  const earliest = enrolment !== null && today < enrolment.fromOn ? enrolment.fromOn : today;
  const [from, setFrom] = useState<string | null>(earliest);
  const [last, setLast] = useState<string | null>(null);
  const [homeMeal, setHomeMeal] = useState<HomeMeal>(
    enrolment?.homeMeal ?? {
      address: elder.address,
      deliveryNote: "",
      doorContact: "",
      carriesWeekend: false,
      meals: lunches,
    },
  );
  const [tried, setTried] = useState(false);
  const put = (some: Partial<HomeMeal>) => setHomeMeal((before) => ({ ...before, ...some }));
  const refusal = start.error ?? change.error;
  const faults = faultsOf(refusal);
  const required = t("fault.required");

  function save() {
    setTried(true);
    if (centreId === null || from === null) {
      return;
    }
    const done = {
      onSuccess: () => {
        notify(t("homeMeal.saved", { name: elder.name }));
        onClose();
      },
    };
    if (enrolment === null) {
      const untilOn = last === null ? null : dayAfter(last);
      start.mutate({ elderId: elder.id, centreId, fromOn: from, untilOn, homeMeal }, done);
    } else {
      change.mutate({ enrolmentId: enrolment.id, fromOn: from, homeMeal }, done);
    }
  }

  return (
    <FormDialog
      title={t(enrolment === null ? "homeMeal.title" : "homeMeal.changeTitle", { name: elder.name })}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={start.isPending || change.isPending}
      size="46rem"
      onSave={save}
      onClose={onClose}
    >
      <SimpleGrid cols={enrolment === null ? 3 : 1}>
        {enrolment === null && (
          <Select
            label={t("enrol.centre")}
            allowDeselect={false}
            data={centres.map(({ id, name }) => ({ value: id, label: name }))}
            value={centreId}
            onChange={setCentreId}
            error={faults["centreId"] ?? (tried && centreId === null ? required : undefined)}
          />
        )}
        <DayField
          label={t(enrolment === null ? "enrol.from" : "enrol.patternFrom")}
          value={from}
          onChange={setFrom}
          error={faults["fromOn"] ?? (tried && from === null ? required : undefined)}
        />
        {enrolment === null && (
          <DayField
            label={t("enrol.until")}
            clearable
            value={last}
            onChange={setLast}
            error={faults["untilOn"]}
          />
        )}
      </SimpleGrid>
      <HomeMealWeek
        meals={homeMeal.meals}
        onChange={(meals) => put({ meals })}
        error={faults["homeMeal.meals"]}
      />
      <Checkbox
        label={t("homeMeal.carriesWeekend")}
        description={t("homeMeal.carriesWeekendHint")}
        checked={homeMeal.carriesWeekend}
        onChange={(event) => put({ carriesWeekend: event.currentTarget.checked })}
      />
      <TextInput
        label={t("homeMeal.address")}
        withAsterisk
        maxLength={200}
        value={homeMeal.address}
        error={faults["homeMeal.address"]}
        onChange={(event) => put({ address: event.currentTarget.value })}
      />
      <SimpleGrid cols={2}>
        <TextInput
          label={t("homeMeal.doorContact")}
          placeholder={t("homeMeal.doorContactPlaceholder")}
          maxLength={60}
          value={homeMeal.doorContact}
          error={faults["homeMeal.doorContact"]}
          onChange={(event) => put({ doorContact: event.currentTarget.value })}
        />
        <TextInput
          label={t("homeMeal.deliveryNote")}
          placeholder={t("homeMeal.deliveryNotePlaceholder")}
          maxLength={200}
          value={homeMeal.deliveryNote}
          error={faults["homeMeal.deliveryNote"]}
          onChange={(event) => put({ deliveryNote: event.currentTarget.value })}
        />
      </SimpleGrid>
    </FormDialog>
  );
}
