import { useCalendarList } from "../../ipc/generated";
import { PastCalendarNote } from "../../shared/calendar/PastCalendarNote";

/** Warns where what is planned lies past the known legal holidays. */
export function PlanNote({ on }: { on: string | null }) {
  const calendar = useCalendarList();
  return <PastCalendarNote on={on} endsOn={calendar.data?.endsOn} />;
}
