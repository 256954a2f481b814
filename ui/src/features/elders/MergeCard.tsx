import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ElderProfile } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import classes from "./merge.module.css";
import { MergeDialog } from "./MergeDialog";

/** The way out where somebody was registered twice. */
export function MergeCard({ profile }: { profile: ElderProfile }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t("merge.card")}>
      <div className={classes.foot}>
        <p className={classes.hint}>{t("merge.cardHint")}</p>
        <Button variant="default" mih="2.75rem" onClick={() => setOpen(true)}>
          {t("merge.open")}
        </Button>
      </div>
      {isOpen && <MergeDialog profile={profile} onClose={() => setOpen(false)} />}
    </Card>
  );
}
