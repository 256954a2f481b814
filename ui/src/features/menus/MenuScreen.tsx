import { Button, Menu } from "@mantine/core";
import { IconBuildingStore, IconCheck, IconDots } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import {
  type MenuPlace,
  type MenuWeek,
  type MoveMeal,
  useMenuLock,
  useMenuMove,
  useMenuSave,
  useMenuWeek,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFileSaving } from "../../shared/files/useFileSaving";
import { useFormat } from "../../shared/format/useFormat";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { notify } from "../../shared/ui/notify";
import { ApplyDialog } from "./ApplyDialog";
import { CopyDialog } from "./CopyDialog";
import { MealDialog } from "./MealDialog";
import { MealPanel, type PanelView } from "./MealPanel";
import { MenuSkeleton } from "./MenuSkeleton";
import { MoveDialog } from "./MoveDialog";
import { PublishDialog } from "./PublishDialog";
import { ReasonDialog } from "./ReasonDialog";
import { RulesDialog } from "./RulesDialog";
import type { Carried } from "./useMealMoves";
import { WeekGrid } from "./WeekGrid";
import { WeekNav } from "./WeekNav";
import classes from "./menus.module.css";

interface Props {
  /** None: the district has no kitchen. */
  kitchenId: string | null;
  /** Any day of the week; none: this week. */
  on: string | null;
  onWeek: (on: string | null) => void;
  /** The way to the papers of the week. */
  print: ReactNode;
}

type Asked = "apply" | "copy" | "publish" | "rules" | "edit" | "move";

/** The menu of a week: what is cooked, for whom it does not do, what it feeds. */
export function MenuScreen({ kitchenId, on, onWeek, print }: Props) {
  const { t } = useTranslation();
  const week = useMenuWeek({ kitchenId, on }, { placeholderData: keepPreviousData });
  if (!week.data) {
    const noKitchen = week.error?.code === "not_found";
    return (
      <Screen title={t("menus.title")}>
        {noKitchen ? (
          <Empty icon={IconBuildingStore} title={t("menus.noKitchen")} hint={t("menus.noKitchenHint")} />
        ) : week.error ? (
          <RefusalNote refusal={week.error} />
        ) : (
          <MenuSkeleton />
        )}
      </Screen>
    );
  }
  return <Week key={week.data.kitchenId} week={week.data} onWeek={onWeek} print={print} />;
}

/** The meal that asks for attention: the first with something unsolved, else today's lunch, else Monday's. */
function first(week: MenuWeek): MenuPlace {
  for (const { on, meals } of week.days) {
    const red = meals.find(({ unsolved }) => unsolved > 0);
    if (red) {
      return { on, meal: red.meal };
    }
  }
  const today = week.days.find(({ on }) => on === week.today);
  return { on: today?.on ?? week.fromOn, meal: "lunch" };
}

interface WeekProps {
  week: MenuWeek;
  onWeek: (on: string | null) => void;
  print: ReactNode;
}

