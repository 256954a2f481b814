import { Button, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Centre, useCentreChange } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { notify } from "../../shared/ui/notify";
import { type CentreDraft, centreDraftOf, namesOf } from "./centreDraft";
import { FunctionFields } from "./FunctionFields";
import { HoursEditor } from "./HoursEditor";
import { NameFields } from "./NameFields";
import { roomDetailsOf } from "./roomDraft";
import { RoomsEditor } from "./RoomsEditor";
import { type CentreSettings, SettingsFields } from "./SettingsFields";

/** A centre as it shall be from now on. */
export function CentreForm({ centre, onLeave }: { centre: Centre; onLeave: () => void }) {
  const { t } = useTranslation();
  const change = useCentreChange();
  const faultsOf = useFieldFaults();
  // A refresh behind the form must not raise the version that was seen.
  const [seen] = useState(centre);
  const [draft, setDraft] = useState<CentreDraft>(() => centreDraftOf(seen));
  const [settings, setSettings] = useState<CentreSettings>(() => ({
    lateAfterMinutes: seen.lateAfterMinutes,
    lateEntryDays: seen.lateEntryDays,
    halfDayBelowMinutes: seen.halfDayBelowMinutes,
    asksTemperature: seen.asksTemperature,
    asksRoom: seen.asksRoom,
    closesOnLegalDays: seen.closesOnLegalDays,
    opensOnMakeUpDays: seen.opensOnMakeUpDays,
  }));
  const faults = faultsOf(change.error);
  const put = (some: Partial<CentreDraft>) => setDraft({ ...draft, ...some });
  const part = { draft, put, faults };

  function save(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      {
        centreId: seen.id,
        version: seen.version,
        ...namesOf(draft),
        functions: draft.functions,
        licensedPlaces: draft.places,
        ...settings,
        openingHours: [...draft.hours],
        rooms: draft.rooms.map(roomDetailsOf),
      },
      {
        onSuccess: (saved) => {
          notify(t("settings.savedCentre", { name: saved.name }));
          onLeave();
        },
      },
    );
  }

  return (
    <form onSubmit={save} noValidate>
      <RefusalNote refusal={change.error} />
      <Card title={t("setUp.step1")}>
        <Stack gap="md">
          <NameFields {...part} />
          <TextInput label={t("setUp.organisation")} value={seen.organisationName} readOnly disabled />
          <FunctionFields {...part} />
        </Stack>
      </Card>
      <Card title={t("setUp.step2")}>
        <NumberInput
          label={t("setUp.places")}
          description={t("setUp.placesHint")}
          maw="16rem"
          mb="md"
          value={draft.places}
          min={0}
          max={5000}
          error={faults["licensedPlaces"]}
          onChange={(value) => put({ places: Number(value) || 0 })}
        />
        <HoursEditor hours={draft.hours} onChange={(hours) => put({ hours })} faults={faults} />
      </Card>
      <Card title={t("setUp.working")}>
        <SettingsFields
          settings={settings}
          put={(some) => setSettings({ ...settings, ...some })}
          faults={faults}
        />
      </Card>
      <Card>
        <RoomsEditor rooms={draft.rooms} onChange={(rooms) => put({ rooms })} faults={faults} />
      </Card>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onLeave}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t("action.save")}
        </Button>
      </Group>
    </form>
  );
}
