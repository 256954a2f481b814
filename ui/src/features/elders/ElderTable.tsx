import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { IconArrowNarrowDown, IconArrowNarrowUp, IconArrowsSort } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { ElderRow } from "../../ipc/generated";
import type { useElderPages } from "../../ipc/query";
import long from "../../shared/ui/LongTable.module.css";
import classes from "./elders.module.css";
import type { Sorting } from "./narrowing";
import type { ListColumn } from "./useElderColumns";

// Ordering and narrowing are the core's: it has all the elders, the window only those that were looked at.
const features = tableFeatures({});
const column = createColumnHelper<typeof features, ElderRow>();
const ROW_REM = 3.5;

interface Props {
  pages: ReturnType<typeof useElderPages>;
  total: number;
  columns: readonly ListColumn[];
  /** By what the list is ordered; none where it is as likely as what was typed. */
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  /** The columns that everybody begins with: one of them gives way where there is no room. */
  isUsual: boolean;
}

/** The list, of which only the lines in sight are drawn and only the pages looked at are fetched. */
export function ElderTable({ pages, total, columns: shownColumns, sorting, onSort, isUsual }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);

  const columns = useMemo(
    () =>
      column.columns(
        shownColumns.map(({ name, title, cell }) =>
          column.display({ id: name, header: title, cell: ({ row }) => cell(row.original) }),
        ),
      ),
    [shownColumns],
  );
  const table = useTable({ features, columns, data, getRowId: (elder) => elder.id });
  const rows = table.getRowModel().rows;

  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  // What it returns changes as one scrolls, and is handed on to nothing that keeps it.
  // oxlint-disable-next-line react/incompatible-library
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

  // Another order begins at its beginning.
  const order = sorting === null ? "" : `${sorting.column} ${sorting.descending}`;
  useEffect(() => {
    if (scroller.current) {
      scroller.current.scrollTop = 0;
    }
    // Not what it reads but when it is asked anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [order]);

  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  return (
    // Scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={long.scroll} tabIndex={0} role="region" aria-label={t("elders.table")}>
      <table
        className={`${long.table} ${classes.table}`}
        data-usual={isUsual || undefined}
        aria-rowcount={total + 1}
      >
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => {
                const shownColumn = shownColumns.find(({ name }) => name === header.column.id);
                return (
                  shownColumn && (
                    <Head
                      key={header.id}
                      column={shownColumn}
                      sorting={sorting?.column === shownColumn.name ? sorting : null}
                      onSort={onSort}
                    />
                  )
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && (
            <tr aria-hidden>
              <td colSpan={shownColumns.length} className={classes.spacer} style={{ height: above }} />
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
              <td colSpan={shownColumns.length} className={classes.spacer} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** The head of a column: a press orders the list by it, another turns the order round, a third takes it back. */
function Head({
  column: { name, title, order },
  sorting,
  onSort,
}: {
  column: ListColumn;
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
}) {
  if (order === undefined) {
    return (
      <th scope="col" data-column={name}>
        {title}
      </th>
    );
  }
  const way = sorting === null ? "none" : sorting.descending ? "descending" : "ascending";
  const Arrow = { none: IconArrowsSort, ascending: IconArrowNarrowUp, descending: IconArrowNarrowDown }[way];
  return (
    <th scope="col" data-column={name} aria-sort={way}>
      <button
        type="button"
        className={classes.sort}
        onClick={() =>
          onSort(way === "descending" ? null : { column: name, descending: way === "ascending" })
        }
      >
        {title}
        <Arrow size="1rem" aria-hidden />
      </button>
    </th>
  );
}
