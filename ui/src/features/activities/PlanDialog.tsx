import { Button, Group, Input, Modal, Select, Stack, TextInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Activity,
  type ActivityDetails,
  type ActivityKind,
  useActivityCancel,
  useActivityChange,
  useActivityPlan,
  useCentreList,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { notify } from "../../shared/ui/notify";

const kinds: readonly ActivityKind[] = [
  "chess_and_cards",
  "exercise",
  "singing_and_dancing",
  "handicraft",
  "calligraphy_and_painting",
  "reading",
  "health_talk",
  "festival",
  "outing",
  "other",
];

interface Props {
  centreId: string;
  timeZone: string;
  on: string;
  /** None: a new one. */
  activity: Activity | null;
  onPlanned: (activity: Activity) => void;
  onClose: () => void;
}

/** What, where, when. Without a title it is called after its kind. */
export function PlanDialog({ centreId, timeZone, on, activity, onPlanned, onClose }: Props) {
  const { t } = useTranslation();
  const centres = useCentreList();
  const plan = useActivityPlan();
  const change = useActivityChange();
  const cancel = useActivityCancel();
  const faultsOf = useFieldFaults();
  const [details, setDetails] = useState<ActivityDetails>(
    activity ?? {
      roomId: null,
      title: "",
      kind: "chess_and_cards",
      activityOn: on,
      startsAt: "09:30:00",
      endsAt: "10:30:00",
      remark: "",
    },
  );
  const put = (some: Partial<ActivityDetails>) => setDetails((before) => ({ ...before, ...some }));
  const refusal = plan.error ?? change.error ?? cancel.error;
  const faults = faultsOf(refusal, "details");
  const rooms = centres.data?.find(({ id }) => id === centreId)?.rooms ?? [];

  function save(event: FormEvent) {
    event.preventDefault();
    const { roomId, title, kind, activityOn, startsAt, endsAt, remark } = details;
    const asked: ActivityDetails = {
      roomId,
      title: title.trim() === "" ? t(`activityKind.${kind}`) : title.trim(),
      kind,
      activityOn,
      startsAt,
      endsAt,
      remark: remark.trim(),
    };
    const said = () => notify(t("activities.saved", { title: asked.title }));
    if (activity === null) {
      plan.mutate(
        { centreId, details: asked },
        {
          onSuccess: (planned) => {
            said();
            onPlanned(planned);
          },
        },
      );
    } else {
      change.mutate(
        { activityId: activity.id, version: activity.version, details: asked },
        {
          onSuccess: () => {
            said();
            onClose();
          },
        },
      );
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(activity === null ? "activities.plan" : "activities.changeTitle")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={refusal} timeZone={timeZone} />
          <Group grow align="start">
            <Select
              label={t("activities.kind")}
              data={kinds.map((value) => ({ value, label: t(`activityKind.${value}`) }))}
              value={details.kind}
              onChange={(value) => put({ kind: kinds.find((kind) => kind === value) ?? "other" })}
            />
            <TextInput
              label={t("activities.name")}
              placeholder={t(`activityKind.${details.kind}`)}
              data-autofocus
              maxLength={60}
              value={details.title}
              error={faults["title"]}
              onChange={(event) => put({ title: event.currentTarget.value })}
            />
          </Group>
          <Group grow align="start">
            <DayField
              label={t("activities.day")}
              value={details.activityOn}
              onChange={(day) => day !== null && put({ activityOn: day })}
              error={faults["activityOn"]}
            />
            <Input.Wrapper label={t("activities.starts")} error={faults["startsAt"]}>
              <WallTimeField
                label={t("activities.starts")}
                value={details.startsAt}
                onChange={(startsAt) => put({ startsAt })}
              />
            </Input.Wrapper>
            <Input.Wrapper label={t("activities.ends")} error={faults["endsAt"]}>
              <WallTimeField
                label={t("activities.ends")}
                value={details.endsAt}
                onChange={(endsAt) => put({ endsAt })}
              />
            </Input.Wrapper>
          </Group>
          <Select
            label={t("activities.room")}
            data={[
              { value: "", label: t("activities.noRoom") },
              ...rooms.map(({ id, name, capacity }) => ({
                value: id,
                label: t("activities.roomWithCapacity", { name, capacity }),
              })),
            ]}
            value={details.roomId ?? ""}
            error={faults["roomId"]}
            onChange={(value) => put({ roomId: value === null || value === "" ? null : value })}
          />
          <Textarea
            label={t("activities.remark")}
            value={details.remark}
            maxLength={200}
            autosize
            minRows={1}
            error={faults["remark"]}
            onChange={(event) => put({ remark: event.currentTarget.value })}
          />
          <DialogFoot>
            {activity !== null && (
              <Button
                variant="subtle"
                color="red"
                c="var(--crimson)"
                mr="auto"
                loading={cancel.isPending}
                onClick={() => cancel.mutate({ activityId: activity.id }, { onSuccess: onClose })}
              >
                {t("activities.cancelIt")}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t("action.close")}
            </Button>
            <Button type="submit" loading={plan.isPending || change.isPending}>
              {t(activity === null ? "activities.planAndPeople" : "action.save")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
