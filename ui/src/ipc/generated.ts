// Written from the registry of commands; do not edit. `npm run generate` writes it anew.

import { type ReadOptions, useChange, useRead } from "./query";

/**
 * Expected, not coming.
 */
export type Absence = { 
/**
 * Names the absence.
 */
id: AbsenceId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * Why.
 */
reason: AbsenceReason, 
/**
 * What was said.
 */
note: string, };

/**
 * Names an absence.
 */
export type AbsenceId = string;

/**
 * Why an elder does not come.
 */
export type AbsenceReason = "illness" | "hospital" | "family" | "travel" | "other" | "unknown";

/**
 * Something staff must know of an elder.
 */
export type Alert = { 
/**
 * What kind.
 */
kind: AlertKind, 
/**
 * How grave.
 */
severity: Severity, 
/**
 * What exactly; must be said of an allergy and of `other`.
 */
note: string, };

/**
 * What staff must know of an elder wherever the elder appears.
 */
export type AlertKind = "allergy" | "wandering" | "fall" | "choking" | "medication" | "infection" | "mobility" | "other";

/**
 * Something changed: whoever shows one of these topics asks again.
 */
export type Announcement = { 
/**
 * What was changed.
 */
topics: Array<Topic>, };

/**
 * Which board.
 */
export type AskBoard = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Which day; none for today at the centre.
 */
on: string | null, };

/**
 * Which part of a history.
 */
export type AskHistory = { 
/**
 * Whose.
 */
elderId: ElderId, 
/**
 * What is older than this row; none for the latest.
 */
before: TrailId | null, };

/**
 * A resident number to be read.
 */
export type AskNumber = { 
/**
 * As typed.
 */
residentNumber: string, };

/**
 * A name to be read.
 */
export type AskPinyin = { 
/**
 * The name in characters.
 */
name: string, };

/**
 * One centre, one day: everyone expected and everyone who came.
 */
export type Board = { 
/**
 * The centre.
 */
centre: BoardCentre, 
/**
 * The day shown.
 */
on: string, 
/**
 * The day it is at the centre.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * The sum of the day.
 */
counts: Counts, 
/**
 * Everyone, by planned arrival, then by pinyin; those who came unexpectedly last.
 */
people: Array<BoardPerson>, 
/**
 * Visits of past days whose leaving nobody recorded.
 */
leftOpen: Array<LeftOpen>, };

/**
 * What the board says of its centre.
 */
export type BoardCentre = { 
/**
 * Names the centre.
 */
id: CentreId, 
/**
 * Its name.
 */
name: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Day-care places that the licence allows at one time.
 */
licensedPlaces: number, 
/**
 * Minutes after the planned arrival from which a missing elder is to be called.
 */
lateAfterMinutes: number, 
/**
 * When it opens on the day shown; none: closed on that weekday.
 */
opensAt: string | null, 
/**
 * When it closes.
 */
closesAt: string | null, };

/**
 * An elder on the board.
 */
export type BoardPerson = { 
/**
 * Names the elder.
 */
elderId: ElderId, 
/**
 * The name in characters.
 */
name: string, 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * Blank-separated keys: typed letters match the beginning of one, digits the end of one.
 */
searchKeys: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Whole years lived on the day shown.
 */
age: number, 
/**
 * What staff must know, the gravest first.
 */
alerts: Array<Alert>, 
/**
 * Whom to call, in order; who may take the elder home.
 */
contacts: Array<Contact>, 
/**
 * Where the elder stands.
 */
standing: Standing, 
/**
 * Came without being expected.
 */
isExtra: boolean, 
/**
 * Not arrived and to be called.
 */
isLate: boolean, 
/**
 * When expected, on the centre's wall clock; none for an extra.
 */
plannedArrival: string | null, 
/**
 * Which part of the day; none for an extra.
 */
dayPart: DayPart | null, 
/**
 * The last visit of the day.
 */
visit: BoardVisit | null, 
/**
 * The absence that covers the day.
 */
absence: Absence | null, };

/**
 * A visit as the board shows it.
 */
export type BoardVisit = { 
/**
 * Names the visit.
 */
id: VisitId, 
/**
 * Came.
 */
arrivedAt: string, 
/**
 * Who brought the elder, in words.
 */
broughtBy: string, 
/**
 * Left.
 */
departedAt: string | null, 
/**
 * Who took the elder home, in words.
 */
collectedBy: string, 
/**
 * The day is over and nobody recorded the leaving.
 */
departureMissing: boolean, 
/**
 * The last act can be undone.
 */
undo: Undo | null, };

