import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Refusal, refusalFrom } from "../../ipc/errors";
import type { WrittenFile } from "../../ipc/generated";
import { saveFile } from "../../ipc/save";
import { notify } from "../ui/notify";

/** Has a file made and saves it where the person says. */
export function useFileSaving() {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (make: () => Promise<WrittenFile>): Promise<void> => {
    setMaking(true);
    setRefusal(null);
    try {
      const saved = await saveFile(await make());
      if (saved !== null) {
        notify(t("import.saved", { file: saved }));
      }
    } catch (thrown) {
      setRefusal(refusalFrom(thrown));
    } finally {
      setMaking(false);
    }
  };
  return { isMaking, refusal, save };
}
