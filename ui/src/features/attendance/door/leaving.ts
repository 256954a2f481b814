import type { CheckOut, Contact } from "../../../ipc/generated";

/** All of a check-out but who. */
export type Leaving = Omit<CheckOut, "elderId">;

/** A check-out now, with nothing said: the elder leaves alone. */
export const plainLeaving: Leaving = {
  collectorContactId: null,
  collectedBy: "",
  unlistedReason: "",
  transport: null,
  leftAt: null,
  reason: "",
};

/** What is sent of a check-out that was told. */
export function leavingOf(draft: Leaving): Leaving {
  return {
    ...draft,
    collectedBy: draft.collectedBy.trim(),
    unlistedReason: draft.unlistedReason.trim(),
    reason: draft.leftAt === null ? "" : draft.reason.trim(),
  };
}

/** Somebody collects. */
export const isCollected = (draft: Leaving): boolean =>
  draft.collectorContactId !== null || draft.collectedBy.trim() !== "";

/** Somebody collects who is not on the list of those who may: then a reason is needed. */
export function isUnlisted(draft: Leaving, contacts: readonly Contact[]): boolean {
  const words = draft.collectedBy.trim();
  const contact =
    draft.collectorContactId === null
      ? contacts.find(({ name, mayCollect }) => mayCollect && name === words)
      : contacts.find(({ id }) => id === draft.collectorContactId);
  return isCollected(draft) && contact?.mayCollect !== true;
}
