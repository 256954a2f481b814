import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { AccountPart } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./accounts.module.css";
import { yuan } from "../../shared/format/money";

interface Props {
  title: string;
  parts: readonly AccountPart[];
  /** What a part without a key is called. */
  nameless: string;
  /** Only what was given. */
  isBudget?: true;
  onOpen: (part: { key: string | null; name: string }) => void;
}

/** The month by elder, by centre or by budget line; each line opens to its meals. */
export function PartCard({ title, parts, nameless, isBudget, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={title}>
      {parts.length === 0 ? (
        <p className={classes.quiet}>{t("accounts.noParts")}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("accounts.name")}</th>
              <th scope="col">{t("accounts.meals")}</th>
              {isBudget !== true && <th scope="col">{t("accounts.priceAndFee")}</th>}
              <th scope="col">{t("accounts.subsidy")}</th>
              {isBudget !== true && <th scope="col">{t("accounts.elderPays")}</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              const name = part.name === "" ? nameless : part.name;
              return (
                <tr key={part.key ?? ""}>
                  <th scope="row">
                    <UnstyledButton
                      className={classes.open}
                      aria-label={t("accounts.openOf", { name })}
                      onClick={() => onOpen({ key: part.key, name })}
                    >
                      {name}
                    </UnstyledButton>
                  </th>
                  <td>{format.number(part.meals)}</td>
                  {isBudget !== true && <td>{yuan(part.priceFen + part.feeFen)}</td>}
                  <td>{yuan(part.subsidyFen)}</td>
                  {isBudget !== true && (
                    <td>
                      <strong>{yuan(part.elderFen)}</strong>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Card>
  );
}
