import { Button, Progress } from "@mantine/core";
import { IconPlayerStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import classes from "./MakingBar.module.css";

interface Props {
  /** What is being made. */
  label: string;
  /** How far it is, from 0 to 1. */
  part: number;
  onStop: () => void;
}

/** Something in the making: how far it is, and the way to stop it. */
export function MakingBar({ label, part, onStop }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.making} role="status">
      <Progress value={part * 100} w="10rem" aria-label={label} />
      <Button
        variant="default"
        mih="2.75rem"
        leftSection={<IconPlayerStop size="1.1rem" aria-hidden />}
        onClick={onStop}
      >
        {t("reports.stop")}
      </Button>
    </div>
  );
}
