import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { Spotlight, useSpotlight } from "@mantine/spotlight";
import {
  IconBuildingCommunity,
  IconClipboardList,
  IconDeviceDesktop,
  IconDoorEnter,
  IconLanguage,
  IconMoon,
  IconSearch,
  IconSun,
  IconTextSize,
  IconToolsKitchen2,
  IconUserPlus,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { type DistrictOverview, useElderSearch } from "../ipc/generated";
import { AlertIcons } from "../shared/people/AlertIcons";
import { prefer, usePreferences } from "../shared/preferences/preferences";
import { openEmergency } from "./Emergency";
import { paletteScreens, screensFor } from "./paletteScreens";
import { openPalette, paletteQuery, paletteStore } from "./paletteStore";
import classes from "./Palette.module.css";

/** Ctrl-K or `/`: any screen, any action, any elder of the district. */
export function Palette({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { language, theme, textSize } = usePreferences();
  const { query, opened, selected, listId } = useSpotlight(paletteStore);
  const [asked] = useDebouncedValue(query.trim(), 120);
  const found = useElderSearch({ query: asked, limit: 8 }, { enabled: asked !== "" });
  // Never the answer to an earlier question: Enter would open the wrong elder.
  const elders = asked !== "" && asked === query.trim() ? (found.data ?? []) : [];

  // The palette marks its first line while typing; what is found arrives a moment later, above that line.
  useEffect(() => {
    const list = document.getElementById(paletteStore.getState().listId);
    const first = list?.querySelector("[data-action]");
    if (first) {
      list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
      first.setAttribute("data-selected", "true");
      paletteStore.updateState((state) => ({ ...state, selected: 0 }));
    }
    // Not what it reads but when something new is found.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [found.dataUpdatedAt, asked, query]);

  // Closing, the library forgets which line is marked a moment after it is gone; opened again by then, Enter would do
  // nothing. Whenever no line is marked, the first is.
  useEffect(() => {
    const list = opened ? document.getElementById(listId) : null;
    if (list && (selected < 0 || !list.querySelector("[data-selected]"))) {
      list.querySelector("[data-action]")?.setAttribute("data-selected", "true");
      paletteStore.updateState((state) => ({ ...state, selected: 0 }));
    }
  }, [opened, selected, listId]);

  // Also while a field has the focus: the board's search always has it.
  useHotkeys([["mod+K", openPalette]], []);
  useHotkeys([["/", openPalette]]);

  const dark = document.documentElement.dataset.mantineColorScheme === "dark";
  const screensShown = screensFor(query, paletteScreens(t)).map(({ to, words, icon }) => ({
    words,
    icon,
    run: () => void navigate({ to }),
  }));
  const actions = [
    { words: t("palette.emergency"), icon: IconClipboardList, run: openEmergency },
    { words: t("palette.kiosk"), icon: IconDeviceDesktop, run: () => void navigate({ to: "/kiosk" }) },
    { words: t("palette.register"), icon: IconUserPlus, run: () => void navigate({ to: "/elders/new" }) },
    {
      words: t("dishes.new"),
      icon: IconToolsKitchen2,
      run: () => void navigate({ to: "/kitchen/dishes/new" }),
    },
    {
      words: t("setUp.title"),
      icon: IconBuildingCommunity,
      run: () => void navigate({ to: "/settings/centres/new" }),
    },
    {
      words: t(dark ? "palette.themeLight" : "palette.themeDark"),
      icon: dark ? IconSun : IconMoon,
      run: () => prefer({ theme: dark ? "light" : "dark" }),
    },
    {
      words: t(textSize === "large" ? "palette.textNormal" : "palette.textLarge"),
      icon: IconTextSize,
      run: () => prefer({ textSize: textSize === "large" ? "normal" : "large" }),
    },
    {
      words: t("palette.language"),
      icon: IconLanguage,
      run: () => prefer({ language: language === "en" ? "zh-CN" : "en" }),
    },
    ...overview.centres.slice(0, query.trim() === "" ? 0 : undefined).map((centre) => ({
      words: `${t("shell.centre")} · ${centre.name}`,
      icon: IconDoorEnter,
      run: () => prefer({ centreId: centre.id }),
    })),
  ];
  const fits = ({ words }: { words: string }) => words.toLowerCase().includes(query.trim().toLowerCase());
  const actionsShown = actions.filter(fits);
  const nothing = elders.length + screensShown.length + actionsShown.length === 0 && !found.isFetching;

  return (
    <Spotlight.Root
      key={`${language} ${theme}`}
      store={paletteStore}
      query={query}
      onQueryChange={paletteQuery}
      shortcut={null}
      clearQueryOnClose={false}
      transitionProps={{ duration: 0 }}
      centered={false}
      yOffset="12vh"
      scrollable
      maxHeight="60vh"
      radius="lg"
      size="40rem"
      title={t("palette.title")}
      classNames={{ header: "visually-hidden" }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.title")}
        leftSection={<IconSearch size="1.25rem" aria-hidden />}
      />
      <Spotlight.ActionsList>
        {elders.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.elders")}>
            {elders.map((elder) => (
              <Spotlight.Action
                key={elder.id}
                className={classes.action}
                onClick={() => void navigate({ to: "/elders/$elderId", params: { elderId: elder.id } })}
              >
                <span className={classes.name}>{elder.name}</span>
                <AlertIcons alerts={elder.alerts} />
                <span className={classes.quiet}>
                  {elder.namePinyin} · {t(`sex.${elder.sex}`)} · {t("person.age", { count: elder.age })}
                </span>
                <span className={classes.where}>
                  {elder.hereAtCentreName === null
                    ? elder.centreName
                    : t("palette.here", { centre: elder.hereAtCentreName })}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {[
          { label: t("palette.screens"), list: screensShown },
          { label: t("palette.actions"), list: actionsShown },
        ].map(
          ({ label, list }) =>
            list.length > 0 && (
              <Spotlight.ActionsGroup key={label} label={label}>
                {list.map(({ words, icon: Icon, run }) => (
                  <Spotlight.Action key={words} className={classes.action} onClick={run}>
                    <Icon size="1.25rem" aria-hidden />
                    <span>{words}</span>
                  </Spotlight.Action>
                ))}
              </Spotlight.ActionsGroup>
            ),
        )}
        {nothing && <Spotlight.Empty>{t("palette.nothing", { query: query.trim() })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
