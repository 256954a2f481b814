import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { ButtonLink } from "../shared/ui/ButtonLink";
import { Empty } from "../shared/ui/Empty";

/** A screen that broke: says so, keeps the way back, and shows what the administrator needs. */
export function ScreenFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  function again() {
    // The answers on which it broke would break it again: they are asked for anew.
    client.removeQueries({ type: "inactive" });
    reset();
  }
  return (
    <div role="alert" style={{ height: "100%", display: "flex" }}>
      <Empty isScreen icon={IconAlertTriangle} title={t("shell.faultTitle")} hint={t("shell.faultText")}>
        <code style={{ flexBasis: "100%", color: "var(--quiet)", overflowWrap: "anywhere" }}>
          {error instanceof Error ? error.message : String(error)}
        </code>
        <Button variant="default" onClick={again}>
          {t("shell.again")}
        </Button>
        <ButtonLink variant="filled" to="/attendance" onClick={again}>
          {t("shell.faultBack")}
        </ButtonLink>
      </Empty>
    </div>
  );
}
