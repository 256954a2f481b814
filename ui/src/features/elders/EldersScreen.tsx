import { Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserPlus, IconUserSearch, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { CentreLabel } from "../../ipc/generated";
import { useElderPages } from "../../ipc/query";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Empty } from "../../shared/ui/Empty";
import { ElderTable } from "./ElderTable";
import classes from "./elders.module.css";
import { TableSkeleton } from "./TableSkeleton";

const ALL = "";

/** All elders of the district: found by characters, pinyin, initials or the last digits of a number. */
export function EldersScreen({ centres }: { centres: readonly CentreLabel[] }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const [centreId, setCentreId] = useState<string>(ALL);
  const [asked] = useDebouncedValue(query.trim(), 150);
  const pages = useElderPages({ query: asked, centreId: centreId === ALL ? null : centreId });
  const total = pages.data?.pages[0]?.total ?? 0;
  const isNarrowed = asked !== "" || centreId !== ALL;

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
