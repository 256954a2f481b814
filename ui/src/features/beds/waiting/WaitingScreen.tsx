import { Button, Select, Skeleton } from "@mantine/core";
import { IconListCheck, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Offer,
  type Ranked,
  type WaitingEntry,
  useBedBoard,
  useWaitingList,
  useWaitingRank,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../../shared/files/ExportMenu";
import { dateIn } from "../../../shared/format/days";
import { inOneLine } from "../../../shared/format/inOneLine";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Card } from "../../../shared/ui/Card";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import { AdmitDialog } from "../acts/AdmitDialog";
import { bedName, useGradeWords } from "../shared/bedWords";
import { PapersMenu } from "../shared/PapersMenu";
import type { ResidenceHere } from "../shared/residence";
import { AnswerDialog, OfferDialog, RegisterDialog, WithdrawDialog } from "./WaitingDialogs";
import { WaitingLine } from "./WaitingLine";
import classes from "./waiting.module.css";

interface Props {
  residence: ResidenceHere | null;
  actor: string;
  tools?: ReactNode;
}

type Asked =
  | { what: "register"; entry: WaitingEntry | null }
  | { what: "withdraw"; entry: WaitingEntry }
  | { what: "offer"; ranked: Ranked; bed: { id: string; name: string } }
  | { what: "answer"; entry: WaitingEntry; offer: Offer }
  | { what: "admit"; entry: WaitingEntry; bedId: string | null };

