import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import classes from "./door.module.css";

/** What is seldom needed, behind one touch. */
export function More({ isOpenAnyway, children }: { isOpenAnyway: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || isOpenAnyway;
  const Sign = isShown ? IconChevronUp : IconChevronDown;
  return (
    <div className={classes.more}>
      <UnstyledButton
        className={classes.moreButton}
        aria-expanded={isShown}
        disabled={isOpenAnyway}
        onClick={() => setOpen(!isOpen)}
      >
        {t("door.more")}
        <Sign size="1.125rem" aria-hidden />
      </UnstyledButton>
      {isShown && children}
    </div>
  );
}
