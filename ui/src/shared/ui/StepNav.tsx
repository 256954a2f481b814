import { Popover } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./StepNav.module.css";

interface Props {
  /** What is shown. */
  said: string;
  words: { previous: string; choose: string; next: string };
  onPrevious: () => void;
  /** None: nothing comes after. */
  onNext: (() => void) | null;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** The calendar to choose from. */
  children: ReactNode;
}

/** The span that a screen shows, one step back and forth, and a calendar behind it. */
export function StepNav({ said, words, onPrevious, onNext, opened, onOpened, children }: Props) {
  return (
    <div className={classes.nav}>
      <button type="button" className={classes.step} aria-label={words.previous} onClick={onPrevious}>
        <IconChevronLeft size="1.25rem" aria-hidden />
      </button>
      <Popover opened={opened} onChange={onOpened} trapFocus shadow="md">
        <Popover.Target>
          <button
            type="button"
            className={classes.said}
            aria-label={`${said} · ${words.choose}`}
            onClick={() => onOpened(!opened)}
          >
            {said}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.choose}>{children}</Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={classes.step}
        aria-label={words.next}
        disabled={onNext === null}
        onClick={() => onNext?.()}
      >
        <IconChevronRight size="1.25rem" aria-hidden />
      </button>
    </div>
  );
}
