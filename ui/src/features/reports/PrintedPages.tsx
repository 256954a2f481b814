import { Portal } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";

import { asPicture } from "./asPicture";
import classes from "./printed.module.css";

interface Props {
  pages: readonly string[];
  /** Every page is drawn. */
  onReady: () => void;
}

const sizeOf = (svg: string) => {
  const found = /width="([\d.]+)pt" height="([\d.]+)pt"/.exec(svg);
  return { width: Number(found?.[1] ?? 595.28), height: Number(found?.[2] ?? 841.89) };
};

/** What the window prints while this is there, instead of the screen: the pages at their own size. */
export function PrintedPages({ pages, onReady }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useMemo(() => sizeOf(pages[0] ?? ""), [pages]);
  useEffect(() => {
    let isWanted = true;
    const pictures = [...(box.current?.querySelectorAll("img") ?? [])];
    const draw = async () => {
      // A picture that cannot be drawn is missing on the paper as on the screen; the others are printed.
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      if (isWanted) {
        onReady();
      }
    };
    void draw();
    return () => {
      isWanted = false;
    };
  }, [onReady]);
  return (
    <Portal reuseTargetNode={false}>
      <div ref={box} className={classes.paper} aria-hidden data-paper>
        <style>{`@page { size: ${size.width}pt ${size.height}pt; margin: 0; }`}</style>
        {pages.map((svg, place) => (
          // Pages have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <img
            key={place}
            className={classes.page}
            src={asPicture(svg)}
            alt=""
            style={{ width: `${size.width}pt`, height: `${size.height - 1}pt` }}
          />
        ))}
      </div>
    </Portal>
  );
}
