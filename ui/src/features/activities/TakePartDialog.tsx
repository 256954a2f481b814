import { Button, Checkbox, Modal, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Activity,
  useActivityJoin,
  useActivityLeave,
  useAttendanceBoard,
  useElderSearch,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import classes from "./activities.module.css";
import { atHand, type Candidate, candidates } from "./candidates";

interface Props {
  activity: Activity;
  centreId: string;
  timeZone: string;
  onClose: () => void;
}

/** Who takes part: a tick each, those who are here first; anybody else by name or pinyin. */
export function TakePartDialog({ activity, centreId, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const board = useAttendanceBoard({ centreId, on: activity.activityOn });
  const join = useActivityJoin();
  const leave = useActivityLeave();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 100);
  const search = useElderSearch({ query: asked, limit: 12 }, { enabled: asked !== "" });
  const isBusy = join.isPending || leave.isPending;
  const found = asked !== "" && asked === typed.trim() ? (search.data ?? []) : null;
  const list = candidates(activity.participants, board.data?.people ?? [], found);
  const { here, missing } = atHand(list);
  const over = activity.roomCapacity === null ? 0 : activity.participants.length - activity.roomCapacity;

  const tick = ({ elderId, takesPart }: Candidate) => {
    const act = takesPart ? leave : join;
    act.mutate({ activityId: activity.id, elderIds: [elderId] });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("activities.peopleOf", { count: activity.participants.length, title: activity.title })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <Stack gap="sm">
        <RefusalNote refusal={join.error ?? leave.error} timeZone={timeZone} />
        {over > 0 && (
          <p className={classes.over} role="status">
            <IconAlertTriangle size="1.125rem" aria-hidden />
            {t("activities.over", {
              room: activity.roomName ?? "",
              capacity: activity.roomCapacity ?? 0,
              count: over,
            })}
          </p>
        )}
        <TextInput
          aria-label={t("board.search")}
          placeholder={t("board.placeholder")}
          data-autofocus
          leftSection={<IconSearch size="1.25rem" aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {found === null && missing.length > 1 && (
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => join.mutate({ activityId: activity.id, elderIds: missing })}
          >
            {t("activities.allHere", { count: here })}
          </Button>
        )}
        <ul className={classes.ticks}>
          {list.map((one) => (
            <li key={one.elderId}>
              <Checkbox
                checked={one.takesPart}
                disabled={isBusy}
                onChange={() => tick(one)}
                label={
                  <>
                    <strong>{one.name}</strong> <span>{one.namePinyin}</span>
                    {one.isHere && <span className={classes.here}>{t("board.here")}</span>}
                  </>
                }
              />
            </li>
          ))}
          {list.length === 0 && <li className={classes.nobody}>{t("activities.nobody")}</li>}
        </ul>
        <DialogFoot>
          <Button onClick={onClose}>{t("activities.done")}</Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
