import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Undo } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { useClock } from "./useClock";

interface Props {
  undo: Undo;
  /** The core's time when this was drawn first. */
  now: Date;
  isBusy: boolean;
  onUndo: (act: Undo["act"]) => void;
}

/** The way back at the person, while there is one. */
export function UndoButton({ undo, now, isBusy, onUndo }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [ahead] = useState(() => now.getTime() - Date.now());
  const clock = useClock(1000);
  const left = (Date.parse(undo.until) - clock - ahead) / 1000;
  if (left <= 0) {
    return null;
  }
  const words = undo.act === "check_in" ? "panel.undoCheckIn" : "panel.undoCheckOut";
  return (
    <Button
      variant="default"
      px="xs"
      mih="2.75rem"
      loading={isBusy}
      leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
      onClick={() => onUndo(undo.act)}
    >
      {t(words, { left: format.countdown(left) })}
    </Button>
  );
}
