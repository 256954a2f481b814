import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

const CARDS = Array.from({ length: 12 }, (_, place) => place);

/** The shape of the board before it can be read. */
export function BoardSkeleton() {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {t("shell.loading")}
      </p>
      <Skeleton height="4.5rem" mb="md" />
      <div style={{ display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "0.625rem" }}>
        {CARDS.map((place) => (
          <Skeleton key={place} height="6.125rem" />
        ))}
      </div>
    </div>
  );
}
