import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useFormat } from "../format/useFormat";
import classes from "./LeftOpenBand.module.css";

interface Props {
  title: string;
  people: readonly { id: string; name: string; on: string; arrivedAt: string; onOpen: () => void }[];
  timeZone: string;
  /** So many stand there by name. */
  most: number;
  /** At the end of the band. */
  children?: ReactNode;
}

/** Those of past days whose leaving nobody recorded; each opens to say what is known of it. */
export function LeftOpenBand({ title, people, timeZone, most, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.band} aria-label={title}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <strong>{title}</strong>
      {people.slice(0, most).map(({ id, name, on, arrivedAt, onOpen }) => (
        <UnstyledButton key={id} className={classes.name} onClick={onOpen}>
          {t("board.leftOpenOne", {
            name,
            day: format.day(on),
            time: format.time(arrivedAt, timeZone),
          })}
        </UnstyledButton>
      ))}
      {people.length > most && <span>{t("board.leftOpenMore", { count: people.length - most })}</span>}
      {children}
    </section>
  );
}
