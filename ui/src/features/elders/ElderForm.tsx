import { Button, Group } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Elder, ElderDetails, Error as Refusal } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { AlertFields } from "./AlertFields";
import { CircumstanceFields } from "./CircumstanceFields";
import { ContactFields } from "./ContactFields";
import {
  detailsOf,
  draftName,
  draftOf,
  dropDraft,
  type ElderDraft,
  emptyDraft,
  keepDraft,
  keptDraft,
  missing,
  tidied,
} from "./elderDraft";
import classes from "./form.module.css";
import { IdentityFields } from "./IdentityFields";

interface Props {
  /** None: a new one. */
  elder: Elder | null;
  /** What was looked for before somebody decided to register. */
  firstName?: string;
  refusal: Refusal | null;
  isSaving: boolean;
  /** `isAnotherPerson`: somebody of the same name and birth date was looked at, and is not this one. */
  onSave: (details: ElderDetails, onRefused: (refusal: Refusal) => void, isAnotherPerson: boolean) => void;
  onLeave: () => void;
  /** Throws away what somebody else has overtaken. */
  onReload?: () => void;
}

/** Registering an elder and changing the record. What is typed is never lost: not by a refusal, not by leaving. */
export function ElderForm({ elder, firstName = "", refusal, isSaving, onSave, onLeave, onReload }: Props) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const element = useRef<HTMLFormElement>(null);
  const ownDraft = draftName(elder);
  const [restored] = useState(() => keptDraft(ownDraft));
  const form = useForm<ElderDraft>({
    initialValues: restored ?? (elder ? draftOf(elder) : emptyDraft(firstName)),
    onValuesChange: (draft) => keepDraft(ownDraft, draft),
  });
  const faultCount = Object.keys(form.errors).length;

  function mark(faults: Record<string, string>) {
    form.setErrors(faults);
    // After the faults are drawn: the first one gets the focus, wherever the screen is scrolled to.
    requestAnimationFrame(() => {
      element.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-faulty] input")?.focus();
    });
  }

  function save(isAnotherPerson: boolean) {
    const draft = tidied(form.values);
    const lacking = missing(draft, elder !== null);
    const details = detailsOf(draft);
    if (lacking.length > 0 || details === null) {
      mark(Object.fromEntries(lacking.map((field) => [field, t("fault.required")])));
      return;
    }
    if (draft.contacts.length !== form.values.contacts.length) {
      form.setValues(draft);
    }
    form.clearErrors();
    onSave(details, (refused) => mark(faultsOf(refused, "details")), isAnotherPerson);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save(false);
  }

  function discard() {
    dropDraft(ownDraft);
    onLeave();
  }

  return (
    <form ref={element} onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.parts}>
        {restored && <p className={classes.kept}>{t("form.draftKept")}</p>}
        <RefusalNote refusal={refusal}>
          {refusal?.code === "resident_number_taken" && (
            <Link to="/elders/$elderId" params={{ elderId: refusal.params.elderId }}>
              {t("refusal.openTheirs", { name: refusal.params.name })}
            </Link>
          )}
          {refusal?.code === "same_name_and_birth_date" && (
            <div className={classes.namesake}>
              <Link to="/elders/$elderId" params={{ elderId: refusal.params.elderId }}>
                {t("refusal.openTheirs", { name: refusal.params.name })}
              </Link>
              <Button variant="default" loading={isSaving} onClick={() => save(true)}>
                {t(elder ? "form.isAnotherPersonSave" : "form.isAnotherPerson")}
              </Button>
            </div>
          )}
          {refusal?.code === "room_sex_rule" && <p>{t("form.firstElsewhere")}</p>}
          {refusal?.code === "changed_meanwhile" && onReload && (
            <Button variant="default" mt="xs" onClick={onReload}>
              {t("refusal.reload")}
            </Button>
          )}
        </RefusalNote>
        <IdentityFields form={form} elder={elder} />
        <AlertFields form={form} />
        <ContactFields form={form} />
        <CircumstanceFields form={form} elder={elder} />
      </div>
      <div className={classes.actions}>
        <p className={classes.faults} role="status">
          {faultCount > 0 && t("form.faultsAbove", { count: faultCount })}
        </p>
        <Group gap="sm">
          <Button variant="default" onClick={discard}>
            {t("action.discard")}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t(elder ? "form.save" : "form.saveNew")}
          </Button>
        </Group>
      </div>
    </form>
  );
}
