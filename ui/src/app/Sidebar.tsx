import { IconSearch, IconSun } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { DistrictOverview } from "../ipc/generated";
import { Kbd } from "../shared/ui/Kbd";
import { areas } from "./areas";
import { CentrePicker } from "./CentrePicker";
import { openPalette } from "./paletteStore";
import classes from "./Shell.module.css";
import { StatusFoot } from "./StatusFoot";

/** Where one can go, where one is, and what one works with. */
export function Sidebar({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const places = useRef<HTMLElement>(null);
  // On a low screen the places scroll: where one is stays in sight.
  useEffect(() => {
    // The bare address only leads on.
    if (pathname !== "/") {
      places.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });
    }
  }, [pathname]);
  return (
    <aside className={classes.side} aria-label={t("product.name")}>
      <div className={classes.logo}>
        <span className={classes.sun} aria-hidden>
          <IconSun size="1.25rem" />
        </span>
        {t("product.name")}
      </div>
      <nav ref={places} className={classes.places} aria-label={t("nav.main")}>
        <ul className={classes.nav}>
          {areas.map(({ to, words, icon: Picture, within }) => (
            <li key={to}>
              <Link
                to={to}
                className={classes.link}
                // On a screen inside an area, that screen is the current page and not the area.
                // Which day it shows is not another place: the search part of the address does not count.
                activeOptions={{ exact: within.length > 0, includeSearch: false }}
                data-within={within.length > 0 && pathname.startsWith(`${to}/`) ? true : undefined}
              >
                <Picture size="1.25rem" aria-hidden />
                {t(words)}
              </Link>
              {within.length > 0 && pathname.startsWith(to) && (
                <ul className={classes.within} aria-label={t(words)}>
                  {within.map((place) => (
                    <li key={place.to}>
                      <Link to={place.to} className={classes.link} activeOptions={{ includeSearch: false }}>
                        {t(place.words)}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" className={classes.find} onClick={openPalette}>
        <IconSearch size="1.25rem" aria-hidden />
        {t("shell.find")}
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className={classes.foot}>
        <CentrePicker overview={overview} />
        <StatusFoot overview={overview} />
      </div>
    </aside>
  );
}
