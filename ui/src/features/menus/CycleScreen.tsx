import { useTranslation } from "react-i18next";

import { type Cycle, useMenuCycleGet } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Screen } from "../../shared/ui/Screen";
import { CycleEditor } from "./CycleEditor";
import { MenuSkeleton } from "./MenuSkeleton";

interface Props {
  /** Whose a new one is. */
  kitchenId: string | null;
  /** None: a new one. */
  cycleId: string | null;
  onSaved: (cycle: Cycle) => void;
  onLeave: () => void;
}

/** One cycle, season or festival, whole. */
export function CycleScreen({ kitchenId, cycleId, onSaved, onLeave }: Props) {
  const { t } = useTranslation();
  const cycle = useMenuCycleGet({ cycleId: cycleId ?? "" }, { enabled: cycleId !== null });
  if (cycleId === null) {
    return <CycleEditor kitchenId={kitchenId} cycle={null} onSaved={onSaved} onLeave={onLeave} />;
  }
  if (!cycle.data) {
    return (
      <Screen title={t("menus.cyclesTitle")}>
        {cycle.error ? <RefusalNote refusal={cycle.error} /> : <MenuSkeleton />}
      </Screen>
    );
  }
  return (
    <CycleEditor
      key={`${cycle.data.id} ${cycle.data.version}`}
      kitchenId={kitchenId}
      cycle={cycle.data}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  );
}
