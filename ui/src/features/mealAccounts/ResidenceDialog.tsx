import { Modal, ScrollArea, SegmentedControl, Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type MealStatement, useMealAccountEntitle, useMealAccountResidences } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import classes from "./accounts.module.css";

interface Props {
  statement: MealStatement;
  onClose: () => void;
}

/** Who of this month's eaters is registered here: each answer is kept at once. */
export function ResidenceDialog({ statement, onClose }: Props) {
  const { t } = useTranslation();
  const { kitchenId, monthOn, timeZone } = statement;
  const eaters = useMealAccountResidences({ kitchenId, monthOn });
  const entitle = useMealAccountEntitle();
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("accounts.residenceTitle")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="md">
        <RefusalNote refusal={eaters.error ?? entitle.error} timeZone={timeZone} />
        <p className={classes.quiet}>{t("accounts.residenceHint")}</p>
        {eaters.isPending && <Skeleton height="12rem" radius="md" />}
        {eaters.data?.length === 0 && <p className={classes.quiet}>{t("accounts.residenceNone")}</p>}
        {eaters.data && eaters.data.length > 0 && (
          <ScrollArea.Autosize mah="26rem" type="auto">
            <ul className={classes.residences}>
              {eaters.data.map(({ elderId, name, isLocalResident }) => (
                <li key={elderId}>
                  <strong>{name}</strong>
                  {isLocalResident === null && (
                    <span className={classes.unknown}>{t("accounts.residenceUnknownOne")}</span>
                  )}
                  <SegmentedControl
                    aria-label={t("accounts.residenceOf", { name })}
                    value={isLocalResident === null ? "" : isLocalResident ? "here" : "elsewhere"}
                    data={[
                      { value: "here", label: t("accounts.isLocal") },
                      { value: "elsewhere", label: t("accounts.isElsewhere") },
                    ]}
                    onChange={(value) => entitle.mutate({ elderId, isLocalResident: value === "here" })}
                  />
                </li>
              ))}
            </ul>
          </ScrollArea.Autosize>
        )}
      </Stack>
    </Modal>
  );
}
