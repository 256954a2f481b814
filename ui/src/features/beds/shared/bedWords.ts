import { useTranslation } from "react-i18next";

import type { Error as Refusal, Occupant, Refusal as Obstacle } from "../../../ipc/generated";

/** Room and label, as staff say it. */
export const bedName = (room: { name: string }, bed: { label: string }): string =>
  `${room.name}-${bed.label}`;

/** What stands in the way, as the refusal that the act itself would meet. */
export const asRefusal = (obstacle: Obstacle): Refusal => ({ ...obstacle, message: "", fields: [] });

/** Obstacles that a reason overcomes. */
export const isOverridable = (code: string): boolean => code === "room_sex_rule" || code === "couple_room";

/** 三级 */
export function useGradeWords(): (grade: number) => string {
  const { t } = useTranslation();
  return (grade) => {
    switch (grade) {
      case 0:
        return t("beds.grade.g0");
      case 1:
        return t("beds.grade.g1");
      case 2:
        return t("beds.grade.g2");
      case 3:
        return t("beds.grade.g3");
      default:
        return t("beds.grade.g4");
    }
  };
}

/** 86 岁 · 三级 */
export function useOccupantLine(): (occupant: Pick<Occupant, "age" | "grade">) => string {
  const { t } = useTranslation();
  const grades = useGradeWords();
  return ({ age, grade }) =>
    grade === null
      ? t("person.age", { count: age })
      : `${t("person.age", { count: age })} · ${grades(grade)}`;
}
