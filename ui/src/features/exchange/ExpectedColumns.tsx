import { useTranslation } from "react-i18next";

import type { ImportField } from "../../ipc/generated";
import classes from "./import.module.css";
import { useFieldWords } from "./useFieldWords";

/** The columns that a list of this kind may have, before there is one. */
export function ExpectedColumns({ fields }: { fields: readonly ImportField[] }) {
  const { t } = useTranslation();
  const { heading, choices } = useFieldWords(fields);
  return (
    <div
      className={`${classes.scroll} ${classes.shaded}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      role="region"
      aria-label={t("import.expected")}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{t("import.expectedHint")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("import.column")}</th>
            <th scope="col">{t("import.example")}</th>
            <th scope="col">{t("import.fits")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">
                {heading(field.key)}
                {field.isRequired && <span className={classes.needed}>{t("import.needed")}</span>}
              </th>
              <td>{field.example}</td>
              <td>{choices(field.key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
