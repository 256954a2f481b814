import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { VisitLine } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import tags from "../../shared/ui/Tag.module.css";
import classes from "./profile.module.css";

/** The last visits. */
export function VisitsCard({ name, visits }: { name: string; visits: readonly VisitLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: ExportColumn<VisitLine>[] = [
    { title: t("list.day"), kind: "date", of: ({ visitOn }) => visitOn },
    { title: t("list.came"), kind: "instant", of: ({ arrivedAt }) => arrivedAt },
    { title: t("list.broughtBy"), of: ({ broughtBy }) => broughtBy },
    { title: t("list.left"), kind: "instant", of: ({ departedAt }) => departedAt },
    { title: t("list.collectedBy"), of: ({ collectedBy }) => collectedBy },
    { title: t("list.centre"), of: ({ centreName }) => centreName },
  ];
  return (
    <Card
      title={t("profile.visits")}
      action={
        visits.length > 0 && (
          <ExportMenu title={t("profile.visits")} narrowed={[name]} columns={columns} rows={() => visits} />
        )
      }
    >
      {visits.length === 0 ? (
        <p className={classes.quiet}>
          {t("profile.noVisits")} · {t("profile.noVisitsHint")}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard too
        <div className={classes.visitScroll} tabIndex={0} role="group" aria-label={t("profile.visits")}>
          <table className={classes.visits}>
            <thead>
              <tr>
                <th scope="col">{t("profile.day")}</th>
                <th scope="col">{t("profile.arrived")}</th>
                <th scope="col">{t("profile.left")}</th>
                <th scope="col">{t("profile.centre")}</th>
              </tr>
            </thead>
            <tbody>
              {visits.map((visit) => (
                <tr key={visit.id}>
                  <td>{format.day(visit.visitOn)}</td>
                  <td>
                    {format.time(visit.arrivedAt, visit.timeZone)}{" "}
                    <span className={classes.quiet}>{visit.broughtBy}</span>
                  </td>
                  <td>
                    {visit.departedAt !== null ? (
                      <>
                        {format.time(visit.departedAt, visit.timeZone)}{" "}
                        <span className={classes.quiet}>{visit.collectedBy}</span>
                      </>
                    ) : visit.departureMissing ? (
                      <span className={classes.missing}>
                        <IconAlertTriangle size="1rem" aria-hidden />
                        {t("profile.leavingMissing")}
                      </span>
                    ) : (
                      <span className={tags.tag} data-tone="good">
                        {t("profile.stillHere")}
                      </span>
                    )}
                  </td>
                  <td className={classes.quiet}>{visit.centreName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
