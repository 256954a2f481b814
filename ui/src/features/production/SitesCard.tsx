import { useTranslation } from "react-i18next";

import type { Sheet, WhichPlates } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import { Number } from "./Number";
import classes from "./production.module.css";

interface Props {
  sheet: Sheet;
  onPeople: (which: Partial<WhichPlates>, title: string) => void;
}

/** Where it goes, with the sums that must agree. */
export function SitesCard({ sheet, onPeople }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("production.sites")}>
      <table className={classes.sites}>
        <thead>
          <tr>
            <th scope="col">{t("production.site")}</th>
            <th scope="col">{t("production.portions")}</th>
            <th scope="col">{t("production.special")}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.sites.map((site) => {
            const atHome = site.centreId === null;
            const name = atHome ? t("production.homes", { count: site.addresses }) : site.name;
            return (
              <tr key={site.centreId ?? ""}>
                <th scope="row">{name}</th>
                <td>
                  <Number
                    value={site.portions}
                    of={name}
                    onOpen={() => onPeople({ centreId: site.centreId, atHome }, name)}
                  />
                </td>
                <td>
                  {site.specialPortions > 0 && (
                    <Number
                      value={site.specialPortions}
                      of={`${name} · ${t("production.special")}`}
                      onOpen={() =>
                        onPeople(
                          { centreId: site.centreId, atHome, isSpecial: true },
                          `${name} · ${t("production.special")}`,
                        )
                      }
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("production.all")}</th>
            <td>
              <Number
                value={sheet.portions}
                of={t("production.all")}
                onOpen={() => onPeople({}, t("production.all"))}
              />
            </td>
            <td>
              {sheet.specialPortions > 0 && (
                <Number
                  value={sheet.specialPortions}
                  of={t("production.special")}
                  onOpen={() => onPeople({ isSpecial: true }, t("production.special"))}
                />
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