/**
 * A place: day care, residence or kitchen, or several of these.
 */
export type Centre = { 
/**
 * Names the centre.
 */
id: CentreId, 
/**
 * Who runs it.
 */
organisationId: OrganisationId, 
/**
 * The organisation's name.
 */
organisationName: string, 
/**
 * Its name, unique in the district.
 */
name: string, 
/**
 * Where it is.
 */
address: string, 
/**
 * Its telephone.
 */
phone: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Elders spend the day here.
 */
givesDayCare: boolean, 
/**
 * Elders live here.
 */
isResidence: boolean, 
/**
 * Meals are cooked here.
 */
isKitchen: boolean, 
/**
 * Day-care places that the licence allows at one time.
 */
licensedPlaces: number, 
/**
 * Minutes after the planned arrival from which a missing elder is to be called.
 */
lateAfterMinutes: number, 
/**
 * Open weekdays; a weekday that is not listed is closed.
 */
openingHours: Array<OpeningHours>, 
/**
 * Its rooms, in their order.
 */
rooms: Array<Room>, 
/**
 * Counts the changes; a change says which version it saw.
 */
version: number, };

/**
 * Names a centre.
 */
export type CentreId = string;

/**
 * A centre to choose from.
 */
export type CentreLabel = { 
/**
 * Names the centre.
 */
id: CentreId, 
/**
 * Its name.
 */
name: string, 
/**
 * Who runs it.
 */
organisationName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Elders spend the day here.
 */
givesDayCare: boolean, 
/**
 * Elders live here.
 */
isResidence: boolean, 
/**
 * Meals are cooked here.
 */
isKitchen: boolean, };

/**
 * A centre as it shall be from now on. The time zone stays: past days were counted in it.
 */
export type ChangeCentre = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is; may be empty.
 */
address: string, 
/**
 * Its telephone; may be empty.
 */
phone: string, 
/**
 * Day-care places that the licence allows, 0 to 5000.
 */
licensedPlaces: number, 
/**
 * Minutes after the planned arrival from which a missing elder is to be called, 0 to 720.
 */
lateAfterMinutes: number, 
/**
 * Open weekdays.
 */
openingHours: Array<OpeningHours>, 
/**
 * Its rooms; one that is no longer listed is closed and keeps its history.
 */
rooms: Array<RoomDetails>, };

/**
 * An elder as the record shall be from now on.
 */
export type ChangeElder = { 
/**
 * Which elder.
 */
elderId: ElderId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What is entered.
 */
details: ElderDetails, };

/**
 * A check-in (签到).
 */
export type CheckIn = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * Who brought the elder, in words; may be empty.
 */
broughtBy: string, };

/**
 * A check-out (签离).
 */
export type CheckOut = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Who takes the elder home, in words; may be empty.
 */
collectedBy: string, };

/**
 * Whom to call, and who may take the elder home.
 */
export type Contact = { 
/**
 * Names the contact.
 */
id: ContactId, 
/**
 * The contact's name.
 */
name: string, 
/**
 * What the contact is to the elder.
 */
relation: Relation, 
/**
 * The contact's telephone.
 */
phone: string, 
/**
 * Whom to call first: 1, 2, 3 …
 */
emergencyOrder: number, 
/**
 * Whether this person may take the elder home.
 */
mayCollect: boolean, };

/**
 * A contact as it is entered; the order of the list is the order of calling.
 */
export type ContactDetails = { 
/**
 * The contact's name.
 */
name: string, 
/**
 * What the contact is to the elder.
 */
relation: Relation, 
/**
 * The contact's telephone.
 */
phone: string, 
/**
 * Whether this person may take the elder home.
 */
mayCollect: boolean, };

/**
 * Names a contact.
 */
export type ContactId = string;

/**
 * The sum of a day: `expected + extra = here + gone + absent + not_arrived`, always.
 */
export type Counts = { 
/**
 * 应到: enrolled for this weekday, whether they come or not.
 */
expected: number, 
/**
 * 临时: came without being expected.
 */
extra: number, 
/**
 * 在馆
 */
here: number, 
/**
 * 已离
 */
gone: number, 
/**
 * 缺勤, with a recorded absence.
 */
absent: number, 
/**
 * 未到
 */
notArrived: number, 
/**
 * Of those not arrived: to be called.
 */
late: number, };

/**
 * The two databases.
 */
export type DatabaseKind = "sqlite" | "postgres";

/**
 * Which part of a day an elder comes for.
 */
export type DayPart = "whole_day" | "morning" | "afternoon";

