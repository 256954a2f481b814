import type {
  BloodType,
  Category,
  Elder,
  ElderDetails,
  LivingSituation,
  NoNumberReason,
  Relation,
  Rhesus,
} from "../../ipc/generated";

type AlertDetails = ElderDetails["alerts"][number];

/** An elder while being typed: what is not chosen yet is null. */
export interface ElderDraft {
  name: string;
  sex: ElderDetails["sex"] | null;
  birthOn: string | null;
  residentNumber: string;
  hasNoNumber: boolean;
  noResidentNumberReason: NoNumberReason | null;
  phone: string;
  address: string;
  livingSituation: LivingSituation | null;
  categories: Category[];
  bloodType: BloodType | null;
  rhesus: Rhesus | null;
  disabilityCertificate: string;
  /** The certificate on record is to be taken away. */
  dropsCertificate: boolean;
  notes: string;
  alerts: {
    key: string;
    kind: AlertDetails["kind"] | null;
    severity: AlertDetails["severity"];
    note: string;
  }[];
  contacts: {
    key: string;
    /** Which contact on record it is; none for a new one. */
    id: string | null;
    name: string;
    relation: Relation | null;
    phone: string;
    mayCollect: boolean;
    address: string;
    note: string;
  }[];
}

let made = 0;
/** A name for a line of the form, so that a removed line takes its own fields along. */
const newKey = () => `line-${(made += 1)}`;

export const newAlert = (): ElderDraft["alerts"][number] => ({
  key: newKey(),
  kind: null,
  severity: "severe",
  note: "",
});

export const newContact = (): ElderDraft["contacts"][number] => ({
  key: newKey(),
  id: null,
  name: "",
  relation: null,
  phone: "",
  mayCollect: true,
  address: "",
  note: "",
});

/** A new elder starts with one contact to fill in: nobody should be registered whom nobody can be called for. */
export function emptyDraft(name: string): ElderDraft {
  return {
    name,
    sex: null,
    birthOn: null,
    residentNumber: "",
    hasNoNumber: false,
    noResidentNumberReason: null,
    phone: "",
    address: "",
    livingSituation: null,
    categories: [],
    bloodType: null,
    rhesus: null,
    disabilityCertificate: "",
    dropsCertificate: false,
    notes: "",
    alerts: [],
    contacts: [newContact()],
  };
}

export function draftOf(elder: Elder): ElderDraft {
  return {
    name: elder.name,
    sex: elder.sex,
    birthOn: elder.birthOn,
    residentNumber: "",
    hasNoNumber: elder.noResidentNumberReason !== null,
    noResidentNumberReason: elder.noResidentNumberReason,
    phone: elder.phone,
    address: elder.address,
    livingSituation: elder.livingSituation,
    categories: elder.categories,
    bloodType: elder.bloodType,
    rhesus: elder.rhesus,
    disabilityCertificate: "",
    dropsCertificate: false,
    notes: elder.notes,
    alerts: elder.alerts.map((alert) => ({ ...alert, key: newKey() })),
    contacts: elder.contacts.map(({ id, name, relation, phone, mayCollect, address, note }) => ({
      key: newKey(),
      id,
      name,
      relation,
      phone,
      mayCollect,
      address,
      note,
    })),
  };
}

/** A contact nobody touched is left out, not refused. */
const isBlank = (contact: ElderDraft["contacts"][number]) =>
  contact.name.trim() === "" && contact.phone.trim() === "" && contact.relation === null;

/** What cannot be sent yet, by field. The core checks everything else, and these again. */
export function missing(draft: ElderDraft, numberMayStay: boolean): string[] {
  const fields: string[] = [];
  if (draft.name.trim() === "") {
    fields.push("name");
  }
  if (draft.sex === null) {
    fields.push("sex");
  }
  if (draft.birthOn === null) {
    fields.push("birthOn");
  }
  if (draft.hasNoNumber && draft.noResidentNumberReason === null) {
    fields.push("noResidentNumberReason");
  }
  if (!draft.hasNoNumber && !numberMayStay && draft.residentNumber.trim() === "") {
    fields.push("residentNumber");
  }
  for (const [place, alert] of draft.alerts.entries()) {
    if (alert.kind === null) {
      fields.push(`alerts.${place}.kind`);
    }
  }
  for (const [place, contact] of draft.contacts.entries()) {
    if (contact.relation === null && !isBlank(contact)) {
      fields.push(`contacts.${place}.relation`);
    }
  }
  return fields;
}

/** The draft without untouched contacts: faults come back by place, so places must agree with what is sent. */
export function tidied(draft: ElderDraft): ElderDraft {
  return { ...draft, contacts: draft.contacts.filter((contact) => !isBlank(contact)) };
}

/** The draft as it is sent; null while something is missing. */
export function detailsOf(draft: ElderDraft): ElderDetails | null {
  const { sex, birthOn } = draft;
  if (sex === null || birthOn === null) {
    return null;
  }
  const number = draft.residentNumber.trim();
  const certificate = draft.disabilityCertificate.trim();
  return {
    name: draft.name.trim(),
    sex,
    birthOn,
    residentNumber: draft.hasNoNumber || number === "" ? null : number,
    noResidentNumberReason: draft.hasNoNumber ? draft.noResidentNumberReason : null,
    phone: draft.phone.trim(),
    address: draft.address.trim(),
    livingSituation: draft.livingSituation,
    categories: draft.categories,
    bloodType: draft.bloodType,
    rhesus: draft.rhesus,
    // Left empty it stays as it is; taken away only when somebody says so.
    disabilityCertificate: certificate === "" && !draft.dropsCertificate ? null : certificate,
    notes: draft.notes.trim(),
    alerts: draft.alerts.flatMap(({ kind, severity, note }) =>
      kind === null ? [] : [{ kind, severity, note: note.trim() }],
    ),
    contacts: draft.contacts.flatMap(({ id, name, relation, phone, mayCollect, address, note }) =>
      relation === null
        ? []
        : [
            {
              id,
              name: name.trim(),
              relation,
              phone: phone.trim(),
              mayCollect,
              address: address.trim(),
              note: note.trim(),
            },
          ],
    ),
  };
}

// What was typed outlives leaving the screen, in memory only: it is about a person, so never on the disk.
// It belongs to the version it was begun on, so that it never overwrites what somebody changed since.
const kept = new Map<string, ElderDraft>();

export const draftName = (elder: Pick<Elder, "id" | "version"> | null): string =>
  elder ? `${elder.id} ${elder.version}` : "new";
export const keptDraft = (of: string): ElderDraft | undefined => kept.get(of);
export const keepDraft = (of: string, draft: ElderDraft): void => void kept.set(of, draft);
export const dropDraft = (of: string): void => void kept.delete(of);
