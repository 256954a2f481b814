import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { ElderRow } from "../../ipc/generated";
import type { useElderPages } from "../../ipc/query";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { AlertIcons } from "../../shared/people/AlertIcons";
import long from "../../shared/ui/LongTable.module.css";
import classes from "./elders.module.css";

const features = tableFeatures({});
const column = createColumnHelper<typeof features, ElderRow>();
const ROW_REM = 3.5;

/** The list, of which only the lines in sight are drawn and only the pages looked at are fetched. */
export function ElderTable({ pages, total }: { pages: ReturnType<typeof useElderPages>; total: number }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);

  const columns = useMemo(
    () =>
      column.columns([
        column.accessor("name", {
          header: t("elders.name"),
          cell: ({ row: { original: elder } }) => (
            <span className={long.nameCell}>
              <Link to="/elders/$elderId" params={{ elderId: elder.id }} className={long.nameLink}>
                {elder.name}
              </Link>
              <span className={long.quiet}>{elder.namePinyin}</span>
            </span>
          ),
        }),
        column.accessor("age", {
          header: t("elders.sexAge"),
          cell: ({ row: { original: elder } }) =>
            t("person.line", { sex: t(`sex.${elder.sex}`), age: t("person.age", { count: elder.age }) }),
        }),
        column.accessor("birthOn", { header: t("elders.born"), cell: ({ getValue }) => getValue() }),
        column.accessor("alerts", {
          header: t("elders.alerts"),
          cell: ({ getValue }) => <AlertIcons alerts={getValue()} />,
        }),
        column.accessor("centreNames", {
          header: t("elders.centre"),
          cell: ({ getValue }) =>
            getValue().length === 0 ? (
              <span className={long.quiet}>{t("elders.notEnrolled")}</span>
            ) : (
              format.list(getValue())
            ),
        }),
        column.accessor("phone", {
          header: t("elders.phone"),
          cell: ({ getValue }) => phoneInGroups(getValue()),
        }),
      ]),
    // `t` is a new function only when the language is another.
    // oxlint-disable-next-line react/exhaustive-deps
    [i18n.language, format],
  );
  const table = useTable({ features, columns, data, getRowId: (elder) => elder.id });
  const rows = table.getRowModel().rows;

  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 12,
    // Where nothing has a size, as in tests, the first lines are drawn all the same.
    initialRect: { width: 1000, height: 800 },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 20) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  return (
    // Scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={long.scroll} tabIndex={0} role="region" aria-label={t("elders.table")}>
      <table className={`${long.table} ${classes.table}`} aria-rowcount={total + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" data-column={header.column.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && (
            <tr aria-hidden>
              <td colSpan={6} className={classes.spacer} style={{ height: above }} />
            </tr>
          )}
          {shown.map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <tr
                  key={row.id}
                  aria-rowindex={item.index + 2}
                  className={long.row}
                  onClick={() =>
                    void navigate({ to: "/elders/$elderId", params: { elderId: row.original.id } })
                  }
                >
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} data-column={cell.column.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          {below > 0 && (
            <tr aria-hidden>
              <td colSpan={6} className={classes.spacer} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
