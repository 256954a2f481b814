import { useTranslation } from "react-i18next";

import type { Transport } from "../../../ipc/generated";
import { Chips } from "../Chips";

const transports = ["on_foot", "centre_minibus", "private_car", "taxi", "public_transport"] as const;

interface Props {
  value: Transport | null;
  onChange: (transport: Transport | null) => void;
}

/** How somebody comes or leaves; touching the chosen one again takes it back. */
export function TransportChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Chips
      label={t("door.transport")}
      options={transports.map((word) => ({ value: word, words: t(`transport.${word}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
