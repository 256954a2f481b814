import { Button, Group, Modal, Skeleton, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type AccountLine, type AccountLinesOf, useMealAccountLines } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./accounts.module.css";
import { yuan } from "../../shared/format/money";

/** So many at once: a month of a district has thousands. */
const STEP = 100;

interface Props {
  kitchenId: string;
  monthOn: string;
  title: string;
  /** None: all of the month. */
  of: AccountLinesOf | null;
  onClose: () => void;
}

/** The meals behind an amount: price, fee, which scheme gave what, what is left. */
export function LinesDialog({ kitchenId, monthOn, title, of, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useMealAccountLines({ kitchenId, monthOn, of });
  const [shown, setShown] = useState(STEP);
  const columns: ExportColumn<AccountLine>[] = [
    { title: t("accounts.day"), kind: "date", of: ({ serviceOn }) => serviceOn },
    { title: t("list.what"), of: ({ meal }) => t(`meal.${meal}`) },
    { title: t("accounts.name"), of: ({ name }) => name },
    {
      title: t("accounts.what"),
      of: ({ portionSize, mealSet, isMissed }) =>
        inOneLine([
          t(`portionSize.${portionSize}`),
          mealSet === "special" ? t("mealSet.special") : "",
          isMissed ? t("accounts.isMissed") : "",
        ]),
    },
    { title: t("list.portions"), kind: "integer", of: ({ portions }) => portions },
    { title: t("accounts.price"), kind: "money", of: ({ priceFen }) => priceFen },
    { title: t("accounts.fee"), kind: "money", of: ({ feeFen }) => feeFen },
    { title: t("accounts.subsidy"), kind: "money", of: ({ subsidyFen }) => subsidyFen },
    { title: t("paper.grantedBy"), of: ({ grants }) => format.list(grants.map((grant) => grant.ruleName)) },
    { title: t("accounts.elderPays"), kind: "money", of: ({ elderFen }) => elderFen },
  ];
  const rest = (list.data?.lines.length ?? 0) - shown;
  return (
    <Modal
      opened
      size="70rem"
      onClose={onClose}
      title={t("accounts.linesTitle", { name: title, month: format.month(monthOn.slice(0, 7)) })}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="sm">
        <RefusalNote refusal={list.error} />
        {!list.data && !list.error && (
          <Skeleton height="16rem" radius="lg" role="status" aria-label={t("shell.loading")} />
        )}
        {list.data && (
          <>
            <Group justify="end">
              <ExportMenu
                title={title}
                narrowed={[monthOn.slice(0, 7)]}
                columns={columns}
                rows={() => list.data.lines}
                disabled={list.data.lines.length === 0}
              />
            </Group>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
            <div className={classes.lines} tabIndex={0} role="region" aria-label={title}>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("accounts.day")}</th>
                    <th scope="col" className={classes.text}>
                      {t("accounts.name")}
                    </th>
                    <th scope="col" className={classes.text}>
                      {t("accounts.what")}
                    </th>
                    <th scope="col">{t("accounts.price")}</th>
                    <th scope="col">{t("accounts.fee")}</th>
                    <th scope="col">{t("accounts.subsidy")}</th>
                    <th scope="col">{t("accounts.elderPays")}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.data.lines.slice(0, shown).map((line) => (
                    <tr key={`${line.serviceOn} ${line.meal} ${line.demandKey}`}>
                      <th scope="row">
                        {format.shortDay(line.serviceOn)} {t(`meal.${line.meal}`)}
                      </th>
                      <td className={classes.text}>{line.name}</td>
                      <td className={classes.text}>
                        {inOneLine([
                          t(`portionSize.${line.portionSize}`),
                          line.mealSet === "special" ? t("mealSet.special") : "",
                          line.portions > 1 ? t("delivery.portions", { count: line.portions }) : "",
                          line.isMissed ? t("accounts.isMissed") : "",
                        ])}
                      </td>
                      <td>{line.priceFen === null ? t("accounts.noPrice") : yuan(line.priceFen)}</td>
                      <td>{yuan(line.feeFen)}</td>
                      <td>
                        {yuan(line.subsidyFen)}
                        {line.grants.map((grant) => (
                          <small key={grant.ruleName} className={classes.grant}>
                            {grant.ruleName} {yuan(grant.fen)}
                          </small>
                        ))}
                      </td>
                      <td>
                        <strong>{yuan(line.elderFen)}</strong>
                      </td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row" colSpan={3}>
                      {t("accounts.total", { count: list.data.sum.meals })}
                    </th>
                    <td>{yuan(list.data.sum.priceFen)}</td>
                    <td>{yuan(list.data.sum.feeFen)}</td>
                    <td>{yuan(list.data.sum.subsidyFen)}</td>
                    <td>
                      <strong>{yuan(list.data.sum.elderFen)}</strong>
                    </td>
                  </tr>
                </tfoot>
              </table>
            </div>
            {rest > 0 && (
              <Button
                variant="default"
                mih="2.75rem"
                style={{ alignSelf: "start" }}
                onClick={() => setShown(shown + STEP)}
              >
                {t("accounts.moreLines", { count: Math.min(STEP, rest) })}
              </Button>
            )}
            {list.data.isCut && <p className={classes.quiet}>{t("accounts.cut")}</p>}
          </>
        )}
      </Stack>
    </Modal>
  );
}
