import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { CensusCounts, Occupancy } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

const percent = (rate: number | null) => (rate === null ? "—" : `${(rate / 100).toFixed(1)}%`);

type Group = Occupancy["groups"][number];

interface Props {
  census: Occupancy;
  /** Opens what lies behind a group. */
  onOpen: (group: Group) => void;
}

/** The bed-days and rates of each group, and of all; a group opens to what lies behind it. */
export function GroupTable({ census, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const cells = (counts: CensusCounts) => (
    <>
      <td>{format.number(counts.available)}</td>
      <td>{format.number(counts.occupied)}</td>
      <td>{format.number(counts.held)}</td>
      <td>{format.number(counts.closed)}</td>
      <td>{percent(counts.rateWithHeld)}</td>
      <td>{percent(counts.rateWithoutHeld)}</td>
    </>
  );
  const name = (group: Group) => {
    switch (group.key) {
      case "nursing":
      case "ordinary":
      case "short_stay":
        return t(`bedKind.${group.key}`);
      case "other":
        return t("beds.census.notNursing");
      default:
        return group.name;
    }
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("beds.census.group")}</th>
          <th scope="col">{t("figure.available_days")}</th>
          <th scope="col">{t("figure.occupied_days")}</th>
          <th scope="col">{t("figure.held_days")}</th>
          <th scope="col">{t("figure.closed_days")}</th>
          <th scope="col">{t("figure.occupancy_with_held")}</th>
          <th scope="col">{t("figure.occupancy_without_held")}</th>
        </tr>
      </thead>
      <tbody>
        {census.groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">
              <button
                type="button"
                className={classes.open}
                aria-label={t("beds.census.openGroup", { name: name(group) })}
                onClick={() => onOpen(group)}
              >
                {name(group)}
                <IconChevronRight size="1.1rem" aria-hidden />
              </button>
            </th>
            {cells(group.total)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("beds.total")}</th>
          {cells(census.total)}
        </tr>
      </tfoot>
    </table>
  );
}
