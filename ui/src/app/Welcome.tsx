import { Button, Loader } from "@mantine/core";
import { IconBuildingCommunity, IconLanguage, IconShieldLock, IconEye, IconSun } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { SetUpAssistant } from "../features/centres/SetUpAssistant";
import { type DistrictOverview, useDemoFill } from "../ipc/generated";
import { RefusalNote } from "../shared/faults/RefusalNote";
import { prefer, usePreferences } from "../shared/preferences/preferences";
import { notify } from "../shared/ui/notify";
import classes from "./Welcome.module.css";

/** The first start: look around, or set up one's own centre. */
export function Welcome({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [isSettingUp, setSettingUp] = useState(false);
  const demo = useDemoFill();

  return (
    <main className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <span className={classes.sun} aria-hidden>
            <IconSun size="2.25rem" />
          </span>
          <div>
            <h1 className={classes.title}>{t("welcome.title")}</h1>
            <p className={classes.lead}>{t("welcome.lead")}</p>
          </div>
          <Button
            className={classes.language}
            variant="default"
            mih="2.75rem"
            leftSection={<IconLanguage size="1.25rem" aria-hidden />}
            onClick={() => prefer({ language: language === "en" ? "zh-CN" : "en" })}
          >
            {language === "en" ? t("settings.chinese") : t("settings.english")}
          </Button>
        </header>

        {isSettingUp ? (
          <section className={classes.card} aria-label={t("setUp.title")}>
            <h2 className={classes.choiceTitle}>{t("setUp.title")}</h2>
            <SetUpAssistant
              onDone={(centre) => {
                prefer({ centreId: centre.id });
                notify(t("setUp.done", { name: centre.name }));
              }}
              onLeave={() => setSettingUp(false)}
            />
          </section>
        ) : (
          <div className={classes.choices}>
            <section className={classes.card} aria-labelledby="welcome-set-up">
              <IconBuildingCommunity size="2rem" className={classes.picture} aria-hidden />
              <h2 id="welcome-set-up" className={classes.choiceTitle}>
                {t("welcome.setUpTitle")}
              </h2>
              <p className={classes.text}>{t("welcome.setUpText")}</p>
              <Button size="lg" disabled={demo.isPending} onClick={() => setSettingUp(true)}>
                {t("welcome.setUpAct")}
              </Button>
            </section>
            <section className={classes.card} aria-labelledby="welcome-demo">
              <IconEye size="2rem" className={classes.picture} aria-hidden />
              <h2 id="welcome-demo" className={classes.choiceTitle}>
                {t("welcome.demoTitle")}
              </h2>
              <p className={classes.text}>{t("welcome.demoText")}</p>
              <RefusalNote refusal={demo.error} />
              {demo.isPending ? (
                <p role="status" className={classes.busy}>
                  <Loader size="sm" color="var(--persimmon)" aria-hidden />
                  {t("welcome.demoBusy")}
                </p>
              ) : (
                <Button
                  size="lg"
                  variant="default"
                  onClick={() =>
                    demo.mutate(
                      { seed: null, centres: null, elders: null, days: null },
                      {
                        onSuccess: ({ centres, elders, visits }) =>
                          notify(t("welcome.demoDone", { centres, elders, visits })),
                      },
                    )
                  }
                >
                  {t("welcome.demoAct")}
                </Button>
              )}
            </section>
          </div>
        )}

        <p className={classes.foot}>
          <IconShieldLock size="1.125rem" aria-hidden />
          {t(overview.databaseKind === "sqlite" ? "welcome.dataStays" : "welcome.dataShared")}
        </p>
      </div>
    </main>
  );
}
