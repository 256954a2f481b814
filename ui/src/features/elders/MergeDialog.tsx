import { Button, Modal, Stack, TextInput, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ElderFound,
  type ElderProfile,
  useElderMerge,
  useElderMergePreview,
  useElderProfile,
  useElderSearch,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { MergePreviewNote } from "./MergePreviewNote";
import { Choice } from "../../shared/ui/Choice";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import classes from "./merge.module.css";

interface Props {
  profile: ElderProfile;
  onClose: () => void;
}

/** Two records found to be one person: side by side, which one stays, and how one knows. It cannot be undone. */
export function MergeDialog({ profile, onClose }: Props) {
  const { t } = useTranslation();
  const merge = useElderMerge();
  const faultsOf = useFieldFaults();
  const [query, setQuery] = useState(profile.elder.name);
  const [asked] = useDebouncedValue(query.trim(), 150);
  const found = useElderSearch({ query: asked, limit: 8 }, { enabled: asked !== "" });
  const [chosen, setChosen] = useState<ElderFound | null>(null);
  const other = useElderProfile({ elderId: chosen?.id ?? "" }, { enabled: chosen !== null }).data;
  const [stays, setStays] = useState<"this" | "other">("this");
  const [reason, setReason] = useState("");
  const faults = faultsOf(merge.error);
  const [kept, merged] = stays === "this" ? [profile, other] : [other, profile];
  // Asked anew when the other one is to stay: whose enrolments give way depends on it.
  const preview = useElderMergePreview(
    { keptId: kept?.elder.id ?? "", mergedId: merged?.elder.id ?? "" },
    { enabled: other !== undefined },
  );
  const isPossible = preview.data?.clashes.length === 0;
  const candidates = (found.data ?? []).filter((elder) => elder.id !== profile.elder.id);

  function save() {
    if (kept === undefined || merged === undefined) {
      return;
    }
    merge.mutate(
      { keptId: kept.elder.id, mergedId: merged.elder.id, reason: reason.trim() },
      {
        onSuccess: () => {
          notify(t("merge.done", { name: kept.elder.name }));
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("merge.title", { name: profile.elder.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="md">
        <p className={classes.hint}>{t("merge.hint")}</p>
        <RefusalNote refusal={merge.error ?? found.error ?? preview.error} />
        <TextInput
          label={t("merge.find")}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(null);
          }}
        />
        {chosen === null && (
          <ul className={classes.found} aria-label={t("merge.found")}>
            {candidates.map((elder) => (
              <li key={elder.id}>
                <button type="button" className={classes.candidate} onClick={() => setChosen(elder)}>
                  <strong>{elder.name}</strong>
                  <span>{elder.namePinyin}</span>
                  <span>{t("merge.age", { sex: t(`sex.${elder.sex}`), age: elder.age })}</span>
                </button>
              </li>
            ))}
            {candidates.length === 0 && !found.isFetching && (
              <li className={classes.hint}>{t("merge.nobody")}</li>
            )}
          </ul>
        )}
        {other && (
          <>
            <Compared one={profile} other={other} />
            <Choice
              label={t("merge.stays")}
              value={stays}
              options={[
                { value: "this", label: t("merge.left") },
                { value: "other", label: t("merge.right") },
              ]}
              onChange={setStays}
            />
            {preview.data && <MergePreviewNote preview={preview.data} />}
            <Textarea
              label={t("merge.reason")}
              description={t("merge.reasonHint")}
              value={reason}
              maxLength={200}
              autosize
              minRows={2}
              withAsterisk
              error={faults["reason"]}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button disabled={!isPossible} loading={merge.isPending} onClick={save}>
            {t("merge.save")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}

function Compared({ one, other }: { one: ElderProfile; other: ElderProfile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [
    { label: t("merge.name"), of: ({ elder }: ElderProfile) => elder.name },
    { label: t("merge.birth"), of: ({ elder }: ElderProfile) => format.longDay(elder.birthOn) },
    {
      label: t("profile.number"),
      of: ({ elder }: ElderProfile) => elder.residentNumberMasked ?? t("merge.none"),
    },
    { label: t("merge.phone"), of: ({ elder }: ElderProfile) => elder.phone || t("merge.none") },
    {
      label: t("profile.contacts"),
      of: ({ elder }: ElderProfile) => format.list(elder.contacts.map(({ name }) => name)) || t("merge.none"),
    },
    {
      label: t("profile.services"),
      of: ({ enrolments }: ElderProfile) =>
        format.list(enrolments.map(({ centreName }) => centreName)) || t("merge.none"),
    },
    { label: t("merge.visits"), of: ({ visits }: ElderProfile) => String(visits.length) },
  ];
  return (
    <table className={classes.compared}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("merge.left")}</th>
          <th scope="col">{t("merge.right")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, of }) => (
          <tr key={label} data-differs={of(one) !== of(other) || undefined}>
            <th scope="row">{label}</th>
            <td>{of(one)}</td>
            <td>{of(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
