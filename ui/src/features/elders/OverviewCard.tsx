import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type Elder, useElderRevealResidentNumber } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dateIn } from "../../shared/format/days";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Fact } from "./Fact";
import classes from "./profile.module.css";
import { useLunarWords } from "./useLunarWords";

/** Birth date, number, telephone. The number stays masked until asked for, and the asking is recorded. */
export function OverviewCard({ elder, timeZone }: { elder: Elder; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lunar = useLunarWords();
  const reveal = useElderRevealResidentNumber();
  const shown = reveal.data?.residentNumber ?? null;
  return (
    <Card title={t("profile.overview")}>
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt>{t("profile.born")}</dt>
          <dd>{format.longDay(elder.birthOn)}</dd>
        </div>
        {elder.lunarBirthday && (
          <Fact name={t("profile.lunarBirthday")}>
            <span>
              {lunar.day(elder.lunarBirthday.born)}
              <br />
              <span className={classes.quiet}>{lunar.thisYear(elder.lunarBirthday)}</span>
            </span>
          </Fact>
        )}
        <div className={classes.fact}>
          <dt>{t("profile.number")}</dt>
          <dd>
            {elder.noResidentNumberReason !== null
              ? t("profile.noNumber", { reason: t(`noNumber.${elder.noResidentNumberReason}`) })
              : null}
            {elder.noResidentNumberReason === null && (
              <span className={classes.number}>{shown ?? elder.residentNumberMasked}</span>
            )}
            {elder.residentNumberMasked !== null && (
              <Button
                variant="subtle"
                size="compact-md"
                mih="2.75rem"
                ml="xs"
                loading={reveal.isPending}
                title={t("profile.showHint")}
                onClick={() => (shown === null ? reveal.mutate({ elderId: elder.id }) : reveal.reset())}
              >
                {t(shown === null ? "profile.show" : "profile.hide")}
              </Button>
            )}
          </dd>
        </div>
        <Fact name={t("profile.phone")}>{elder.phone === "" ? null : phoneInGroups(elder.phone)}</Fact>
        <Fact name={t("form.address")}>{elder.address}</Fact>
        <Fact name={t("form.livingSituation")}>
          {elder.livingSituation && t(`livingSituation.${elder.livingSituation}`)}
        </Fact>
        <Fact name={t("form.categories")}>
          {format.list(elder.categories.map((category) => t(`category.${category}`)))}
        </Fact>
        <Fact name={t("form.bloodType")}>
          {format.list([
            ...(elder.bloodType ? [t(`bloodType.${elder.bloodType}`)] : []),
            ...(elder.rhesus ? [t(`rhesus.${elder.rhesus}`)] : []),
          ])}
        </Fact>
        {elder.disability && (
          <Fact name={t("profile.disability")}>
            {t("profile.disabilityGrade", {
              kind: t(`disabilityKind.${elder.disability.kind}`),
              grade: elder.disability.grade,
            })}{" "}
            <span className={classes.quietNumber}>{elder.disability.certificateMasked}</span>
          </Fact>
        )}
        {elder.notes !== "" && <Fact name={t("form.notes")}>{elder.notes}</Fact>}
        <div className={classes.fact}>
          <dt>{t("profile.registered")}</dt>
          <dd>{format.longDay(dateIn(timeZone, new Date(elder.registeredAt)))}</dd>
        </div>
      </dl>
      <RefusalNote refusal={reveal.error} />
    </Card>
  );
}
