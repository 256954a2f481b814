import { ActionIcon, Button, Group, Input, Select, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type DeliveryRun,
  type KnownDeliverySite,
  type Meal,
  type Site,
  useDeliveryAddRun,
  useDeliveryChangeRun,
  useDeliveryCloseRun,
  useDistrictOverview,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { notify } from "../../shared/ui/notify";
import { siteKey } from "./asked";
import classes from "./delivery.module.css";

interface Props {
  kitchen: CentreLabel;
  meal: Meal;
  /** None: a new one. */
  run: DeliveryRun | null;
  /** The runs of the meal. */
  runs: readonly DeliveryRun[];
  /** Every site that is cooked for in the next days. */
  sites: readonly KnownDeliverySite[];
  onClose: () => void;
}

interface DraftStop {
  site: Site;
  name: string;
  note: string;
}

/** A standing run: its driver, when it leaves, its stops in their order. */
export function RunDialog({ kitchen, meal, run, runs, sites, onClose }: Props) {
  const { t } = useTranslation();
  const overview = useDistrictOverview();
  const add = useDeliveryAddRun();
  const change = useDeliveryChangeRun();
  const close = useDeliveryCloseRun();
  const faultsOf = useFieldFaults();
  const [name, setName] = useState(run?.name ?? "");
  const [driverName, setDriverName] = useState(run?.driverName ?? "");
  const [driverPhone, setDriverPhone] = useState(run?.driverPhone ?? "");
  const [vehicle, setVehicle] = useState(run?.vehicle ?? "");
  const [departsAt, setDepartsAt] = useState(run?.departsAt ?? "10:30:00");
  const [stops, setStops] = useState<readonly DraftStop[]>(run?.stops ?? []);
  const refusal = add.error ?? change.error ?? close.error;
  const faults = faultsOf(refusal, "details");

  const elsewhere = new Map(
    runs
      .filter(({ id }) => id !== run?.id)
      .flatMap((other) => other.stops.map((stop) => [siteKey(stop.site), other.name] as const)),
  );
  const here = new Set(stops.map(({ site }) => siteKey(site)));
  const known = new Map<string, { site: Site; name: string }>();
  for (const { site, name: siteName, address } of sites) {
    known.set(siteKey(site), { site, name: address === "" ? siteName : `${siteName} · ${address}` });
  }
  for (const centre of overview.data?.centres ?? []) {
    const site: Site = { kind: "centre", centreId: centre.id };
    if (!known.has(siteKey(site))) {
      known.set(siteKey(site), { site, name: centre.name });
    }
  }
  const options = [...known]
    .filter(([key]) => !here.has(key))
    .map(([value, { name: label }]) => {
      const other = elsewhere.get(value);
      return {
        value,
        label: other === undefined ? label : t("runs.onOther", { name: label, run: other }),
        disabled: other !== undefined,
      };
    });

  const move = (from: number, to: number) => {
    const next = [...stops];
    const [moved] = next.splice(from, 1);
    if (moved) {
      next.splice(to, 0, moved);
      setStops(next);
    }
  };

  function save() {
    const details = {
      name: name.trim(),
      driverName: driverName.trim(),
      driverPhone: driverPhone.trim(),
      vehicle: vehicle.trim(),
      departsAt,
      stops: stops.map(({ site, note }) => ({ site, note: note.trim() })),
    };
    const done = {
      onSuccess: () => {
        notify(t("runs.saved", { run: details.name }));
        onClose();
      },
    };
    if (run === null) {
      add.mutate({ kitchenId: kitchen.id, meal, details }, done);
    } else {
      change.mutate({ runId: run.id, version: run.version, details }, done);
    }
  }

  return (
    <FormDialog
      title={t(run === null ? "runs.addTitle" : "runs.changeTitle", {
        meal: t(`meal.${meal}`),
        run: run?.name ?? "",
      })}
      timeZone={kitchen.timeZone}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={add.isPending || change.isPending}
      size="xl"
      aside={
        run !== null && (
          <Button
            variant="subtle"
            color="red"
            c="var(--crimson)"
            mr="auto"
            loading={close.isPending}
            onClick={() => close.mutate({ runId: run.id }, { onSuccess: onClose })}
          >
            {t("runs.close")}
          </Button>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput
          label={t("runs.name")}
          placeholder={t("runs.nameHint")}
          withAsterisk
          data-autofocus
          maxLength={40}
          value={name}
          error={faults["name"]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Input.Wrapper label={t("runs.departsAt")}>
          <WallTimeField label={t("runs.departsAt")} value={departsAt} onChange={setDepartsAt} />
        </Input.Wrapper>
        <TextInput
          label={t("runs.vehicle")}
          maxLength={40}
          value={vehicle}
          error={faults["vehicle"]}
          onChange={(event) => setVehicle(event.currentTarget.value)}
        />
      </Group>
      <Group grow align="start">
        <TextInput
          label={t("delivery.driver")}
          maxLength={40}
          value={driverName}
          error={faults["driverName"]}
          onChange={(event) => setDriverName(event.currentTarget.value)}
        />
        <TextInput
          label={t("delivery.phone")}
          inputMode="tel"
          maxLength={30}
          value={driverPhone}
          error={faults["driverPhone"]}
          onChange={(event) => setDriverPhone(event.currentTarget.value)}
        />
      </Group>
      <section aria-label={t("runs.stopsTitle")}>
        <strong>{t("runs.stops", { count: stops.length })}</strong>
        <ol className={classes.editStops}>
          {stops.map((stop, place) => (
            <li key={siteKey(stop.site)}>
              <span className={classes.place}>{place + 1}</span>
              <strong>{stop.name}</strong>
              <TextInput
                aria-label={t("runs.noteOf", { name: stop.name })}
                placeholder={t("runs.noteHint")}
                maxLength={200}
                value={stop.note}
                error={faults[`stops.${place}.note`] ?? faults[`stops.${place}.site`]}
                onChange={(event) => {
                  const note = event.currentTarget.value;
                  setStops(stops.map((one, at) => (at === place ? { ...one, note } : one)));
                }}
              />
              <span className={classes.acts}>
                <ActionIcon
                  variant="subtle"
                  size="2.75rem"
                  disabled={place === 0}
                  aria-label={t("runs.up", { name: stop.name })}
                  onClick={() => move(place, place - 1)}
                >
                  <IconArrowUp size="1.25rem" aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="2.75rem"
                  disabled={place === stops.length - 1}
                  aria-label={t("runs.down", { name: stop.name })}
                  onClick={() => move(place, place + 1)}
                >
                  <IconArrowDown size="1.25rem" aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="2.75rem"
                  color="red"
                  aria-label={t("runs.remove", { name: stop.name })}
                  onClick={() => setStops(stops.filter((_, at) => at !== place))}
                >
                  <IconTrash size="1.25rem" aria-hidden />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ol>
        <Select
          // Anew after each choice, so that it is empty for the next.
          key={stops.length}
          label={t("runs.addStop")}
          placeholder={t("runs.addStopHint")}
          searchable
          data={options}
          nothingFoundMessage={t("runs.noSite")}
          value={null}
          onChange={(value) => {
            const chosen = value === null ? undefined : known.get(value);
            if (chosen) {
              setStops([...stops, { site: chosen.site, name: chosen.name, note: "" }]);
            }
          }}
        />
      </section>
    </FormDialog>
  );
}
