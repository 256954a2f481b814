import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { DistrictOverview } from "../ipc/generated";
import { Emergency } from "./Emergency";
import { Palette } from "./Palette";
import { Sidebar } from "./Sidebar";
import classes from "./Shell.module.css";

/** The frame around every screen. */
export function Shell({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  return (
    <div className={classes.shell}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById("content")?.focus()}
      >
        {t("nav.skip")}
      </button>
      <Sidebar overview={overview} />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Palette overview={overview} />
      <Emergency />
    </div>
  );
}
