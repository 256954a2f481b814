import { Modal, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import {
  type ProductionMeal,
  type ProductionPlate,
  type WhichPlates,
  useProductionPeople,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./production.module.css";
import { useSheetWords } from "./words";

interface Props {
  meal: ProductionMeal;
  which: Partial<WhichPlates>;
  title: string;
  onClose: () => void;
}

/** The people behind a number. */
export function PeopleDialog({ meal, which, title, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSheetWords();
  const people = useProductionPeople({
    kitchenId: meal.kitchenId,
    on: meal.on,
    meal: meal.meal,
    which: {
      slotId: null,
      dishId: null,
      texture: null,
      portionSize: null,
      centreId: null,
      atHome: false,
      leftOut: null,
      isSpecial: false,
      gets: null,
      isMenuDish: null,
      ...which,
    },
  });
  const gets = ({ dishes }: ProductionPlate) =>
    format.list(
      dishes.filter((dish) => dish.dishId !== null).map((dish) => words.dish(dish.dishName, dish.texture)),
    );
  /** What is left out for somebody, each thing once. */
  const without = ({ dishes }: ProductionPlate) => {
    const special = dishes.flatMap((dish) => dish.leftOut);
    const said = special.map((what) => JSON.stringify(what));
    return special.length === 0
      ? ""
      : words.leftOut(special.filter((_, place) => said.indexOf(said[place] ?? "") === place));
  };
  const columns: ExportColumn<ProductionPlate>[] = [
    { title: t("production.name"), of: ({ name }) => name },
    { title: t("list.portions"), kind: "integer", of: (plate) => plate.portions },
    { title: t("production.why"), of: ({ reason }) => t(`production.reason_${reason}`) },
    { title: t("production.site"), of: ({ siteName }) => siteName },
    { title: t("production.size"), of: ({ portionSize }) => words.size(portionSize) },
    { title: t("production.gets"), of: gets },
    { title: t("list.needs"), of: without },
  ];
  const portions = people.data?.reduce((sum, one) => sum + one.portions, 0) ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={people.data ? t("production.peopleOf", { what: title, count: portions }) : title}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="60rem"
    >
      <RefusalNote refusal={people.error} timeZone={meal.timeZone} />
      {!people.data && !people.error && <Skeleton height="12rem" />}
      {people.data && (
        <ExportMenu
          title={title}
          narrowed={[meal.on, t(`meal.${meal.meal}`)]}
          columns={columns}
          rows={() => people.data}
          disabled={people.data.length === 0}
        />
      )}
      {people.data && (
        <table className={classes.people}>
          <thead>
            <tr>
              <th scope="col">{t("production.name")}</th>
              <th scope="col">{t("production.why")}</th>
              <th scope="col">{t("production.site")}</th>
              <th scope="col">{t("production.size")}</th>
              <th scope="col">{t("production.gets")}</th>
            </tr>
          </thead>
          <tbody>
            {people.data.map((one) => {
              const leftOut = without(one);
              return (
                <tr key={one.key}>
                  <th scope="row">
                    {one.name}
                    {one.portions > 1 && ` × ${format.number(one.portions)}`}
                  </th>
                  <td>{t(`production.reason_${one.reason}`)}</td>
                  <td>{one.siteName}</td>
                  <td>{words.size(one.portionSize)}</td>
                  <td>
                    {gets(one)}
                    {leftOut !== "" && <span className={classes.leftOut}>{leftOut}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
