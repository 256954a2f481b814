import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconMoonStars, IconUserPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type NightNote,
  type NightRound,
  type RoundLine,
  useRoundList,
  useRoundRecord,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { AlertIcons } from "../../../shared/people/AlertIcons";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Card } from "../../../shared/ui/Card";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import { PapersMenu } from "../shared/PapersMenu";
import type { ResidenceHere } from "../shared/residence";
import { CompleteDialog } from "./CompleteDialog";
import { ArrivedDialog, FindingDialog } from "./FindingDialogs";
import { HandoverCard } from "./HandoverCard";
import classes from "./rounds.module.css";

interface Props {
  residence: ResidenceHere | null;
  tools?: ReactNode;
  actor: string;
}

/** The night round and the handover of the day. */
export function RoundsScreen({ residence, tools, actor }: Props) {
  const { t } = useTranslation();
  const [part, setPart] = useState<"round" | "handover">("round");
  const round = useRoundList(
    { centreId: residence?.id ?? "", nightOn: null, wardId: null },
    { enabled: residence !== null && part === "round" },
  );
  if (residence === null) {
    return (
      <Screen title={t("nav.bedRounds")}>
        <Empty icon={IconMoonStars} title={t("beds.noResidence")} hint={t("beds.noResidenceHint")}>
          <ButtonLink to="/settings">{t("nav.settings")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen
      title={t("nav.bedRounds")}
      tools={
        <>
          {tools}
          <SegmentedControl
            aria-label={t("nav.bedRounds")}
            data={[
              { value: "round", label: t("beds.rounds.title") },
              { value: "handover", label: t("beds.handover.title") },
            ]}
            value={part}
            onChange={(value) => setPart(value === "handover" ? "handover" : "round")}
          />
          <PapersMenu
            key={part}
            centreId={residence.id}
            papers={part === "handover" ? ["handover"] : ["night_round"]}
          />
        </>
      }
    >
      {part === "handover" ? (
        <HandoverCard residence={residence} />
      ) : round.data ? (
        <Round round={round.data} actor={actor} />
      ) : round.error ? (
        <RefusalNote refusal={round.error} timeZone={residence.timeZone} />
      ) : (
        <Skeleton height="24rem" radius="lg" />
      )}
    </Screen>
  );
}

const asleep = (admissionId: string) => ({ admissionId, bedId: null, found: "asleep" as const, note: "" });

function Round({ round, actor }: { round: NightRound; actor: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = useRoundRecord();
  const [about, setAbout] = useState<RoundLine | null>(null);
  const [open, setOpen] = useState<NightNote | null>(null);
  const [isArriving, setArriving] = useState(false);
  const wards = [...new Set(round.lines.map(({ wardName }) => wardName ?? t("beds.noBedYet")))];
  const left = round.lines.filter(({ away, notes }) => away === null && notes.length === 0);
  return (
    <>
      <RefusalNote refusal={record.error} timeZone={round.timeZone} />
      {round.open.length > 0 && (
        <Card title={t("beds.rounds.open")} hint={t("beds.rounds.openHint")}>
          <ul className={classes.list}>
            {round.open.map((one) => (
              <li key={one.id}>
                <strong className={classes.bed}>{one.bedLabel ?? "—"}</strong>
                <span className={classes.who}>
                  <strong>{one.name ?? t("beds.rounds.unknown")}</strong>{" "}
                  {inOneLine([
                    t(`nightFound.${one.found}`),
                    one.note,
                    format.moment(one.recordedAt, round.timeZone, round.nightOn),
                    one.recordedBy,
                  ])}
                </span>
                <Button
                  variant="default"
                  mih="2.75rem"
                  aria-label={t("beds.rounds.completeOf", { name: one.name ?? t("beds.rounds.unknown") })}
                  onClick={() => setOpen(one)}
                >
                  {t("beds.rounds.complete")}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card
        title={t("beds.rounds.arrivals")}
        hint={t("beds.rounds.arrivalsHint")}
        action={
          <Button
            variant="default"
            leftSection={<IconUserPlus size="1.125rem" aria-hidden />}
            onClick={() => setArriving(true)}
          >
            {t("beds.rounds.arrived")}
          </Button>
        }
      >
        {round.others.length > 0 && (
          <ul className={classes.list} aria-label={t("beds.rounds.arrivals")}>
            {round.others.map((one) => (
              <li key={one.id}>
                <strong className={classes.bed}>{one.bedLabel ?? "—"}</strong>
                <span className={classes.who}>
                  <strong>{one.name ?? one.note}</strong>{" "}
                  {inOneLine([
                    one.name === null ? "" : one.note,
                    format.moment(one.recordedAt, round.timeZone, round.nightOn),
                    one.recordedBy,
                  ])}
                </span>
                <span className={classes.state}>
                  {one.completedAt === null
                    ? t("beds.rounds.isOpen")
                    : one.completedAct === null
                      ? one.completion
                      : t(`noteAct.${one.completedAct}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {round.lines.length === 0 && (
        <Empty icon={IconMoonStars} title={t("beds.rounds.nobody")} hint={t("beds.rounds.nobodyHint")} />
      )}
      {wards.map((ward, place) => {
        const lines = round.lines.filter(({ wardName }) => (wardName ?? t("beds.noBedYet")) === ward);
        const rest = left.filter((line) => lines.includes(line));
        return (
          <Card
            key={ward}
            title={ward}
            {...(place === 0 ? { hint: t("beds.rounds.night", { day: format.longDay(round.nightOn) }) } : {})}
            action={
              rest.length > 0 && (
                <Button
                  variant="default"
                  loading={record.isPending}
                  aria-label={t("beds.rounds.restOf", { ward, count: rest.length })}
                  onClick={() =>
                    record.mutate({
                      centreId: round.centreId,
                      nightOn: round.nightOn,
                      recordedBy: "",
                      findings: rest.map(({ admissionId }) => asleep(admissionId)),
                    })
                  }
                >
                  {t("beds.rounds.rest", { count: rest.length })}
                </Button>
              )
            }
          >
            <ul className={classes.list} aria-label={ward}>
              {lines.map((line) => {
                const [last] = line.notes;
                return (
                  <li key={line.admissionId}>
                    <strong className={classes.bed}>{line.bedLabel ?? "—"}</strong>
                    <span className={classes.who}>
                      <strong>{line.name}</strong> {t("person.age", { count: line.age })}{" "}
                      <AlertIcons alerts={line.alerts} />
                    </span>
                    <span className={classes.state}>
                      {last
                        ? inOneLine([
                            `${t(`nightFound.${last.found}`)} ${format.time(last.recordedAt, round.timeZone)}`,
                            last.completedAct === null ? last.completion : t(`noteAct.${last.completedAct}`),
                          ])
                        : line.away === null
                          ? t("beds.rounds.notYet")
                          : t(`leaveKind.${line.away}`)}
                    </span>
                    {line.away === null && !last && (
                      <Button
                        variant="default"
                        mih="2.75rem"
                        aria-label={t("beds.rounds.asleepOf", { name: line.name })}
                        onClick={() =>
                          record.mutate({
                            centreId: round.centreId,
                            nightOn: round.nightOn,
                            recordedBy: "",
                            findings: [asleep(line.admissionId)],
                          })
                        }
                      >
                        {t("nightFound.asleep")}
                      </Button>
                    )}
                    <Button
                      variant="subtle"
                      mih="2.75rem"
                      aria-label={t("beds.rounds.elseOf", { name: line.name })}
                      onClick={() => setAbout(line)}
                    >
                      {t("beds.rounds.else")}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </Card>
        );
      })}
      {about !== null && <FindingDialog round={round} line={about} onClose={() => setAbout(null)} />}
      {open !== null && (
        <CompleteDialog round={round} actor={actor} note={open} onClose={() => setOpen(null)} />
      )}
      {isArriving && <ArrivedDialog round={round} onClose={() => setArriving(false)} />}
    </>
  );
}
