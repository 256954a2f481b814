import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Attention } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { attentionIcons } from "./attentionIcons";
import classes from "./today.module.css";

interface Props {
  attention: Attention;
  place: string;
  onOpen: () => void;
}

/** One thing that needs a decision: what, where, whom; the whole line opens its place. */
export function AttentionLine({ attention, place, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, count, about, centreName } = attention;
  const Picture = attentionIcons[kind];
  return (
    <li>
      <a
        href={`#${place}`}
        className={classes.line}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        <span className={classes.mark} aria-hidden>
          <Picture size="1.375rem" />
        </span>
        <span className={classes.what}>
          <strong>
            {t(`today.attention.${kind}`)}
            <span className={classes.count}>{count}</span>
          </strong>
          {about.length > 0 && (
            <span className={classes.about}>
              {about.map(({ elderId, name, on, phone }) => (
                <span key={`${elderId ?? ""} ${name} ${on ?? ""}`}>
                  {name}
                  {on !== null && <small>{format.day(on)}</small>}
                  {phone !== "" && <small>{phone}</small>}
                </span>
              ))}
              {count > about.length && <span>{t("today.more", { count: count - about.length })}</span>}
            </span>
          )}
        </span>
        <span className={classes.centre}>{centreName}</span>
        <IconChevronRight size="1.125rem" aria-hidden />
      </a>
    </li>
  );
}
