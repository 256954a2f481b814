import type { Enrolment } from "../../ipc/generated";

export type ServiceStanding = "ended" | "planned" | "paused" | "running";

/** How a service stands on a day. */
export function standing({ fromOn, untilOn, pauses }: Enrolment, today: string): ServiceStanding {
  if (untilOn !== null && untilOn <= today) {
    return "ended";
  }
  if (fromOn > today) {
    return "planned";
  }
  const rests = pauses.some((pause) => pause.fromOn <= today && (pause.untilOn ?? "9999") > today);
  return rests ? "paused" : "running";
}
