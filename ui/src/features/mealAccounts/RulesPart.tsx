import { Button, Skeleton, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type SubsidyRule,
  useMealAccountRules,
  useMealAccountSet,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { Card } from "../../shared/ui/Card";
import { PricesDialog } from "./PricesDialog";
import { SubsidyDialog } from "./SubsidyDialog";
import classes from "./accounts.module.css";
import { yuan } from "../../shared/format/money";
import { useSubsidyWords } from "./useSubsidyWords";

/** Prices, the fee and the subsidy schemes of a kitchen, with the days on which they hold. */
export function RulesPart({ kitchen }: { kitchen: CentreLabel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubsidyWords();
  const rules = useMealAccountRules({ kitchenId: kitchen.id });
  const set = useMealAccountSet();
  const [asked, setAsked] = useState<SubsidyRule | "prices" | "new" | null>(null);
  if (!rules.data) {
    return rules.error ? (
      <RefusalNote refusal={rules.error} timeZone={kitchen.timeZone} />
    ) : (
      <Skeleton height="20rem" radius="lg" role="status" aria-label={t("shell.loading")} />
    );
  }
  const { prices, fees, rules: schemes, today, chargesMissed, settingVersion } = rules.data;
  const days = (fromOn: string, untilOn: string | null) =>
    untilOn === null
      ? t("accounts.from", { from: format.dayAndYear(fromOn) })
      : t("accounts.fromUntil", {
          from: format.dayAndYear(fromOn),
          until: format.dayAndYear(dayAfter(untilOn, -1)),
        });
  const holds = (fromOn: string, untilOn: string | null) =>
    fromOn <= today && (untilOn === null || today < untilOn);
  return (
    <>
      <div className={classes.halves}>
        <Card
          title={t("accounts.prices")}
          hint={t("accounts.pricesHint")}
          action={
            <Button variant="default" mih="2.75rem" onClick={() => setAsked("prices")}>
              {t("accounts.setPrices")}
            </Button>
          }
        >
          {prices.length === 0 ? (
            <p className={classes.quiet}>{t("accounts.noPrices")}</p>
          ) : (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("accounts.what")}</th>
                  <th scope="col">{t("accounts.price")}</th>
                  <th scope="col">{t("accounts.days")}</th>
                </tr>
              </thead>
              <tbody>
                {prices.map((price) => (
                  <tr key={price.id} data-past={!holds(price.fromOn, price.untilOn) || undefined}>
                    <th scope="row">
                      {t(`meal.${price.meal}`)} · {t(`portionSize.${price.portionSize}`)}
                      {price.mealSet === "special" && ` · ${t("mealSet.special")}`}
                    </th>
                    <td>{yuan(price.priceFen)}</td>
                    <td>
                      <span className={classes.days}>{days(price.fromOn, price.untilOn)}</span>
                      {!holds(price.fromOn, price.untilOn) &&
                        ` · ${t(price.fromOn > today ? "accounts.coming" : "accounts.past")}`}
                    </td>
                  </tr>
                ))}
                {fees.map((fee) => (
                  <tr key={fee.id} data-past={!holds(fee.fromOn, fee.untilOn) || undefined}>
                    <th scope="row">{t("accounts.feePerHome")}</th>
                    <td>{yuan(fee.feeFen)}</td>
                    <td>
                      <span className={classes.days}>{days(fee.fromOn, fee.untilOn)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Switch
            mt="md"
            label={t("accounts.chargesMissed")}
            description={t("accounts.chargesMissedHint")}
            checked={chargesMissed}
            disabled={set.isPending}
            onChange={(event) =>
              set.mutate({
                kitchenId: kitchen.id,
                version: settingVersion,
                chargesMissed: event.currentTarget.checked,
              })
            }
          />
          <RefusalNote refusal={set.error} timeZone={kitchen.timeZone} />
        </Card>
        <Card
          title={t("accounts.schemes")}
          hint={t("accounts.schemesHint")}
          action={
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconPlus size="1.25rem" aria-hidden />}
              onClick={() => setAsked("new")}
            >
              {t("accounts.addScheme")}
            </Button>
          }
        >
          {schemes.length === 0 ? (
            <p className={classes.quiet}>{t("accounts.noSchemes")}</p>
          ) : (
            <ul className={classes.schemes}>
              {schemes.map((rule) => (
                <li key={rule.id} data-past={!holds(rule.details.fromOn, rule.details.untilOn) || undefined}>
                  <div>
                    <strong>{rule.details.name}</strong>
                    <span>
                      {inOneLine([
                        t("accounts.paidBy", { budgetLine: rule.details.budgetLine }),
                        days(rule.details.fromOn, rule.details.untilOn),
                      ])}
                    </span>
                    <span>{words.scheme(rule.details)}</span>
                    <ul>
                      {rule.details.bands.map((band) => (
                        <li key={words.band(band)}>{words.band(band)}</li>
                      ))}
                    </ul>
                  </div>
                  <Button
                    variant="subtle"
                    mih="2.75rem"
                    aria-label={t("accounts.changeOf", { name: rule.details.name })}
                    onClick={() => setAsked(rule)}
                  >
                    {t("accounts.change")}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      {asked === "prices" && (
        <PricesDialog
          kitchenId={kitchen.id}
          timeZone={kitchen.timeZone}
          rules={rules.data}
          onClose={() => setAsked(null)}
        />
      )}
      {asked !== null && asked !== "prices" && (
        <SubsidyDialog
          kitchenId={kitchen.id}
          timeZone={kitchen.timeZone}
          today={today}
          rule={asked === "new" ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
