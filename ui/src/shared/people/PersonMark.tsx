import classes from "./people.module.css";

/** What colour a person's mark has; words and icons beside it say the same. */
export type Tone = "here" | "expected" | "late" | "gone" | "plain";

/** The first character of a name in a circle, for the eye to find the line by. */
export function PersonMark({ name, tone, large = false }: { name: string; tone: Tone; large?: boolean }) {
  return (
    <span aria-hidden className={classes.mark} data-tone={tone} data-large={large || undefined}>
      {Array.from(name.trim())[0] ?? ""}
    </span>
  );
}
