import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type BedBoard, useStayFits } from "../../../ipc/generated";
import { useRefusalText } from "../../../shared/faults/useRefusalText";
import { asRefusal, bedName, isOverridable } from "./bedWords";
import classes from "./shared.module.css";

interface Props {
  label: string;
  board: BedBoard;
  /** For whom; none: nobody is chosen yet. */
  elderId: string | null;
  value: string | null;
  error?: string | undefined;
  /** What choosing no bed is called, where that is possible. */
  none?: string;
  /** Beds that are no choice. */
  without?: readonly string[];
  /** The dialog begins here. */
  isFirst?: boolean | undefined;
  onChange: (bedId: string | null) => void;
}

/** One of the beds; those that are not possible say why and cannot be chosen. */
export function BedField(props: Props) {
  const { board, elderId, value, without = [] } = props;
  const { t } = useTranslation();
  const say = useRefusalText(board.timeZone);
  const fits = useStayFits(
    { centreId: board.centreId, elderId: elderId ?? "" },
    { enabled: elderId !== null },
  );
  const obstacles = new Map(fits.data?.map(({ bedId, obstacle }) => [bedId, obstacle]));
  const beds = board.rooms.flatMap((room) =>
    room.beds
      .filter(({ id }) => !without.includes(id))
      .map((bed) => {
        const obstacle = obstacles.get(bed.id) ?? null;
        return {
          value: bed.id,
          label: bedName(room, bed),
          disabled:
            (obstacle !== null && !isOverridable(obstacle.code)) ||
            (elderId === null && bed.state !== "free"),
          words: `${t(`bedKind.${bed.kind}`)} · ${t(`sexRule.${room.sexRule}`)}`,
          why: obstacle === null ? "" : say(asRefusal(obstacle)),
        };
      }),
  );
  const known = new Map(beds.map((bed) => [bed.value, bed]));
  // What is possible stands first.
  const sorted = beds.toSorted((one, other) => Number(one.disabled) - Number(other.disabled));
  return (
    <Select
      label={props.label}
      searchable
      openOnFocus={false}
      {...(props.isFirst === true ? { "data-autofocus": true } : {})}
      data={[
        ...(props.none === undefined ? [] : [{ value: "", label: props.none, disabled: false }]),
        ...sorted.map(({ value: id, label, disabled }) => ({ value: id, label, disabled })),
      ]}
      value={value ?? (props.none === undefined ? null : "")}
      error={props.error}
      nothingFoundMessage={t("beds.noSuchBed")}
      maxDropdownHeight={320}
      renderOption={({ option }) => {
        const bed = known.get(option.value);
        return (
          <span className={classes.option}>
            <strong>{option.label}</strong>
            {bed && <span>{bed.words}</span>}
            {bed && bed.why !== "" && <em>{bed.why}</em>}
          </span>
        );
      }}
      onChange={(id) => props.onChange(id === "" ? null : id)}
    />
  );
}
