import { useTranslation } from "react-i18next";

import { useFormat } from "../../shared/format/useFormat";
import classes from "./production.module.css";

interface Props {
  value: number;
  /** What stands there; none: the number alone. */
  words?: string;
  /** What is counted, for those who hear it. */
  of: string;
  onOpen: () => void;
}

/** A number that opens the people behind it. */
export function Number({ value, words, of, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={t("production.openPeople", { what: of, count: value })}
      onClick={onOpen}
    >
      {words ?? format.number(value)}
    </button>
  );
}
