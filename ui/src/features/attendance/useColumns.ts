import { useElementSize } from "@mantine/hooks";

const NARROWEST_REM = 13.5;
/** Where there is room, cards are wide enough for a whole name in pinyin. */
const COMFORTABLE_REM = 16;
const ROOMY_REM = 56;
const GAP_REM = 0.625;

/** How many cards stand in a row of the element: as many as stay readable. */
export function useColumns() {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const least = width / rem > ROOMY_REM ? COMFORTABLE_REM : NARROWEST_REM;
  const fitting = Math.floor((width / rem + GAP_REM) / (least + GAP_REM));
  // Before it is measured: three, as on the usual screen.
  return { ref, columns: width === 0 ? 3 : Math.max(1, fitting) };
}
