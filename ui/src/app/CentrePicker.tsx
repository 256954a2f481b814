import { Menu } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DistrictOverview } from "../ipc/generated";
import { prefer } from "../shared/preferences/preferences";
import { useCentreHere } from "./centreHere";
import classes from "./Shell.module.css";

/** The centre this desk stands in. Remembered at this desk. */
export function CentrePicker({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  const here = useCentreHere();
  const several = new Set(overview.centres.map((centre) => centre.organisationName)).size > 1;
  return (
    <Menu position="top-start" width={280} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.centre}
          aria-label={`${t("shell.centre")}: ${here?.name ?? t("shell.chooseCentre")}`}
        >
          <span>{here?.name ?? t("shell.chooseCentre")}</span>
          <IconSelector size="1.125rem" aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: "auto" }}>
        {overview.centres.map((centre) => (
          <Menu.Item
            key={centre.id}
            className={classes.centreItem}
            onClick={() => prefer({ centreId: centre.id })}
            rightSection={centre.id === here?.id ? <IconCheck size="1.125rem" aria-hidden /> : null}
            aria-current={centre.id === here?.id}
          >
            {centre.name}
            {several && <small>{centre.organisationName}</small>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
