import { Button, Menu } from "@mantine/core";
import { IconCalendarX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type ElderProfile, useAttendanceExpectedDays } from "../../../ipc/generated";
import { AbsenceDialog } from "./AbsenceDialog";
import { dayCareCentres } from "./absentFrom";

interface Props {
  profile: ElderProfile;
  today: string;
  zoneOf: (centreId: string) => string;
}

/** Somebody calls while the record is open: an absence is recorded without a way over the board. Nothing for whoever has no
 * day care. */
export function RecordAbsence({ profile, today, zoneOf }: Props) {
  const { t } = useTranslation();
  const [centreId, setCentreId] = useState<string | null>(null);
  const { enrolments } = profile;
  const centres = dayCareCentres(enrolments, today);
  const [only] = centres;
  if (only === undefined) {
    return null;
  }
  const button = (onClick?: () => void) => (
    <Button
      variant="default"
      mih="2.75rem"
      leftSection={<IconCalendarX size="1.125rem" aria-hidden />}
      {...(onClick && { onClick })}
    >
      {t("panel.recordAbsence")}
    </Button>
  );
  return (
    <>
      {centres.length === 1 ? (
        button(() => setCentreId(only.id))
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>{button()}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("absence.where")}</Menu.Label>
            {centres.map(({ id, name }) => (
              <Menu.Item key={id} mih="2.75rem" onClick={() => setCentreId(id)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {centreId !== null && (
        <DialogOfNextDay {...{ profile, centreId, today, zoneOf }} onClose={() => setCentreId(null)} />
      )}
    </>
  );
}

/** Opens on the next day on which the elder is expected and not yet said to be absent. */
function DialogOfNextDay(props: Props & { centreId: string; onClose: () => void }) {
  const { profile, centreId, today, zoneOf, onClose } = props;
  const { elder } = profile;
  const expected = useAttendanceExpectedDays({ elderId: elder.id, centreId });
  // Once it stands there it stays, with what was typed, whatever comes to be known meanwhile.
  const [on, setOn] = useState<string | null>(null);
  if (on === null) {
    if (!expected.isPending) {
      setOn(expected.data?.nextAbsenceOn ?? today);
    }
    return null;
  }
  return (
    <AbsenceDialog
      person={{ elderId: elder.id, name: elder.name }}
      centreId={centreId}
      timeZone={zoneOf(centreId)}
      on={on}
      // Whether the day is closed is not known here; the core says so, and the dialog then asks for the reason.
      isClosed={false}
      onClose={onClose}
    />
  );
}
