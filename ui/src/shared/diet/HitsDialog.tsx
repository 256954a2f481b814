import { Button, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Elder, MenuHit } from "../../ipc/generated";
import { DialogFoot } from "../ui/DialogFoot";
import classes from "./hits.module.css";
import { HitList } from "./HitList";

interface Props {
  elder: Pick<Elder, "name">;
  hits: readonly MenuHit[];
  onClose: () => void;
}

/** What a change of the diet hit in the menus that are planned already. */
export function HitsDialog({ elder, hits, onClose }: Props) {
  const { t } = useTranslation();
  const unsolved = hits.filter(({ served }) => served === "unsolved").length;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("diet.hitTitle")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="52rem"
    >
      <Stack gap="md">
        <div>
          <p className={classes.hitHint}>
            {t("diet.hitHint", { name: elder.name, count: hits.length })}
            {unsolved > 0 && <strong> {t("diet.hitUnsolved", { count: unsolved })}</strong>}
          </p>
          <HitList hits={hits} areAllNew />
        </div>
        <DialogFoot>
          <Button onClick={onClose}>{t("diet.hitKnown")}</Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
