import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { ShownColumn, ShownTable } from "../../ipc/generated";
import classes from "./reports.module.css";
import { addressFor } from "./reportSearch";

const NUMERIC = new Set(["integer", "decimal", "percent", "money", "minutes"]);
const MIDDLE = new Set(["sign", "date", "time"]);
/** Rows drawn at first; the rest on request, so that a year of a district does not hold up the screen. */
const AT_FIRST = 200;

const side = ({ kind }: ShownColumn) => (NUMERIC.has(kind) ? "end" : MIDDLE.has(kind) ? "middle" : "start");

/** The rows of a report; each leads to what it is about. */
export function ReportTable({ table }: { table: ShownTable }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (table.empty !== "") {
    return <p className={classes.none}>{table.empty}</p>;
  }
  const count = table.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const opensAny = table.groups.some(({ rows }) => rows.some(({ opens }) => opens !== null));
  const limit = isWhole ? count : AT_FIRST;
  const before = (place: number) =>
    table.groups.slice(0, place).reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <div
        className={classes.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        role="region"
        aria-label={table.title === "" ? t("reports.rows") : t("reports.rowsOf", { title: table.title })}
      >
        <table className={classes.table} data-dense={table.isDense || undefined}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.key} scope="col" data-side={side(column)}>
                  <Heading title={column.title} />
                </th>
              ))}
              {opensAny && (
                <th>
                  <span className="visually-hidden">{t("reports.open")}</span>
                </th>
              )}
            </tr>
          </thead>
          {table.groups.map((group, place) => {
            const rows = group.rows.slice(0, Math.max(0, limit - before(place)));
            return rows.length === 0 ? null : (
              // Two groups may have the same name.
              // oxlint-disable-next-line react/no-array-index-key
              <tbody key={place}>
                {group.title !== "" && (
                  <tr className={classes.group}>
                    <th scope="rowgroup" colSpan={table.columns.length + (opensAny ? 1 : 0)}>
                      {group.title}
                    </th>
                  </tr>
                )}
                {rows.map((row, line) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a line has no other name than its place
                  <tr key={line} data-tone={row.tone}>
                    {table.columns.map((column, at) => (
                      <td key={column.key} data-side={side(column)}>
                        {row.cells[at]}
                      </td>
                    ))}
                    {opensAny && (
                      <td className={classes.opens}>
                        {row.opens !== null && (
                          <a
                            href={addressFor(row.opens)}
                            aria-label={t("reports.openRow", { row: row.cells[0] ?? "" })}
                          >
                            <IconChevronRight size="1.1rem" aria-hidden />
                          </a>
                        )}
                      </td>
                    )}
                  </tr>
                ))}
                {group.subtotals !== null && rows.length === group.rows.length && (
                  <Sums columns={table.columns} cells={group.subtotals} opensAny={opensAny} />
                )}
              </tbody>
            );
          })}
          {table.totals !== null && (
            <tfoot>
              <Sums columns={table.columns} cells={table.totals} opensAny={opensAny} />
            </tfoot>
          )}
        </table>
      </div>
      {!isWhole && count > AT_FIRST && (
        <Button variant="default" mih="2.75rem" onClick={() => setWhole(true)}>
          {t("reports.allRows", { count })}
        </Button>
      )}
    </>
  );
}

/** A heading breaks between its words only, not at a hyphen or a stroke within one: what finds no room scrolls. Chinese has
 * no gaps between words and breaks where it must. */
function Heading({ title }: { title: string }) {
  return title.split(/(\s+)/).map((word, place) =>
    /[A-Za-z]/.test(word) ? (
      // A word has no other name than its place.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={place} className={classes.word}>
        {word}
      </span>
    ) : (
      word
    ),
  );
}

interface SumsProps {
  columns: readonly ShownColumn[];
  cells: readonly string[];
  opensAny: boolean;
}

function Sums({ columns, cells, opensAny }: SumsProps) {
  return (
    <tr className={classes.sums}>
      {columns.map((column, at) => (
        <td key={column.key} data-side={side(column)}>
          {cells[at]}
        </td>
      ))}
      {opensAny && <td />}
    </tr>
  );
}