/** Who waits, in the order of the queue; and for a free bed who fits first, and why. */
export function WaitingScreen({ residence, actor, tools }: Props) {
  const { t } = useTranslation();
  const list = useWaitingList({ centreId: residence?.id ?? "" }, { enabled: residence !== null });
  const board = useBedBoard({ centreId: residence?.id ?? "" }, { enabled: residence !== null });
  const [bedId, setBedId] = useState<string | null>(null);
  const rank = useWaitingRank({ bedId: bedId ?? "" }, { enabled: bedId !== null });
  const [asked, setAsked] = useState<Asked | null>(null);
  const grades = useGradeWords();
  const close = () => setAsked(null);
  if (residence === null) {
    return (
      <Screen title={t("beds.waiting.title")}>
        <Empty icon={IconListCheck} title={t("beds.noResidence")} hint={t("beds.noResidenceHint")}>
          <ButtonLink to="/settings">{t("nav.settings")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  if (!list.data || !board.data) {
    return (
      <Screen title={t("beds.waiting.title")} tools={tools}>
        <RefusalNote refusal={list.error ?? board.error} timeZone={residence.timeZone} />
        {!list.error && <Skeleton height="24rem" radius="lg" />}
      </Screen>
    );
  }
  const { entries, offersStanding, needNursingBed, today, waitedDaysTenths } = list.data;
  const free = board.data.rooms.flatMap((room) =>
    room.beds
      .filter(({ state }) => state === "free")
      .map((bed) => ({
        value: bed.id,
        label: `${bedName(room, bed)} · ${t(`bedKind.${bed.kind}`)} · ${t(`sexRule.${room.sexRule}`)}`,
        name: bedName(room, bed),
      })),
  );
  const chosen = free.find(({ value }) => value === bedId) ?? null;
  const ranked = chosen === null ? null : (rank.data?.ranked ?? null);
  const lines = ranked ?? entries.map((entry) => ({ entry, rank: entry.place, grounds: [], obstacles: [] }));
  const columns: ExportColumn<(typeof lines)[number]>[] = [
    { title: t("list.place"), kind: "integer", of: ({ rank: place }) => place },
    { title: t("list.name"), of: ({ entry }) => entry.name },
    { title: t("list.sex"), of: ({ entry }) => t(`sex.${entry.sex}`) },
    { title: t("list.age"), kind: "integer", of: ({ entry }) => entry.age },
    { title: t("list.grade"), of: ({ entry }) => (entry.grade === null ? null : grades(entry.grade)) },
    {
      title: t("list.priority"),
      of: ({ entry }) => (entry.priority === null ? null : t(`waitingPriority.${entry.priority}`)),
    },
    {
      title: t("beds.waiting.registeredOn"),
      kind: "date",
      of: ({ entry }) => dateIn(residence.timeZone, new Date(entry.registeredAt)),
    },
    { title: t("list.waitingDays"), kind: "integer", of: ({ entry }) => entry.waitingDays },
    { title: t("list.phone"), of: ({ entry }) => entry.phone },
    {
      title: t("beds.waiting.needsNursing"),
      of: ({ entry }) => (entry.details.needsNursingBed ? t("list.yes") : null),
    },
    { title: t("beds.waiting.wishedWard"), of: ({ entry }) => entry.wishedWardName },
    { title: t("beds.waiting.wantedFrom"), kind: "date", of: ({ entry }) => entry.details.wantedFromOn },
    { title: t("list.note"), of: ({ entry }) => entry.details.note },
  ];
  const register = (
    <Button
      leftSection={<IconPlus size="1.25rem" aria-hidden />}
      onClick={() => setAsked({ what: "register", entry: null })}
    >
      {t("beds.waiting.register")}
    </Button>
  );
  return (
    <Screen
      title={t("beds.waiting.title")}
      tools={
        <>
          {tools}
          <span className={classes.sum}>
            {inOneLine([
              t("beds.waiting.sum", { count: entries.length }),
              t("beds.waiting.nursing", { count: needNursingBed }),
              t("beds.waiting.offers", { count: offersStanding }),
              waitedDaysTenths === null
                ? ""
                : t("beds.waiting.waited", { days: (waitedDaysTenths / 10).toFixed(1) }),
            ])}
          </span>
          <ExportMenu
            title={t("beds.waiting.title")}
            narrowed={[residence.name, chosen === null ? "" : chosen.name]}
            columns={columns}
            rows={() => lines}
            disabled={lines.length === 0}
          />
          {entries.length > 0 && <PapersMenu centreId={residence.id} papers={["waiting"]} />}
          {entries.length > 0 && register}
        </>
      }
    >
      <Card
        title={t(chosen === null ? "beds.waiting.queue" : "beds.waiting.ranking")}
        hint={
          chosen === null ? t("beds.waiting.queueHint") : t("beds.waiting.rankingHint", { bed: chosen.name })
        }
        action={
          <Select
            aria-label={t("beds.waiting.forBed")}
            placeholder={t("beds.waiting.forBed")}
            w="22rem"
            clearable
            clearButtonProps={{ "aria-label": t("action.clear") }}
            searchable
            data={free.map(({ value, label }) => ({ value, label }))}
            value={bedId}
            nothingFoundMessage={t("beds.noSuchBed")}
            onChange={setBedId}
          />
        }
      >
        <RefusalNote refusal={rank.error} timeZone={residence.timeZone} />
        {entries.length === 0 ? (
          <Empty icon={IconListCheck} title={t("beds.waiting.nobody")} hint={t("beds.waiting.nobodyHint")}>
            {register}
          </Empty>
        ) : (
          <ol className={classes.list} aria-label={t("beds.waiting.queue")}>
            {lines.map((one) => (
              <WaitingLine
                key={one.entry.id}
                one={one}
                timeZone={residence.timeZone}
                isRanked={ranked !== null}
                onChange={() => setAsked({ what: "register", entry: one.entry })}
                onWithdraw={() => setAsked({ what: "withdraw", entry: one.entry })}
                onOffer={
                  chosen === null
                    ? null
                    : () =>
                        setAsked({ what: "offer", ranked: one, bed: { id: chosen.value, name: chosen.name } })
                }
                onAnswer={(offer) => setAsked({ what: "answer", entry: one.entry, offer })}
                onAdmit={(admitBedId) => setAsked({ what: "admit", entry: one.entry, bedId: admitBedId })}
              />
            ))}
          </ol>
        )}
      </Card>
      {asked?.what === "register" && (
        <RegisterDialog
          residence={residence}
          wards={board.data.wards}
          today={today}
          entry={asked.entry}
          onClose={close}
        />
      )}
      {asked?.what === "withdraw" && (
        <WithdrawDialog residence={residence} entry={asked.entry} onClose={close} />
      )}
      {asked?.what === "offer" && (
        <OfferDialog residence={residence} ranked={asked.ranked} bed={asked.bed} onClose={close} />
      )}
      {asked?.what === "answer" && (
        <AnswerDialog residence={residence} entry={asked.entry} offer={asked.offer} onClose={close} />
      )}
      {asked?.what === "admit" && (
        <AdmitDialog
          board={board.data}
          actor={actor}
          bedId={asked.bedId}
          elder={{ id: asked.entry.elderId, name: asked.entry.name }}
          onClose={close}
        />
      )}
    </Screen>
  );
}