function Week({ week, onWeek, print }: WeekProps) {
  const { t, i18n } = useTranslation();
  const files = useFileSaving();
  const format = useFormat();
  const [chosen, setChosen] = useState<MenuPlace | null>(null);
  const [view, setView] = useState<PanelView>("clashes");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [waiting, setWaiting] = useState<MoveMeal | null>(null);
  const save = useMenuSave();
  const move = useMenuMove();
  const lock = useMenuLock();
  const { kitchenId } = week;
  const isHere = chosen !== null && week.days.some(({ on }) => on === chosen.on);
  const selected = isHere ? chosen : first(week);
  const cell = week.days
    .find(({ on }) => on === selected.on)
    ?.meals.find(({ meal }) => meal === selected.meal);
  const allLocked = week.days.every(({ meals }) =>
    meals.every(({ state, isLocked }) => state === null || isLocked),
  );
  const close = () => setAsked(null);

  function carry({ from, slotId }: Carried<MenuPlace>, to: MenuPlace, keeps: boolean) {
    act({ kitchenId, from, to, slotId, keeps, reason: "" });
  }
  function act(asking: MoveMeal) {
    move.mutate(asking, {
      onSuccess: () => {
        setWaiting(null);
        setChosen(asking.to);
        notify(
          t(asking.keeps ? "menus.copied" : "menus.moved", {
            day: format.day(asking.to.on),
            meal: t(`menus.meal.${asking.to.meal}`),
          }),
        );
      },
      onError: ({ code }) => setWaiting(code === "menu_published" ? asking : null),
    });
  }

  return (
    <Screen
      title={t("menus.title")}
      tools={
        <>
          <WeekNav fromOn={week.fromOn} weekNumber={week.weekNumber} today={week.today} onWeek={onWeek} />
          <Button variant="default" onClick={() => setAsked("apply")}>
            {week.cycle === null
              ? t("menus.applyCycle")
              : t("menus.cycleOfWeek", { name: week.cycle.name, number: week.cycle.week })}
          </Button>
          <span className={classes.tools}>
            {print}
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <Button variant="default" aria-label={t("menus.more")} px="0.75rem">
                  <IconDots size="1.25rem" aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAsked("copy")}>{t("menus.copyTitle")}</Menu.Item>
                <Menu.Item
                  onClick={() =>
                    lock.mutate({
                      kitchenId,
                      fromOn: week.fromOn,
                      untilOn: week.untilOn,
                      meal: null,
                      isLocked: !allLocked,
                    })
                  }
                >
                  {t(allLocked ? "menus.unlockWeek" : "menus.lockWeek")}
                </Menu.Item>
                <Menu.Item
                  onClick={() =>
                    void files.save(() =>
                      call("menu_write_calendar", {
                        kitchenId,
                        fromOn: week.fromOn,
                        untilOn: week.untilOn,
                        language: i18n.language === "en" ? "english" : "chinese",
                      }),
                    )
                  }
                >
                  {t("list.calendar")}
                </Menu.Item>
                <Menu.Item onClick={() => setAsked("rules")}>{t("menus.rules")}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
            {week.drafts > 0 && <Button onClick={() => setAsked("publish")}>{t("menus.publishWeek")}</Button>}
            {week.drafts === 0 && week.published > 0 && (
              <span className={classes.tag} data-tone="jade" data-large>
                <IconCheck size="1rem" aria-hidden />
                {t("menus.state.published")}
              </span>
            )}
          </span>
        </>
      }
    >
      {waiting === null && <RefusalNote refusal={move.error ?? lock.error ?? files.refusal} />}
      <div className={classes.columns}>
        <WeekGrid
          week={week}
          selected={selected}
          onSelect={setChosen}
          onFigures={(day) => {
            setChosen({ on: day, meal: selected.meal });
            setView("nutrition");
          }}
          onMove={carry}
        />
        <MealPanel
          week={week}
          place={selected}
          view={view}
          onView={setView}
          onEdit={() => setAsked("edit")}
          onMove={() => setAsked("move")}
        />
      </div>
      {asked === "apply" && (
        <ApplyDialog
          kitchenId={kitchenId}
          fromOn={week.fromOn}
          cycleId={week.cycle?.cycleId ?? null}
          week={week.cycle?.week ?? null}
          onClose={close}
        />
      )}
      {asked === "copy" && <CopyDialog kitchenId={kitchenId} on={selected.on} onClose={close} />}
      {asked === "publish" && <PublishDialog week={week} onClose={close} />}
      {asked === "rules" && <RulesDialog kitchenId={kitchenId} settings={week.settings} onClose={close} />}
      {asked === "move" && cell && <MoveDialog place={selected} cell={cell} onMove={carry} onClose={close} />}
      {asked === "edit" && cell && (
        <MealDialog
          title={t("menus.panelTitle", {
            day: format.day(selected.on),
            meal: t(`menus.meal.${selected.meal}`),
          })}
          tray={cell.slots.map(({ id, role, dishes }) => ({
            id,
            role,
            dishIds: dishes.map((one) => one.id),
          }))}
          asksReason={cell.state === "published"}
          refusal={save.error}
          isPending={save.isPending}
          onSave={(slots, reason) =>
            save.mutate(
              {
                kitchenId,
                serviceOn: selected.on,
                meal: selected.meal,
                version: cell.version,
                slots: slots.map(({ id, role, dishIds }) => ({ id, role, dishIds: [...dishIds] })),
                reason,
              },
              {
                onSuccess: () => {
                  notify(t("menus.saved"));
                  close();
                },
              },
            )
          }
          onClose={() => {
            save.reset();
            close();
          }}
        />
      )}
      {waiting !== null && move.error && (
        <ReasonDialog
          refusal={move.error}
          onReason={(reason) => act({ ...waiting, reason })}
          onClose={() => {
            setWaiting(null);
            move.reset();
          }}
        />
      )}
    </Screen>
  );
}
