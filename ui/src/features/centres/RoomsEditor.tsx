import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { RoomDetails } from "../../ipc/generated";
import classes from "./centres.module.css";
import type { RoomDraft } from "./roomDraft";
import { newRoom } from "./roomDraft";

const kinds = [
  "day_rest",
  "chess_and_cards",
  "dining",
  "rehabilitation",
  "bathing",
  "reading",
  "other",
] as const satisfies readonly RoomDetails["kind"][];

interface Props {
  rooms: readonly RoomDraft[];
  onChange: (rooms: RoomDraft[]) => void;
  /** By path, as the core names them: `rooms.0.capacity`. */
  faults: Record<string, string>;
}

/** The rooms of a centre and how many they hold. */
export function RoomsEditor({ rooms, onChange, faults }: Props) {
  const { t } = useTranslation();
  const put = (key: string, change: Partial<RoomDraft>) =>
    onChange(rooms.map((room) => (room.key === key ? { ...room, ...change } : room)));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t("setUp.rooms")}</legend>
      {rooms.length === 0 && <p className={classes.quiet}>{t("setUp.noRooms")}</p>}
      {rooms.length > 0 && (
        <div className={classes.room} aria-hidden data-head>
          <span>{t("setUp.roomNameShort")}</span>
          <span>{t("setUp.roomKindShort")}</span>
          <span>{t("setUp.roomCapacityShort")}</span>
        </div>
      )}
      {rooms.map((room, place) => {
        const at = { place: place + 1 };
        return (
          <div key={room.key} className={classes.room}>
            <TextInput
              aria-label={t("setUp.roomName", at)}
              value={room.name}
              error={faults[`rooms.${place}.name`]}
              onChange={(event) => put(room.key, { name: event.currentTarget.value })}
            />
            <Select
              aria-label={t("setUp.roomKind", at)}
              data={kinds.map((kind) => ({ value: kind, label: t(`roomKind.${kind}`) }))}
              value={room.kind}
              onChange={(kind) => put(room.key, { kind: kinds.find((word) => word === kind) ?? "other" })}
            />
            <NumberInput
              aria-label={t("setUp.roomCapacity", at)}
              value={room.capacity}
              min={1}
              max={1000}
              hideControls
              error={faults[`rooms.${place}.capacity`]}
              onChange={(capacity) => put(room.key, { capacity: Number(capacity) || 0 })}
            />
            <ActionIcon
              aria-label={t("setUp.removeRoom", at)}
              onClick={() => onChange(rooms.filter((other) => other.key !== room.key))}
            >
              <IconTrash size="1.25rem" aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="default"
        mih="2.75rem"
        mt="xs"
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        onClick={() => onChange([...rooms, newRoom(rooms.length === 0 ? t("roomKind.day_rest") : "")])}
      >
        {t("setUp.addRoom")}
      </Button>
    </fieldset>
  );
}