/**
 * What was made.
 */
export type DemoFilled = { 
/**
 * Organisations.
 */
organisations: number, 
/**
 * Centres, the kitchen among them.
 */
centres: number, 
/**
 * Elders.
 */
elders: number, 
/**
 * Visits.
 */
visits: number, 
/**
 * Absences.
 */
absences: number, };

/**
 * What the program needs to know when it starts.
 */
export type DistrictOverview = { 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * The program's version.
 */
version: string, 
/**
 * Embedded file or server.
 */
databaseKind: DatabaseKind, 
/**
 * The file's name, or the server's host and database.
 */
databaseLabel: string, 
/**
 * Who works here.
 */
actor: string, 
/**
 * At which desk.
 */
desk: string, 
/**
 * Nothing was set up yet.
 */
isEmpty: boolean, 
/**
 * How many elders are registered.
 */
elders: number, 
/**
 * The centres.
 */
centres: Array<CentreLabel>, };

/**
 * An answer that says only that it was done.
 */
export type Done = Record<symbol, never>;

/**
 * An act at the door.
 */
export type DoorAct = "check_in" | "check_out";

/**
 * An elder's record.
 */
export type Elder = { 
/**
 * Names the elder.
 */
id: ElderId, 
/**
 * The name in characters.
 */
name: string, 
/**
 * The name's pinyin with tone marks; empty for a name without Chinese characters.
 */
namePinyin: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Birth date in the solar calendar.
 */
birthOn: string, 
/**
 * Whole years lived today.
 */
age: number, 
/**
 * The resident number with its middle hidden; to see it whole is a command of its own, and is recorded.
 */
residentNumberMasked: string | null, 
/**
 * Why there is no number, where there is none.
 */
noResidentNumberReason: NoNumberReason | null, 
/**
 * The elder's own telephone; may be empty.
 */
phone: string, 
/**
 * What staff must know, the gravest first.
 */
alerts: Array<Alert>, 
/**
 * Whom to call, in this order.
 */
contacts: Array<Contact>, 
/**
 * Counts the changes; a change says which version it saw.
 */
version: number, 
/**
 * When the record was made.
 */
registeredAt: string, };

/**
 * What is entered of an elder.
 */
export type ElderDetails = { 
/**
 * The name in characters.
 */
name: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Birth date in the solar calendar.
 */
birthOn: string, 
/**
 * Eighteen characters (GB 11643); must agree with sex and birth date.
 */
residentNumber: string | null, 
/**
 * Why there is no number, where none is given. In a change, neither of the two leaves the number as it is.
 */
noResidentNumberReason: NoNumberReason | null, 
/**
 * The elder's own telephone; may be empty.
 */
phone: string, 
/**
 * What staff must know.
 */
alerts: Array<Alert>, 
/**
 * Whom to call, in this order.
 */
contacts: Array<ContactDetails>, };

/**
 * An elder that was found, the likeliest first.
 */
export type ElderFound = { 
/**
 * Names the elder.
 */
id: ElderId, 
/**
 * The name in characters.
 */
name: string, 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Whole years lived today.
 */
age: number, 
/**
 * What staff must know, the gravest first.
 */
alerts: Array<Alert>, 
/**
 * Where the elder is enrolled today.
 */
centreName: string | null, 
/**
 * Where the elder is at this moment.
 */
hereAtCentreName: string | null, };

/**
 * Names an elder.
 */
export type ElderId = string;

/**
 * A part of the list of elders, in the order of their pinyin.
 */
export type ElderPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * This part.
 */
rows: Array<ElderRow>, };

/**
 * Everything a profile shows at first.
 */
export type ElderProfile = { 
/**
 * The record.
 */
elder: Elder, 
/**
 * Services, the latest first.
 */
enrolments: Array<Enrolment>, 
/**
 * The last thirty visits, the latest first.
 */
visits: Array<VisitLine>, 
/**
 * Where the elder is at this moment.
 */
hereAt: HereAt | null, };

/**
 * A line of the list of elders.
 */
export type ElderRow = { 
/**
 * Names the elder.
 */
id: ElderId, 
/**
 * The name in characters.
 */
name: string, 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Birth date.
 */
birthOn: string, 
/**
 * Whole years lived today.
 */
age: number, 
/**
 * The elder's own telephone.
 */
phone: string, 
/**
 * What staff must know, the gravest first.
 */
alerts: Array<Alert>, 
/**
 * Where the elder is enrolled today.
 */
centreNames: Array<string>, };

/**
 * The end of an enrolment.
 */
