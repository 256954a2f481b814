import { Button } from "@mantine/core";
import {
  IconBuildingCommunity,
  IconLogout,
  IconUserCheck,
  IconUserPlus,
  IconUsersGroup,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Presence,
  type PresenceKind,
  type UsualStaff,
  useSiteBoard,
  useSiteSignIn,
  useSiteSignOut,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { notify } from "../../shared/ui/notify";
import { LeftOpenPresences } from "./LeftOpenPresences";
import { PresenceLine } from "./PresenceLine";
import { PresenceListMenu } from "./PresenceListMenu";
import { SignInDialog } from "./SignInDialog";
import { SiteSkeleton } from "./SiteSkeleton";
import classes from "./site.module.css";

interface Props {
  centre: CentreLabel | null;
  /** Beside the title: the way to the emergency list. */
  tools: ReactNode;
}

/** Who beside the elders is in the building: visitors and staff, signed in and out with one touch. */
export function SiteScreen({ centre, tools }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const board = useSiteBoard({ centreId: centre?.id ?? "" }, { enabled: centre !== null });
  const signIn = useSiteSignIn();
  const signOut = useSiteSignOut();
  const [entering, setEntering] = useState<PresenceKind | null>(null);
  const [shownRefusal, setShownRefusal] = useState<"in" | "out">("out");

  if (centre === null) {
    return (
      <Screen title={t("site.title")}>
        <Empty icon={IconBuildingCommunity} title={t("board.noCentre")} hint={t("board.noCentreHint")} />
      </Screen>
    );
  }
  if (!board.data) {
    return (
      <Screen title={t("site.title")} tools={tools}>
        {board.error ? <RefusalNote refusal={board.error} timeZone={centre.timeZone} /> : <SiteSkeleton />}
      </Screen>
    );
  }

  const { people, leftOpen, usualStaff, timeZone, today } = board.data;
  const leave = (one: Presence) => {
    setShownRefusal("out");
    signOut.mutate(
      { presenceId: one.id },
      { onSuccess: () => notify(t("site.signedOut", { name: one.name })) },
    );
  };
  const arrive = ({ name, purpose }: UsualStaff) => {
    setShownRefusal("in");
    signIn.mutate(
      { centreId: centre.id, kind: "staff", name, phone: "", elderId: null, purpose },
      { onSuccess: () => notify(t("site.signedIn", { name })) },
    );
  };
  const listOf = (kind: PresenceKind) => {
    const all = people.filter((one) => one.kind === kind);
    const here = all.filter((one) => one.departedAt === null);
    const gone = all.filter((one) => one.departedAt !== null);
    return { here, gone };
  };
  const refusal = shownRefusal === "in" ? signIn.error : signOut.error;

  return (
    <Screen
      title={t("site.title")}
      tools={
        <>
          <span className={classes.day}>{format.day(today)}</span>
          <span className={classes.tools}>
            <PresenceListMenu people={people} centreName={centre.name} today={today} timeZone={timeZone} />
            {tools}
          </span>
        </>
      }
    >
      <RefusalNote refusal={refusal} timeZone={timeZone} />
      {leftOpen.length > 0 && (
        <div className={classes.leftOpen}>
          <LeftOpenPresences people={leftOpen} today={today} timeZone={timeZone} />
        </div>
      )}
      <div className={classes.columns}>
        {(["visitor", "staff"] as const).map((kind) => {
          const { here, gone } = listOf(kind);
          return (
            <Card
              key={kind}
              title={t(`site.here_${kind}`, { count: here.length })}
              action={
                <Button
                  variant={kind === "visitor" ? "filled" : "default"}
                  leftSection={<IconUserPlus size="1.25rem" aria-hidden />}
                  onClick={() => setEntering(kind)}
                >
                  {t(`site.add_${kind}`)}
                </Button>
              }
            >
              {here.length + gone.length === 0 && (
                <Empty
                  icon={kind === "visitor" ? IconUsersGroup : IconUserCheck}
                  title={t(`site.none_${kind}`)}
                  hint={t(`site.noneHint_${kind}`)}
                />
              )}
              {here.length > 0 && (
                <ul className={classes.list} aria-label={t(`site.here_${kind}`, { count: here.length })}>
                  {here.map((one) => (
                    <PresenceLine key={one.id} presence={one} timeZone={timeZone}>
                      <Button
                        variant="default"
                        mih="2.75rem"
                        leftSection={<IconLogout size="1.125rem" aria-hidden />}
                        aria-label={t("site.signOutFor", { name: one.name })}
                        loading={signOut.isPending && signOut.variables.presenceId === one.id}
                        onClick={() => leave(one)}
                      >
                        {t("site.signOut")}
                      </Button>
                    </PresenceLine>
                  ))}
                </ul>
              )}
              {gone.length > 0 && (
                <>
                  <h3 className={classes.part}>{t("site.gone", { count: gone.length })}</h3>
                  <ul className={classes.list}>
                    {gone.map((one) => (
                      <PresenceLine key={one.id} presence={one} timeZone={timeZone} />
                    ))}
                  </ul>
                </>
              )}
              {kind === "staff" && usualStaff.length > 0 && (
                <>
                  <h3 className={classes.part}>{t("site.usualStaff")}</h3>
                  <div className={classes.chips}>
                    {usualStaff.map((one) => (
                      <button
                        key={one.name}
                        type="button"
                        className={classes.chip}
                        aria-label={t("site.signInFor", { name: one.name, duty: one.purpose })}
                        disabled={signIn.isPending}
                        onClick={() => arrive(one)}
                      >
                        <span>{one.name}</span>
                        {one.purpose !== "" && <small>{one.purpose}</small>}
                      </button>
                    ))}
                  </div>
                </>
              )}
            </Card>
          );
        })}
      </div>
      {entering !== null && (
        <SignInDialog
          kind={entering}
          centreId={centre.id}
          timeZone={timeZone}
          onClose={() => setEntering(null)}
        />
      )}
    </Screen>
  );
}
