import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconLock, IconLockOpen, IconReceipt } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type AccountLinesOf, type CentreLabel, useMealAccountStatement } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { monthAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { Empty } from "../../shared/ui/Empty";
import { MonthNav } from "../../shared/ui/MonthNav";
import { Screen } from "../../shared/ui/Screen";
import { FreezeDialog } from "./FreezeDialog";
import { LinesDialog } from "./LinesDialog";
import { PartCard } from "./PartCard";
import { ResidenceDialog } from "./ResidenceDialog";
import { RulesPart } from "./RulesPart";
import { StatementSums } from "./StatementSums";
import classes from "./accounts.module.css";

interface Props {
  kitchen: CentreLabel | null;
  /** The month, `YYYY-MM`. */
  month: string;
  /** None: this month. */
  onMonth: (month: string | null) => void;
  /** The way to the paper of the month. */
  print: ReactNode;
}

const parts = ["statement", "rules"] as const;

interface Opened {
  title: string;
  of: AccountLinesOf | null;
}

/** A month's meals in money: by elder, by centre, by budget line; prices and subsidies; freezing. */
export function AccountsScreen({ kitchen, month, onMonth, print }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const monthOn = `${month}-01`;
  const statement = useMealAccountStatement(
    { kitchenId: kitchen?.id ?? "", monthOn },
    { enabled: kitchen !== null, placeholderData: (before) => before },
  );
  const [part, setPart] = useState<(typeof parts)[number]>("statement");
  const [opened, setOpened] = useState<Opened | null>(null);
  const [freezing, setFreezing] = useState(false);
  const [noting, setNoting] = useState(false);
  if (kitchen === null || !statement.data) {
    return (
      <Screen title={t("accounts.title")}>
        {kitchen === null ? (
          <Empty icon={IconReceipt} title={t("delivery.noKitchen")} hint={t("delivery.noKitchenHint")} />
        ) : statement.error ? (
          <RefusalNote refusal={statement.error} timeZone={kitchen.timeZone} />
        ) : (
          <Skeleton height="24rem" radius="lg" role="status" aria-label={t("shell.loading")} />
        )}
      </Screen>
    );
  }
  const { data } = statement;
  const isOver = data.today >= `${monthAfter(data.monthOn.slice(0, 7))}-01`;
  const isEmpty = data.sum.meals + data.sum.missed === 0;
  return (
    <Screen
      title={t("accounts.title")}
      tools={
        <>
          <SegmentedControl
            aria-label={t("accounts.parts")}
            value={part}
            onChange={(value) => setPart(parts.find((one) => one === value) ?? part)}
            data={parts.map((value) => ({ value, label: t(`accounts.${value}`) }))}
          />
          {part === "statement" && (
            <MonthNav month={month} thisMonth={data.today.slice(0, 7)} hasFuture={false} onMonth={onMonth} />
          )}
          <span className={classes.push}>{part === "statement" && !isEmpty && print}</span>
          {part === "statement" && (data.frozen !== null || (isOver && !isEmpty)) && (
            <Button
              variant={data.frozen === null ? "filled" : "default"}
              leftSection={
                data.frozen === null ? (
                  <IconLock size="1.25rem" aria-hidden />
                ) : (
                  <IconLockOpen size="1.25rem" aria-hidden />
                )
              }
              onClick={() => setFreezing(true)}
            >
              {t(data.frozen === null ? "accounts.freeze" : "accounts.reopen")}
            </Button>
          )}
        </>
      }
    >
      {part === "rules" ? (
        <RulesPart kitchen={kitchen} />
      ) : (
        <>
          {data.frozen !== null && (
            <p className={classes.frozen} role="status">
              <IconLock size="1.25rem" aria-hidden />
              {t("accounts.frozenSince", {
                at: format.moment(data.frozen.frozenAt, data.timeZone, data.today),
                by: data.frozen.frozenBy,
              })}
            </p>
          )}
          {isEmpty ? (
            <Empty icon={IconReceipt} title={t("accounts.none")} hint={t("accounts.noneHint")} />
          ) : (
            <>
              <StatementSums
                statement={data}
                onAll={() => setOpened({ title: t("accounts.all"), of: null })}
                onUnpriced={() => setOpened({ title: t("accounts.unpriced"), of: { part: "unpriced" } })}
                onResidence={() => setNoting(true)}
              />
              <div className={classes.columns}>
                <PartCard
                  title={t("accounts.byElder")}
                  parts={data.byElder}
                  nameless={t("accounts.groups")}
                  onOpen={({ key, name }) => setOpened({ title: name, of: { part: "elder", elderId: key } })}
                />
                <div>
                  <PartCard
                    title={t("accounts.byCentre")}
                    parts={data.byCentre}
                    nameless={t("accounts.homes")}
                    onOpen={({ key, name }) =>
                      setOpened({ title: name, of: { part: "centre", centreId: key } })
                    }
                  />
                  <PartCard
                    title={t("accounts.byBudgetLine")}
                    parts={data.byBudgetLine}
                    nameless=""
                    isBudget
                    onOpen={({ key, name }) =>
                      setOpened({ title: name, of: { part: "budget_line", budgetLine: key ?? "" } })
                    }
                  />
                </div>
              </div>
            </>
          )}
        </>
      )}
      {opened !== null && (
        <LinesDialog
          kitchenId={kitchen.id}
          monthOn={data.monthOn}
          title={opened.title}
          of={opened.of}
          onClose={() => setOpened(null)}
        />
      )}
      {noting && <ResidenceDialog statement={data} onClose={() => setNoting(false)} />}
      {freezing && <FreezeDialog statement={data} onClose={() => setFreezing(false)} />}
    </Screen>
  );
}
