import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal, WrittenFile } from "../../ipc/generated";
import { notify } from "../ui/notify";
import { useFiles } from "./files";

/** Has a file made and saves it where the person says. */
export function useFileSaving() {
  const { t } = useTranslation();
  const files = useFiles();
  const [isMaking, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (make: () => Promise<WrittenFile>): Promise<void> => {
    setMaking(true);
    setRefusal(null);
    try {
      const saved = await files.save(await make());
      if (saved !== null) {
        notify(t("import.saved", { file: saved }));
      }
    } catch (thrown) {
      setRefusal(files.refusalFrom(thrown));
    } finally {
      setMaking(false);
    }
  };
  return { isMaking, refusal, save };
}
