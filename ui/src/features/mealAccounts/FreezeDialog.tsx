import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type MealStatement, useMealAccountFreeze, useMealAccountReopen } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { yuan } from "../../shared/format/money";

interface Props {
  statement: MealStatement;
  onClose: () => void;
}

/** Freezes a month, or opens a frozen one again with a reason. */
export function FreezeDialog({ statement, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const freeze = useMealAccountFreeze();
  const reopen = useMealAccountReopen();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const isFrozen = statement.frozen !== null;
  const refusal = freeze.error ?? reopen.error;
  const faults = faultsOf(refusal);
  const month = format.month(statement.monthOn.slice(0, 7));
  const { kitchenId, monthOn } = statement;

  function save() {
    const done = {
      onSuccess: () => {
        notify(t(isFrozen ? "accounts.reopened" : "accounts.frozen", { month }));
        onClose();
      },
    };
    if (isFrozen) {
      reopen.mutate({ kitchenId, monthOn, reason: reason.trim() }, done);
    } else {
      freeze.mutate({ kitchenId, monthOn }, done);
    }
  }

  return (
    <FormDialog
      title={t(isFrozen ? "accounts.reopenTitle" : "accounts.freezeTitle", { month })}
      timeZone={statement.timeZone}
      refusal={refusal}
      saveWords={t(isFrozen ? "accounts.reopen" : "accounts.freeze")}
      isSaving={freeze.isPending || reopen.isPending}
      size="md"
      onSave={save}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>
        {isFrozen
          ? t("accounts.reopenSays")
          : t("accounts.freezeSays", {
              meals: statement.sum.meals,
              subsidy: yuan(statement.sum.subsidyFen),
              elder: yuan(statement.sum.elderFen),
            })}
      </p>
      {isFrozen && (
        <TextInput
          label={t("delivery.reason")}
          withAsterisk
          data-autofocus
          maxLength={200}
          value={reason}
          error={faults["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
