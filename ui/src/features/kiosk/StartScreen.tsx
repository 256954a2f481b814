import { Button, PasswordInput, Stack, Text } from "@mantine/core";
import { IconBuildingCommunity } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useKioskStart } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import classes from "./kiosk.module.css";
import { useUnlock } from "./useUnlock";

/** Before this desk becomes a kiosk: what it will do, and the proof that somebody can end it again. */
export function StartScreen({ centre }: { centre: CentreLabel | null }) {
  const { t } = useTranslation();
  const start = useKioskStart();
  const unlock = useUnlock();
  const faultsOf = useFieldFaults();
  const [endedBy, setEndedBy] = useState<"password" | "code">("password");
  const [secret, setSecret] = useState("");
  const faults = faultsOf(start.error);

  if (centre?.givesDayCare !== true) {
    return (
      <Screen title={t("kiosk.startTitle")}>
        <Empty
          icon={IconBuildingCommunity}
          title={centre ? t("board.noDayCare", { centre: centre.name }) : t("board.noCentre")}
          hint={t("board.noCentreHint")}
        />
      </Screen>
    );
  }
  const { id: centreId, name } = centre;

  function begin(event: FormEvent) {
    event.preventDefault();
    const leaveCode = endedBy === "code" ? secret : null;
    const run = () => start.mutate({ centreId, leaveCode });
    if (leaveCode === null) {
      void unlock.run(secret, run);
    } else {
      run();
    }
    setSecret("");
  }

  const isByCode = endedBy === "code";
  return (
    <Screen title={t("kiosk.startTitle")} width="reading">
      <Card title={name} hint={t("kiosk.startHint")}>
        <form onSubmit={begin}>
          <Stack gap="md">
            <ul className={classes.promises}>
              <li>{t("kiosk.promiseNames")}</li>
              <li>{t("kiosk.promiseLocked")}</li>
              <li>{t("kiosk.promiseRestart")}</li>
            </ul>
            <RefusalNote refusal={isByCode ? start.error : (unlock.refusal ?? start.error)} />
            <Choice
              label={t("kiosk.endedBy")}
              value={endedBy}
              onChange={(how) => {
                setEndedBy(how);
                setSecret("");
              }}
              options={[
                { value: "password", label: t("kiosk.endedByPassword") },
                { value: "code", label: t("kiosk.endedByCode") },
              ]}
            />
            <PasswordInput
              label={t(isByCode ? "kiosk.newLeaveCode" : "kiosk.password")}
              description={t(isByCode ? "kiosk.newLeaveCodeHint" : "kiosk.passwordHint")}
              size="lg"
              autoComplete="off"
              value={secret}
              error={faults["leaveCode"] && t("kiosk.leaveCodeLength")}
              visibilityToggleButtonProps={{ "aria-label": t("kiosk.showPassword") }}
              onChange={(event) => setSecret(event.currentTarget.value)}
            />
            <Text c="var(--quiet)">{t("kiosk.leaveWhere")}</Text>
            <div>
              <Button
                type="submit"
                size="lg"
                loading={unlock.isPending || start.isPending}
                disabled={secret === ""}
              >
                {t("kiosk.start")}
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
    </Screen>
  );
}
