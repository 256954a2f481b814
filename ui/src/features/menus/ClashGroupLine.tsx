import { Button } from "@mantine/core";
import {
  type Icon,
  IconAlertTriangle,
  IconArrowRight,
  IconBan,
  IconEye,
  IconShieldCheck,
  IconUserCheck,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ClashGroup, Served } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { distinct } from "./people";
import { useMenuWords } from "./words";
import classes from "./menus.module.css";

/** How many names stand before "and so many more". */
const NAMES = 3;

interface Props {
  group: ClashGroup;
  /** The menu's dish is named as well. */
  withDish?: boolean;
  onChoose: () => void;
}

/** People for whom the same dish does not do for the same reason, and what they get. */
export function ClashGroupLine({ group, withDish = false, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { causes } = useMenuWords();
  const [all, setAll] = useState(false);
  const { served } = group;
  const people = distinct(group.people);
  const names = people.map(({ name }) => name);
  const more = names.length > NAMES && !all;
  const said = causes(group.causes, group.textures);
  const isRed = served === "unsolved";
  return (
    <li className={classes.group} data-served={served}>
      <div className={classes.groupHead}>
        <strong>{withDish ? `${group.menuDishName} · ${said}` : said}</strong>
        <span className={classes.tag} data-tone={isRed || group.isSevere ? "crimson" : "quiet"}>
          {isRed
            ? t("menus.unsolved", { count: people.length })
            : group.isSevere
              ? t("menus.severe", { count: people.length })
              : people.length}
        </span>
      </div>
      <div className={classes.names}>
        {more ? (
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            {t("menus.namesAndMore", { names: format.list(names.slice(0, NAMES)), count: names.length })}
          </button>
        ) : (
          format.list(names)
        )}
      </div>
      <div className={classes.way}>
        <Way group={group} />
        <Button
          variant="subtle"
          size="compact-md"
          onClick={onChoose}
          aria-label={t("menus.chooseOther", {
            act: t(isRed ? "menus.choose" : "menus.change"),
            who: format.list(names.slice(0, NAMES)),
            what: said,
          })}
        >
          {t(isRed ? "menus.choose" : "menus.change")}
        </Button>
      </div>
    </li>
  );
}

/** How each way out looks: its colour and its sign; the words say the rest. */
const looks: Record<Served, { tone: string; sign: Icon }> = {
  unsolved: { tone: "crimson", sign: IconAlertTriangle },
  menu: { tone: "amber", sign: IconEye },
  left_out: { tone: "slate", sign: IconBan },
  overridden: { tone: "amber", sign: IconShieldCheck },
  chosen: { tone: "jade", sign: IconUserCheck },
  proposed: { tone: "jade", sign: IconArrowRight },
};

function Way({ group: { served, dishName, fit, people } }: { group: ClashGroup }) {
  const { t } = useTranslation();
  const words = useMenuWords();
  const { tone, sign: Sign } = looks[served];
  const dish = dishName ?? "";
  const reason = people[0]?.reason ?? "";
  const said: Record<Served, string> = {
    unsolved: t("menus.nothingFits"),
    menu: t("menus.servedAnyway"),
    left_out: t("menus.leftOut", { reason }),
    overridden: t("menus.overridden", { dish, reason }),
    chosen: t("menus.chosen", { dish }),
    proposed: inOneLine([dish, fit ? words.fit(fit) : ""]),
  };
  return (
    <span data-tone={tone}>
      <Sign size="1rem" aria-hidden />
      {said[served]}
    </span>
  );
}
