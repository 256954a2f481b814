import { Button, Group, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconClockExclamation, IconSearch, IconToolsKitchen2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { MealDay, MealLine } from "../../ipc/generated";
import { byGravity, isUnmatched, useDietWords } from "../../shared/diet/useDietWords";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import classes from "./meals.module.css";
import { type Narrowing, everyone, narrowed } from "./narrowing";

/** So many lines are drawn at first; a name is found by typing it. */
const FIRST = 120;

interface Props {
  day: MealDay;
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
  onLine: (line: MealLine) => void;
}

/** The people behind the numbers, with what the kitchen must know of each. */
export function MealList({ day, narrowing, onNarrow, onLine }: Props) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const format = useFormat();
  const words = useDietWords();
  const { lines } = day;
  const found = narrowed(lines, narrowing);
  const shown = isWhole ? found : found.slice(0, FIRST);
  const columns: ExportColumn<MealLine>[] = [
    { title: t("list.name"), of: ({ name }) => name },
    {
      title: t("list.reason"),
      of: ({ reason, also }) => format.list([reason, ...also].map((one) => t(`demandReason.${one}`))),
    },
    { title: t("list.where"), of: ({ siteName }) => siteName },
    { title: t("list.portions"), kind: "integer", of: ({ portions }) => portions },
    {
      title: t("list.needs"),
      of: ({ needs, portionSize }) =>
        format.list([
          ...byGravity(needs.aversions).map((aversion) => words.aversion(aversion)),
          ...words.summary(needs, portionSize),
        ]),
    },
    { title: t("list.note"), of: ({ needs }) => needs.notes },
    {
      title: t("list.state"),
      of: ({ isCancelledLate, isLateChange }) =>
        isCancelledLate ? t("meals.cookedAlready") : isLateChange ? t("meals.lateChange") : null,
    },
  ];
  return (
    <Card
      title={t("meals.people", { count: found.length })}
      action={
        <Group gap="sm">
          <ExportMenu
            title={t("meals.list")}
            narrowed={[
              day.kitchenName,
              day.serviceOn,
              t(`meal.${day.meal}`),
              narrowing.reason === null ? "" : t(`demandReason.${narrowing.reason}`),
              narrowing.site === null || narrowing.site === "home" ? "" : (found[0]?.siteName ?? ""),
              narrowing.typed.trim(),
            ]}
            columns={columns}
            rows={() => found}
            disabled={found.length === 0}
          />
          <TextInput
            aria-label={t("meals.search")}
            placeholder={t("meals.searchPlaceholder")}
            leftSection={<IconSearch size="1.25rem" aria-hidden />}
            w="18rem"
            value={narrowing.typed}
            onChange={(event) => onNarrow({ ...narrowing, typed: event.currentTarget.value })}
          />
        </Group>
      }
    >
      {found.length === 0 ? (
        <Empty
          icon={IconToolsKitchen2}
          title={t(lines.length === 0 ? "meals.nobody" : "meals.noneFound")}
          hint={t(lines.length === 0 ? "meals.nobodyHint" : "meals.noneFoundHint")}
        >
          {lines.length > 0 && (
            <Button variant="default" onClick={() => onNarrow(everyone)}>
              {t("meals.showAll")}
            </Button>
          )}
        </Empty>
      ) : (
        <ul className={classes.list} aria-label={t("meals.list")}>
          {shown.map((line) => (
            <Line key={line.key} line={line} onOpen={() => onLine(line)} />
          ))}
        </ul>
      )}
      {shown.length < found.length && (
        <Button variant="default" mt="sm" onClick={() => setWhole(true)}>
          {t("meals.more", { count: found.length - shown.length })}
        </Button>
      )}
    </Card>
  );
}

function Line({ line, onOpen }: { line: MealLine; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDietWords();
  const summary = words.summary(line.needs, line.portionSize);
  const why = inOneLine([
    t(`demandReason.${line.reason}`),
    line.also.length === 0
      ? ""
      : t("meals.also", { reasons: format.list(line.also.map((reason) => t(`demandReason.${reason}`))) }),
  ]);
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        data-cancelled={line.isCancelledLate || undefined}
        onClick={onOpen}
      >
        <span className={classes.who}>
          <strong>{line.name}</strong>
          <span>{line.portions > 1 ? t("meals.portions", { count: line.portions }) : line.namePinyin}</span>
        </span>
        <span className={classes.why}>
          <span>{why}</span>
          <span className={classes.where}>{line.siteName}</span>
        </span>
        <span className={classes.needs}>
          {byGravity(line.needs.aversions).map((aversion) => (
            <span
              key={`${aversion.kind} ${aversion.words} ${aversion.allergen ?? ""} ${aversion.ingredientId ?? ""}`}
              className={classes.chip}
              data-kind={aversion.kind}
            >
              {aversion.kind === "allergy" && <IconAlertTriangle size="0.9375rem" aria-hidden />}
              {words.aversion(aversion)}
              {isUnmatched(aversion, line.unmatched) && ` · ${t("diet.unmatched")}`}
            </span>
          ))}
          {summary.length > 0 && <span>{inOneLine(summary)}</span>}
          {line.needs.notes !== "" && <span className={classes.where}>{line.needs.notes}</span>}
        </span>
        {(line.isCancelledLate || line.isLateChange) && (
          <span className={classes.mark} data-cancelled={line.isCancelledLate || undefined}>
            <IconClockExclamation size="1.125rem" aria-hidden />
            {t(line.isCancelledLate ? "meals.cookedAlready" : "meals.lateChange")}
          </span>
        )}
      </button>
    </li>
  );
}
