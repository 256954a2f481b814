import { Radio, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Candidate } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useMenuWords } from "./words";
import classes from "./menus.module.css";

interface Props {
  candidates: readonly Candidate[] | undefined;
  typed: string;
  /** Only what is blocked, or only what is not. */
  isBlocked: boolean;
  value: string | null;
  onChange: (dishId: string) => void;
}

/** Dishes as one eater meets them: what fits first, each with what speaks against it. */
export function CandidateList({ candidates, typed, isBlocked, value, onChange }: Props) {
  const { t } = useTranslation();
  const { causes } = useMenuWords();
  if (candidates === undefined) {
    return <Skeleton height="12rem" />;
  }
  const shown = candidates.filter(
    ({ name, severity }) => (severity === "blocked") === isBlocked && name.includes(typed.trim()),
  );
  return (
    <Radio.Group
      label={t(isBlocked ? "menus.blockedDishes" : "menus.fittingDishes")}
      value={value ?? ""}
      onChange={onChange}
    >
      <div className={classes.candidates}>
        {shown.map(({ dishId, name, category, isOnMenu, isOwnAlternative, severity, causes: against }) => (
          <Radio
            key={dishId}
            value={dishId}
            label={
              <span className={classes.candidate}>
                <strong>{name}</strong>
                <small>
                  {inOneLine([
                    t(`dishCategory.${category}`),
                    isOwnAlternative
                      ? t("menus.ownAlternative")
                      : t(isOnMenu ? "menus.onMenu" : "menus.extraDish"),
                    severity === null
                      ? ""
                      : t("menus.severityBecause", {
                          severity: t(`menus.severity.${severity}`),
                          causes: causes(against),
                        }),
                  ])}
                </small>
              </span>
            }
          />
        ))}
        {shown.length === 0 && <p className={classes.quiet}>{t("menus.noDish")}</p>}
      </div>
    </Radio.Group>
  );
}
