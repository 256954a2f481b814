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
import { Weighings } from "./Weighings";
import classes from "./delivery.module.css";
import { kilograms, percentLeft } from "./waste";

/** Days, half-open. */
interface Span {
  from: string;
  until: string;
}

interface Props {
  kitchen: CentreLabel | null;
  back: ReactNode;
  /** Which days; none: the last four weeks. */
  span: Span | null;
  onSpan: (span: Span | null) => void;
  speakerField: SpeakerField;
  /** The way to the paper of these days; the second is the day after the last. */
  print: (from: string, until: string) => ReactNode;
}

/** What came back, over time, by site and by dish; and what eaters say. */
export function LeftoversScreen({ kitchen, back, span, onSpan, speakerField, print }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useDeliveryLeftovers(
    { kitchenId: kitchen?.id ?? "", fromOn: span?.from ?? null, untilOn: span?.until ?? null },
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
  const { byDay, bySite, byDish, leftovers, feedback } = list.data;
  // What the address says stands in the fields, also while it is being fetched or where it is refused.
  const { from, until } = span ?? { from: list.data.fromOn, until: list.data.untilOn };
  const last = dayAfter(until, -1);
  const said = (first: string | null, end: string | null) =>
    onSpan(first === null || end === null ? null : { from: first, until: dayAfter(end) });
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
            <DayField
              label={t("leftovers.from")}
              value={from}
              onChange={(day) => said(day, day === null || day <= last ? last : day)}
            />
            <DayField
              label={t("leftovers.last")}
              value={last}
              onChange={(day) => said(day === null || from <= day ? from : day, day)}
            />
          </span>
          {leftovers.length > 0 && print(from, until)}
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
          <Weighings
            key={`${from} ${until}`}
            leftovers={leftovers}
            narrowed={[kitchen.name, `${from} – ${last}`]}
          />
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
