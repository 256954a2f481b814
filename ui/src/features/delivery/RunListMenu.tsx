import { useTranslation } from "react-i18next";

import type { DeliveryRun, Meal, StandingStop } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";

interface Props {
  runs: readonly DeliveryRun[];
  kitchenName: string;
  meal: Meal;
}

interface Line {
  run: DeliveryRun;
  /** None: the run has no stops. */
  stop: StandingStop | null;
  place: number;
}

/** The standing runs of a meal as a file, a line for each stop in its order. */
export function RunListMenu({ runs, kitchenName, meal }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: ExportColumn<Line>[] = [
    { title: t("runs.name"), of: ({ run }) => run.name },
    { title: t("runs.departsAt"), of: ({ run }) => format.wallTime(run.departsAt) },
    { title: t("delivery.driver"), of: ({ run }) => run.driverName },
    { title: t("list.phone"), of: ({ run }) => run.driverPhone },
    { title: t("runs.vehicle"), of: ({ run }) => run.vehicle },
    { title: t("list.place"), kind: "integer", of: ({ stop, place }) => (stop === null ? null : place) },
    { title: t("runs.stopsTitle"), of: ({ stop }) => stop?.name ?? null },
    { title: t("list.where"), of: ({ stop }) => (stop?.site.kind === "home" ? stop.address : null) },
    { title: t("runs.noteHint"), of: ({ stop }) => stop?.note ?? null },
  ];
  const lines = (): Line[] =>
    runs.flatMap((run): Line[] =>
      run.stops.length === 0
        ? [{ run, stop: null, place: 0 }]
        : run.stops.map((stop, place) => ({ run, stop, place: place + 1 })),
    );
  return (
    <ExportMenu
      title={t("runs.title")}
      narrowed={[kitchenName, t(`meal.${meal}`)]}
      columns={columns}
      rows={lines}
      disabled={runs.length === 0}
    />
  );
}
