import { Button, Skeleton } from "@mantine/core";
import { IconMessage2, IconPlus, IconScale, IconStarFilled } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type MealLeftoverSum, useDeliveryLeftovers } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { DayField } from "../../shared/ui/DayField";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { FeedbackDialog, type SpeakerField } from "./FeedbackDialog";
import { LeftoverDialog } from "./LeftoverDialog";
import { WasteChart } from "./WasteChart";
import classes from "./delivery.module.css";
import { kilograms, percentLeft } from "./waste";

interface Props {
  kitchen: CentreLabel | null;
  back: ReactNode;
  speakerField: SpeakerField;
  /** The way to the paper of these days; the second is the day after the last. */
  print: (from: string, until: string) => ReactNode;
}

/** What came back, over time, by site and by dish; and what eaters say. */
export function LeftoversScreen({ kitchen, back, speakerField, print }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  // None: the last four weeks.
  const [from, setFrom] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const list = useDeliveryLeftovers(
    { kitchenId: kitchen?.id ?? "", fromOn: from, untilOn: last === null ? null : dayAfter(last) },
    { enabled: kitchen !== null, placeholderData: (before) => before },
  );
  const [asked, setAsked] = useState<"leftover" | "feedback" | null>(null);
  if (kitchen === null || !list.data) {
    return (
      <Screen title={t("leftovers.title")} above={back}>
        {kitchen === null ? (
          <Empty icon={IconScale} title={t("delivery.noKitchen")} hint={t("delivery.noKitchenHint")} />
        ) : list.error ? (
          <RefusalNote refusal={list.error} timeZone={kitchen.timeZone} />
        ) : (
          <Skeleton height="20rem" radius="lg" role="status" aria-label={t("shell.loading")} />
        )}
      </Screen>
    );
  }
  const { byDay, bySite, byDish, leftovers, feedback, fromOn, untilOn } = list.data;
  const add = (
    <Button leftSection={<IconPlus size="1.25rem" aria-hidden />} onClick={() => setAsked("leftover")}>
      {t("leftovers.add")}
    </Button>
  );
  const table = (title: string, first: string, sums: readonly MealLeftoverSum[], nameless: string) => (
    <Card title={title}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t("leftovers.served")}</th>
            <th scope="col">{t("leftovers.left")}</th>
            <th scope="col">{t("leftovers.share")}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={sum.name}>
              <th scope="row">{sum.name === "" ? nameless : sum.name}</th>
              <td>{kilograms(sum.servedGrams)}</td>
              <td>{kilograms(sum.leftGrams)}</td>
              <td>
                <strong>{percentLeft(sum)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
  return (
    <Screen
      title={t("leftovers.title")}
      above={back}
      tools={
        <span className={classes.ways}>
          <span className={classes.span}>
            <DayField label={t("leftovers.from")} value={from ?? fromOn} onChange={setFrom} />
            <DayField label={t("leftovers.last")} value={last ?? dayAfter(untilOn, -1)} onChange={setLast} />
          </span>
          {leftovers.length > 0 && print(fromOn, untilOn)}
          <Button
            variant="default"
            leftSection={<IconMessage2 size="1.25rem" aria-hidden />}
            onClick={() => setAsked("feedback")}
          >
            {t("leftovers.addFeedback")}
          </Button>
          {leftovers.length > 0 && add}
        </span>
      }
    >
      <RefusalNote refusal={list.error} timeZone={kitchen.timeZone} />
      {leftovers.length === 0 ? (
        <Empty icon={IconScale} title={t("leftovers.none")} hint={t("leftovers.noneHint")}>
          {add}
        </Empty>
      ) : (
        <>
          <Card title={t("leftovers.chart")}>
            <WasteChart sums={byDay} />
          </Card>
          <div className={classes.two}>
            {table(t("leftovers.bySite"), t("leftovers.site"), bySite, t("leftovers.homes"))}
            {table(t("leftovers.byDish"), t("leftovers.dish"), byDish, "")}
          </div>
          <Card title={t("leftovers.rows")}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("leftovers.day")}</th>
                  <th scope="col">{t("leftovers.site")}</th>
                  <th scope="col">{t("leftovers.dish")}</th>
                  <th scope="col">{t("leftovers.served")}</th>
                  <th scope="col">{t("leftovers.left")}</th>
                  <th scope="col">{t("leftovers.share")}</th>
                </tr>
              </thead>
              <tbody>
                {leftovers.slice(0, 60).map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      {format.shortDay(one.serviceOn)} {t(`meal.${one.meal}`)}
                    </th>
                    <td className={classes.text}>{one.centreName ?? t("leftovers.homes")}</td>
                    <td className={classes.text}>{one.dishName}</td>
                    <td>{kilograms(one.servedGrams)}</td>
                    <td>{kilograms(one.leftGrams)}</td>
                    <td>{percentLeft(one)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        </>
      )}
      {feedback.length > 0 && (
        <Card title={t("leftovers.feedback")}>
          <ul className={classes.lines}>
            {feedback.map((one) => (
              <li key={one.id} className={classes.line}>
                <span className={classes.score}>
                  <IconStarFilled size="1.125rem" aria-hidden />
                  {t("leftovers.score", { score: one.score })}
                </span>
                <span className={classes.words}>
                  <strong>{one.words === "" ? t("leftovers.noWords") : one.words}</strong>
                  <span>
                    {inOneLine([
                      `${format.shortDay(one.serviceOn)} ${t(`meal.${one.meal}`)}`,
                      one.dishName,
                      one.elderName ?? "",
                      one.centreName ?? "",
                    ])}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {asked === "leftover" && (
        <LeftoverDialog
          kitchen={kitchen}
          today={list.data.today}
          dishes={byDish.map(({ name }) => name)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "feedback" && (
        <FeedbackDialog
          speakerField={speakerField}
          kitchen={kitchen}
          today={list.data.today}
          dishes={byDish.map(({ name }) => name)}
          onClose={() => setAsked(null)}
        />
      )}
    </Screen>
  );
}
