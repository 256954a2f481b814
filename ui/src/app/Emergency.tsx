import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconClipboardList } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { EmergencyList } from "../features/site/EmergencyList";
import { Kbd } from "../shared/ui/Kbd";
import { useCentreHere } from "./centreHere";

let isOpen = false;
const listeners = new Set<() => void>();

function show(opened: boolean): void {
  isOpen = opened;
  for (const listener of listeners) {
    listener();
  }
}

/** Opens the emergency list, whoever asks. */
export function openEmergency(): void {
  show(true);
}

function onOpening(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The emergency list over whatever stands on the screen. F9 opens it from anywhere, also out of a field. */
export function Emergency() {
  const centre = useCentreHere();
  const opened = useSyncExternalStore(onOpening, () => isOpen);
  useHotkeys([["F9", openEmergency]], []);
  // Another frame around the screens, the kiosk for one, must not come back with it.
  useEffect(() => () => show(false), []);
  return centre === null ? null : (
    <EmergencyList key={centre.id} centre={centre} opened={opened} onClose={() => show(false)} />
  );
}

/** The visible way to it. */
export function EmergencyButton() {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      mih="2.75rem"
      leftSection={<IconClipboardList size="1.25rem" aria-hidden />}
      rightSection={<Kbd>F9</Kbd>}
      onClick={openEmergency}
    >
      {t("emergency.open")}
    </Button>
  );
}
