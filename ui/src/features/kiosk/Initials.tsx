import { useTranslation } from "react-i18next";

import type { KioskPerson } from "../../ipc/generated";
import classes from "./kiosk.module.css";

const LETTERS = Array.from("ABCDEFGHJKLMNOPQRSTWXYZ#");

interface Props {
  people: readonly KioskPerson[];
  onChoose: (initial: string) => void;
}

/** The first letters of the surnames, and below each the surnames that begin with it. */
export function Initials({ people, onChoose }: Props) {
  const { t } = useTranslation();
  const surnames = new Map<string, Set<string>>();
  for (const { initial, surname } of people) {
    surnames.set(initial, (surnames.get(initial) ?? new Set()).add(surname));
  }
  // Letters that no Chinese surname begins with show only where somebody needs them.
  const letters = [...new Set([...LETTERS.filter((letter) => letter !== "#"), ...surnames.keys()])];
  return (
    <section className={classes.step} aria-labelledby="kiosk-title">
      <h1 id="kiosk-title" className={classes.title}>
        {t("kiosk.welcome")}
      </h1>
      <p className={classes.hint}>{t(people.length === 0 ? "kiosk.nobody" : "kiosk.how")}</p>
      <div className={classes.letters}>
        {letters.map((letter) => {
          const names = [...(surnames.get(letter) ?? [])];
          return (
            <button
              key={letter}
              type="button"
              className={classes.letter}
              disabled={names.length === 0}
              onClick={() => onChoose(letter)}
            >
              <strong>{letter}</strong>
              <span>{names.slice(0, 4).join(" ")}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
