import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import type { Refusal } from "../../ipc/errors";
import type { Format, Parameters } from "../../ipc/generated";
import { saveFile } from "../../ipc/save";
import { jobOf } from "../../ipc/job";
import { stopJob, useProgress } from "../../ipc/useProgress";
import { notify } from "../../shared/ui/notify";

/** Makes a file of a report and saves it where the person says. */
export function useSaving(name: string, parameters: Parameters) {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const job = jobOf("file");
  const part = useProgress(job, isMaking);

  const save = async (format: Format) => {
    setRefusal(null);
    setMaking(true);
    try {
      const file = await call("report_write", { name, parameters, format, job });
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
      setMaking(false);
    }
  };
  return { part: isMaking ? (part ?? 0) : null, refusal, save, stop: () => stopJob(job) };
}
