import { Button } from "@mantine/core";
import { IconBowlChopsticks } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useDishList, useDishTakeShipped } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";

/** What the kitchen can cook. */
export function DishesScreen() {
  const { t } = useTranslation();
  const list = useDishList({
    query: "",
    category: null,
    without: [],
    texture: null,
    season: null,
    withWithdrawn: false,
  });
  const take = useDishTakeShipped();
  return (
    <Screen title={t("dishes.title")}>
      <RefusalNote refusal={list.error ?? take.error} />
      {list.data?.length === 0 && (
        <Empty icon={IconBowlChopsticks} title={t("dishes.none")} hint={t("dishes.noneHint")}>
          <Button loading={take.isPending} onClick={() => take.mutate({})}>
            {t("dishes.take")}
          </Button>
        </Empty>
      )}
      {list.data && list.data.length > 0 && (
        <Card>
          <ul>
            {list.data.map(({ facts }) => (
              <li key={facts.dishId}>
                {facts.name} {t(`dishCategory.${facts.category}`)}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  );
}
