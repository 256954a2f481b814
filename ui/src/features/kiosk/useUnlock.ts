import { useState } from "react";

import { call } from "../../ipc/call";
import { type Refusal, refusalFrom } from "../../ipc/errors";

/** Proves a password or code; then, within half a minute, the start or the leaving follows. Nothing of it is kept. */
export function useUnlock() {
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function run(password: string, onRight: () => void): Promise<void> {
    setIsPending(true);
    setRefusal(null);
    try {
      // Not through the query cache: that would remember the password.
      await call("kiosk_unlock", { password });
      onRight();
    } catch (thrown) {
      setRefusal(refusalFrom(thrown));
    } finally {
      setIsPending(false);
    }
  }

  return { isPending, refusal, run };
}
