import type { BedFit, BedOnBoard, Refusal as Obstacle } from "../../../ipc/generated";
import { isOverridable } from "../shared/bedWords";

/** What a bed is for somebody who is moved over the board. */
export type Target = "own" | "possible" | "with_reason" | "swap" | "swap_with_reason" | "impossible";

/** What a bed is for somebody who comes from another, or from none, and what stands in the way; no reason overcomes what
 * makes it impossible. Onto a bed that somebody has, whoever has one exchanges it: asked for both of them. */
export function targetFor(
  fromId: string | null,
  bed: Pick<BedOnBoard, "id" | "state" | "occupant"> | undefined,
  fit: Pick<BedFit, "obstacle" | "swapObstacle"> | undefined,
): { target: Target; obstacle: Obstacle | null } {
  if (bed !== undefined && bed.id === fromId) {
    return { target: "own", obstacle: null };
  }
  const isSwap = fromId !== null && bed !== undefined && bed.occupant !== null && bed.state !== "closed";
  const obstacle = (isSwap ? fit?.swapObstacle : fit?.obstacle) ?? null;
  if (obstacle === null) {
    return { target: isSwap ? "swap" : "possible", obstacle };
  }
  if (!isOverridable(obstacle.code)) {
    return { target: "impossible", obstacle };
  }
  return { target: isSwap ? "swap_with_reason" : "with_reason", obstacle };
}
