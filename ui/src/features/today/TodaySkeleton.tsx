import { Skeleton } from "@mantine/core";

import { Card } from "../../shared/ui/Card";
import classes from "./today.module.css";

/** The shape of the screen while it is asked for. */
export function TodaySkeleton() {
  return (
    <div className={classes.columns} aria-hidden>
      <Card>
        {[0, 1, 2, 3].map((line) => (
          <Skeleton key={line} height="3.25rem" mb="sm" radius="md" />
        ))}
      </Card>
      <Card>
        <Skeleton height="8rem" radius="md" />
      </Card>
    </div>
  );
}
