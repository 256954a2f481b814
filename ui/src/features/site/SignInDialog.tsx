import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type PresenceKind, useSiteSignIn } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import { type Visited, VisitedField } from "./VisitedField";

interface Props {
  kind: PresenceKind;
  centreId: string;
  timeZone: string;
  onClose: () => void;
}

/** A visitor or one of the staff comes in: as few fields as the emergency list needs. */
export function SignInDialog({ kind, centreId, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const signIn = useSiteSignIn();
  const faultsOf = useFieldFaults();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [visited, setVisited] = useState<Visited | null>(null);
  const [purpose, setPurpose] = useState("");
  const faults = signIn.error ? faultsOf(signIn.error) : {};
  const isVisitor = kind === "visitor";

  function save(event: FormEvent) {
    event.preventDefault();
    signIn.mutate(
      {
        centreId,
        kind,
        name: name.trim(),
        phone: phone.trim(),
        elderId: visited?.id ?? null,
        purpose: purpose.trim(),
      },
      {
        onSuccess: () => {
          notify(t("site.signedIn", { name: name.trim() }));
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`site.add_${kind}`)}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={signIn.error} timeZone={timeZone} />
          <Group grow align="start">
            <TextInput
              label={t("site.name")}
              withAsterisk
              data-autofocus
              value={name}
              maxLength={60}
              error={faults["name"]}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t("site.phone")}
              value={phone}
              maxLength={30}
              inputMode="tel"
              error={faults["phone"]}
              onChange={(event) => setPhone(event.currentTarget.value)}
            />
          </Group>
          {isVisitor && <VisitedField value={visited} onChange={setVisited} error={faults["elderId"]} />}
          <TextInput
            label={t(isVisitor ? "site.purpose" : "site.duty")}
            placeholder={t(isVisitor ? "site.purposePlaceholder" : "site.dutyPlaceholder")}
            value={purpose}
            maxLength={60}
            error={faults["purpose"]}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={signIn.isPending}>
              {t("site.signIn")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
