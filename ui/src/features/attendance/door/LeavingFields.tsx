import { useTranslation } from "react-i18next";

import type { BoardPerson } from "../../../ipc/generated";
import { CollectorChoice } from "./CollectorChoice";
import { EarlierTime } from "./EarlierTime";
import type { Leaving } from "./leaving";
import { More } from "./More";
import { TransportChoice } from "./TransportChoice";

interface Props {
  person: BoardPerson;
  draft: Leaving;
  onDraft: (draft: Leaving) => void;
  faults: Record<string, string>;
  onEnter: () => void;
}

/** What reception says of somebody who leaves. */
export function LeavingFields({ person, draft, onDraft, faults, onEnter }: Props) {
  const { t } = useTranslation();
  const hasFault = ["leftAt", "reason"].some((field) => faults[field] !== undefined);
  return (
    <>
      <CollectorChoice person={person} draft={draft} onDraft={onDraft} faults={faults} onEnter={onEnter} />
      <More isOpenAnyway={hasFault}>
        <TransportChoice value={draft.transport} onChange={(transport) => onDraft({ ...draft, transport })} />
        <EarlierTime
          label={t("door.leftEarlier")}
          time={draft.leftAt}
          onTime={(leftAt) => onDraft({ ...draft, leftAt })}
          timeFault={faults["leftAt"]}
          reason={draft.reason}
          onReason={(reason) => onDraft({ ...draft, reason })}
          reasonFault={faults["reason"]}
        />
      </More>
    </>
  );
}
