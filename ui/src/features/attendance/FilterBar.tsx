import { IconAlertTriangle, IconBus, IconDoor, IconPhoneCall, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Board } from "../../ipc/generated";
import { type Filters, groupsOf, rides } from "./filters";
import classes from "./ToolBar.module.css";

interface Props {
  board: Board;
  filters: Filters;
  onFilter: (some: Partial<Filters>) => void;
}

const ways = ["there", "back"] as const;

/** What narrows the list. What nobody on the list has is not offered; rooms say how full they are. */
export function FilterBar({ board, filters, onFilter }: Props) {
  const { t } = useTranslation();
  const { people, rooms, counts } = board;
  const isToday = board.on === board.today;
  return (
    <>
      {isToday && (counts.late > 0 || filters.isLate) && (
        <button
          type="button"
          className={classes.chip}
          data-tone="late"
          aria-pressed={filters.isLate}
          onClick={() => onFilter({ isLate: !filters.isLate })}
        >
          <IconPhoneCall size="1.125rem" aria-hidden />
          {t("filter.late", { count: counts.late })}
        </button>
      )}
      {isToday &&
        rooms.map((room) => {
          const over = room.here - room.capacity;
          return (
            <button
              key={room.id}
              type="button"
              className={classes.chip}
              aria-pressed={filters.roomId === room.id}
              data-over={over > 0 || undefined}
              data-room={room.id}
              onClick={() => onFilter({ roomId: filters.roomId === room.id ? null : room.id })}
            >
              {over > 0 ? (
                <IconAlertTriangle size="1.125rem" aria-hidden />
              ) : (
                <IconDoor size="1.125rem" aria-hidden />
              )}
              {t("rooms.chip", { name: room.name, here: room.here, capacity: room.capacity })}
              {over > 0 && <strong>{t("rooms.over", { count: over })}</strong>}
            </button>
          );
        })}
      {ways.map((way) => {
        const count = people.filter((person) => rides(person, way)).length;
        return (
          count > 0 && (
            <button
              key={way}
              type="button"
              className={classes.chip}
              aria-pressed={filters.ride === way}
              onClick={() => onFilter({ ride: filters.ride === way ? null : way })}
            >
              <IconBus size="1.125rem" aria-hidden />
              {t(way === "there" ? "filter.rideThere" : "filter.rideBack", { count })}
            </button>
          )
        );
      })}
      {groupsOf(people).map((name) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-pressed={filters.groupName === name}
          onClick={() => onFilter({ groupName: filters.groupName === name ? null : name })}
        >
          <IconUsersGroup size="1.125rem" aria-hidden />
          {name}
        </button>
      ))}
    </>
  );
}
