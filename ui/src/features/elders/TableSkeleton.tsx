import { Skeleton } from "@mantine/core";

const ROWS = Array.from({ length: 9 }, (_, place) => place);

/** The shape of a list before it can be read. */
export function TableSkeleton() {
  return (
    <div aria-busy="true">
      {ROWS.map((row) => (
        <Skeleton key={row} height="3rem" mb="xs" />
      ))}
    </div>
  );
}
