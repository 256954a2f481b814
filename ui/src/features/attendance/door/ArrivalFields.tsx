import { TextInput } from "@mantine/core";
import { type RefObject } from "react";
import { useTranslation } from "react-i18next";

import type { BoardCentre, BoardRoom, Contact } from "../../../ipc/generated";
import { Chips } from "../Chips";
import { WhoChoice } from "../WhoChoice";
import { type ArrivalDraft, isWhole } from "./arrival";
import { EarlierTime } from "./EarlierTime";
import { More } from "./More";
import { TransportChoice } from "./TransportChoice";

interface Props {
  centre: Pick<BoardCentre, "asksTemperature" | "asksRoom">;
  rooms: readonly BoardRoom[];
  contacts: readonly Contact[];
  draft: ArrivalDraft;
  onDraft: (draft: ArrivalDraft) => void;
  faults: Record<string, string>;
  /** What is asked for first: it gets the focus when a quick check-in cannot do without. */
  firstAsked: RefObject<HTMLInputElement | null>;
  onEnter: () => void;
}

/** What reception may say of somebody who comes. What the centre asks for stands open, the rest behind one touch. */
export function ArrivalFields({
  centre,
  rooms,
  contacts,
  draft,
  onDraft,
  faults,
  firstAsked,
  onEnter,
}: Props) {
  const { t } = useTranslation();
  const room = rooms.length > 0 && (
    <Chips
      label={t("door.room")}
      options={rooms.map(({ id, name, here, capacity }) => ({
        value: id,
        words: t("rooms.chip", { name, here, capacity }),
      }))}
      value={draft.roomId}
      onChange={(roomId) => onDraft({ ...draft, roomId })}
    />
  );
  const temperature = (
    <TextInput
      ref={firstAsked}
      label={t("door.temperature")}
      placeholder="36.5"
      inputMode="decimal"
      value={draft.temperature}
      maxLength={6}
      error={faults["temperatureTenthsCelsius"] ?? (isWhole(draft) ? undefined : t("door.temperatureWrong"))}
      onChange={(event) => onDraft({ ...draft, temperature: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          onEnter();
        }
      }}
    />
  );
  const hasFault = ["arrivedAt", "reason", "remark"].some((field) => faults[field] !== undefined);
  return (
    <>
      {centre.asksTemperature && temperature}
      {centre.asksRoom && room}
      <WhoChoice
        label={t("panel.broughtBy")}
        contacts={contacts}
        alone={t("board.byOneself")}
        who={draft.broughtBy}
        onWho={(broughtBy) => onDraft({ ...draft, broughtBy })}
        onEnter={onEnter}
      />
      <More isOpenAnyway={hasFault}>
        <TransportChoice value={draft.transport} onChange={(transport) => onDraft({ ...draft, transport })} />
        {!centre.asksRoom && room}
        {!centre.asksTemperature && temperature}
        <TextInput
          label={t("door.remark")}
          placeholder={t("door.remarkPlaceholder")}
          value={draft.remark}
          maxLength={200}
          error={faults["remark"]}
          onChange={(event) => onDraft({ ...draft, remark: event.currentTarget.value })}
        />
        <EarlierTime
          label={t("door.arrivedEarlier")}
          time={draft.arrivedAt}
          onTime={(arrivedAt) => onDraft({ ...draft, arrivedAt })}
          timeFault={faults["arrivedAt"]}
          reason={draft.reason}
          onReason={(reason) => onDraft({ ...draft, reason })}
          reasonFault={faults["reason"]}
        />
      </More>
    </>
  );
}