export type EndEnrolment = { 
/**
 * Which.
 */
enrolmentId: EnrolmentId, 
/**
 * The day after the last.
 */
untilOn: string, };

/**
 * An enrolment.
 */
export type Enrolment = { 
/**
 * Names the enrolment.
 */
id: EnrolmentId, 
/**
 * Who receives the service.
 */
elderId: ElderId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * What.
 */
service: ServiceKind, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: until further notice.
 */
untilOn: string | null, 
/**
 * The weekdays.
 */
days: Array<EnrolmentDay>, };

/**
 * A weekday of an enrolment.
 */
export type EnrolmentDay = { 
/**
 * Monday 1 … Sunday 7.
 */
weekday: number, 
/**
 * Which part of the day.
 */
dayPart: DayPart, 
/**
 * When the elder is expected, on the centre's wall clock.
 */
plannedArrival: string, };

/**
 * Names an enrolment.
 */
export type EnrolmentId = string;

/**
 * A refusal as it crosses to the screen, the command line and other programs: `{code, params, message, fields}`.
 */
export type Error = { 
/**
 * The same in plain English, for scripts and logs. Never holds personal data beyond the parameters.
 */
message: string, 
/**
 * Which fields of the arguments are concerned; empty where no single field is.
 */
fields: Array<FieldFault>, } & ({ "code": "arguments_unreadable", "params": { 
/**
 * What the reader stumbled over.
 */
detail: string, } } | { "code": "input_invalid", "params": Record<symbol, never> } | { "code": "command_unknown", "params": { 
/**
 * The name asked for.
 */
name: string, } } | { "code": "not_allowed", "params": { 
/**
 * The command asked for.
 */
command: string, } } | { "code": "not_found", "params": { 
/**
 * What kind of thing was looked for.
 */
subject: Subject, } } | { "code": "changed_meanwhile", "params": { 
/**
 * What kind of record.
 */
subject: Subject, } } | { "code": "database_not_empty", "params": { 
/**
 * Centres in it.
 */
centres: number, 
/**
 * Elders in it.
 */
elders: number, } } | { "code": "database_newer", "params": { 
/**
 * The newest step in the database.
 */
step: number, 
/**
 * The newest step this program knows.
 */
known: number, } } | { "code": "database_unreachable", "params": { 
/**
 * Why, in the words of the database; without passwords.
 */
detail: string, } } | { "code": "database_busy", "params": Record<symbol, never> } | { "code": "resident_number_taken", "params": { 
/**
 * The record that has it.
 */
elderId: string, 
/**
 * The name on that record.
 */
name: string, } } | { "code": "centre_name_taken", "params": Record<symbol, never> } | { "code": "enrolment_overlaps", "params": { 
/**
 * At which centre.
 */
centreName: string, 
/**
 * From when it runs.
 */
fromOn: string, 
/**
 * Until when, exclusive; none: until further notice.
 */
untilOn: string | null, } } | { "code": "enrolment_has_later_visits", "params": { 
/**
 * The last of them.
 */
lastVisitOn: string, } } | { "code": "already_here", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "here_elsewhere", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Where.
 */
centreName: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "not_here", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "no_day_care_here", "params": { 
/**
 * The centre's name.
 */
centreName: string, } } | { "code": "undo_too_late", "params": { 
/**
 * When the time ended.
 */
endedAt: string, } } | { "code": "nothing_to_undo", "params": Record<symbol, never> } | { "code": "departure_not_missing", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "not_expected", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * The day in question.
 */
on: string, } } | { "code": "already_absent", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "came_that_day", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * The day in question.
 */
on: string, } } | { "code": "window_not_started", "params": { 
/**
 * Why, in the words of the operating system.
 */
detail: string, } } | { "code": "internal", "params": { 
/**
 * Stands in the log beside the reason.
 */
reference: string, } });

/**
 * What can be wrong with one field.
 */
export type Fault = "required" | "too_long" | "wrong_form" | "wrong_check_digit" | "disagrees_with_birth_date" | "disagrees_with_sex" | "in_the_future" | "too_long_ago" | "too_small" | "too_large" | "ends_before_beginning" | "given_twice" | "taken" | "not_both";

/**
 * A field before and after.
 */
export type FieldChange = { 
/**
 * The field's name in the subject's JSON, for example `phone`.
 */
field: string, 
/**
 * As it was; none where there was nothing.
 */
before: string | null, 
/**
 * As it is now; none where nothing is left.
 */
after: string | null, };

/**
 * A field of the arguments, and what is wrong with it.
 */
