import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type PresenceKind, useSiteSignIn } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
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
  const faults = faultsOf(signIn.error);
  const isVisitor = kind === "visitor";

  function save() {
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
    <FormDialog
      title={t(`site.add_${kind}`)}
      timeZone={timeZone}
      refusal={signIn.error}
      saveWords={t("site.signIn")}
      isSaving={signIn.isPending}
      onSave={save}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
