import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { ElderOrder, ElderRow } from "../../ipc/generated";
import type { ExportColumn } from "../../shared/files/ExportMenu";
import { dateIn } from "../../shared/format/days";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { AlertIcons } from "../../shared/people/AlertIcons";
import { type ElderColumn, elderColumns } from "../../shared/preferences/preferences";
import long from "../../shared/ui/LongTable.module.css";
import { useGradeWords } from "./useGradeWords";

const CHINA = "Asia/Shanghai";

/** A column of the list as the screen shows it and a file holds it. */
export interface ListColumn extends ExportColumn<ElderRow> {
  name: ElderColumn | "name";
  /** By what its head orders the list; none: there is no sense in it. */
  order?: ElderOrder;
  /** The core orders the other way round: the youngest was born last. */
  isReversed?: boolean;
  cell: (elder: ElderRow) => ReactNode;
}

const quiet = (words: string) => <span className={long.quiet}>{words}</span>;

/** Every column there is, the name first, in the order in which the list shows them. */
export function useElderColumns(): readonly ListColumn[] {
  const { t } = useTranslation();
  const format = useFormat();
  const gradeWords = useGradeWords();
  const of: Record<ElderColumn, Omit<ListColumn, "name">> = {
    sex: {
      title: t("list.sex"),
      order: "sex",
      cell: ({ sex }) => t(`sex.${sex}`),
      of: ({ sex }) => t(`sex.${sex}`),
    },
    age: {
      title: t("list.age"),
      order: "birth_on",
      isReversed: true,
      kind: "integer",
      cell: ({ age }) => t("person.age", { count: age }),
      of: ({ age }) => age,
    },
    birthOn: {
      title: t("elders.born"),
      order: "birth_on",
      kind: "date",
      cell: ({ birthOn }) => birthOn,
      of: ({ birthOn }) => birthOn,
    },
    alerts: {
      title: t("elders.alerts"),
      order: "alerts",
      cell: ({ alerts }) => <AlertIcons alerts={alerts} />,
      of: ({ alerts }) =>
        format.list(alerts.map(({ kind, note }) => (note === "" ? t(`alert.kind.${kind}`) : note))),
    },
    centre: {
      title: t("elders.centre"),
      order: "centre",
      cell: ({ centreNames }) =>
        centreNames.length === 0 ? quiet(t("elders.notEnrolled")) : format.list(centreNames),
      of: ({ centreNames }) => format.list(centreNames),
    },
    received: {
      title: t("elders.received"),
      cell: ({ received }) => format.list(received.map((kind) => t(`received.${kind}`))),
      of: ({ received }) => format.list(received.map((kind) => t(`received.${kind}`))),
    },
    category: {
      title: t("elders.category"),
      order: "category",
      cell: ({ categories }) => format.list(categories.map((category) => t(`category.${category}`))),
      of: ({ categories }) => format.list(categories.map((category) => t(`category.${category}`))),
    },
    livingSituation: {
      title: t("elders.livingSituation"),
      order: "living_situation",
      cell: ({ livingSituation }) =>
        livingSituation === null ? "" : t(`livingSituation.${livingSituation}`),
      of: ({ livingSituation }) =>
        livingSituation === null ? null : t(`livingSituation.${livingSituation}`),
    },
    grade: {
      title: t("elders.grade"),
      order: "grade",
      cell: ({ grade }) => (grade === null ? quiet(t("elders.unassessed")) : gradeWords(grade)),
      of: ({ grade }) => (grade === null ? null : gradeWords(grade)),
    },
    phone: {
      title: t("elders.phone"),
      cell: ({ phone }) => phoneInGroups(phone),
      of: ({ phone }) => phone,
    },
    address: {
      title: t("elders.address"),
      cell: ({ address }) => address,
      of: ({ address }) => address,
    },
    registeredAt: {
      title: t("elders.registeredAt"),
      order: "registered_at",
      kind: "date",
      cell: ({ registeredAt }) => dateIn(CHINA, new Date(registeredAt)),
      of: ({ registeredAt }) => dateIn(CHINA, new Date(registeredAt)),
    },
  };
  return [
    {
      name: "name",
      title: t("elders.name"),
      order: "name",
      cell: (elder) => (
        <span className={long.nameCell}>
          <Link to="/elders/$elderId" params={{ elderId: elder.id }} className={long.nameLink}>
            {elder.name}
          </Link>
          <span className={long.quiet}>{elder.namePinyin}</span>
        </span>
      ),
      of: ({ name }) => name,
    },
    ...elderColumns.map((name) => ({ name, ...of[name] })),
  ];
}
