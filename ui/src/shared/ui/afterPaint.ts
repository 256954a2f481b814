/** A window that is not shown draws nothing: then it is not waited for. Milliseconds. */
const AT_MOST = 250;

/** Does something once what was just changed stands on the screen: first the card, then what else there is to say. */
export function afterPaint(act: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) {
      isDone = true;
      act();
    }
  };
  setTimeout(once, AT_MOST);
  // A task queued in the frame runs after the frame is drawn.
  requestAnimationFrame(() => setTimeout(once, 0));
}
