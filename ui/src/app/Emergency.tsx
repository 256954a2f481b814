import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconClipboardList } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { EmergencyList } from "../features/site/EmergencyList";
import { Kbd } from "../shared/ui/Kbd";
import { useCentreHere } from "./centreHere";

/** Since when it is open, by this desk's clock in milliseconds; none: it is not. */
let openedAt: number | null = null;
const listeners = new Set<() => void>();

function show(opened: boolean): void {
  openedAt = opened ? (openedAt ?? Date.now()) : null;
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
  const since = useSyncExternalStore(onOpening, () => openedAt);
  useHotkeys([["F9", openEmergency]], []);
  // Another frame around the screens, the kiosk for one, must not come back with it.
  useEffect(() => () => show(false), []);
  return centre === null ? null : (
    <EmergencyList key={centre.id} centre={centre} openedAt={since} onClose={() => show(false)} />
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
