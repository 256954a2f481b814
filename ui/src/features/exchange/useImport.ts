import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import { type Refusal, refusalFrom } from "../../ipc/errors";
import type { ImportDone, ImportFile, ImportKind, ImportPreview } from "../../ipc/generated";
import { jobOf } from "../../ipc/job";
import { stopJob, useProgress } from "../../ipc/useProgress";
import { notify } from "../../shared/ui/notify";
import { encoded } from "./encoded";

/** Larger files are no lists; the core refuses them too, but need not be sent them. Bytes. */
const LARGEST_FILE = 30 * 1024 * 1024;

export interface ChosenFile {
  name: string;
  file: ImportFile;
  preview: ImportPreview;
}

const tooLarge = {
  code: "import_unreadable",
  params: { trouble: "too_large" },
  message: "too large",
  fields: [],
} as Refusal;

/** A file on its way in: read, looked at, taken in. What was chosen stays until another is. */
export function useImport() {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [done, setDone] = useState<ImportDone | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState<"reading" | "running" | null>(null);
  const { t } = useTranslation();
  const job = jobOf("import");
  const part = useProgress(job, busy !== null);

  async function attempt(what: "reading" | "running", act: () => Promise<void>): Promise<void> {
    setBusy(what);
    setRefusal(null);
    try {
      await act();
    } catch (thrown) {
      const refused = refusalFrom(thrown);
      if (refused.code === "report_stopped") {
        notify(t("import.stopped"));
      } else {
        setRefusal(refused);
      }
    } finally {
      setBusy(null);
    }
  }

  const look = (name: string, file: ImportFile) =>
    attempt("reading", async () => {
      setDone(null);
      setChosen({ name, file, preview: await call("import_preview", { ...file, job }) });
    });

  return {
    chosen,
    done,
    refusal,
    busy,
    choose: async (kind: ImportKind, from: File) => {
      if (from.size > LARGEST_FILE) {
        setRefusal(tooLarge);
        return;
      }
      await attempt("reading", async () => {
        const file = { kind, content: await encoded(from) };
        setDone(null);
        setChosen({ name: from.name, file, preview: await call("import_preview", { ...file, job }) });
      });
    },
    setColumns: (columns: (string | null)[]) => {
      if (chosen !== null) {
        void look(chosen.name, { ...chosen.file, columns });
      }
    },
    run: (leavesRefused: boolean) =>
      chosen === null
        ? Promise.resolve()
        : attempt("running", async () => {
            setDone(await call("import_run", { file: chosen.file, leavesRefused, job }));
          }),
    part,
    stop: () => stopJob(job),
    forget: () => {
      setChosen(null);
      setDone(null);
      setRefusal(null);
    },
  };
}
