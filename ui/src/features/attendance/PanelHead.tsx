import { useTranslation } from "react-i18next";

import type { Alert, Sex } from "../../ipc/generated";
import { AlertLines } from "../../shared/people/AlertLines";
import { PersonMark, type Tone } from "../../shared/people/PersonMark";
import classes from "./panel.module.css";

interface Props {
  person: { name: string; namePinyin: string; sex: Sex; age: number; alerts: readonly Alert[] };
  tone: Tone;
}

/** Who it is, and what must be known before anything else. */
export function PanelHead({ person, tone }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.who}>
        <PersonMark name={person.name} tone={tone} large />
        <div>
          <h2 className={classes.name}>{person.name}</h2>
          <div className={classes.line}>{person.namePinyin}</div>
          <div className={classes.line}>
            {t("person.line", { sex: t(`sex.${person.sex}`), age: t("person.age", { count: person.age }) })}
          </div>
        </div>
      </div>
      {person.alerts.length > 0 && <AlertLines alerts={person.alerts} />}
    </>
  );
}
