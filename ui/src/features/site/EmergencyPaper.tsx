import { useTranslation } from "react-i18next";

import type { EmergencyList, OnSite } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { useAlertWords } from "../../shared/people/useAlertWords";
import { Paper } from "../../shared/ui/Paper";
import classes from "./emergency.module.css";

/** Lines of this height, with the head and foot, fill an A4 page. */
const LINES_ON_A_PAGE = 21;

interface Props {
  list: EmergencyList;
  counted: ReadonlySet<string>;
}

/**
 * The emergency list on A4: a box for each person, everything a helper needs on one line; below everyone, under a line of
 * their own, those of the day before whom nobody signed out.
 */
export function EmergencyPaper({ list, counted }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useAlertWords();
  const lines: (OnSite | null)[] = [...list.people];
  if (list.notSignedOut.length > 0) {
    lines.push(null, ...list.notSignedOut);
  }
  const pages: (OnSite | null)[][] = [];
  for (let at = 0; at < Math.max(1, lines.length); at += LINES_ON_A_PAGE) {
    pages.push(lines.slice(at, at + LINES_ON_A_PAGE));
  }
  return (
    <Paper
      title={t("emergency.title")}
      centreName={list.centreName}
      summary={t("emergency.summary", {
        all: list.people.length,
        elders: list.elders,
        visitors: list.visitors,
        staff: list.staff,
        moment: format.moment(list.now, list.timeZone),
      })}
      printedBy={list.actor}
      printedAt={format.moment(list.now, list.timeZone)}
      pages={pages.map((people, page) => (
        // Pages have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <table key={page} className={classes.paper}>
          <thead>
            <tr>
              <th aria-label={t("emergency.counted")} />
              <th>{t("emergency.room")}</th>
              <th>{t("emergency.name")}</th>
              <th>{t("emergency.mobility")}</th>
              <th>{t("emergency.contact")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) =>
              person === null ? (
                <tr key="notSignedOut">
                  <td colSpan={5} className={classes.paperPart}>
                    {t("emergency.notSignedOut")}
                  </td>
                </tr>
              ) : (
                <tr key={person.id}>
                  <td className={classes.paperBox}>{counted.has(person.id) ? "☑" : "☐"}</td>
                  <td>{person.roomName ?? (person.hasNoBed ? t("beds.noBedYet") : "—")}</td>
                  <td>
                    <strong>{person.name}</strong>
                    {person.kind !== "elder" && ` ${t(`onSiteAs.${person.kind}`)}`}
                  </td>
                  <td>{person.kind === "elder" ? format.list(person.alerts.map(say)) : person.about}</td>
                  <td>
                    {person.contact !== null &&
                      inOneLine(
                        [
                          person.contact.relation === null ? "" : t(`relation.${person.contact.relation}`),
                          person.contact.name ?? "",
                          phoneInGroups(person.contact.phone),
                        ],
                        " ",
                      )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    />
  );
}
