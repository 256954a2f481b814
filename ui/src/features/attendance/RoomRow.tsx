import { Select } from "@mantine/core";
import { IconDoor } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type Board, type BoardPerson, useAttendanceMoveRoom } from "../../ipc/generated";
import { useRefusalText } from "../../shared/faults/useRefusalText";
import { notify } from "../../shared/ui/notify";
import { PanelRow } from "./PanelRow";

interface Props {
  board: Board;
  person: BoardPerson;
  mayMove: boolean;
}

const NOWHERE = "";

/** In which room somebody is, and the way to another. A full room warns and lets in. */
export function RoomRow({ board, person, mayMove }: Props) {
  const { t } = useTranslation();
  const move = useAttendanceMoveRoom();
  const say = useRefusalText(board.centre.timeZone);
  const { rooms } = board;
  const roomId = person.visit?.roomId ?? null;
  if (!mayMove) {
    return (
      <PanelRow icon={IconDoor} label={t("door.room")}>
        {rooms.find(({ id }) => id === roomId)?.name ?? t("rooms.none")}
      </PanelRow>
    );
  }
  return (
    <PanelRow icon={IconDoor} label={t("door.room")}>
      <Select
        aria-label={t("rooms.move", { name: person.name })}
        size="md"
        w="12rem"
        value={move.isPending ? (move.variables.roomId ?? NOWHERE) : (roomId ?? NOWHERE)}
        disabled={move.isPending}
        allowDeselect={false}
        error={move.error ? say(move.error) : undefined}
        data={[
          { value: NOWHERE, label: t("rooms.none") },
          ...rooms.map((room) => ({
            value: room.id,
            label: t("rooms.chip", { name: room.name, here: room.here, capacity: room.capacity }),
          })),
        ]}
        onChange={(chosen) => {
          const to = chosen === null || chosen === NOWHERE ? null : chosen;
          if (to === roomId) {
            return;
          }
          move.mutate(
            { elderId: person.elderId, roomId: to },
            {
              onSuccess: ({ roomOver }) => {
                const room = rooms.find(({ id }) => id === to)?.name ?? t("rooms.none");
                notify(
                  roomOver === null
                    ? t("notice.moved", { name: person.name, room })
                    : t("notice.roomOver", {
                        room: roomOver.roomName,
                        count: roomOver.here,
                        capacity: roomOver.capacity,
                      }),
                );
              },
            },
          );
        }}
      />
    </PanelRow>
  );
}
