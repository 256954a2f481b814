import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { RefusalNote } from "../../../shared/faults/RefusalNote";
import type { RefusedAct } from "../useVisitActs";
import classes from "./door.module.css";
import { MoveEscort } from "./MoveEscort";

/** Why an act at the door was refused, and what can be done about it here and now. */
export function DoorRefusal({ refused, timeZone }: { refused: RefusedAct | null; timeZone: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const again = refused?.again ?? null;
  const code = refused?.refusal.code;

  function letIn() {
    setTried(true);
    if (reason.trim() !== "") {
      again?.({ overPlacesReason: reason.trim() });
    }
  }

  return (
    <RefusalNote refusal={refused?.refusal} timeZone={timeZone}>
      {code === "here_elsewhere" && again !== null && (
        <div className={classes.offer}>
          <Button variant="default" mih="2.75rem" onClick={() => again({ movesHere: true })}>
            {t("door.moveHere")}
          </Button>
        </div>
      )}
      {(code === "collector_needed" || code === "collector_not_listed") && again !== null && (
        <div className={classes.offer}>
          <MoveEscort again={again} isUnlisted={code === "collector_not_listed"} />
        </div>
      )}
      {code === "places_exhausted" && again !== null && (
        <div className={classes.offer}>
          <TextInput
            label={t("door.overPlacesReason")}
            value={reason}
            maxLength={200}
            error={tried && reason.trim() === "" ? t("fault.required") : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) {
                letIn();
              }
            }}
          />
          <Button variant="default" mih="2.75rem" onClick={letIn}>
            {t("door.letInAnyway")}
          </Button>
        </div>
      )}
    </RefusalNote>
  );
}
