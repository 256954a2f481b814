import { IconSearch, IconX } from "@tabler/icons-react";
import type { KeyboardEvent, RefObject } from "react";
import { useTranslation } from "react-i18next";

import { Kbd } from "../../shared/ui/Kbd";
import classes from "./SearchField.module.css";

interface Props {
  inputRef: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** What Enter would do now; none: nothing. */
  enterDoes: string | null;
}

/** The field that always has the focus: what is typed finds, Enter acts. */
export function SearchField({ inputRef, query, onQuery, onKeyDown, enterDoes }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.field}>
      <IconSearch size="1.25rem" aria-hidden />
      <input
        ref={inputRef}
        className={classes.input}
        type="text"
        role="searchbox"
        aria-label={t("board.search")}
        placeholder={t("board.placeholder")}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        // The screen is for this field; a receptionist who has to click first loses a second forty times.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {enterDoes !== null && (
        <span className={classes.hint}>
          <Kbd>Enter</Kbd> {enterDoes}
        </span>
      )}
      {query !== "" && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t("action.clear")}
          onClick={() => {
            onQuery("");
            inputRef.current?.focus();
          }}
        >
          <IconX size="1.125rem" aria-hidden />
        </button>
      )}
    </div>
  );
}
