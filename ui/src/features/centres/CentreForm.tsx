import { Button, Group, NumberInput, SimpleGrid, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Centre, type OpeningHours, useCentreChange } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { notify } from "../../shared/ui/notify";
import { HoursEditor } from "./HoursEditor";
import { type RoomDraft, roomDetailsOf, roomDraftOf } from "./roomDraft";
import { RoomsEditor } from "./RoomsEditor";

/** A centre as it shall be from now on. */
export function CentreForm({ centre, onLeave }: { centre: Centre; onLeave: () => void }) {
  const { t } = useTranslation();
  const change = useCentreChange();
  const faultsOf = useFieldFaults();
  // A refresh behind the form must not raise the version that was seen.
  const [seen] = useState(centre);
  const [name, setName] = useState(seen.name);
  const [address, setAddress] = useState(seen.address);
  const [phone, setPhone] = useState(seen.phone);
  const [places, setPlaces] = useState(seen.licensedPlaces);
  const [lateAfter, setLateAfter] = useState(seen.lateAfterMinutes);
  const [hours, setHours] = useState<readonly OpeningHours[]>(seen.openingHours);
  const [rooms, setRooms] = useState<readonly RoomDraft[]>(() => seen.rooms.map(roomDraftOf));
  const faults = change.error ? faultsOf(change.error) : {};

  function save(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      {
        centreId: seen.id,
        version: seen.version,
        name: name.trim(),
        address: address.trim(),
        phone: phone.trim(),
        licensedPlaces: places,
        lateAfterMinutes: lateAfter,
        openingHours: [...hours],
        rooms: rooms.map(roomDetailsOf),
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
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t("setUp.name")}
            withAsterisk
            value={name}
            error={faults["name"]}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("setUp.phone")}
            inputMode="tel"
            value={phone}
            error={faults["phone"]}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <TextInput
            label={t("setUp.address")}
            value={address}
            error={faults["address"]}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextInput label={t("setUp.organisation")} value={seen.organisationName} readOnly disabled />
        </SimpleGrid>
      </Card>
      <Card title={t("setUp.step2")}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
          <NumberInput
            label={t("setUp.places")}
            description={t("setUp.placesHint")}
            value={places}
            min={0}
            max={5000}
            error={faults["licensedPlaces"]}
            onChange={(value) => setPlaces(Number(value) || 0)}
          />
          <NumberInput
            label={t("setUp.lateAfter")}
            value={lateAfter}
            min={0}
            max={720}
            error={faults["lateAfterMinutes"]}
            onChange={(value) => setLateAfter(Number(value) || 0)}
          />
        </SimpleGrid>
        <HoursEditor hours={hours} onChange={setHours} faults={faults} />
      </Card>
      <Card>
        <RoomsEditor rooms={rooms} onChange={setRooms} faults={faults} />
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