export type FieldFault = { 
/**
 * Path in the arguments as they were sent, for example `details.residentNumber` or `rooms[1].capacity`.
 */
field: string, 
/**
 * What is wrong with it.
 */
fault: Fault, };

/**
 * How large the demonstration shall be; what is left out is as by default.
 */
export type FillDemo = { 
/**
 * Chooses another district.
 */
seed: number | null, 
/**
 * Day-care centres, 1 to 40.
 */
centres: number | null, 
/**
 * Elders, 1 to 100000.
 */
elders: number | null, 
/**
 * Days of attendance ending today, 0 to 3660.
 */
days: number | null, };

/**
 * Where an elder is.
 */
export type HereAt = { 
/**
 * At which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * Since when.
 */
since: string, };

/**
 * A visit of a past day whose leaving nobody recorded.
 */
export type LeftOpen = { 
/**
 * Names the visit.
 */
visitId: VisitId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * The day.
 */
visitOn: string, 
/**
 * Came.
 */
arrivedAt: string, };

/**
 * Which part of the list of elders.
 */
export type ListElders = { 
/**
 * Characters, pinyin, initials or last digits; empty for all.
 */
query: string, 
/**
 * Only those who are enrolled at this centre today.
 */
centreId: CentreId | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to answer, 1 to 500.
 */
limit: number, };

/**
 * How a name is read.
 */
export type NamePinyin = { 
/**
 * With tone marks.
 */
namePinyin: string, };

/**
 * Arguments of a command that needs none: `{}` or `null`.
 */
export type NoArguments = Record<symbol, never>;

/**
 * Why an elder has no resident number on record.
 */
export type NoNumberReason = "never_issued" | "lost" | "foreign" | "shared_number" | "not_shown";

/**
 * What a resident number says.
 */
export type NumberSays = { 
/**
 * The birth date in it.
 */
birthOn: string, 
/**
 * The sex in it.
 */
sex: Sex, };

/**
 * When a centre is open on one weekday, on its own wall clock.
 */
export type OpeningHours = { 
/**
 * Monday 1 … Sunday 7.
 */
weekday: number, 
/**
 * Opens.
 */
opensAt: string, 
/**
 * Closes, later on the same day.
 */
closesAt: string, };

/**
 * Names an organisation.
 */
export type OrganisationId = string;

/**
 * The door through which a command came.
 */
export type Origin = "window" | "command_line" | "developer_host";

/**
 * An absence, told or found.
 */
export type RecordAbsence = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where the elder is expected.
 */
centreId: CentreId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * Why.
 */
reason: AbsenceReason, 
/**
 * What was said; may be empty.
 */
note: string, };

/**
 * A leaving of a past day that nobody recorded, told afterwards.
 */
export type RecordDeparture = { 
/**
 * Which visit.
 */
visitId: VisitId, 
/**
 * When the elder left, on the centre's wall clock of that day.
 */
departedAt: string, 
/**
 * Who took the elder home, in words; may be empty.
 */
collectedBy: string, 
/**
 * How one knows.
 */
reason: string, };

/**
 * A new elder.
 */
export type RegisterElder = { 
/**
 * What is entered.
 */
details: ElderDetails, };

/**
 * What a contact is to the elder.
 */
export type Relation = "spouse" | "daughter" | "son" | "daughter_in_law" | "son_in_law" | "grandchild" | "sibling" | "relative" | "neighbour" | "community_worker" | "other";

/**
 * A resident number, whole.
 */
export type RevealedNumber = { 
/**
 * The number; none where the elder has none.
 */
residentNumber: string | null, };

/**
 * Who works with Kangning. A command names those who may call it.
 */
export type Role = "reception" | "nurse" | "kitchen" | "driver" | "manager" | "district" | "administrator";

/**
 * A room of a centre.
 */
export type Room = { 
/**
 * Names the room.
 */
id: RoomId, 
/**
 * Its name, unique in the centre.
 */
name: string, 
/**
 * What it is for.
 */
kind: RoomKind, 
/**
 * Persons it holds.
 */
capacity: number, };

/**
 * A room as it is entered.
 */
export type RoomDetails = { 
/**
 * The room that is changed; none for a new one.
 */
id: RoomId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
kind: RoomKind, 
/**
 * Persons it holds, 1 to 1000.
 */
capacity: number, };

/**
 * Names a room.
 */
export type RoomId = string;

/**
 * What a room is for.
 */
export type RoomKind = "day_rest" | "chess_and_cards" | "dining" | "rehabilitation" | "bathing" | "reading" | "other";

