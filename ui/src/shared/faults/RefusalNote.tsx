import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";

import type { Error as Refusal } from "../../ipc/generated";
import classes from "./RefusalNote.module.css";
import { useRefusalText } from "./useRefusalText";

interface Props {
  refusal: Refusal | null | undefined;
  timeZone?: string;
  /** What to do about it, where one click does it. */
  children?: ReactNode;
}

/** A refusal in words, at the place it concerns. Nothing when there is none. */
export function RefusalNote({ refusal, timeZone, children }: Props) {
  const say = useRefusalText(timeZone);
  if (!refusal) {
    return null;
  }
  return (
    <div role="alert" className={classes.note} data-code={refusal.code}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <div>
        <div>{say(refusal)}</div>
        {children}
      </div>
    </div>
  );
}
