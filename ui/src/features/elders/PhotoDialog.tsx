import { Button, FileButton, Modal, Stack, Text } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useElderSetPhoto } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import classes from "./photo.module.css";
import { smallPhoto } from "./smallPhoto";

interface Props {
  elderId: string;
  contactId: string | null;
  name: string;
  /** The photograph kept now. */
  source: string | null;
  onClose: () => void;
}

/** Choosing a photograph. It is made small here, before anything is sent. */
export function PhotoDialog({ elderId, contactId, name, source, onClose }: Props) {
  const { t } = useTranslation();
  const keep = useElderSetPhoto();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const shown = chosen ?? source;

  async function choose(file: File | null) {
    if (file === null) {
      return;
    }
    try {
      setChosen(await smallPhoto(file));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  }

  const send = (base64: string | null) =>
    keep.mutate(
      { elderId, contactId, base64 },
      {
        onSuccess: () => {
          notify(t(base64 === null ? "photo.removed" : "photo.kept", { name }));
          onClose();
        },
      },
    );

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("photo.title", { name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="md">
        <RefusalNote refusal={keep.error} />
        {shown === null ? (
          <p className={classes.nothing}>{t("photo.none")}</p>
        ) : (
          <img className={classes.preview} src={shown} alt={t("photo.of", { name })} />
        )}
        {isUnreadable && (
          <Text c="var(--crimson)" role="alert">
            {t("photo.unreadable")}
          </Text>
        )}
        <FileButton accept="image/jpeg,image/png,image/webp" onChange={(file) => void choose(file)}>
          {(button) => (
            <Button variant="default" leftSection={<IconPhoto size="1.25rem" aria-hidden />} {...button}>
              {t("photo.choose")}
            </Button>
          )}
        </FileButton>
        <DialogFoot>
          {source !== null && (
            <Button variant="subtle" loading={keep.isPending} onClick={() => send(null)}>
              {t("photo.remove")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            disabled={chosen === null}
            loading={keep.isPending}
            onClick={() => chosen !== null && send(chosen.slice(chosen.indexOf(",") + 1))}
          >
            {t("photo.keep")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
