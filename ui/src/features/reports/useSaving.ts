import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import type { Refusal } from "../../ipc/errors";
import type { Format, Parameters } from "../../ipc/generated";
import { saveFile } from "../../ipc/save";
import { notify } from "../../shared/ui/notify";

/** How often is asked how far it is, milliseconds. */
const ASKING = 400;

/** Makes a file of a report and saves it where the person says. */
export function useSaving(name: string, parameters: Parameters) {
  const { t } = useTranslation();
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const job = useRef("");
  const isMaking = part !== null;

  useEffect(() => {
    if (!isMaking) {
      return undefined;
    }
    const ask = async () => {
      try {
        const { part: reached } = await call("report_progress", { job: job.current });
        // The answer may be there by now: it is done then, whatever was reached.
        setPart((before) => (before === null || reached === null ? before : Math.max(before, reached)));
      } catch {
        // Only the bar stands still.
      }
    };
    const timer = setInterval(() => void ask(), ASKING);
    return () => clearInterval(timer);
  }, [isMaking]);

  const save = async (format: Format) => {
    job.current = crypto.randomUUID();
    setRefusal(null);
    setPart(0);
    try {
      const file = await call("report_write", { name, parameters, format, job: job.current });
      const saved = await saveFile(file);
      if (saved !== null) {
        notify(t("reports.saved", { file: saved }));
      }
    } catch (thrown) {
      // `call` and `saveFile` reject with refusals only.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const refused = thrown as Refusal;
      if (refused.code === "report_stopped") {
        notify(t("reports.stopped"));
      } else {
        setRefusal(refused);
      }
    } finally {
      setPart(null);
    }
  };
  const stop = () => void call("report_stop", { job: job.current }).catch(() => undefined);
  return { part, refusal, save, stop };
}
