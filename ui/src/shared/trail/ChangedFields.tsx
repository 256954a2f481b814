import type { FieldChange } from "../../ipc/generated";
import { useTrailWords } from "./useTrailWords";

interface Props {
  changes: readonly FieldChange[];
  timeZone: string;
}

/** What an act changed, and what it was before. */
export function ChangedFields({ changes, timeZone }: Props) {
  const words = useTrailWords(timeZone);
  return (
    <ul>
      {words.changes(changes).map((change) => (
        <li key={change.field}>{change.words}</li>
      ))}
    </ul>
  );
}