/**
 * What to look for.
 */
export type SearchElders = { 
/**
 * Characters, pinyin, initials or last digits.
 */
query: string, 
/**
 * How many to answer at most, 1 to 100.
 */
limit: number, };

/**
 * What is received.
 */
export type ServiceKind = "day_care";

/**
 * A new centre, with its organisation, which is made when the district has none of this name.
 */
export type SetUpCentre = { 
/**
 * Who runs it.
 */
organisationName: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is; may be empty.
 */
address: string, 
/**
 * Its telephone; may be empty.
 */
phone: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Day-care places that the licence allows, 1 to 5000.
 */
licensedPlaces: number, 
/**
 * Open weekdays.
 */
openingHours: Array<OpeningHours>, 
/**
 * Its rooms.
 */
rooms: Array<RoomDetails>, };

/**
 * How grave an alert is.
 */
export type Severity = "severe" | "moderate" | "mild";

/**
 * As in the identity papers.
 */
export type Sex = "female" | "male";

/**
 * How an elder stands to a day at a centre.
 */
export type Standing = "here" | "gone" | "absent" | "not_arrived";

/**
 * A new enrolment in day care.
 */
export type StartEnrolment = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: until further notice.
 */
untilOn: string | null, 
/**
 * The weekdays, at least one.
 */
days: Array<EnrolmentDay>, };

/**
 * The kinds of thing a message or the trail can be about.
 */
export type Subject = "organisation" | "centre" | "room" | "elder" | "enrolment" | "visit" | "absence" | "district";

/**
 * What a command reads or changes. Screens that show a topic ask again when it changes.
 */
export type Topic = "centres" | "elders" | "enrolments" | "attendance";

/**
 * One row of the trail as a history shows it.
 */
export type TrailEntry = { 
/**
 * The row.
 */
id: TrailId, 
/**
 * When.
 */
at: string, 
/**
 * Who: the operating system's user until accounts exist.
 */
actor: string, 
/**
 * At which desk.
 */
desk: string, 
/**
 * Through which door.
 */
origin: Origin, 
/**
 * The command, for example `attendance_check_in`.
 */
command: string, 
/**
 * At which centre, where it was at one.
 */
centreName: string | null, 
/**
 * The fields that this act set or changed; identity numbers masked.
 */
changes: Array<FieldChange>, };

/**
 * Names a row of the trail.
 */
export type TrailId = string;

/**
 * What can be undone, and until when.
 */
export type Undo = { 
/**
 * The act.
 */
act: DoorAct, 
/**
 * The end of the time for it.
 */
until: string, };

/**
 * Takes back a check-in or a check-out.
 */
export type UndoVisit = { 
/**
 * Which visit.
 */
visitId: VisitId, 
/**
 * Which of its acts: a second click never takes back the one before.
 */
act: DoorAct, };

/**
 * What was done at the door.
 */
export type VisitAct = { 
/**
 * The visit.
 */
visitId: VisitId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * Check-in or check-out.
 */
act: DoorAct, 
/**
 * When.
 */
at: string, 
/**
 * Until when it can be undone.
 */
undoUntil: string, 
/**
 * The elder was not expected today.
 */
isExtra: boolean, 
/**
 * An earlier day whose leaving nobody recorded; it is on the list of those now.
 */
leftOpenOn: string | null, };

/**
 * Names a visit.
 */
export type VisitId = string;

/**
 * A visit as a profile lists it.
 */
export type VisitLine = { 
/**
 * Names the visit.
 */
id: VisitId, 
/**
 * Where.
 */
centreName: string, 
/**
 * In whose zone the times are to be shown.
 */
timeZone: string, 
/**
 * The day.
 */
visitOn: string, 
/**
 * Came.
 */
arrivedAt: string, 
/**
 * Left; none while here, and where nobody recorded it.
 */
departedAt: string | null, 
/**
 * Who brought the elder, in words.
 */
broughtBy: string, 
/**
 * Who took the elder home, in words.
 */
collectedBy: string, 
/**
 * Nobody recorded the leaving.
 */
departureMissing: boolean, };

/**
 * Which absence.
 */
export type WhichAbsence = { 
/**
 * Which.
 */
absenceId: AbsenceId, };

/**
 * Which elder.
 */
export type WhichElder = { 
/**
 * Which elder.
 */
elderId: ElderId, };

