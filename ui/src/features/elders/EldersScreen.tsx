import { Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserPlus, IconUserSearch, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import type { CentreLabel, ElderRow } from "../../ipc/generated";
import { useElderPages } from "../../ipc/query";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Empty } from "../../shared/ui/Empty";
import { ElderTable } from "./ElderTable";
import classes from "./elders.module.css";
import { TableSkeleton } from "./TableSkeleton";

const ALL = "";
/** So many lines are fetched at once for a file: as many as the list gives. */
const AT_ONCE = 500;

/** All elders of the district: found by characters, pinyin, initials or the last digits of a number. */
export function EldersScreen({ centres }: { centres: readonly CentreLabel[] }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const [centreId, setCentreId] = useState<string>(ALL);
  const [asked] = useDebouncedValue(query.trim(), 150);
  const pages = useElderPages({ query: asked, centreId: centreId === ALL ? null : centreId });
  const total = pages.data?.pages[0]?.total ?? 0;
  const isNarrowed = asked !== "" || centreId !== ALL;
  const format = useFormat();
  const columns: ExportColumn<ElderRow>[] = [
    { title: t("elders.name"), of: (elder) => elder.name },
    { title: t("list.sex"), of: (elder) => t(`sex.${elder.sex}`) },
    { title: t("list.age"), kind: "integer", of: (elder) => elder.age },
    { title: t("elders.born"), kind: "date", of: (elder) => elder.birthOn },
    {
      title: t("elders.alerts"),
      of: (elder) =>
        format.list(elder.alerts.map(({ kind, note }) => (note === "" ? t(`alert.kind.${kind}`) : note))),
    },
    { title: t("elders.centre"), of: (elder) => format.list(elder.centreNames) },
    { title: t("elders.phone"), of: (elder) => elder.phone },
  ];
  const everyone = async () => {
    const found: ElderRow[] = [];
    for (let offset = 0; ; offset += AT_ONCE) {
      // One page after the other: the list may be of a whole district.
      // oxlint-disable-next-line no-await-in-loop
      const page = await call("elder_list", {
        query: asked,
        centreId: centreId === ALL ? null : centreId,
        offset,
        limit: AT_ONCE,
      });
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
        <Select
          aria-label={t("elders.centreFilter")}
          data={[
            { value: ALL, label: t("elders.allCentres") },
            ...centres.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={centreId}
          onChange={(value) => setCentreId(value ?? ALL)}
        />
        <ExportMenu
          title={t("elders.title")}
          narrowed={[asked, centres.find(({ id }) => id === centreId)?.name ?? ""]}
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
      <p className={classes.count} role="status">
        {pages.data &&
          (isNarrowed ? t("elders.found", { count: total }) : t("elders.count", { count: total }))}
      </p>
      {pages.error && <RefusalNote refusal={pages.error} />}
      {pages.isPending && <TableSkeleton />}
      {pages.data && total > 0 && <ElderTable pages={pages} total={total} />}
      {pages.data && total === 0 && (
        <Empty
          icon={isNarrowed ? IconUserSearch : IconUsers}
          title={isNarrowed ? t("elders.noneFound", { query: asked }) : t("elders.none")}
          hint={t(isNarrowed ? "elders.noneFoundHint" : "elders.noneHint")}
        >
          <ButtonLink to="/elders/new" search={asked === "" ? {} : { name: asked }}>
            {t("elders.register")}
          </ButtonLink>
        </Empty>
      )}
    </div>
  );
}
