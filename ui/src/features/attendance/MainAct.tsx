import { IconDoorEnter, IconDoorExit } from "@tabler/icons-react";

import { Kbd } from "../../shared/ui/Kbd";
import classes from "./panel.module.css";

interface Props {
  kind: "in" | "out";
  words: string;
  /** Enter does this now. */
  onEnter: boolean;
  isBusy: boolean;
  onAct: () => void;
}

/** The one main act on the screen. */
export function MainAct({ kind, words, onEnter, isBusy, onAct }: Props) {
  const Picture = kind === "in" ? IconDoorEnter : IconDoorExit;
  return (
    <button
      type="button"
      className={classes.main}
      data-calm={!onEnter || undefined}
      disabled={isBusy}
      onClick={onAct}
    >
      <Picture size="1.375rem" aria-hidden />
      {words}
      {onEnter && <Kbd>Enter</Kbd>}
    </button>
  );
}