/** What each command takes and answers. */
export interface Commands {
  /** Shows one centre and one day: who is expected, here, gone, absent, not arrived, with counts that add up. */
  attendance_board: { kind: "read"; arguments: AskBoard; answer: Board };
  /** Checks an elder in at a centre, now. Refused while the elder is here or at another centre. */
  attendance_check_in: { kind: "change"; arguments: CheckIn; answer: VisitAct };
  /** Checks an elder out, now, from wherever the elder is. */
  attendance_check_out: { kind: "change"; arguments: CheckOut; answer: VisitAct };
  /** Records that an expected elder does not come, for a day or a span of days, and why. */
  attendance_record_absence: { kind: "change"; arguments: RecordAbsence; answer: Absence };
  /** Records when an elder left on a past day on which nobody recorded it, and how one knows. */
  attendance_record_departure: { kind: "change"; arguments: RecordDeparture; answer: Done };
  /** Takes back the last check-in or check-out of a visit, within ten minutes of it. */
  attendance_undo: { kind: "change"; arguments: UndoVisit; answer: Done };
  /** Takes back an absence: the elder is expected again. */
  attendance_withdraw_absence: { kind: "change"; arguments: WhichAbsence; answer: Done };
  /** Changes a centre's name, address, telephone, places, opening hours and rooms. */
  centre_change: { kind: "change"; arguments: ChangeCentre; answer: Centre };
  /** Lists the centres with opening hours and rooms. */
  centre_list: { kind: "read"; arguments: NoArguments; answer: Array<Centre> };
  /** Sets up a day-care centre with its opening hours and rooms, and its organisation where the district has none of that name. */
  centre_set_up: { kind: "change"; arguments: SetUpCentre; answer: Centre };
  /** Fills an empty database with an invented district: the same seed on the same day gives the same rows. */
  demo_fill: { kind: "change"; arguments: FillDemo; answer: DemoFilled };
  /** Tells what the program needs to know when it starts: database, desk, centres, whether anything was set up. */
  district_overview: { kind: "read"; arguments: NoArguments; answer: DistrictOverview };
  /** Changes an elder's record. Alerts and contacts that are no longer listed end; that they were there is kept. */
  elder_change: { kind: "change"; arguments: ChangeElder; answer: Elder };
  /** Shows what was done about an elder, by whom and when, the latest first, fifty rows at a time. */
  elder_history: { kind: "read"; arguments: AskHistory; answer: Array<TrailEntry> };
  /** Lists elders in the order of their pinyin, with search and centre as filters. */
  elder_list: { kind: "read"; arguments: ListElders; answer: ElderPage };
  /** Shows an elder's record with services, last visits and whereabouts. */
  elder_profile: { kind: "read"; arguments: WhichElder; answer: ElderProfile };
  /** Reads birth date and sex from a resident number and checks its check digit. */
  elder_read_resident_number: { kind: "read"; arguments: AskNumber; answer: NumberSays };
  /** Registers an elder: one record in the district, whatever the elder receives. */
  elder_register: { kind: "change"; arguments: RegisterElder; answer: Elder };
  /** Shows an elder's whole resident number; that it was asked for is recorded. */
  elder_reveal_resident_number: { kind: "change"; arguments: WhichElder; answer: RevealedNumber };
  /** Finds elders by characters, full pinyin, initials or last digits. */
  elder_search: { kind: "read"; arguments: SearchElders; answer: Array<ElderFound> };
  /** Tells how a name is read, surnames as surnames. */
  elder_suggest_pinyin: { kind: "read"; arguments: AskPinyin; answer: NamePinyin };
  /** Ends an enrolment, or moves its end. Days on which the elder came stay inside it. */
  enrolment_end: { kind: "change"; arguments: EndEnrolment; answer: Enrolment };
  /** Enrols an elder in day care at a centre, with weekdays and planned arrival. */
  enrolment_start: { kind: "change"; arguments: StartEnrolment; answer: Enrolment };
}

