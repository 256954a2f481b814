import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserPlus, IconUserSearch, IconUsers } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import type { CentreLabel, ElderRow } from "../../ipc/generated";
import { useElderPages } from "../../ipc/query";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { ExportMenu } from "../../shared/files/ExportMenu";
import { usePreferences, usualElderColumns } from "../../shared/preferences/preferences";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Empty } from "../../shared/ui/Empty";
import { ColumnPicker } from "./ColumnPicker";
import { ElderFilters, narrowedWords, useElderFilters } from "./ElderFilters";
import { ElderTable } from "./ElderTable";
import classes from "./elders.module.css";
import { askedBy, everybody, narrow, sortBy, useChosen } from "./narrowing";
import { TableSkeleton } from "./TableSkeleton";
import { useElderColumns } from "./useElderColumns";

/** So many lines are fetched at once for a file: as many as the list gives. */
const AT_ONCE = 500;

/** All elders of the district: found by what is typed, narrowed by what stands on their records, in any order. */
export function EldersScreen({ centres }: { centres: readonly CentreLabel[] }) {
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState("");
  const [typed] = useDebouncedValue(query.trim(), 150);
  const { narrowing, sorting } = useChosen();
  const { elderColumns } = usePreferences();
  const all = useElderColumns();
  const columns = useMemo(
    () => all.filter(({ name }) => name === "name" || elderColumns.includes(name)),
    // What the columns say changes with the language alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [elderColumns, i18n.language],
  );
  // An order whose column is not shown any more would be a riddle.
  const by = columns.find(({ name }) => name === sorting?.column);
  const asked = {
    ...askedBy(narrowing),
    query: typed,
    order: by?.order ?? null,
    descending: by !== undefined && sorting !== null && sorting.descending !== (by.isReversed ?? false),
  };
  const pages = useElderPages(asked);
  const total = pages.data?.pages[0]?.total ?? 0;
  const filters = useElderFilters(centres, narrowing);
  const isFiltered = filters.some(({ value }) => value !== null);
  const isNarrowed = typed !== "" || isFiltered;
  const byPinyin = typed === "" ? ({ column: "name", descending: false } as const) : null;
  const everyone = async () => {
    const found: ElderRow[] = [];
    for (let offset = 0; ; offset += AT_ONCE) {
      // One page after the other: the list may be of a whole district.
      // oxlint-disable-next-line no-await-in-loop
      const page = await call("elder_list", { ...asked, offset, limit: AT_ONCE });
      found.push(...page.rows);
      if (page.rows.length < AT_ONCE) {
        return found;
      }
    }
  };

  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <h1 className={classes.title}>{t("elders.title")}</h1>
        <TextInput
          className={classes.search}
          aria-label={t("elders.search")}
          placeholder={t("elders.placeholder")}
          leftSection={<IconSearch size="1.25rem" aria-hidden />}
          value={query}
          autoComplete="off"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens this screen to look somebody up
          autoFocus
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ColumnPicker columns={all} shown={elderColumns} />
        <ExportMenu
          title={t("elders.title")}
          narrowed={[typed, ...narrowedWords(filters)]}
          columns={columns}
          rows={everyone}
          disabled={total === 0}
        />
        <ButtonLink
          variant="filled"
          to="/elders/new"
          leftSection={<IconUserPlus size="1.25rem" aria-hidden />}
        >
          {t("elders.register")}
        </ButtonLink>
      </header>
      <ElderFilters filters={filters} isNarrowed={isNarrowed} onClear={() => setQuery("")} />
      <p className={classes.count} role="status">
        {pages.data &&
          (isNarrowed ? t("elders.found", { count: total }) : t("elders.count", { count: total }))}
      </p>
      {pages.error && <RefusalNote refusal={pages.error} />}
      {pages.isPending && <TableSkeleton />}
      {pages.data && total > 0 && (
        <ElderTable
          pages={pages}
          total={total}
          columns={columns}
          sorting={by === undefined ? byPinyin : sorting}
          onSort={sortBy}
          isUsual={elderColumns.join() === usualElderColumns.join()}
        />
      )}
      {pages.data && total === 0 && (
        <Empty
          icon={isNarrowed ? IconUserSearch : IconUsers}
          title={
            typed !== ""
              ? t("elders.noneFound", { query: typed })
              : t(isFiltered ? "elders.noneSo" : "elders.none")
          }
          hint={t(isNarrowed ? "elders.noneFoundHint" : "elders.noneHint")}
        >
          {isFiltered && (
            <Button variant="default" mih="2.75rem" onClick={() => narrow(everybody)}>
              {t("elders.everybodyAgain")}
            </Button>
          )}
          <ButtonLink to="/elders/new" search={typed === "" ? {} : { name: typed }}>
            {t("elders.register")}
          </ButtonLink>
        </Empty>
      )}
    </div>
  );
}
