import { ActionIcon, Checkbox, Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type ElderDraft, newContact } from "./elderDraft";
import { FormLines } from "./FormLines";
import classes from "./form.module.css";

const relations = [
  "daughter",
  "son",
  "spouse",
  "daughter_in_law",
  "son_in_law",
  "grandchild",
  "sibling",
  "relative",
  "neighbour",
  "community_worker",
  "other",
] as const;

/** Whom to call, in this order, and who may take the elder home. */
export function ContactFields({ form }: { form: UseFormReturnType<ElderDraft> }) {
  const { t } = useTranslation();
  return (
    <FormLines
      title={t("form.contacts")}
      hint={t("form.contactsHint")}
      lines={form.values.contacts}
      nameOf={(place) => t("form.contactPlace", { place: place + 1 })}
      className={classes.contactLine}
      addLabel={t("form.addContact")}
      onAdd={() => form.insertListItem("contacts", newContact())}
    >
      {(_contact, place) => (
        <>
          <TextInput
            label={t("form.contactName")}
            autoComplete="off"
            {...form.getInputProps(`contacts.${place}.name`)}
          />
          <Select
            label={t("form.relation")}
            data={relations.map((relation) => ({ value: relation, label: t(`relation.${relation}`) }))}
            {...form.getInputProps(`contacts.${place}.relation`)}
          />
          <TextInput
            label={t("form.contactPhone")}
            inputMode="tel"
            autoComplete="off"
            {...form.getInputProps(`contacts.${place}.phone`)}
          />
          <div className={classes.lineAct}>
            <ActionIcon
              aria-label={t("form.contactUp", { place: place + 1 })}
              disabled={place === 0}
              onClick={() => form.reorderListItem("contacts", { from: place, to: place - 1 })}
            >
              <IconArrowUp size="1.25rem" aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t("form.removeContact", { place: place + 1 })}
              onClick={() => form.removeListItem("contacts", place)}
            >
              <IconTrash size="1.25rem" aria-hidden />
            </ActionIcon>
          </div>
          <TextInput
            label={t("form.contactAddress")}
            autoComplete="off"
            {...form.getInputProps(`contacts.${place}.address`)}
          />
          <TextInput
            className={classes.contactNote}
            label={t("form.contactNote")}
            autoComplete="off"
            {...form.getInputProps(`contacts.${place}.note`)}
          />
          <Checkbox
            className={classes.mayCollect}
            label={t("form.mayCollect")}
            {...form.getInputProps(`contacts.${place}.mayCollect`, { type: "checkbox" })}
          />
        </>
      )}
    </FormLines>
  );
}
