import { Portal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import classes from "./Paper.module.css";

interface Props {
  title: string;
  centreName: string;
  /** Below the title of every page. */
  summary: string;
  printedBy: string;
  printedAt: string;
  orientation?: "portrait" | "landscape";
  /** Each fits on a page: the engines of the window do not number pages by themselves. */
  pages: readonly ReactNode[];
}

/**
 * What the window prints while this is on the page, instead of the screen: A4 pages, each with the centre's name, who
 * printed it and when, and its number. Not seen on the screen.
 */
export function Paper(props: Props) {
  const { title, centreName, summary, printedBy, printedAt, orientation = "portrait", pages } = props;
  const { t } = useTranslation();
  return (
    // Apart from everything else, so that all else can be left out.
    <Portal reuseTargetNode={false}>
      <div className={classes.paper} aria-hidden data-paper={orientation}>
        {/* Not every engine knows pages by name: the last rule about all pages holds. */}
        {orientation === "landscape" && <style>{"@page { size: A4 landscape; margin: 0; }"}</style>}
        {pages.map((page, place) => (
          // Pages have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <section key={place} className={classes.page}>
            <header className={classes.head}>
              <div>
                <p className={classes.title}>{title}</p>
                <p className={classes.summary}>{summary}</p>
              </div>
              <p className={classes.centre}>{centreName}</p>
            </header>
            <div className={classes.body}>{page}</div>
            <footer className={classes.foot}>
              <span>{t("paper.printed", { who: printedBy, when: printedAt })}</span>
              <span>{t("paper.page", { page: place + 1, pages: pages.length })}</span>
            </footer>
          </section>
        ))}
      </div>
    </Portal>
  );
}
