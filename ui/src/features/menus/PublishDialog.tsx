import { Button, Modal, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type MenuWeek, useMenuPublish } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { dayAfter } from "../../shared/format/days";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import classes from "./menus.module.css";

/** Publishes a week. It cannot be taken back, so it says first what it means. */
export function PublishDialog({ week, onClose }: { week: MenuWeek; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const publish = useMenuPublish();
  const span = { from: format.shortDay(week.fromOn), to: format.shortDay(dayAfter(week.fromOn, 6)) };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("menus.publishTitle", span)}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="md">
        <RefusalNote refusal={publish.error} />
        <p className={classes.said}>{t("menus.publishSays", { count: week.drafts })}</p>
        {week.unsolved > 0 && (
          <p className={classes.warned}>
            <IconAlertTriangle size="1.25rem" aria-hidden />
            {t("menus.publishUnsolved", { count: week.unsolved })}
          </p>
        )}
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            data-autofocus
            loading={publish.isPending}
            onClick={() =>
              publish.mutate(
                { kitchenId: week.kitchenId, fromOn: week.fromOn, untilOn: week.untilOn },
                {
                  onSuccess: ({ written }) => {
                    notify(t("menus.published", { count: written.length }));
                    onClose();
                  },
                },
              )
            }
          >
            {t("menus.publish")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
