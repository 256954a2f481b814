import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

import {
  type LunarBirthdaySetting,
  useElderChooseLunarBirthdays,
  useElderLunarBirthdays,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";
import { notify } from "../../shared/ui/notify";

const leapMonths = ["plain_month", "following_month"] as const;
const daysThirty = ["day_twenty_nine", "next_day"] as const;

/** How the district keeps lunar birthdays that not every year has. */
export function LunarBirthdaysCard() {
  const { t } = useTranslation();
  const setting = useElderLunarBirthdays({});
  const choose = useElderChooseLunarBirthdays();
  const chosen = setting.data;
  const change = (changed: Partial<LunarBirthdaySetting>) => {
    if (chosen) {
      choose.mutate({ ...chosen, ...changed }, { onSuccess: () => notify(t("lunar.chosen")) });
    }
  };
  return (
    <Card title={t("lunar.title")} hint={t("lunar.hint")}>
      <Stack gap="md">
        <RefusalNote refusal={setting.error ?? choose.error} />
        {chosen && (
          <>
            <Choice
              label={t("lunar.leapMonthLabel")}
              value={chosen.leapMonth}
              options={leapMonths.map((value) => ({ value, label: t(`lunar.leapMonth.${value}`) }))}
              onChange={(leapMonth) => change({ leapMonth })}
            />
            <Choice
              label={t("lunar.dayThirtyLabel")}
              value={chosen.dayThirty}
              options={daysThirty.map((value) => ({ value, label: t(`lunar.dayThirty.${value}`) }))}
              onChange={(dayThirty) => change({ dayThirty })}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
