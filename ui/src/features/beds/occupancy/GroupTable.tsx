import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Occupancy } from "../../../ipc/generated";
import { CountCells, CountHeads } from "./CountColumns";
import classes from "./occupancy.module.css";

type Group = Occupancy["groups"][number];

interface Props {
  census: Occupancy;
  /** Opens what lies behind a group. */
  onOpen: (group: Group) => void;
}

/** The bed-days and rates of each group, and of all; a group opens to what lies behind it. */
export function GroupTable({ census, onOpen }: Props) {
  const { t } = useTranslation();
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
          <CountHeads />
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
            <CountCells counts={group.total} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("beds.total")}</th>
          <CountCells counts={census.total} />
        </tr>
      </tfoot>
    </table>
  );
}
