import { useNavigate, useParams, useSearch } from "@tanstack/react-router";

import { CycleScreen } from "../features/menus/CycleScreen";
import { CyclesScreen } from "../features/menus/CyclesScreen";
import { MenuScreen } from "../features/menus/MenuScreen";
import { ButtonLink } from "../shared/ui/ButtonLink";

// Menus and cycles, fetched together when the first of these screens is opened.

export function MenuRoute() {
  const { on } = useSearch({ from: "/kitchen" });
  const navigate = useNavigate();
  return (
    <MenuScreen
      on={on ?? null}
      onWeek={(day) => void navigate({ to: "/kitchen", search: day === null ? {} : { on: day } })}
    />
  );
}

export function CyclesRoute() {
  const navigate = useNavigate();
  return (
    <CyclesScreen
      onNew={() => void navigate({ to: "/kitchen/cycles/new" })}
      linkTo={({ id }, words) => (
        <ButtonLink to="/kitchen/cycles/$cycleId" params={{ cycleId: id }}>
          {words}
        </ButtonLink>
      )}
    />
  );
}

export function CycleNewRoute() {
  const navigate = useNavigate();
  return (
    <CycleScreen
      cycleId={null}
      onSaved={({ id }) =>
        void navigate({ to: "/kitchen/cycles/$cycleId", params: { cycleId: id }, replace: true })
      }
      onLeave={() => void navigate({ to: "/kitchen/cycles" })}
    />
  );
}

export function CycleRoute() {
  const { cycleId } = useParams({ from: "/kitchen/cycles/$cycleId" });
  const navigate = useNavigate();
  return (
    <CycleScreen
      key={cycleId}
      cycleId={cycleId}
      onSaved={() => undefined}
      onLeave={() => void navigate({ to: "/kitchen/cycles" })}
    />
  );
}
