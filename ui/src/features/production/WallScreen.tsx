import { Button, Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconCircleDashed, IconLock, IconMaximize } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { type WallDish, useProductionWall } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { batchLook } from "../../shared/kitchen/batchLook";
import { useLargestLetters } from "./useLargestLetters";
import { useTurns } from "./useTurns";
import classes from "./wall.module.css";
import { kilograms, useCarriedWords, useSheetWords } from "./words";

/** So many of each stand beside the dishes; how many more there are is said. */
const DIFFERENCES = 5;
const SPECIALS = 5;
/** Whoever may be harmed is named: where there are more than fit, they take turns. */
const NAMED_AT_ONCE = 6;

interface Props {
  kitchenId: string;
  /** The way back. */
  back: ReactNode;
}

interface Named {
  title: string;
  isAlert?: boolean;
  people: readonly { key: string; name: string; words: readonly string[] }[];
}

/** Those who may be harmed, each by name. */
function NamedInTurn({ title, isAlert = false, people }: Named) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shown, turn, turns } = useTurns(people, NAMED_AT_ONCE);
  if (people.length === 0) return null;
  return (
    <section data-tone="crimson" role={isAlert ? "alert" : undefined}>
      <h2>
        {title}
        {turns > 1 && <span> {t("wall.turn", { turn, turns, people: people.length })}</span>}
      </h2>
      <ul>
        {shown.map((one) => (
          <li key={one.key}>
            <strong>{one.name}</strong> <span>{format.list([...one.words])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What hangs on the kitchen's wall: the meal of the hour, large enough to be read from three metres. */
export function WallScreen({ kitchenId, back }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSheetWords();
  const carriedWords = useCarriedWords();
  const wall = useProductionWall({ kitchenId, meal: null }, { refetchInterval: 20_000 });
  const dishes = useLargestLetters<HTMLUListElement>({ columns: 3, largest: 1.5 });
  const beside = useLargestLetters<HTMLElement>({ columns: 1, largest: 1 });
  const shown = wall.data;
  if (!shown) {
    return (
      <div className={classes.wall}>
        <RefusalNote refusal={wall.error} />
        {!wall.error && <Skeleton height="60vh" radius="lg" />}
        {back}
      </div>
    );
  }
  const { differences } = shown;
  return (
    <div className={classes.wall}>
      <header className={classes.top}>
        <h1>
          {t(`meal.${shown.meal}`)} <span>{format.day(shown.on)}</span>
        </h1>
        <p className={classes.portions}>
          <strong>{format.number(shown.portions)}</strong> {t("wall.portions", { count: shown.portions })}
        </p>
        <p className={classes.clock}>{format.time(shown.now, shown.timeZone)}</p>
        <span className={classes.ways}>
          <FullScreen />
          {back}
        </span>
      </header>
      <p className={classes.state} data-tone={shown.release === null ? "amber" : "jade"} role="status">
        <span>
          {shown.release === null ? (
            <IconAlertTriangle size="1.25em" aria-hidden />
          ) : (
            <IconLock size="1.25em" aria-hidden />
          )}
          {shown.release === null
            ? t("wall.notReleased")
            : t("wall.released", { time: format.moment(shown.release.releasedAt, shown.timeZone, shown.on) })}
        </span>
        {differences && differences.list.length > 0 && (
          <strong>
            {t("production.differencesSum", {
              plus: differences.plus,
              minus: differences.minus,
              changed: differences.changed,
            })}
          </strong>
        )}
      </p>
      <div className={classes.body}>
        <ul ref={dishes} className={classes.dishes} aria-label={t("wall.dishes")}>
          {shown.dishes.map((dish) => (
            <DishRow key={dish.versionId} dish={dish} timeZone={shown.timeZone} />
          ))}
          {shown.dishes.length === 0 && <li className={classes.none}>{t("production.empty")}</li>}
        </ul>
        <aside ref={beside} className={classes.aside}>
          <NamedInTurn
            title={t("wall.unready")}
            isAlert
            people={shown.unready.map(({ key, name, dishNames }) => ({ key, name, words: dishNames }))}
          />
          {shown.carried.length > 0 && (
            <section data-tone="amber">
              <h2>{t("production.carried")}</h2>
              <ul>
                {shown.carried.map((one) => (
                  <li key={one.on}>
                    <span>{carriedWords(one, shown.meal)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {differences && differences.list.length > 0 && (
            <section data-tone="amber">
              <h2>{t("production.differences")}</h2>
              <ul>
                {differences.list.slice(0, DIFFERENCES).map((one) => (
                  <li key={one.key}>
                    <strong>{one.kind === "added" ? "+" : one.kind === "removed" ? "−" : "↔"}</strong>{" "}
                    <span>
                      {one.name} · {one.siteName}
                    </span>
                  </li>
                ))}
                {differences.list.length > DIFFERENCES && (
                  <li>{t("wall.andMore", { count: differences.list.length - DIFFERENCES })}</li>
                )}
              </ul>
            </section>
          )}
          <NamedInTurn title={t("production.unmatched")} people={shown.unmatched} />
          {shown.specials.length > 0 && (
            <section className={classes.counts}>
              <h2>{t("production.specials")}</h2>
              <ul>
                {shown.specials.slice(0, SPECIALS).map((group) => (
                  <li key={words.leftOut(group.leftOut)}>
                    <strong>{format.number(group.portions)}</strong>{" "}
                    <span>{words.leftOut(group.leftOut)}</span>
                  </li>
                ))}
                {shown.specials.length > SPECIALS && (
                  <li>{t("wall.andMore", { count: shown.specials.length - SPECIALS })}</li>
                )}
              </ul>
            </section>
          )}
          <section className={classes.counts}>
            <h2>{t("production.sites")}</h2>
            <ul>
              {shown.sites.map((site) => (
                <li key={site.centreId ?? ""}>
                  <strong>{format.number(site.portions)}</strong>{" "}
                  <span>{site.centreId === null ? t("wall.homes") : site.name}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </div>
  );
}

/** The window takes the whole screen, and gives it back with Esc. */
function FullScreen() {
  const { t } = useTranslation();
  if (!document.fullscreenEnabled) {
    return null;
  }
  return (
    <Button
      variant="default"
      mih="2.75rem"
      leftSection={<IconMaximize size="1.25rem" aria-hidden />}
      onClick={() => {
        const done =
          document.fullscreenElement === null
            ? document.documentElement.requestFullscreen()
            : document.exitFullscreen();
        // A screen that does not give itself stays as it is.
        done.catch(() => undefined);
      }}
    >
      {t("wall.fullScreen")}
    </Button>
  );
}

function DishRow({ dish, timeZone }: { dish: WallDish; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSheetWords();
  const { icon: Sign, tone } =
    dish.standing === null ? { icon: IconCircleDashed, tone: "quiet" } : batchLook[dish.standing];
  const textures = format.list(
    dish.textures
      .filter(({ texture }) => texture !== null && texture !== "regular")
      .map((one) => `${words.texture(one.texture)} ${format.number(one.portions)}`),
  );
  return (
    <li data-tone={tone}>
      <strong className={classes.name}>{dish.name}</strong>
      <strong className={classes.much}>{format.number(dish.portions)}</strong>
      <span className={classes.textures}>{textures}</span>
      <div className={classes.standing}>
        <span>
          <Sign aria-hidden />
          {dish.standing === null ? t("wall.notBegun") : t(`batchStanding.${dish.standing}`)}
        </span>
        <small>
          {inOneLine([
            dish.batches > 1 ? t("wall.pots", { done: dish.batchesDone, all: dish.batches }) : "",
            dish.goodUntil === null
              ? ""
              : t("safety.goodUntil", { time: format.time(dish.goodUntil, timeZone) }),
            dish.standing === null ? "" : t(dish.hasSample ? "wall.sample" : "wall.noSample"),
          ])}
        </small>
      </div>
      <span className={classes.kilograms}>{t("wall.kilograms", { kilograms: kilograms(dish.grams) })}</span>
    </li>
  );
}
