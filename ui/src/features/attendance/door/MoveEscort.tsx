import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { RefusedAct } from "../useVisitActs";

interface Props {
  /** The check-in once more, with what is said here. */
  again: NonNullable<RefusedAct["again"]>;
  /** Somebody was named who is not on the elder's list. */
  isUnlisted: boolean;
}

/** Who took the elder from the other centre to this one; and why that person, who is not on the list. */
export function MoveEscort({ again, isUnlisted }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);

  function move() {
    setTried(true);
    if (words.trim() !== "") {
      again(
        isUnlisted ? { unlistedReason: words.trim() } : { collectedBy: words.trim(), unlistedReason: "" },
      );
    }
  }

  return (
    <>
      <TextInput
        label={t(isUnlisted ? "door.unlistedReason" : "door.movedBy")}
        placeholder={t(isUnlisted ? "door.movedReasonPlaceholder" : "door.movedByPlaceholder")}
        withAsterisk
        value={words}
        maxLength={isUnlisted ? 200 : 60}
        error={tried && words.trim() === "" ? t("fault.required") : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) {
            move();
          }
        }}
      />
      <Button variant="default" mih="2.75rem" onClick={move}>
        {t("door.moveHere")}
      </Button>
    </>
  );
}
