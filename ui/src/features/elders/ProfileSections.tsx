import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";

import classes from "./profileSections.module.css";

export type SectionName =
  | "overview"
  | "contacts"
  | "services"
  | "diet"
  | "attendance"
  | "assessments"
  | "history";

export interface Section {
  name: SectionName;
  /** Half the width; two of them that follow each other stand side by side. */
  isHalf?: true;
  content: ReactNode;
}

/** The parts of a profile below each other, with a line on top from which one jumps to each. */
export function ProfileSections({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation();
  const parts = useRef(new Map<SectionName, HTMLElement>());

  function jump(name: SectionName) {
    const part = parts.current.get(name);
    part?.scrollIntoView({ block: "start" });
    part?.focus({ preventScroll: true });
  }

  return (
    <>
      <nav aria-label={t("profile.sections")} className={classes.jumps}>
        {sections.map(({ name }) => (
          <button key={name} type="button" className={classes.jump} onClick={() => jump(name)}>
            {t(`profile.section.${name}`)}
          </button>
        ))}
      </nav>
      <div className={classes.parts}>
        {sections.map(({ name, isHalf, content }) => (
          <div
            key={name}
            ref={(part) => {
              if (part) {
                parts.current.set(name, part);
              }
              return () => void parts.current.delete(name);
            }}
            tabIndex={-1}
            className={classes.part}
            data-half={isHalf}
          >
            {content}
          </div>
        ))}
      </div>
    </>
  );
}