/** What each command reads or changes, and who may call it. */
export const commandTable = {
  attendance_board: { kind: "read", topics: ["attendance", "enrolments", "elders", "centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  attendance_check_in: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_check_out: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_record_absence: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_record_departure: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_undo: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_withdraw_absence: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  centre_change: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  centre_list: { kind: "read", topics: ["centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  centre_set_up: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  demo_fill: { kind: "change", topics: ["centres", "elders", "enrolments", "attendance"], by: ["manager", "district", "administrator"] },
  district_overview: { kind: "read", topics: ["centres", "elders"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  elder_change: { kind: "change", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_history: { kind: "read", topics: ["elders", "enrolments", "attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_list: { kind: "read", topics: ["elders", "enrolments"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  elder_profile: { kind: "read", topics: ["elders", "enrolments", "attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_read_resident_number: { kind: "read", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_register: { kind: "change", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_reveal_resident_number: { kind: "change", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_search: { kind: "read", topics: ["elders", "enrolments", "attendance"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  elder_suggest_pinyin: { kind: "read", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  enrolment_end: { kind: "change", topics: ["enrolments"], by: ["reception", "manager", "district", "administrator"] },
  enrolment_start: { kind: "change", topics: ["enrolments"], by: ["reception", "manager", "district", "administrator"] },
} as const satisfies Record<keyof Commands, { kind: string; topics: readonly Topic[]; by: readonly Role[] }>;

/** Shows one centre and one day: who is expected, here, gone, absent, not arrived, with counts that add up. */
export const useAttendanceBoard = (asked: AskBoard, options?: ReadOptions<"attendance_board">) => useRead("attendance_board", asked, options);

/** Checks an elder in at a centre, now. Refused while the elder is here or at another centre. */
export const useAttendanceCheckIn = () => useChange("attendance_check_in");

/** Checks an elder out, now, from wherever the elder is. */
export const useAttendanceCheckOut = () => useChange("attendance_check_out");

/** Records that an expected elder does not come, for a day or a span of days, and why. */
export const useAttendanceRecordAbsence = () => useChange("attendance_record_absence");

/** Records when an elder left on a past day on which nobody recorded it, and how one knows. */
export const useAttendanceRecordDeparture = () => useChange("attendance_record_departure");

/** Takes back the last check-in or check-out of a visit, within ten minutes of it. */
export const useAttendanceUndo = () => useChange("attendance_undo");

/** Takes back an absence: the elder is expected again. */
export const useAttendanceWithdrawAbsence = () => useChange("attendance_withdraw_absence");

/** Changes a centre's name, address, telephone, places, opening hours and rooms. */
export const useCentreChange = () => useChange("centre_change");

/** Lists the centres with opening hours and rooms. */
export const useCentreList = (options?: ReadOptions<"centre_list">) => useRead("centre_list", {}, options);

/** Sets up a day-care centre with its opening hours and rooms, and its organisation where the district has none of that name. */
export const useCentreSetUp = () => useChange("centre_set_up");

/** Fills an empty database with an invented district: the same seed on the same day gives the same rows. */
export const useDemoFill = () => useChange("demo_fill");

/** Tells what the program needs to know when it starts: database, desk, centres, whether anything was set up. */
export const useDistrictOverview = (options?: ReadOptions<"district_overview">) => useRead("district_overview", {}, options);

/** Changes an elder's record. Alerts and contacts that are no longer listed end; that they were there is kept. */
export const useElderChange = () => useChange("elder_change");

/** Shows what was done about an elder, by whom and when, the latest first, fifty rows at a time. */
export const useElderHistory = (asked: AskHistory, options?: ReadOptions<"elder_history">) => useRead("elder_history", asked, options);

/** Lists elders in the order of their pinyin, with search and centre as filters. */
export const useElderList = (asked: ListElders, options?: ReadOptions<"elder_list">) => useRead("elder_list", asked, options);

/** Shows an elder's record with services, last visits and whereabouts. */
export const useElderProfile = (asked: WhichElder, options?: ReadOptions<"elder_profile">) => useRead("elder_profile", asked, options);

/** Reads birth date and sex from a resident number and checks its check digit. */
export const useElderReadResidentNumber = (asked: AskNumber, options?: ReadOptions<"elder_read_resident_number">) => useRead("elder_read_resident_number", asked, options);

/** Registers an elder: one record in the district, whatever the elder receives. */
export const useElderRegister = () => useChange("elder_register");

/** Shows an elder's whole resident number; that it was asked for is recorded. */
export const useElderRevealResidentNumber = () => useChange("elder_reveal_resident_number");

/** Finds elders by characters, full pinyin, initials or last digits. */
export const useElderSearch = (asked: SearchElders, options?: ReadOptions<"elder_search">) => useRead("elder_search", asked, options);

/** Tells how a name is read, surnames as surnames. */
export const useElderSuggestPinyin = (asked: AskPinyin, options?: ReadOptions<"elder_suggest_pinyin">) => useRead("elder_suggest_pinyin", asked, options);

/** Ends an enrolment, or moves its end. Days on which the elder came stay inside it. */
export const useEnrolmentEnd = () => useChange("enrolment_end");

/** Enrols an elder in day care at a centre, with weekdays and planned arrival. */
export const useEnrolmentStart = () => useChange("enrolment_start");
