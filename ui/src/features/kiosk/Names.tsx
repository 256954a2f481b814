import { IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { KioskPerson } from "../../ipc/generated";
import classes from "./kiosk.module.css";

interface Props {
  initial: string;
  people: readonly KioskPerson[];
  isBusy: boolean;
  onChoose: (person: KioskPerson) => void;
  onBack: () => void;
}

/** Everyone whose surname begins so: one touch greets who comes, and asks who is here. */
export function Names({ initial, people, isBusy, onChoose, onBack }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.step} aria-labelledby="kiosk-title">
      <h1 id="kiosk-title" className={classes.title}>
        {t("kiosk.whichName", { initial })}
      </h1>
      <div className={classes.names}>
        {people.map((person) => (
          <button
            key={person.elderId}
            type="button"
            className={classes.name}
            data-here={person.isHere || undefined}
            disabled={isBusy}
            onClick={() => onChoose(person)}
          >
            <strong>{person.maskedName}</strong>
            {person.age !== null && <em>{t("person.age", { count: person.age })}</em>}
            <span>
              {person.isHere && <IconCheck size="1.25rem" aria-hidden />}
              {t(person.isHere ? "kiosk.isHere" : `kiosk.honorific_${person.sex}`, {
                surname: person.surname,
              })}
            </span>
          </button>
        ))}
      </div>
      <button type="button" className={classes.back} onClick={onBack}>
        <IconArrowLeft size="1.75rem" aria-hidden />
        {t("action.back")}
      </button>
    </section>
  );
}
