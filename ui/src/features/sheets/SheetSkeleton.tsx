import { Skeleton, Stack } from "@mantine/core";

/** Where the sheet will stand. */
export function SheetSkeleton() {
  return (
    <Stack gap="xs" aria-hidden>
      <Skeleton height="4rem" radius="md" />
      {Array.from({ length: 9 }, (_, row) => (
        <Skeleton key={row} height="2.5rem" radius="sm" />
      ))}
    </Stack>
  );
}
