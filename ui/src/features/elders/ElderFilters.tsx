import { Button, Select } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { AlertKind, CentreLabel } from "../../ipc/generated";
import { alertIcon } from "../../shared/people/alertLook";
import { categories, livingSituations } from "./circumstances";
import classes from "./elders.module.css";
import {
  type GradeChoice,
  type Narrowing,
  everybody,
  grades,
  narrow,
  receivedKinds,
  sexes,
} from "./narrowing";
import { useGradeWords } from "./useGradeWords";

const ALL = "";
// Every kind has its picture, so that these are all.
const alertKinds = Object.keys(alertIcon).filter((kind): kind is AlertKind => kind in alertIcon);

/** One choice by which the list is narrowed, as its filter offers it and a file says it. */
interface Filter {
  label: string;
  /** What stands there while it narrows nothing. */
  all: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  choose: (value: string | null) => void;
}

function filter<T extends string>(
  label: string,
  all: string,
  value: T | null,
  options: readonly T[],
  say: (option: T) => string,
  choose: (chosen: T | null) => void,
): Filter {
  return {
    label,
    all,
    value,
    options: options.map((option) => ({ value: option, label: say(option) })),
    choose: (chosen) => choose(options.find((option) => option === chosen) ?? null),
  };
}

/** All by which the list can be narrowed. */
export function useElderFilters(centres: readonly CentreLabel[], narrowing: Narrowing): readonly Filter[] {
  const { t } = useTranslation();
  const gradeWords = useGradeWords();
  const centreName = (id: string) => centres.find((centre) => centre.id === id)?.name ?? "";
  const gradeName = (grade: GradeChoice) =>
    grade === "none" ? t("elders.unassessed") : gradeWords(Number(grade));
  return [
    filter(
      t("elders.centreFilter"),
      t("elders.allCentres"),
      narrowing.centreId,
      centres.map(({ id }) => id),
      centreName,
      (centreId) => narrow({ centreId }),
    ),
    filter(
      t("elders.received"),
      t("elders.allReceived"),
      narrowing.received,
      receivedKinds,
      (kind) => t(`received.${kind}`),
      (received) => narrow({ received }),
    ),
    filter(
      t("elders.category"),
      t("elders.allCategories"),
      narrowing.category,
      categories,
      (category) => t(`category.${category}`),
      (category) => narrow({ category }),
    ),
    filter(
      t("elders.alerts"),
      t("elders.allAlerts"),
      narrowing.alertKind,
      alertKinds,
      (kind) => t(`alert.kind.${kind}`),
      (alertKind) => narrow({ alertKind }),
    ),
    filter(
      t("elders.livingSituation"),
      t("elders.allLivingSituations"),
      narrowing.livingSituation,
      livingSituations,
      (situation) => t(`livingSituation.${situation}`),
      (livingSituation) => narrow({ livingSituation }),
    ),
    filter(t("elders.grade"), t("elders.allGrades"), narrowing.grade, grades, gradeName, (grade) =>
      narrow({ grade }),
    ),
    filter(
      t("list.sex"),
      t("elders.bothSexes"),
      narrowing.sex,
      sexes,
      (sex) => t(`sex.${sex}`),
      (sex) => narrow({ sex }),
    ),
  ];
}

/** By what the list is narrowed now, in words. */
export function narrowedWords(filters: readonly Filter[]): string[] {
  return filters.map(({ value, options }) => options.find((option) => option.value === value)?.label ?? "");
}

interface Props {
  filters: readonly Filter[];
  isNarrowed: boolean;
  /** Takes back what is typed as well. */
  onClear: () => void;
}

/** A row of filters; each says what it leaves through. */
export function ElderFilters({ filters, isNarrowed, onClear }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters} role="group" aria-label={t("elders.filters")}>
      {filters.map(({ label, all, value, options, choose }) => (
        <Select
          key={label}
          className={classes.filter}
          // The list itself scrolls: a frame around it would have to be reached by the keyboard too.
          withScrollArea={false}
          classNames={{ options: classes.filterOptions }}
          aria-label={label}
          data={[{ value: ALL, label: all }, ...options]}
          value={value ?? ALL}
          allowDeselect={false}
          data-narrows={value === null ? undefined : true}
          onChange={(chosen) => choose(chosen === ALL ? null : chosen)}
        />
      ))}
      {isNarrowed && (
        <Button
          variant="subtle"
          mih="2.75rem"
          leftSection={<IconFilterOff size="1.25rem" aria-hidden />}
          onClick={() => {
            narrow(everybody);
            onClear();
          }}
        >
          {t("elders.clearFilters")}
        </Button>
      )}
    </div>
  );
}
