import { ActionIcon, Button, Checkbox, Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Card } from "../../shared/ui/Card";
import { type ElderDraft, newContact } from "./elderDraft";
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
    <Card title={t("form.contacts")} hint={t("form.contactsHint")}>
      <ul className={classes.lines}>
        {form.values.contacts.map((contact, place) => (
          <li
            key={contact.key}
            className={classes.contactLine}
            aria-label={t("form.contactPlace", { place: place + 1 })}
          >
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
            <Checkbox
              className={classes.mayCollect}
              label={t("form.mayCollect")}
              {...form.getInputProps(`contacts.${place}.mayCollect`, { type: "checkbox" })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mih="2.75rem"
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        onClick={() => form.insertListItem("contacts", newContact())}
      >
        {t("form.addContact")}
      </Button>
    </Card>
  );
}
