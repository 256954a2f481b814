import { Portal } from "@mantine/core";

import type { Elder } from "../../ipc/generated";
import classes from "./card.module.css";
import { CardFace } from "./CardFace";

/** What the window prints while a profile with a card is open: one card in the size of a bank card, to cut out. */
export function CardPaper({ elder, code }: { elder: Elder; code: string }) {
  return (
    <Portal reuseTargetNode={false}>
      <div className={classes.paper} aria-hidden data-paper>
        <CardFace elder={elder} code={code} />
      </div>
    </Portal>
  );
}
