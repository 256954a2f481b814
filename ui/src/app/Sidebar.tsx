import { IconDoorEnter, IconSearch, IconSettings, IconSun, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { DistrictOverview } from "../ipc/generated";
import { Kbd } from "../shared/ui/Kbd";
import { CentrePicker } from "./CentrePicker";
import { openPalette } from "./paletteStore";
import classes from "./Shell.module.css";
import { StatusFoot } from "./StatusFoot";

const places = [
  { to: "/attendance", words: "nav.attendance", icon: IconDoorEnter },
  { to: "/elders", words: "nav.elders", icon: IconUsers },
  { to: "/settings", words: "nav.settings", icon: IconSettings },
] as const;

/** Where one can go, where one is, and what one works with. */
export function Sidebar({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  return (
    <aside className={classes.side} aria-label={t("product.name")}>
      <div className={classes.logo}>
        <span className={classes.sun} aria-hidden>
          <IconSun size="1.25rem" />
        </span>
        {t("product.name")}
      </div>
      <nav aria-label={t("nav.main")}>
        <ul className={classes.nav}>
          {places.map(({ to, words, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes.link}>
                <Icon size="1.25rem" aria-hidden />
                {t(words)}
              </Link>
            </li>
          ))}
        </ul>
        <button type="button" className={classes.find} onClick={openPalette}>
          <IconSearch size="1.25rem" aria-hidden />
          {t("shell.find")}
          <Kbd>Ctrl K</Kbd>
        </button>
      </nav>
      <div className={classes.foot}>
        <CentrePicker overview={overview} />
        <StatusFoot overview={overview} />
      </div>
    </aside>
  );
}
