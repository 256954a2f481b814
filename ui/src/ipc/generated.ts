// Written from the registry of commands; do not edit. `npm run generate` writes it anew.

import { type ReadOptions, useChange, useRead } from "./query";

/**
 * What an assessment by GB/T 42195-2022 finds: the parts of its form that decide the grade.
 */
export type AbilityFindings = { 
/**
 * Why it was made.
 */
reason: AssessmentReason, 
/**
 * 昏迷
 */
coma: boolean, 
/**
 * 痴呆 is diagnosed (F00-F03).
 */
dementia: boolean, 
/**
 * Another mental or behavioural disorder is diagnosed (F04-F99).
 */
mentalDisorder: boolean, 
/**
 * 吞咽困难 is recorded (A.5); decides no grade, but speaks for a choking alert.
 */
swallowingDifficulty: boolean, 
/**
 * Care-risk events of the last thirty days.
 */
events: CareRiskEvents, 
/**
 * The items.
 */
items: ItemScores, };

/**
 * The four indicators of the first level.
 */
export type AbilityIndicator = "self_care" | "mobility" | "mental_state" | "perception_and_participation";

/**
 * The twenty-six items, in the standard's order.
 */
export type AbilityItem = "eating" | "grooming" | "bathing" | "dressing_upper" | "dressing_lower" | "bladder_control" | "bowel_control" | "toileting" | "turning_in_bed" | "transfer" | "walking" | "stairs" | "orientation_in_time" | "orientation_in_place" | "orientation_to_people" | "memory" | "understanding" | "expression" | "aggression" | "depression" | "consciousness" | "vision" | "hearing" | "daily_affairs" | "using_transport" | "social_life";

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
note: string, 
/**
 * Who said so; empty where nobody did.
 */
toldBy: string, 
/**
 * Announced before the elder was missed; otherwise found out by following up.
 */
isAnnounced: boolean, };

/**
 * Names an absence.
 */
export type AbsenceId = string;

/**
 * Why an elder does not come.
 */
export type AbsenceReason = "illness" | "hospital" | "family" | "travel" | "other" | "unknown";

/**
 * An absence with who recorded it.
 */
export type AbsenceRecord = { 
/**
 * At which centre the elder was expected.
 */
centreName: string, 
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
 * Who told it, in words; may be empty.
 */
toldBy: string, 
/**
 * What was said.
 */
note: string, 
/**
 * When it was recorded.
 */
recordedAt: string, 
/**
 * Who did what to it, in order.
 */
changes: Array<TrailEntry>, };

/**
 * An enrolment that gives way: one person is enrolled in a service once at a time.
 */
export type AbsorbedEnrolment = { 
/**
 * In what.
 */
service: ServiceKind, 
/**
 * Where.
 */
centreName: string, 
/**
 * As it was: the first day.
 */
fromOn: string, 
/**
 * As it was: the day after the last; none: until further notice.
 */
untilOn: string | null, 
/**
 * The days that stay of it, before, between and after those of the record that stays.
 */
remaining: Array<DaysOn>, };

/**
 * One meal of one eater (or of a group of guests or staff) and who pays which part of it.
 */
export type AccountLine = { 
/**
 * Who; none for guests and staff.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * Where it was eaten; none: at home.
 */
centreId: CentreId | null, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Its key within the meal.
 */
demandKey: string, 
/**
 * How large.
 */
portionSize: PortionSize, 
/**
 * Ordinary, or cooked for a diet.
 */
mealSet: MealSet, 
/**
 * How many portions.
 */
portions: number, 
/**
 * Cooked and not taken: paid where the setting says so, never subsidised.
 */
isMissed: boolean, 
/**
 * Price of all portions; none: no price holds on that day.
 */
priceFen: number | null, 
/**
 * For bringing it home.
 */
feeFen: number, 
/**
 * What schemes give, in the order of the schemes' names.
 */
grants: Array<SubsidyGrant>, 
/**
 * Sum of the grants.
 */
subsidyFen: number, 
/**
 * What is left for the elder (or whoever ordered for the group).
 */
elderFen: number, };

/**
 * The meals behind an amount.
 */
export type AccountLines = { 
/**
 * By day and meal, then name.
 */
lines: Array<AccountLine>, 
/**
 * Their figures.
 */
sum: AccountSum, 
/**
 * Whether there are more than are listed.
 */
isCut: boolean, };

/**
 * Whose meals.
 */
export type AccountLinesOf = { "part": "elder", 
/**
 * Who; none: guests and staff.
 */
elderId: ElderId | null, } | { "part": "centre", 
/**
 * Where; none: at home.
 */
centreId: CentreId | null, } | { "part": "budget_line", 
/**
 * Which.
 */
budgetLine: string, } | { "part": "unpriced", };

/**
 * The part of a month that one elder, one centre or one budget line has.
 */
export type AccountPart = { 
/**
 * An elder's or a centre's identifier or a budget line; none: guests and staff, homes.
 */
key: string | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * Portions taken.
 */
meals: number, 
/**
 * Portions cooked and not taken.
 */
missed: number, 
/**
 * Prices of what is paid for.
 */
priceFen: number, 
/**
 * Fees.
 */
feeFen: number, 
/**
 * What schemes give.
 */
subsidyFen: number, 
/**
 * What is left.
 */
elderFen: number, 
/**
 * Portions without a price.
 */
unpriced: number, };

/**
 * Prices, fee, schemes and settings of a kitchen.
 */
export type AccountRules = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day it is there.
 */
today: string, 
/**
 * Prices, by meal, set, size and day.
 */
prices: Array<MealPrice>, 
/**
 * Fees, by day.
 */
fees: Array<DeliveryFee>, 
/**
 * Schemes, by name and day.
 */
rules: Array<SubsidyRule>, 
/**
 * Whether a meal that was cooked and not taken is paid by the elder.
 */
chargesMissed: boolean, 
/**
 * Counts the changes of the setting; 0: never set.
 */
settingVersion: number, };

/**
 * Figures of a month or a part of it.
 */
export type AccountSum = { 
/**
 * Portions taken.
 */
meals: number, 
/**
 * Portions cooked and not taken.
 */
missed: number, 
/**
 * Prices of what is paid for.
 */
priceFen: number, 
/**
 * Fees.
 */
feeFen: number, 
/**
 * What schemes give.
 */
subsidyFen: number, 
/**
 * What is left.
 */
elderFen: number, 
/**
 * Portions without a price.
 */
unpriced: number, };

/**
 * What was done about a reading out of range.
 */
export type ActOnReading = { 
/**
 * Which reading.
 */
readingId: ReadingId, 
/**
 * What was done.
 */
action: ColdAction, 
/**
 * More about it; must not be empty for something else.
 */
note: string, 
/**
 * Who did it.
 */
person: string, };

/**
 * An activity and who takes part.
 */
export type Activity = { 
/**
 * Names the activity.
 */
id: ActivityId, 
/**
 * Where it belongs.
 */
centreId: CentreId, 
/**
 * In which room; none: out of the house, or in all of it.
 */
roomId: RoomId | null, 
/**
 * The room's name.
 */
roomName: string | null, 
/**
 * Persons the room holds.
 */
roomCapacity: number | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is, for counting.
 */
kind: ActivityKind, 
/**
 * The day in the centre's time zone.
 */
activityOn: string, 
/**
 * Begins, on the centre's wall clock.
 */
startsAt: string, 
/**
 * Ends, later on the same day.
 */
endsAt: string, 
/**
 * What else is to be said; may be empty.
 */
remark: string, 
/**
 * Counts the changes; a change says which version it saw.
 */
version: number, 
/**
 * It does not take place.
 */
cancelledAt: string | null, 
/**
 * Who takes part, by pinyin.
 */
participants: Array<Participant>, };

/**
 * An activity as it is entered.
 */
export type ActivityDetails = { 
/**
 * In which room of the centre; none: out of the house, or in all of it.
 */
roomId: RoomId | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is, for counting.
 */
kind: ActivityKind, 
/**
 * The day in the centre's time zone: at most seven days back, at most a year ahead.
 */
activityOn: string, 
/**
 * Begins, on the centre's wall clock.
 */
startsAt: string, 
/**
 * Ends, later on the same day.
 */
endsAt: string, 
/**
 * What else is to be said; may be empty.
 */
remark: string, };

/**
 * Names an activity.
 */
export type ActivityId = string;

/**
 * What an activity is, for counting.
 */
export type ActivityKind = "chess_and_cards" | "exercise" | "singing_and_dancing" | "handicraft" | "calligraphy_and_painting" | "reading" | "health_talk" | "festival" | "outing" | "other";

/**
 * Activities of a centre in a span of days, and their sums.
 */
export type ActivityList = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * By day and beginning; cancelled ones among them.
 */
activities: Array<Activity>, 
/**
 * Of all that take place.
 */
sums: ActivitySums, };

/**
 * How many activities, person-times (人次) and persons (人数): who takes part twice is two person-times, one person.
 */
export type ActivitySum = { 
/**
 * Activities.
 */
activities: number, 
/**
 * 人次
 */
personTimes: number, 
/**
 * 人数
 */
persons: number, };

/**
 * What activities come to. Cancelled ones do not count.
 */
export type ActivitySums = { 
/**
 * All of them.
 */
all: ActivitySum, 
/**
 * By day, in order; days without any are left out.
 */
byDay: Array<DaySum>, 
/**
 * By kind, in the order of the kinds; kinds without any are left out.
 */
byKind: Array<KindSum>, 
/**
 * By room, by its name; outside rooms last.
 */
byRoom: Array<RoomSum>, };

/**
 * A new run.
 */
export type AddDeliveryRun = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Of which meal.
 */
meal: Meal, 
/**
 * What it is.
 */
details: DeliveryRunDetails, };

/**
 * New guests or staff.
 */
export type AddGroup = { 
/**
 * Where they eat.
 */
centreId: CentreId, 
/**
 * Guests or staff.
 */
kind: GroupKind, 
/**
 * What they are called.
 */
name: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The first day, not before today.
 */
fromOn: string, 
/**
 * The day after the last; none: on every day on which the centre is open, until further notice.
 */
untilOn: string | null, 
/**
 * 1 to 500.
 */
portions: number, 
/**
 * How large each.
 */
portionSize: PortionSize, };

/**
 * A new order.
 */
export type AddOrder = { 
/**
 * Which kitchen cooks it where it is brought home; none: the district's first. At a centre, the centre's kitchen.
 */
kitchenId: CentreId | null, 
/**
 * For whom.
 */
elderId: ElderId, 
/**
 * Once, or once more.
 */
kind: OrderKind, 
/**
 * The day, not before today.
 */
serviceOn: string, 
/**
 * The meal.
 */
meal: Meal, 
/**
 * Where it is eaten; none: at home.
 */
centreId: CentreId | null, 
/**
 * The address, where it is eaten at home; may be empty where the elder's record holds one.
 */
address: string, 
/**
 * What the driver must know; may be empty.
 */
deliveryNote: string, 
/**
 * How large; none: as in the diet profile. An extra portion says it.
 */
portionSize: PortionSize | null, };

/**
 * A new scheme, or a new version of one.
 */
export type AddSubsidy = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * What it says.
 */
details: SubsidyDetails, };

/**
 * An admission as it stands.
 */
export type Admission = { 
/**
 * Names the admission.
 */
id: AdmissionId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
elderName: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * Since when.
 */
fromAt: string, 
/**
 * The day of coming.
 */
fromOn: string, 
/**
 * Left for good.
 */
toAt: string | null, 
/**
 * The day of leaving.
 */
toOn: string | null, 
/**
 * What is agreed.
 */
terms: Terms, 
/**
 * The partner's admission.
 */
partnerId: AdmissionId | null, 
/**
 * The partner's name.
 */
partnerName: string | null, 
/**
 * What was looked at before; none: still to be done.
 */
riskCheck: RiskCheck | null, 
/**
 * Why the elder left.
 */
leavingReason: LeavingReason | null, 
/**
 * Where to; may be empty.
 */
destination: string, 
/**
 * What else was said at leaving; may be empty.
 */
leavingNote: string, 
/**
 * In which bed; none: no bed yet, or left.
 */
bed: LiesIn | null, 
/**
 * Away now.
 */
leave: Leave | null, 
/**
 * Corrected after it was recorded.
 */
correctedAt: string | null, 
/**
 * Counts the changes.
 */
version: number, };

/**
 * Names an admission: an elder lives at a centre.
 */
export type AdmissionId = string;

/**
 * Admits an elder.
 */
export type AdmitElder = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * In which bed; none: no bed yet.
 */
bedId: BedId | null, 
/**
 * What is agreed.
 */
terms: Terms, 
/**
 * What was looked at before; none: in an emergency, to be done after.
 */
riskCheck: RiskCheck | null, 
/**
 * The partner who lives here already.
 */
partnerId: AdmissionId | null, 
/**
 * Why the elder lies in a room that is for others, where that is so.
 */
exceptionReason: string, 
/**
 * When the elder came; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, 
/**
 * The note of the night staff that this act sets right; none: it sets none right.
 */
nightNoteId: NightNoteId | null, };

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
 * What an allergy can be against: the eight groups of GB 7718-2025, then those a kitchen also meets.
 */
export type Allergen = "gluten_cereals" | "crustaceans" | "fish" | "eggs" | "peanuts" | "soy" | "milk" | "nuts" | "sesame" | "molluscs" | "celery" | "mustard" | "lupin" | "sulphites" | "mango" | "buckwheat" | "alcohol";

/**
 * An allergen group, and how sure it is.
 */
export type AllergenMark = { 
/**
 * Which group.
 */
allergen: Allergen, 
/**
 * How sure it is.
 */
presence: AllergenPresence, };

/**
 * How sure it is that something is in there. What is not known counts as "may contain".
 */
export type AllergenPresence = "contains" | "may_contain";

/**
 * An allergen group in a dish or an ingredient, and through what it came there.
 */
export type AllergenSource = { 
/**
 * Which group.
 */
allergen: Allergen, 
/**
 * How sure it is.
 */
presence: AllergenPresence, 
/**
 * The ingredient (or the part of a sauce) that brings it.
 */
ingredientName: string, };

/**
 * How a band says what it gives.
 */
export type AmountKind = "fixed" | "percent" | "elder_pays";

/**
 * Something changed: whoever shows one of these topics asks again.
 */
export type Announcement = { 
/**
 * What was changed.
 */
topics: Array<Topic>, };

/**
 * Annuls an admission.
 */
export type AnnulAdmission = { 
/**
 * Which.
 */
admissionId: AdmissionId, 
/**
 * Why: it never happened, it was somebody else.
 */
reason: string, };

/**
 * A visit that never was.
 */
export type AnnulVisit = { 
/**
 * Which visit.
 */
visitId: VisitId, 
/**
 * Why it is struck out.
 */
reason: string, };

/**
 * What became of an annulled admission.
 */
export type Annulled = { 
/**
 * The first days of the closed months that were counted anew.
 */
monthsCountedAnew: Array<string>, 
/**
 * The elder waits again for a bed here, at the place of before.
 */
waitsAgain: boolean, };

/**
 * What somebody says to an offer.
 */
export type AnswerOffer = { 
/**
 * Which.
 */
offerId: OfferId, 
/**
 * Taken, refused or cancelled by the centre.
 */
answer: OfferAnswer, 
/**
 * What was said; may be empty.
 */
note: string, };

/**
 * What applying came to, or would come to.
 */
export type Applied = { 
/**
 * What became of the meals.
 */
days: DaysDone, 
/**
 * Seasons and festivals that stood in, by name, with the meals they gave.
 */
stoodIn: Array<StoodIn>, 
/**
 * Meals for which the cycle has nothing.
 */
empty: number, };

/**
 * A cycle is laid on a span of days; seasons and festivals stand in on their dates.
 */
export type ApplyCycle = { 
/**
 * The cycle.
 */
cycleId: MenuCycleId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; at most 26 weeks later.
 */
untilOn: string, 
/**
 * With which week of the cycle the week of the first day begins.
 */
firstWeek: number, 
/**
 * Whether what stands there already is replaced. Locked and published menus stay in any case.
 */
replaces: boolean, };

/**
 * Which meals of a month; what is left out does not narrow.
 */
export type AskAccountLines = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Any day of the month.
 */
monthOn: string, 
/**
 * Only of one part.
 */
of: AccountLinesOf | null, };

/**
 * A kitchen's month.
 */
export type AskAccountMonth = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Any day of the month.
 */
monthOn: string, };

/**
 * Which kitchen.
 */
export type AskAccountRules = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, };

/**
 * Which activities.
 */
export type AskActivities = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The first day; none for today at the centre.
 */
fromOn: string | null, 
/**
 * The day after the last, at most 366 days later; none for the one day.
 */
untilOn: string | null, };

/**
 * Whose history.
 */
export type AskBedHistory = { 
/**
 * Whose.
 */
elderId: ElderId, };

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
 * Which day of which centre.
 */
export type AskBoardOn = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its night, where the day is past; as it is planned, where it is still to come; now, where it is today.
 */
onDay: string, };

/**
 * Of whom.
 */
export type AskBundle = { 
/**
 * Only this elder.
 */
elderId: ElderId | null, 
/**
 * Only who is or was at this centre.
 */
centreId: CentreId | null, 
/**
 * Visits from this day on; none: no visits.
 */
visitsFromOn: string | null, };

/**
 * Asks which dishes would do for one eater.
 */
export type AskCandidates = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which place on the tray.
 */
slotId: MenuSlotId, 
/**
 * For which line of the demand.
 */
demandKey: string, };

/**
 * Which day of which centre.
 */
export type AskCensusDay = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Whose night; none: today's, as it is now.
 */
onDay: string | null, };

/**
 * Asks for the rows behind a figure.
 */
export type AskCensusRows = { 
/**
 * Behind which figure.
 */
code: FigureCode, 
/**
 * Which centre; none: of the organisation, or of the district.
 */
centreId: CentreId | null, 
/**
 * Which organisation; none: of the district.
 */
organisationId: OrganisationId | null, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * Only of the beds of this ward.
 */
wardId?: WardId, 
/**
 * Only of the beds of this kind.
 */
kind?: BedKind, 
/**
 * Only of the beds of one group; of the figures that are counted bed by bed.
 */
group?: BedsOfGroup, 
/**
 * Only those who left for good for this reason; of the leavings.
 */
reason?: LeavingReason, };

/**
 * Asks who clashes at a meal.
 */
export type AskClashes = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * One place on the tray; none: all of them.
 */
slotId: MenuSlotId | null, };

/**
 * Which kitchen's cycles.
 */
export type AskCycles = { 
/**
 * None: the only kitchen.
 */
kitchenId: CentreId | null, };

/**
 * Asks for the days of a centre.
 */
export type AskDays = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; at most 400 days later.
 */
untilOn: string, };

/**
 * Which day of deliveries.
 */
export type AskDelivery = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day on which it is brought; none: today there.
 */
deliveredOn: string | null, 
/**
 * Which meal; none: lunch.
 */
meal: Meal | null, };

/**
 * Which kitchen.
 */
export type AskDeliveryRuns = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, };

/**
 * Which dish, in which version.
 */
export type AskDish = { 
/**
 * Which.
 */
dishId: DishId, 
/**
 * The number of the version; none for the current one.
 */
number: number | null, };

/**
 * Which dishes.
 */
export type AskDishes = { 
/**
 * What was typed: characters, pinyin or initials.
 */
query: string, 
/**
 * Only of this category.
 */
category: DishCategory | null, 
/**
 * Only those surely free of these.
 */
without: Array<Allergen>, 
/**
 * Only those that can be made so.
 */
texture: Texture | null, 
/**
 * Only those in season then.
 */
season: Season | null, 
/**
 * Those no longer cooked among them.
 */
withWithdrawn: boolean, };

/**
 * Which day of which elder.
 */
export type AskElderDay = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The day.
 */
on: string, };

/**
 * Which year of which elder.
 */
export type AskElderYear = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * A calendar year; none for the twelve months that end today.
 */
year: number | null, };

/**
 * Asks on which days an elder is expected at a centre.
 */
export type AskExpectedDays = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The first day; none: today there.
 */
fromOn?: string | null, 
/**
 * The day after the last; at most 400 days later. None: as many.
 */
untilOn?: string | null, };

/**
 * Who is to lie somewhere: asks which beds are possible.
 */
export type AskFits = { 
/**
 * At which centre.
 */
centreId: CentreId, 
/**
 * Who.
 */
elderId: ElderId, };

/**
 * What a grade is asked for.
 */
export type AskGrade = { 
/**
 * What was found.
 */
ability: AbilityFindings, };

/**
 * Asks for the care groups of a centre.
 */
export type AskGroups = { 
/**
 * Which centre.
 */
centreId: CentreId, };

/**
 * Which day of which centre.
 */
export type AskHandover = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Which day; none: today. What is, is as it is now, whichever day is asked for.
 */
onDay: string | null, };

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
 * Which ingredients.
 */
export type AskIngredients = { 
/**
 * What was typed: characters, pinyin or initials.
 */
query: string, 
/**
 * Only of this food group.
 */
foodGroup: FoodGroup | null, 
/**
 * Only those that contain or may contain this.
 */
allergen: Allergen | null, 
/**
 * Those no longer used among them.
 */
withWithdrawn: boolean, };

/**
 * Which labels.
 */
export type AskLabels = { 
/**
 * Which day of deliveries.
 */
day: AskDelivery, 
/**
 * On which sheets.
 */
sheet: MealLabelSheet, 
/**
 * The first free place of the first sheet, from 1.
 */
start: number, 
/**
 * Only these codes; empty: all.
 */
codes: Array<string>, };

/**
 * Which days.
 */
export type AskLeftovers = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The first day; none: 28 days back.
 */
fromOn: string | null, 
/**
 * The day after the last; none: tomorrow.
 */
untilOn: string | null, };

/**
 * Which meal.
 */
export type AskMealDay = { 
/**
 * Which kitchen; none: the district's first.
 */
kitchenId: CentreId | null, 
/**
 * The day; none: today at the kitchen.
 */
serviceOn: string | null, 
/**
 * Which meal.
 */
meal: Meal, };

/**
 * Which menus.
 */
export type AskMenuCalendar = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last, at most half a year later.
 */
untilOn: string, 
/**
 * In which language the meals are called.
 */
language: Language, };

/**
 * Which month of which centre.
 */
export type AskMonthSheet = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * `2026-11`; none for the month it is at the centre.
 */
month: string | null, 
/**
 * Whom to list.
 */
people: SheetPeople, };

/**
 * A resident number to be read.
 */
export type AskNumber = { 
/**
 * As typed.
 */
residentNumber: string, };

/**
 * What is asked for.
 */
export type AskOccupancy = { 
/**
 * Which centre; none: of the organisation, or of the district.
 */
centreId: CentreId | null, 
/**
 * Which organisation; none: of the district.
 */
organisationId: OrganisationId | null, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last, at most ten years later. Nights that have not begun are not counted.
 */
untilOn: string, 
/**
 * Only the beds of this ward.
 */
wardId?: WardId, 
/**
 * Only the beds of this kind.
 */
kind?: BedKind, 
/**
 * By what.
 */
group: OccupancyGroup, 
/**
 * In which parts.
 */
period: CensusPeriod, };

/**
 * Which list is to go out, in the shape in which it comes in.
 */
export type AskOut = { 
/**
 * What the list is about.
 */
kind: ImportKind, 
/**
 * In which language its headings and words are.
 */
language: Language, 
/**
 * Attendance from this day; none: of the last thirty days.
 */
fromOn: string | null, 
/**
 * Attendance until before this day; none: until today.
 */
untilOn: string | null, };

/**
 * A name to be read.
 */
export type AskPinyin = { 
/**
 * The name in characters.
 */
name: string, };

/**
 * Asks for the people behind a number.
 */
export type AskPlates = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which of its eaters.
 */
which: WhichPlates, };

/**
 * Asks for a meal of a kitchen.
 */
export type AskProduction = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which day; none for today there.
 */
on: string | null, 
/**
 * Which meal.
 */
meal: Meal, };

/**
 * For which days something is to be bought.
 */
export type AskPurchasing = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The first day; none for tomorrow.
 */
fromOn: string | null, 
/**
 * The day after the last, at most 31 days later; none for a week.
 */
untilOn: string | null, };

/**
 * Asks who fits a bed.
 */
export type AskRank = { 
/**
 * Which bed.
 */
bedId: BedId, };

/**
 * A recipe card for so many portions.
 */
export type AskRecipeCard = { 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * The number of the version; none for the current one.
 */
number: number | null, 
/**
 * Regular portions, 0 to 20000.
 */
regular: number, 
/**
 * Small portions.
 */
small: number, 
/**
 * Large portions.
 */
large: number, };

/**
 * Whose record.
 */
export type AskRecord = { 
/**
 * Who.
 */
elderId: ElderId, };

/**
 * Whose refused rows.
 */
export type AskRefusedRows = { 
/**
 * Which file.
 */
file: ImportFile, 
/**
 * In which language the reasons are.
 */
language: Language, };

/**
 * Which report, of what.
 */
export type AskReport = { 
/**
 * Which.
 */
name: string, 
/**
 * Of what.
 */
parameters: Parameters, };

/**
 * Which centre's beds.
 */
export type AskResidence = { 
/**
 * Which centre.
 */
centreId: CentreId, };

/**
 * Which night.
 */
export type AskRound = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The night begins on this day; none: the present one, which until noon is the one that began yesterday.
 */
nightOn: string | null, 
/**
 * Only this ward.
 */
wardId: WardId | null, };

/**
 * Which kitchen, on which day.
 */
export type AskSafetyDay = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which day; none for today there.
 */
on: string | null, };

/**
 * Which meal's dishes came back.
 */
export type AskServed = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, };

/**
 * Which centre's building.
 */
export type AskSite = { 
/**
 * Which centre.
 */
centreId: CentreId, };

/**
 * Which residence's plans.
 */
export type AskStayCalendar = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * In which language.
 */
language: Language, };

/**
 * Which template.
 */
export type AskTemplate = { 
/**
 * What the list is about.
 */
kind: ImportKind, 
/**
 * In which language its headings are.
 */
language: Language, };

/**
 * Which days of which centre.
 */
export type AskTimeline = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last, at most 400 days later.
 */
untilOn: string, };

/**
 * Which visit.
 */
export type AskVisit = { 
/**
 * Which.
 */
visitId: VisitId, };

/**
 * Asks for the wall of a kitchen.
 */
export type AskWall = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which meal of today; none: the one that is being cooked at this hour.
 */
meal: Meal | null, };

/**
 * Asks for a week.
 */
export type AskWeek = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * Any day of it; none: this week.
 */
on: string | null, };

/**
 * Words that may name a food.
 */
export type AskWords = { 
/**
 * As typed.
 */
words: string, };

/**
 * An assessment.
 */
export type Assessment = { 
/**
 * Names this version.
 */
id: AssessmentId, 
/**
 * Of whom.
 */
elderId: ElderId, 
/**
 * The day of the assessment.
 */
assessedOn: string, 
/**
 * Where, or by which office.
 */
place: string, 
/**
 * Who told about the elder.
 */
informant: string, 
/**
 * Who assessed.
 */
assessors: Array<string>, 
/**
 * Remarks.
 */
note: string, 
/**
 * When the next one is due.
 */
nextDueOn: string | null, 
/**
 * What was found, by which scheme.
 */
findings: Findings, 
/**
 * The grade in its scheme; Barthel gives none.
 */
grade: number | null, 
/**
 * How the grade came about; GB/T 42195-2022 alone.
 */
grading: Grading | null, 
/**
 * What the rule of MZ/T 039-2013 gives for its domains: none, one or, where the rule speaks twice, two grades.
 */
combined: Array<number>, 
/**
 * What should be looked at again.
 */
cautions: Array<AssessmentCaution>, 
/**
 * The version this one takes the place of.
 */
correctsId: AssessmentId | null, 
/**
 * It no longer counts.
 */
end: AssessmentEnd | null, 
/**
 * When it was recorded.
 */
recordedAt: string, };

/**
 * What an assessor should look at again. Nothing is refused for it.
 */
export type AssessmentCaution = "few_assessors" | "consciousness_without_coma" | "coma_with_consciousness" | "differs_from_combination";

/**
 * An assessment as it is entered.
 */
export type AssessmentDetails = { 
/**
 * The day of the assessment.
 */
assessedOn: string, 
/**
 * Where, or by which office; may be empty.
 */
place: string, 
/**
 * Who told about the elder; may be empty.
 */
informant: string, 
/**
 * Who assessed, at least one by GB/T 42195-2022.
 */
assessors: Array<string>, 
/**
 * Remarks; may be empty.
 */
note: string, 
/**
 * When the next one is due; none by GB/T 42195-2022: after the months the district has set.
 */
nextDueOn: string | null, 
/**
 * What was found.
 */
findings: Findings, };

/**
 * An assessment no longer counts.
 */
export type AssessmentEnd = { 
/**
 * Since when.
 */
at: string, 
/**
 * How.
 */
how: AssessmentEnding, 
/**
 * Why.
 */
reason: string, };

/**
 * How an assessment came to count no longer.
 */
export type AssessmentEnding = "corrected" | "withdrawn";

/**
 * All assessments of an elder.
 */
export type AssessmentHistory = { 
/**
 * The latest by GB/T 42195-2022 that counts.
 */
currentId: AssessmentId | null, 
/**
 * All, also those that no longer count, the latest day first.
 */
assessments: Array<Assessment>, 
/**
 * Alerts that the current one speaks for.
 */
hints: Array<SafetyHint>, };

/**
 * Names an assessment, one version of it.
 */
export type AssessmentId = string;

/**
 * Why an assessment was made (Annex A of GB/T 42195-2022).
 */
export type AssessmentReason = "first" | "regular" | "immediate" | "repeated" | "other";

/**
 * The district's settings for assessments.
 */
export type AssessmentSettings = { 
/**
 * Whether a diagnosis and two or more events together make the grade two worse instead of one.
 */
triggersStack: boolean, 
/**
 * After how many months the next assessment is due.
 */
dueAfterMonths: number, 
/**
 * Counts the changes; 0 as long as nobody has set anything.
 */
version: number, };

/**
 * The standard as the program knows it, and how the district reads it.
 */
export type AssessmentStandard = { 
/**
 * The standard as it is cited.
 */
name: string, 
/**
 * The highest total.
 */
most: number, 
/**
 * The indicators, each with its highest score.
 */
indicators: Array<IndicatorScore>, 
/**
 * The items in the standard's order.
 */
items: Array<StandardItem>, 
/**
 * The district's settings.
 */
settings: AssessmentSettings, };

/**
 * Something that needs a decision.
 */
export type Attention = { 
/**
 * What.
 */
kind: AttentionKind, 
/**
 * How soon.
 */
urgency: Urgency, 
/**
 * At which centre; none: in the whole district.
 */
centreId: CentreId | null, 
/**
 * Its name; empty for the district.
 */
centreName: string, 
/**
 * How many.
 */
count: number, 
/**
 * Whom or what it is about, the first few.
 */
about: Array<AttentionAbout>, };

/**
 * Whom or what something is about.
 */
export type AttentionAbout = { 
/**
 * The elder, where it is one.
 */
elderId: ElderId | null, 
/**
 * The name of the elder, the room, the dish, the fridge.
 */
name: string, 
/**
 * A day that matters for it.
 */
on: string | null, 
/**
 * A telephone number to call, where one is known.
 */
phone: string, };

/**
 * What needs a decision.
 */
export type AttentionKind = "still_inside" | "not_arrived" | "over_places" | "over_room" | "departure_missing" | "without_bed" | "hold_runs_out" | "offer_runs_out" | "return_overdue" | "cleaning_overdue" | "reservation_due" | "leaving_planned" | "batch_asks" | "sample_missing" | "sample_due" | "reading_missing" | "reading_out_of_range" | "unmatched_allergy" | "welfare_check" | "clash_ahead" | "without_run" | "assessment_due";

/**
 * A food that is not for an elder: an allergen group, an ingredient, or words that nothing matches.
 */
export type Aversion = { 
/**
 * Blocks, warns or is avoided.
 */
kind: AversionKind, 
/**
 * The allergen group, where it is one.
 */
allergen: Allergen | null, 
/**
 * The ingredient, where it is one.
 */
ingredientId: IngredientId | null, 
/**
 * As it was said. Where neither group nor ingredient is named, the program cannot match it: check by hand.
 */
words: string, 
/**
 * How grave.
 */
severity: Severity, };

/**
 * How an elder stands to a food that is not for them.
 */
export type AversionKind = "allergy" | "intolerance" | "dislike";

/**
 * Expected days, one after the other, on which an elder did not come.
 */
export type AwayRun = { 
/**
 * The first of them.
 */
fromOn: string, 
/**
 * The last of them, included.
 */
lastOn: string, 
/**
 * How many expected days.
 */
days: number, };

/**
 * A range to be within, drawn behind the numbers.
 */
export type Band = { 
/**
 * What it is.
 */
name: string, 
/**
 * Where it begins, for each category; none: at nothing.
 */
least: Array<number | null>, 
/**
 * Where it ends, for each category; none: it is open.
 */
most: Array<number | null>, };

/**
 * What a bar on the timeline is.
 */
export type BarKind = "stay" | "leave" | "reservation" | "closure";

/**
 * Names a batch.
 */
export type BatchId = string;

/**
 * What a centre has of a batch.
 */
export type BatchShare = { 
/**
 * Which centre.
 */
siteId: CentreId, 
/**
 * Its name.
 */
siteName: string, 
/**
 * How it stands there.
 */
standing: BatchStanding, 
/**
 * Until when it may be eaten there, as far as the measurements prove.
 */
goodUntil: string | null, 
/**
 * It asks for an action there: reheat or discard.
 */
needsAction: boolean, };

/**
 * How a batch stands. One clock rule decides.
 */
export type BatchStanding = "cooking" | "too_cool" | "released" | "expiring" | "expired" | "cleared" | "discarded";

/**
 * Something that happened to a batch.
 */
export type BatchStep = { 
/**
 * Names it.
 */
id: StepId, 
/**
 * What.
 */
kind: StepKind, 
/**
 * When.
 */
happenedAt: string, 
/**
 * What was measured, in tenths of a degree.
 */
tenthsCelsius: number | null, 
/**
 * To which centre's share it happened; none: in the kitchen, or to all of it.
 */
siteId: CentreId | null, 
/**
 * The centre's name.
 */
siteName: string | null, 
/**
 * Who measured.
 */
person: string, 
/**
 * What else is to be said.
 */
note: string, 
/**
 * When it was entered.
 */
recordedAt: string, 
/**
 * The entry that this one corrects.
 */
replacesId: StepId | null, 
/**
 * Since when another entry stands in its place.
 */
supersededAt: string | null, 
/**
 * Why.
 */
supersededReason: string, 
/**
 * What is wrong with it.
 */
findings: Array<StepFinding>, };

/**
 * A bed.
 */
export type Bed = { 
/**
 * Names the bed.
 */
id: BedId, 
/**
 * In which room.
 */
careRoomId: CareRoomId, 
/**
 * Its label in the room.
 */
label: string, 
/**
 * What it is for.
 */
kind: BedKind, 
/**
 * Recognised as a nursing bed from this day.
 */
nursingFromOn: string | null, 
/**
 * No longer recognised from this day.
 */
nursingUntilOn: string | null, 
/**
 * On what basis it is recognised.
 */
nursingBasis: string, 
/**
 * In service from this day.
 */
inServiceFromOn: string, 
/**
 * Out of service from this day; none: in service.
 */
inServiceUntilOn: string | null, 
/**
 * What it costs in a month; none: not said.
 */
monthlyFen: number | null, 
/**
 * Counts the changes.
 */
version: number, };

/**
 * Every bed of a residence now, or on the day that was asked for.
 */
export type BedBoard = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * Today at the centre.
 */
today: string, 
/**
 * The day that is shown.
 */
onDay: string, 
/**
 * Whether that is now, what was, or what is planned.
 */
view: BoardView, 
/**
 * Its buildings with their floors.
 */
buildings: Array<Building>, 
/**
 * Its wards.
 */
wards: Array<Ward>, 
/**
 * Its rooms with their beds in service, by building, floor and name.
 */
rooms: Array<RoomOnBoard>, 
/**
 * Who lives here without a bed: no bed yet, or away without one being held.
 */
withoutBed: Array<Occupant>, 
/**
 * Of all beds.
 */
counts: BedCounts, 
/**
 * Of each ward, in the order of the wards.
 */
byWard: Array<WardCounts>, };

/**
 * How many beds are what. The states add up to the beds; of the whole board, those in bed, those away with the bed held and
 * those without a bed add up to the residents.
 */
export type BedCounts = { 
/**
 * Beds in service.
 */
beds: number, 
/**
 * Nursing beds among them.
 */
nursingBeds: number, 
/**
 * Free.
 */
free: number, 
/**
 * Free nursing beds.
 */
freeNursing: number, 
/**
 * Somebody lies in them.
 */
occupied: number, 
/**
 * Held for somebody on leave.
 */
onLeave: number, 
/**
 * Kept for somebody who is to come.
 */
reserved: number, 
/**
 * To be cleaned.
 */
cleaning: number, 
/**
 * Closed.
 */
closed: number, 
/**
 * People who live here.
 */
residents: number, 
/**
 * Among them without a bed.
 */
withoutBed: number, 
/**
 * People for whom a bed stands reserved on this day and who do not live here yet; a bed that is kept but still being
 * cleaned or closed counts as that.
 */
toCome: number, };

/**
 * A bed as it is entered.
 */
export type BedDetails = { 
/**
 * Its label in the room.
 */
label: string, 
/**
 * What it is for.
 */
kind: BedKind, 
/**
 * Recognised as a nursing bed from this day; needed for a nursing bed.
 */
nursingFromOn: string | null, 
/**
 * No longer recognised from this day.
 */
nursingUntilOn: string | null, 
/**
 * On what basis it is recognised; needed for a nursing bed.
 */
nursingBasis: string, 
/**
 * In service from this day; none: today.
 */
inServiceFromOn: string | null, 
/**
 * Out of service from this day; none: in service until further notice.
 */
inServiceUntilOn: string | null, 
/**
 * What it costs in a month; none: not said.
 */
monthlyFen: number | null, };

/**
 * Whether a bed is possible.
 */
export type BedFit = { 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * What stands in the way; none: it is possible.
 */
obstacle: Refusal | null, 
/**
 * What stands in the way of exchanging beds with whoever lies there, for either of the two; none: nothing does, or
 * there is nobody to exchange with.
 */
swapObstacle: Refusal | null, 
/**
 * Lies there already.
 */
isOwn: boolean, };

/**
 * Free beds of eight weeks before and after today.
 */
export type BedForecast = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * Today at the centre; from it on the days are foreseen.
 */
today: string, 
/**
 * Day by day.
 */
days: Array<ForecastDay>, };

/**
 * An elder's history of beds and leaves.
 */
export type BedHistory = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * The admissions, the latest first.
 */
admissions: Array<PastAdmission>, 
/**
 * Nights in all.
 */
nights: Nights, };

/**
 * Names a bed.
 */
export type BedId = string;

/**
 * What a bed is for.
 */
export type BedKind = "nursing" | "ordinary" | "short_stay";

/**
 * A bed on the board.
 */
export type BedOnBoard = { 
/**
 * Names the bed.
 */
id: BedId, 
/**
 * Its label.
 */
label: string, 
/**
 * What it is for.
 */
kind: BedKind, 
/**
 * Recognised as a nursing bed today.
 */
isNursing: boolean, 
/**
 * What it is now.
 */
state: BedState, 
/**
 * Who is in it, or away with it held.
 */
occupant: Occupant | null, 
/**
 * Why it is closed.
 */
closure: Closure | null, 
/**
 * Goes out of service on this day, and takes nobody any more until then; none in a past night.
 */
outOfServiceOn: string | null, 
/**
 * It is to be cleaned.
 */
cleaning: Cleaning | null, 
/**
 * For whom it is kept today or later, the earliest first.
 */
reservations: Array<Reservation>, 
/**
 * Counts the changes of the bed.
 */
version: number, };

/**
 * How the beds of a centre are run. Practice (known) unless set otherwise; every one is a setting.
 */
export type BedRules = { 
/**
 * Days for which a bed is held for somebody on leave, 0 to 366.
 */
holdDays: number, 
/**
 * How many days before their end one is told, 0 to 60.
 */
holdWarningDays: number, 
/**
 * Whether coming and leaving on one day counts as one bed-day.
 */
sameDayCountsOne: boolean, 
/**
 * Minutes in which a bed is to be clean after a leaving, 5 to 2880.
 */
cleaningTargetMinutes: number, 
/**
 * Days for which a reservation stands, 1 to 366.
 */
reservationDays: number, 
/**
 * Days for which an offer stands, 1 to 60.
 */
offerDays: number, 
/**
 * What a refused offer does to the place in the queue.
 */
refusedEffect: QueueEffect, 
/**
 * What a lapsed offer does to the place in the queue.
 */
lapsedEffect: QueueEffect, 
/**
 * The share of nursing beds that is aimed at, in percent; the district's own claim is 60.
 */
nursingTargetPercent: number, 
/**
 * Longest short stay in days, 1 to 366.
 */
shortStayDays: number, 
/**
 * How many days back an act may be entered without a reason, 0 to 31.
 */
lateEntryDays: number, 
/**
 * Who comes first, in this order.
 */
priorityOrder: Array<WaitingPriority>, 
/**
 * From which age somebody counts as oldest, 60 to 110.
 */
oldestFromAge: number, 
/**
 * From which grade (GB/T 42195-2022) somebody counts as disabled, 1 to 4.
 */
disabledFromGrade: number, };

/**
 * The settings of a centre's beds.
 */
export type BedSettings = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * How its beds are run.
 */
rules: BedRules, 
/**
 * The census of the days before this one is closed.
 */
closedUntilOn: string | null, 
/**
 * Counts the changes; 0 as long as nobody has set anything.
 */
version: number, };

/**
 * What a bed is now.
 */
export type BedState = "free" | "occupied" | "on_leave" | "reserved" | "cleaning" | "closed";

/**
 * Beds down, days across.
 */
export type BedTimeline = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Today at the centre.
 */
today: string, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * The beds in service on any of the days, by ward, room and label.
 */
beds: Array<TimelineBed>, 
/**
 * What was, is and is planned, by bed and beginning.
 */
bars: Array<TimelineBar>, 
/**
 * Who lives here now without a bed, by pinyin.
 */
withoutBed: Array<WithoutBed>, };

/**
 * One of the groups into which beds are divided.
 */
export type BedsOfGroup = { 
/**
 * By what beds are divided.
 */
by: OccupancyGroup, 
/**
 * Which of the groups, as the occupancy answers it.
 */
key: string, };

/**
 * How a stay began.
 */
export type BeganHow = "admitted" | "transferred" | "swapped" | "returned";

/**
 * ABO group.
 */
export type BloodType = "a" | "b" | "ab" | "o";

/**
 * One centre, one day: everyone expected and everyone who came.
 */
export type Board = { 
/**
 * The centre.
 */
centre: BoardCentre, 
/**
 * Whether the centre is open on the day, and why.
 */
centreDay: CentreDay, 
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
leftOpen: Array<LeftOpen>, 
/**
 * The rooms in use, in their order.
 */
rooms: Array<BoardRoom>, 
/**
 * The closing of this day; none while it is open.
 */
closing: Closing | null, };

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
closesAt: string | null, 
/**
 * Whether the temperature is asked for at the door.
 */
asksTemperature: boolean, 
/**
 * Whether the room is asked for at the door.
 */
asksRoom: boolean, 
/**
 * How many days back a forgotten visit may be entered.
 */
lateEntryDays: number, };

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
 * Those before it on the same day, the earliest first.
 */
earlierVisits: Array<BoardVisit>, 
/**
 * The absence that covers the day.
 */
absence: Absence | null, 
/**
 * Who was called about this day, the earliest first.
 */
calls: Array<FollowUpCall>, 
/**
 * At risk of wandering: never leaves without a collector.
 */
mustBeCollected: boolean, 
/**
 * The centre's minibus fetches the elder.
 */
transportThere: boolean, 
/**
 * The centre's minibus takes the elder home.
 */
transportBack: boolean, 
/**
 * The care group that the enrolment names; empty where there is none.
 */
groupName: string, };

/**
 * A room of the centre and how many are in it.
 */
export type BoardRoom = { 
/**
 * Names the room.
 */
id: RoomId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
kind: RoomKind, 
/**
 * How many it holds.
 */
capacity: number, 
/**
 * How many elders are in it now.
 */
here: number, };

/**
 * Of which time a board is.
 */
export type BoardView = "now" | "past" | "planned";

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
 * That was someone who is not on the elder's list.
 */
collectorIsUnlisted: boolean, 
/**
 * Why that person collected.
 */
collectorReason: string, 
/**
 * How the elder came.
 */
arrivalTransport: Transport | null, 
/**
 * How the elder left.
 */
departureTransport: Transport | null, 
/**
 * Where the elder is, or was last.
 */
roomId: RoomId | null, 
/**
 * Body temperature at the door, tenths of a degree Celsius.
 */
temperatureTenthsCelsius: number | null, 
/**
 * What was noted.
 */
remark: string, 
/**
 * What was said when the day was closed with the elder inside; empty where nothing had to be.
 */
closingExplanation: string, 
/**
 * Set right after the undo time was over.
 */
isCorrected: boolean, 
/**
 * The day is over and nobody recorded the leaving.
 */
departureMissing: boolean, 
/**
 * The last act can be undone.
 */
undo: Undo | null, };

/**
 * A building.
 */
export type Building = { 
/**
 * Names the building.
 */
id: BuildingId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its floors, in their order.
 */
floors: Array<Floor>, };

/**
 * Names a building.
 */
export type BuildingId = string;

/**
 * What came of a call.
 */
export type CallOutcome = "reached" | "no_answer" | "message_left" | "wrong_number";

/**
 * A dish that one eater could have, and what speaks against it.
 */
export type Candidate = { 
/**
 * The dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is on a menu.
 */
category: DishCategory, 
/**
 * It is cooked for this meal anyway.
 */
isOnMenu: boolean, 
/**
 * It stands on the list of this place.
 */
isOwnAlternative: boolean, 
/**
 * What speaks against it; none: it fits.
 */
severity: ClashSeverity | null, 
/**
 * Why.
 */
causes: Array<Cause>, 
/**
 * The texture it would be made in.
 */
texture: Texture | null, };

/**
 * A card of an elder.
 */
export type Card = { 
/**
 * `KN`, eight digits, a check digit.
 */
code: string, 
/**
 * Since when it is valid.
 */
issuedAt: string, 
/**
 * Since when it no longer is; none for the one that is valid.
 */
endedAt: string | null, 
/**
 * Why it ended; may be empty.
 */
endReason: string, };

/**
 * Whose card it is.
 */
export type CardHolder = { 
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
alerts: Array<Alert>, };

/**
 * Cards of 85.6 × 54 mm with marks to cut along, eight on an A4 page.
 */
export type CardSheet = { 
/**
 * At the top of each card.
 */
house: string, 
/**
 * The cards: head is the name, mark the number of the card.
 */
cards: Array<Label>, };

/**
 * How often what happened in the thirty days before the assessment (照护风险事件).
 */
export type CareRiskEvents = { 
/**
 * 跌倒
 */
fall: number, 
/**
 * 走失
 */
wandering: number, 
/**
 * 噎食
 */
choking: number, 
/**
 * 自杀、自伤
 */
selfHarm: number, 
/**
 * 其他
 */
other: number, };

/**
 * A room with beds.
 */
export type CareRoom = { 
/**
 * Names the room.
 */
id: CareRoomId, 
/**
 * On which floor.
 */
floorId: FloorId, 
/**
 * In which ward.
 */
wardId: WardId, 
/**
 * Its name or number.
 */
name: string, 
/**
 * Whom it takes.
 */
sexRule: SexRule, 
/**
 * Beds that it may hold.
 */
capacity: number, 
/**
 * Column on the plan of the floor, from 1; none: not drawn.
 */
planColumn: number | null, 
/**
 * Row on the plan of the floor, from 1.
 */
planRow: number | null, 
/**
 * What it has.
 */
features: Array<RoomFeature>, 
/**
 * Counts the changes.
 */
version: number, 
/**
 * Its beds in their order; those out of service last.
 */
beds: Array<Bed>, };

/**
 * A room as it is entered.
 */
export type CareRoomDetails = { 
/**
 * On which floor.
 */
floorId: FloorId, 
/**
 * In which ward.
 */
wardId: WardId, 
/**
 * Its name or number.
 */
name: string, 
/**
 * Whom it takes.
 */
sexRule: SexRule, 
/**
 * Beds that it may hold, 1 to 20.
 */
capacity: number, 
/**
 * Column on the plan of the floor, from 1.
 */
planColumn: number | null, 
/**
 * Row on the plan of the floor, from 1.
 */
planRow: number | null, 
/**
 * What it has; each once.
 */
features: Array<RoomFeature>, };

/**
 * Names a room with beds.
 */
export type CareRoomId = string;

/**
 * A meal of a later day that is due on this one.
 */
export type CarriedMeal = { 
/**
 * The day on which it is eaten.
 */
on: string, 
/**
 * Portions that are brought ahead.
 */
portions: number, 
/**
 * There is a menu.
 */
hasMenu: boolean, 
/**
 * It is released.
 */
isReleased: boolean, };

/**
 * On whose account an elder is served: who pays, and which support the elder is entitled to.
 */
export type Category = "self_paying" | "destitute" | "minimum_living" | "minimum_living_margin" | "entitled_veteran" | "lost_only_child" | "other";

/**
 * Why a dish and a person do not go together, without the gravity.
 */
export type Cause = { 
/**
 * Why.
 */
cause: ClashCause, 
/**
 * The allergen group, where it is one.
 */
allergen: Allergen | null, 
/**
 * The diet, where it is one.
 */
diet: DietKind | null, 
/**
 * The ingredient that causes it; empty where it is the whole dish.
 */
ingredientName: string, };

/**
 * A field that a row would change.
 */
export type CellChange = { 
/**
 * The field.
 */
field: string, 
/**
 * As it is on record.
 */
before: string, 
/**
 * As it would be.
 */
after: string, };

/**
 * A dish in the week.
 */
export type CellDish = { 
/**
 * Which.
 */
id: DishId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is on a menu.
 */
category: DishCategory, };

/**
 * What is wrong with one cell.
 */
export type CellFault = { 
/**
 * The field.
 */
field: string, 
/**
 * What is wrong.
 */
fault: Fault, };

/**
 * A bed in the census of a day.
 */
export type CensusBed = { 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * In which ward.
 */
wardId: WardId, 
/**
 * The ward's name.
 */
wardName: string, 
/**
 * What it is for.
 */
kind: BedKind, 
/**
 * Recognised as a nursing bed on that day.
 */
isNursing: boolean, 
/**
 * What it was at midnight: occupied, held, closed or free.
 */
state: BedState, 
/**
 * Who had it.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string | null, };

/**
 * Bed-days, or beds of one day. Whoever came and left on one day is counted apart from those of midnight.
 */
export type CensusCounts = { 
/**
 * In service.
 */
beds: number, 
/**
 * Closed among them.
 */
closed: number, 
/**
 * In service and not closed: the denominator.
 */
available: number, 
/**
 * Somebody had the bed at midnight, held ones among them.
 */
occupied: number, 
/**
 * Held among them for somebody away.
 */
held: number, 
/**
 * Came and left on one day, where that counts.
 */
sameDay: number, 
/**
 * (occupied + same day) ÷ available, in ten-thousandths; none where nothing is available.
 */
rateWithHeld: number | null, 
/**
 * (occupied − held + same day) ÷ available, in ten-thousandths.
 */
rateWithoutHeld: number | null, };

/**
 * The census of a day.
 */
export type CensusDay = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * Whose night.
 */
onDay: string, 
/**
 * Whether the night has not begun yet: as it is now.
 */
isProvisional: boolean, 
/**
 * Whether the month is closed.
 */
isClosed: boolean, 
/**
 * Whether the month was corrected after it was closed.
 */
isCorrected: boolean, 
/**
 * Notes of the night staff of this night that nobody has completed yet: so long the census is incomplete.
 */
openNotes: number, 
/**
 * Whether coming and leaving on one day counts one.
 */
sameDayCountsOne: boolean, 
/**
 * Of all beds.
 */
total: CensusCounts, 
/**
 * Of each ward.
 */
wards: Array<GroupCounts>, 
/**
 * Every bed in service.
 */
beds: Array<CensusBed>, 
/**
 * Who lived there without a bed, by pinyin.
 */
withoutBed: Array<WithoutBed>, };

/**
 * A figure with what it was made from.
 */
export type CensusFigure = { 
/**
 * What it is, and by which formula.
 */
code: FigureCode, 
/**
 * In what it is told.
 */
unit: FigureUnit, 
/**
 * The figure; none where there is nothing to divide by.
 */
value: number | null, 
/**
 * What was divided.
 */
numerator: number, 
/**
 * By what; 1 where nothing was divided.
 */
denominator: number, };

/**
 * Names a closed month.
 */
export type CensusMonthId = string;

/**
 * Into which parts a span of days is divided.
 */
export type CensusPeriod = "whole" | "month" | "day";

/**
 * A row behind a figure.
 */
export type CensusRow = { 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * Room and label; none where the row is about no bed.
 */
bedLabel: string | null, 
/**
 * Whose admission.
 */
admissionId: AdmissionId | null, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name; empty where the row is about nobody.
 */
name: string, 
/**
 * From this day.
 */
fromOn: string, 
/**
 * Until this day, its night excluded; none: still.
 */
toOn: string | null, 
/**
 * What it adds to the figure: days, or one.
 */
counts: number, 
/**
 * Why the elder left for good, where the row is about a leaving.
 */
reason: LeavingReason | null, };

/**
 * A place: day care, residence, disability home or kitchen, or several of these.
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
 * 残疾人之家: training, assisted work and counselling for people with disabilities.
 */
isDisabilityHome: boolean, 
/**
 * Day-care places that the licence allows at one time.
 */
licensedPlaces: number, 
/**
 * Minutes after the planned arrival from which a missing elder is to be called.
 */
lateAfterMinutes: number, 
/**
 * How many days back a forgotten visit or absence may be entered.
 */
lateEntryDays: number, 
/**
 * Whether the temperature is asked for at the door.
 */
asksTemperature: boolean, 
/**
 * Whether the room is asked for at the door.
 */
asksRoom: boolean, 
/**
 * Minutes; a day attended for less counts as half a day.
 */
halfDayBelowMinutes: number, 
/**
 * Whether it closes on legal holidays.
 */
closesOnLegalDays: boolean, 
/**
 * Whether it opens on the workdays that make up for legal holidays.
 */
opensOnMakeUpDays: boolean, 
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
 * A day of a centre.
 */
export type CentreDay = { 
/**
 * Which day.
 */
on: string, 
/**
 * Opens, on the centre's wall clock; none: closed.
 */
opensAt: string | null, 
/**
 * Closes; none: closed.
 */
closesAt: string | null, 
/**
 * The weekday it counts as: whoever comes on that weekday is expected. Monday 1 … Sunday 7.
 */
weekday: number, 
/**
 * Why it is so.
 */
cause: DayCause, 
/**
 * The holiday, or the reason that the centre gave; may be empty.
 */
note: string, 
/**
 * It lies past the last year whose legal holidays are known: it may yet turn out to be one.
 */
isPastCalendar: boolean, };

/**
 * The days of a centre and what makes them so.
 */
export type CentreDays = { 
/**
 * Each day, in order.
 */
days: Array<CentreDay>, 
/**
 * What was closed in these days, in order.
 */
closedDays: Array<ClosedDay>, 
/**
 * What was opened in these days, in order.
 */
extraDays: Array<ExtraDay>, 
/**
 * The last day whose legal holidays are known.
 */
calendarEndsOn: string, };

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
 * Another plan for an activity.
 */
export type ChangeActivity = { 
/**
 * Which.
 */
activityId: ActivityId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What is planned now.
 */
details: ActivityDetails, };

/**
 * A bed as it shall be.
 */
export type ChangeBed = { 
/**
 * Which.
 */
bedId: BedId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * The bed.
 */
details: BedDetails, 
/**
 * Why days of a closed month change with it, where they do; these months are counted anew.
 */
correctionReason: string, };

/**
 * A building as it shall be.
 */
export type ChangeBuilding = { 
/**
 * Which.
 */
buildingId: BuildingId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its floors in their order; one without an id is new, one that is left out must have no rooms.
 */
floors: Array<FloorDetails>, };

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
 * What it is for; none: as it was.
 */
functions: Functions | null, 
/**
 * How many days back a forgotten visit or absence may be entered, 0 to 31; none: as it was.
 */
lateEntryDays: number | null, 
/**
 * Whether the temperature is asked for at the door; none: as it was.
 */
asksTemperature: boolean | null, 
/**
 * Whether the room is asked for at the door; none: as it was.
 */
asksRoom: boolean | null, 
/**
 * Minutes, 0 to 720; a day attended for less counts as half a day; none: as it was.
 */
halfDayBelowMinutes: number | null, 
/**
 * Whether it closes on legal holidays; none: as it was.
 */
closesOnLegalDays: boolean | null, 
/**
 * Whether it opens on the workdays that make up for legal holidays; none: as it was.
 */
opensOnMakeUpDays: boolean | null, 
/**
 * Open weekdays.
 */
openingHours: Array<OpeningHours>, 
/**
 * Its rooms; one that is no longer listed is closed and keeps its history.
 */
rooms: Array<RoomDetails>, };

/**
 * Another plan of a run.
 */
export type ChangeDeliveryRun = { 
/**
 * Which.
 */
runId: RunId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What it is now.
 */
details: DeliveryRunDetails, };

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
details: ElderDetails, 
/**
 * Somebody of the same name and birth date was found, and is not this one.
 */
isAnotherPerson?: boolean, };

/**
 * Changes how much is cooked on top.
 */
export type ChangeExtra = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Percent, 0 to 50.
 */
extraPercent: number, };

/**
 * What is brought from a day on. The days before keep what was agreed for them.
 */
export type ChangeHomeMeal = { 
/**
 * Which enrolment.
 */
enrolmentId: EnrolmentId, 
/**
 * The first day of it.
 */
fromOn: string, 
/**
 * What is brought, where and how.
 */
homeMeal: HomeMeal, };

/**
 * What happened to a line after the cut-off.
 */
export type ChangeKind = "added" | "cancelled" | "cancelled_late" | "changed" | "diet_changed";

/**
 * Changes what is planned of a leave.
 */
export type ChangeLeave = { 
/**
 * Which.
 */
leaveId: LeaveId, 
/**
 * When the elder is to come back.
 */
plannedReturnOn: string | null, 
/**
 * Until when the bed is held, the day itself excluded; none: as it was.
 */
holdUntilOn: string | null, 
/**
 * The bed is no longer held: it is free from now on.
 */
releasesBed: boolean, 
/**
 * What else is to be said; may be empty.
 */
note: string, };

/**
 * What is agreed from a day on. The days before keep what was agreed for them.
 */
export type ChangePattern = { 
/**
 * Which enrolment.
 */
enrolmentId: EnrolmentId, 
/**
 * The first day of the new pattern.
 */
fromOn: string, 
/**
 * The weekdays, at least one.
 */
days: Array<EnrolmentDay>, 
/**
 * The centre's minibus fetches the elder.
 */
transportThere: boolean, 
/**
 * The centre's minibus takes the elder home.
 */
transportBack: boolean, 
/**
 * The care group at the centre; may be empty.
 */
groupName: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * A room as it shall be.
 */
export type ChangeRoom = { 
/**
 * Which.
 */
careRoomId: CareRoomId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * The room.
 */
details: CareRoomDetails, };

/**
 * Other numbers for a kitchen: stricter than the standard, never laxer.
 */
export type ChangeSafetySettings = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Least core temperature, 700 to 1000.
 */
coreTenthsCelsius: number, 
/**
 * Held hot means above this, 600 to 900.
 */
hotAboveTenthsCelsius: number, 
/**
 * Held cold means below this, 0 to 80.
 */
coldBelowTenthsCelsius: number, 
/**
 * Minutes, 15 to 120.
 */
holdingMinutes: number, 
/**
 * Minutes, 0 to 120.
 */
expiringMinutes: number, 
/**
 * Grams, 125 to 1000.
 */
sampleGrams: number, 
/**
 * Hours, 48 to 240.
 */
sampleHours: number, 
/**
 * Minutes, 5 to 240.
 */
readingGraceMinutes: number, };

/**
 * Another text of a scheme.
 */
export type ChangeSubsidy = { 
/**
 * Which.
 */
ruleId: SubsidyRuleId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What it says now.
 */
details: SubsidyDetails, };

/**
 * Changes what is agreed.
 */
export type ChangeTerms = { 
/**
 * Whose.
 */
admissionId: AdmissionId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What is agreed from now on.
 */
terms: Terms, 
/**
 * What was looked at, where it is told after the admission or again; none: as it was.
 */
riskCheck: RiskCheck | null, 
/**
 * The partner's admission; none: as it was.
 */
partnerId: AdmissionId | null, 
/**
 * The two are a couple no longer.
 */
endsCouple: boolean, };

/**
 * Changes what somebody who waits needs and wishes; the place in the queue stays, unless the elder had asked on another
 * day than was entered.
 */
export type ChangeWaiting = { 
/**
 * Who.
 */
waitingId: WaitingId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What is needed and wished.
 */
details: WaitingDetails, 
/**
 * When the elder asked, where it was entered wrongly; none: as it was entered.
 */
registeredAt: string | null, };

/**
 * A ward under another name.
 */
export type ChangeWard = { 
/**
 * Which.
 */
wardId: WardId, 
/**
 * Its name.
 */
name: string, };

/**
 * A record after it was changed.
 */
export type ChangedElder = { 
/**
 * What a changed allergy hits in the menus ahead; nothing is looked at where no allergy changed.
 */
ahead: MenuHits, 
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
 * Where the elder lives; may be empty.
 */
address: string, 
/**
 * With whom the elder lives; none: not asked yet.
 */
livingSituation: LivingSituation | null, 
/**
 * On whose account the elder is served.
 */
categories: Array<Category>, 
/**
 * ABO group; none: unknown.
 */
bloodType: BloodType | null, 
/**
 * Rhesus factor; none: unknown.
 */
rhesus: Rhesus | null, 
/**
 * What the disability certificate says, its number masked.
 */
disability: Disability | null, 
/**
 * Anything else; may be empty.
 */
notes: string, 
/**
 * The birthday in the lunar calendar; none outside the years 1901 to 2100.
 */
lunarBirthday: LunarBirthday | null, 
/**
 * There is a photograph, which `elder_photo` answers.
 */
hasPhoto: boolean, 
/**
 * The card that is valid now.
 */
card: Card | null, 
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
 * The form of a picture.
 */
export type ChartForm = "bars" | "stacked_bars" | "lying_bars" | "lines" | "heat_map";

/**
 * What a series stands for; gives it its colour and, for print without colour, its pattern.
 */
export type ChartPart = "here" | "held" | "attention" | "free" | "other";

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
broughtBy: string, 
/**
 * How the elder came; none: not said.
 */
transport: Transport | null, 
/**
 * Into which room; none: not said.
 */
roomId: RoomId | null, 
/**
 * Body temperature, tenths of a degree Celsius; none: not taken.
 */
temperatureTenthsCelsius: number | null, 
/**
 * Anything noted at the door; may be empty.
 */
remark: string, 
/**
 * When the elder came, earlier today on the centre's wall clock; none: now.
 */
arrivedAt: string | null, 
/**
 * Why the arrival is recorded later than it was; needed only then.
 */
reason: string, 
/**
 * Why the elder is let in although all licensed places are taken; needed only then.
 */
overPlacesReason: string, 
/**
 * The elder is checked out at the other centre first.
 */
movesHere: boolean, 
/**
 * Of a move: which contact took the elder from the other centre to this one; none for someone else or nobody.
 */
collectorContactId?: ContactId | null, 
/**
 * Of a move: who took the elder from the other centre to this one, in words. An elder at risk of wandering is never
 * moved without somebody; `brought_by` does not say so, for it may say that the elder came alone.
 */
collectedBy?: string, 
/**
 * Of a move: why someone who is not on the list took the elder; needed only then.
 */
unlistedReason?: string, };

/**
 * Several elders come together, with the minibus for example.
 */
export type CheckInMany = { 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * Who, 1 to 200.
 */
elderIds: Array<ElderId>, 
/**
 * Who brought them, in words; may be empty.
 */
broughtBy: string, 
/**
 * How they came; none: not said.
 */
transport: Transport | null, 
/**
 * Into which room; none: not said.
 */
roomId: RoomId | null, };

/**
 * A check-out (签离).
 */
export type CheckOut = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Which contact takes the elder home; none for someone else or nobody.
 */
collectorContactId: ContactId | null, 
/**
 * Who takes the elder home, in words; empty for a listed contact, and for nobody.
 */
collectedBy: string, 
/**
 * Why someone who is not on the list collects; needed only then.
 */
unlistedReason: string, 
/**
 * How the elder leaves; none: not said.
 */
transport: Transport | null, 
/**
 * When the elder left, earlier today on the centre's wall clock; none: now.
 */
leftAt: string | null, 
/**
 * Why the leaving is recorded later than it was; needed only then.
 */
reason: string, };

/**
 * Several elders leave together, with the minibus for example.
 */
export type CheckOutMany = { 
/**
 * Who, 1 to 200.
 */
elderIds: Array<ElderId>, 
/**
 * Who takes them home, in words; may be empty.
 */
collectedBy: string, 
/**
 * Why that person, who may not be on their lists, collects them; needed only then.
 */
unlistedReason: string, 
/**
 * How they leave; none: not said.
 */
transport: Transport | null, };

/**
 * One of the values that `choice` may have.
 */
export type Choice = { 
/**
 * As it is sent.
 */
value: string, 
/**
 * As it is shown, in the asked language.
 */
words: string, };

/**
 * A dish is chosen for one eater or several.
 */
export type ChooseDish = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which place on the tray.
 */
slotId: MenuSlotId, 
/**
 * For which lines of the demand.
 */
demandKeys: Array<string>, 
/**
 * The dish; none: nothing from this place, which takes a reason.
 */
dishId: DishId | null, 
/**
 * Why nothing is served.
 */
reason: string, };

/**
 * Why a dish and a person do not go together.
 */
export type ClashCause = "allergy" | "unknown_composition" | "intolerance" | "dislike" | "diet" | "texture";

/**
 * People for whom the same dish does not do, for the same causes, with the same way out.
 */
export type ClashGroup = { 
/**
 * Which place on the tray.
 */
slotId: MenuSlotId, 
/**
 * What it is for.
 */
role: SlotRole, 
/**
 * The menu's dish.
 */
menuDishId: DishId, 
/**
 * Its name.
 */
menuDishName: string, 
/**
 * How grave.
 */
severity: ClashSeverity, 
/**
 * Why; several where several things meet in one person.
 */
causes: Array<Cause>, 
/**
 * A severe allergy is among them.
 */
isSevere: boolean, 
/**
 * The textures these people may have, where texture is the matter.
 */
textures: Array<Texture>, 
/**
 * How they came to what they get.
 */
served: Served, 
/**
 * What they get.
 */
dishId: DishId | null, 
/**
 * Its name.
 */
dishName: string | null, 
/**
 * Why it fits.
 */
fit: Fit | null, 
/**
 * Who.
 */
people: Array<ClashPerson>, };

/**
 * One of a group.
 */
export type ClashPerson = { 
/**
 * The line of the demand.
 */
demandKey: string, 
/**
 * Who; none for a group of guests.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * Where it goes.
 */
siteName: string, 
/**
 * It is a further portion: the same person may stand there twice.
 */
isExtra: boolean, 
/**
 * The reason of an override or of leaving out.
 */
reason: string, };

/**
 * How grave it is that a dish and a person do not go together.
 */
export type ClashSeverity = "blocked" | "warning" | "avoid";

/**
 * Says that a bed is clean.
 */
export type CleanBed = { 
/**
 * Which.
 */
bedId: BedId, 
/**
 * Who cleaned it; may be empty.
 */
cleanedBy: string, };

/**
 * A bed that is to be cleaned.
 */
export type Cleaning = { 
/**
 * Since when.
 */
fromAt: string, 
/**
 * By when it is to be clean.
 */
targetAt: string, };

/**
 * Closes a bed.
 */
export type CloseBed = { 
/**
 * Which.
 */
bedId: BedId, 
/**
 * Why.
 */
reason: ClosureReason, 
/**
 * What exactly; must be said of `other`.
 */
note: string, 
/**
 * Until when it is to be; none: not known.
 */
plannedToOn: string | null, 
/**
 * Since when; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, };

/**
 * Closes a day at a centre.
 */
export type CloseDay = { 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * Today or a day before.
 */
on: string, 
/**
 * For everyone who was not checked out.
 */
explanations: Array<Explanation>, 
/**
 * Whoever did not come without a word is recorded as absent for an unknown reason.
 */
notArrivedAreAbsent: boolean, 
/**
 * Anything to remember of the day; may be empty.
 */
note: string, };

/**
 * Days on which a centre shall stay closed.
 */
export type CloseDays = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; at most a year later.
 */
untilOn: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * Closes the census of a month.
 */
export type CloseMonth = { 
/**
 * Of which centre.
 */
centreId: CentreId, 
/**
 * Any day of the month.
 */
monthOn: string, };

/**
 * A span of days on which a centre stays closed.
 */
export type ClosedDay = { 
/**
 * Names the span.
 */
id: ClosedDayId, 
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
reason: string, };

/**
 * Names a span of days on which a centre stays closed.
 */
export type ClosedDayId = string;

/**
 * A month whose census is closed.
 */
export type ClosedMonth = { 
/**
 * Names the counting.
 */
id: CensusMonthId, 
/**
 * Of which centre.
 */
centreId: CentreId, 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * The first day of the month.
 */
monthOn: string, 
/**
 * 1 at the closing, more after corrections.
 */
revision: number, 
/**
 * When it was counted.
 */
closedAt: string, 
/**
 * By whom.
 */
closedBy: string, 
/**
 * Why it was counted anew; empty at the closing.
 */
reason: string, 
/**
 * Bed-days in service.
 */
bedDays: number, 
/**
 * Closed bed-days.
 */
closedBedDays: number, 
/**
 * Occupied bed-days, held ones among them.
 */
occupiedDays: number, 
/**
 * Held bed-days.
 */
heldDays: number, 
/**
 * Came and left on one day, where that counts.
 */
sameDay: number, 
/**
 * Whether it counted one, at the closing; what is set later changes no closed month.
 */
sameDayCountsOne: boolean, };

/**
 * A plan that leaving for good closed.
 */
export type ClosedPlan = { 
/**
 * What it was.
 */
kind: ClosedPlanKind, 
/**
 * Which: a bed, a centre.
 */
name: string, 
/**
 * From when it was.
 */
fromOn: string, };

/**
 * A plan that leaving for good closed.
 */
export type ClosedPlanKind = "leave" | "reservation" | "enrolment" | "waiting" | "offer" | "meal_order";

/**
 * A day that was closed: read only, but for corrections with a reason.
 */
export type Closing = { 
/**
 * When.
 */
closedAt: string, 
/**
 * By whom: the operating system's user until accounts exist.
 */
closedBy: string, 
/**
 * What was noted; may be empty.
 */
note: string, };

/**
 * A bed is closed.
 */
export type Closure = { 
/**
 * Names the closure.
 */
id: ClosureId, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * From when.
 */
fromAt: string, 
/**
 * Until when; none: still.
 */
toAt: string | null, 
/**
 * Until when it is to be, as planned.
 */
plannedToOn: string | null, 
/**
 * Why.
 */
reason: ClosureReason, 
/**
 * What exactly; may be empty.
 */
note: string, };

/**
 * Names a closure of a bed.
 */
export type ClosureId = string;

/**
 * Why a bed is closed.
 */
export type ClosureReason = "repair" | "isolation" | "disinfection" | "other";

/**
 * What was done about a reading out of range.
 */
export type ColdAction = "adjusted" | "repaired" | "moved_food" | "discarded_food" | "other";

/**
 * A cold place as it is set up.
 */
export type ColdPlace = { 
/**
 * Names it.
 */
id: ColdPlaceId, 
/**
 * Its name, unique in the kitchen.
 */
name: string, 
/**
 * What it is.
 */
kind: ColdPlaceKind, 
/**
 * The least that it may be, in tenths of a degree.
 */
lowestTenthsCelsius: number, 
/**
 * The most that it may be, in tenths of a degree.
 */
highestTenthsCelsius: number, 
/**
 * When it is read each day, on the kitchen's clock.
 */
times: Array<string>, 
/**
 * Counts the changes.
 */
version: number, };

/**
 * A cold place on a day.
 */
export type ColdPlaceDay = { 
/**
 * It is in use now.
 */
isOpen: boolean, 
/**
 * The readings that are due on the day, in order.
 */
due: Array<DueReading>, 
/**
 * What was read, in order; replaced entries among them.
 */
readings: Array<ColdReading>, 
/**
 * Names it.
 */
id: ColdPlaceId, 
/**
 * Its name, unique in the kitchen.
 */
name: string, 
/**
 * What it is.
 */
kind: ColdPlaceKind, 
/**
 * The least that it may be, in tenths of a degree.
 */
lowestTenthsCelsius: number, 
/**
 * The most that it may be, in tenths of a degree.
 */
highestTenthsCelsius: number, 
/**
 * When it is read each day, on the kitchen's clock.
 */
times: Array<string>, 
/**
 * Counts the changes.
 */
version: number, };

/**
 * Names a fridge, freezer or cold room.
 */
export type ColdPlaceId = string;

/**
 * What kind of cold place it is; each comes with the range of the standard.
 */
export type ColdPlaceKind = "fridge" | "freezer" | "cold_room" | "sample_fridge";

/**
 * What was read.
 */
export type ColdReading = { 
/**
 * Names it.
 */
id: ReadingId, 
/**
 * When.
 */
takenAt: string, 
/**
 * In tenths of a degree.
 */
tenthsCelsius: number, 
/**
 * Whether it lay in the range that held then.
 */
isInRange: boolean, 
/**
 * Who read it.
 */
person: string, 
/**
 * What was done about it; none: nothing yet.
 */
action: ColdAction | null, 
/**
 * More about that.
 */
actionNote: string, 
/**
 * Who did it.
 */
actionPerson: string, 
/**
 * When.
 */
actionAt: string | null, 
/**
 * The entry that this one corrects.
 */
replacesId: ReadingId | null, 
/**
 * Since when another entry stands in its place.
 */
supersededAt: string | null, 
/**
 * Why.
 */
supersededReason: string, 
/**
 * The food samples that lay there when the reading was out of range.
 */
samples: Array<KeptSample>, };

/**
 * A column of a file and the field it is read as.
 */
export type ColumnMatch = { 
/**
 * As it stands in the file.
 */
heading: string, 
/**
 * The field; none: the column is not read.
 */
field: string | null, };

/**
 * How a scheme stands beside others.
 */
export type Combination = "highest_only" | "adds_up";

/**
 * Says how something that was open was set right.
 */
export type CompleteNote = { 
/**
 * Which note.
 */
noteId: NightNoteId, 
/**
 * How.
 */
completion: string, };

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
mayCollect: boolean, 
/**
 * Where the contact lives; may be empty.
 */
address: string, 
/**
 * Anything else, such as when to call; may be empty.
 */
note: string, 
/**
 * There is a photograph, which `elder_photo` answers.
 */
hasPhoto: boolean, };

/**
 * A contact as it is entered; the order of the list is the order of calling.
 */
export type ContactDetails = { 
/**
 * Which contact of this elder it is; none for a new one.
 */
id?: ContactId | null, 
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
mayCollect: boolean, 
/**
 * Where the contact lives; may be empty.
 */
address?: string, 
/**
 * Anything else, such as when to call; may be empty.
 */
note?: string, };

/**
 * Names a contact.
 */
export type ContactId = string;

/**
 * A pot of a dish for a meal.
 */
export type CookingBatch = { 
/**
 * Names it.
 */
id: BatchId, 
/**
 * For which day.
 */
serviceOn: string, 
/**
 * For which meal.
 */
meal: Meal, 
/**
 * The dish.
 */
dishId: DishId, 
/**
 * The recipe that is cooked: as it was released with the meal, else as it was when the pot was put on.
 */
dishVersionId: DishVersionId, 
/**
 * The dish's name then.
 */
dishName: string, 
/**
 * Which pot; may be empty.
 */
pot: string, 
/**
 * Portions in it, where it was said.
 */
portions: number | null, 
/**
 * Who cooks.
 */
cook: string, 
/**
 * When it was begun.
 */
startedAt: string, 
/**
 * Entered by mistake.
 */
withdrawnAt: string | null, 
/**
 * Why.
 */
withdrawnReason: string, 
/**
 * What happened to it, in order; replaced entries among them.
 */
steps: Array<BatchStep>, 
/**
 * How it stands; where centres were named, how the worst share of them stands.
 */
standing: BatchStanding, 
/**
 * Until when it may be eaten, as far as the measurements prove; none before it is cooked and after its end.
 */
goodUntil: string | null, 
/**
 * It asks for an action: reheat or discard.
 */
needsAction: boolean, 
/**
 * How the share of each centre stands that was named, in the order of the first naming; none where it is withdrawn.
 */
shares: Array<BatchShare>, 
/**
 * Nothing more can be recorded: it is over for all, or withdrawn.
 */
isClosed: boolean, };

/**
 * A day or a week is copied.
 */
export type CopyDays = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The first day that is copied.
 */
fromOn: string, 
/**
 * How many days: 1 to 31.
 */
days: number, 
/**
 * The first day that is written.
 */
toOn: string, 
/**
 * Whether what stands there already is replaced. Locked and published menus stay in any case.
 */
replaces: boolean, };

/**
 * An absence as it really was. Its days stay: it is shortened or taken back, and recorded anew for others.
 */
export type CorrectAbsence = { 
/**
 * Which.
 */
absenceId: AbsenceId, 
/**
 * Why the elder did not come.
 */
reason: AbsenceReason, 
/**
 * What was said; may be empty.
 */
note: string, 
/**
 * Who said so; may be empty.
 */
toldBy: string, 
/**
 * Why it is set right on a day that is closed already; needed only then.
 */
correctionReason: string, };

/**
 * Corrects when somebody came, or left for good and why. What is left out stays as it was.
 */
export type CorrectAdmission = { 
/**
 * Which.
 */
admissionId: AdmissionId, 
/**
 * When the elder really came.
 */
fromAt: string | null, 
/**
 * When the elder really left; only of an admission that has ended.
 */
toAt: string | null, 
/**
 * Why the elder really left; only of an admission that has ended.
 */
leavingReason: LeavingReason | null, 
/**
 * Why it is corrected.
 */
reason: string, };

/**
 * An assessment as it should have been recorded.
 */
export type CorrectAssessment = { 
/**
 * The mistaken version.
 */
assessmentId: AssessmentId, 
/**
 * What was wrong with it.
 */
reason: string, 
/**
 * What is entered instead.
 */
details: AssessmentDetails, };

/**
 * Corrects in which bed somebody lay; the present bed is changed by a move.
 */
export type CorrectBed = { 
/**
 * The stay, one that has ended.
 */
stayId: StayId, 
/**
 * The bed in which the elder really lay.
 */
bedId: BedId, 
/**
 * Why the elder lay in a room that is for others, where that is so.
 */
exceptionReason: string, 
/**
 * Why it is corrected.
 */
reason: string, };

/**
 * Corrects when a closure of a bed was. What is left out stays as it was.
 */
export type CorrectClosure = { 
/**
 * Which.
 */
closureId: ClosureId, 
/**
 * When the bed was really closed.
 */
fromAt: string | null, 
/**
 * When it was really opened again; only of a closure that has ended. At the beginning: it never was closed.
 */
toAt: string | null, 
/**
 * Why it is corrected.
 */
reason: string, };

/**
 * Corrects a leave, or takes it back as if it had not been.
 */
export type CorrectLeave = { 
/**
 * Which.
 */
leaveId: LeaveId, 
/**
 * When the elder really went.
 */
fromAt: string | null, 
/**
 * When the elder really came back; only of a leave that has ended.
 */
toAt: string | null, 
/**
 * The leave was none.
 */
isWithdrawn: boolean, 
/**
 * Why it is corrected.
 */
reason: string, };

/**
 * Corrects when somebody moved to the bed of this stay.
 */
export type CorrectMove = { 
/**
 * The stay to which the elder moved.
 */
stayId: StayId, 
/**
 * When the elder really moved.
 */
at: string, 
/**
 * Why it is corrected.
 */
reason: string, };

/**
 * It went otherwise.
 */
export type CorrectOutcome = { 
/**
 * What was said.
 */
outcomeId: OutcomeId, 
/**
 * What happened.
 */
said: SayOutcome, 
/**
 * Why it is corrected.
 */
reason: string, };

/**
 * Another reading in the place of a wrong entry.
 */
export type CorrectReading = { 
/**
 * Which entry is wrong.
 */
readingId: ReadingId, 
/**
 * Why.
 */
reason: string, 
/**
 * What it should have said; none: nothing was read, the entry only goes.
 */
tenthsCelsius: number | null, 
/**
 * Who corrects.
 */
person: string, };

/**
 * Another entry in the place of a wrong one.
 */
export type CorrectStep = { 
/**
 * Which entry is wrong.
 */
stepId: StepId, 
/**
 * Why.
 */
reason: string, 
/**
 * What happened; none: nothing of the kind, the entry only goes.
 */
details: StepDetails | null, };

/**
 * A visit of today or a past day as it really was.
 */
export type CorrectVisit = { 
/**
 * Which visit.
 */
visitId: VisitId, 
/**
 * When the elder came, on the centre's wall clock of that day.
 */
arrivedAt: string, 
/**
 * When the elder left; none: still here, or on a past day not known.
 */
departedAt: string | null, 
/**
 * The leaving was on the day after: the visit went past midnight.
 */
leftNextDay: boolean, 
/**
 * Who brought the elder, in words; may be empty.
 */
broughtBy: string, 
/**
 * Which contact took the elder home; none for someone else or nobody.
 */
collectorContactId: ContactId | null, 
/**
 * Who took the elder home, in words; may be empty, but not of an elder at risk of wandering whose leaving is new.
 */
collectedBy: string, 
/**
 * What was noted; may be empty.
 */
remark: string, 
/**
 * Body temperature, tenths of a degree Celsius; none: not taken.
 */
temperatureTenthsCelsius: number | null, 
/**
 * Why it is set right. It also stands for a collector who is not on the list.
 */
reason: string, 
/**
 * Why the elder is inside again although all licensed places are taken by now; needed only then.
 */
overPlacesReason?: string, };

/**
 * What was corrected, and which closed months were counted anew because of it.
 */
export type Corrected = { 
/**
 * The admission as it stands now.
 */
admission: Admission, 
/**
 * The first days of the closed months that were counted anew.
 */
monthsCountedAnew: Array<string>, };

/**
 * A closure as it stands now, and which closed months were counted anew because of it.
 */
export type CorrectedClosure = { 
/**
 * The closure.
 */
closure: PastClosure, 
/**
 * The first days of the closed months that were counted anew.
 */
monthsCountedAnew: Array<string>, };

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
 * The grade an elder has now.
 */
export type CurrentGrade = { 
/**
 * The grade, 0 (able) to 4, by GB/T 42195-2022.
 */
grade: number, 
/**
 * The day of the assessment.
 */
assessedOn: string, 
/**
 * When the next one is due.
 */
nextDueOn: string, };

/**
 * The grade an elder has now, if one was found.
 */
export type CurrentGradeAnswer = { 
/**
 * None: never assessed by GB/T 42195-2022.
 */
current: CurrentGrade | null, };

/**
 * Until when a kitchen takes changes of a meal, on its own wall clock.
 */
export type CutOff = { 
/**
 * Of which meal.
 */
meal: Meal, 
/**
 * Orders end so many days before the day on which it is brought.
 */
daysBefore: number, 
/**
 * At this time. What comes later is a late change, listed apart.
 */
ordersUntil: string, 
/**
 * On the day itself: until then whoever does not come is not cooked for; after it the meal is cooked already.
 */
correctionsUntil: string, 
/**
 * Until then the meal is served: whoever comes later has not come for it.
 */
servedUntil: string, 
/**
 * Counts the changes; 0 as long as nobody has set anything.
 */
version: number, };

/**
 * A cycle with all its meals.
 */
export type Cycle = { 
/**
 * Names it.
 */
id: MenuCycleId, 
/**
 * Which kitchen's.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: CycleKind, 
/**
 * How many weeks it has.
 */
weeks: number, 
/**
 * The first day of a season or festival.
 */
fromOn: string | null, 
/**
 * The day after its last.
 */
untilOn: string | null, 
/**
 * What else is to be said.
 */
remark: string, 
/**
 * Counts the changes; a change says which version it saw.
 */
version: number, 
/**
 * Its meals that have dishes, in order.
 */
meals: Array<CycleMeal>, };

/**
 * What a cycle menu is.
 */
export type CycleKind = "cycle" | "season" | "festival";

/**
 * A cycle as it is listed.
 */
export type CycleLine = { 
/**
 * Names it.
 */
id: MenuCycleId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: CycleKind, 
/**
 * How many weeks it has.
 */
weeks: number, 
/**
 * The first day of a season or festival.
 */
fromOn: string | null, 
/**
 * The day after its last.
 */
untilOn: string | null, 
/**
 * What else is to be said.
 */
remark: string, 
/**
 * Counts the changes.
 */
version: number, 
/**
 * Meals that have dishes.
 */
filledMeals: number, 
/**
 * The last day whose menu was taken from it.
 */
lastUsedOn: string | null, };

/**
 * The cycles of a kitchen.
 */
export type CycleList = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * Cycles first, then seasons and festivals by date.
 */
cycles: Array<CycleLine>, };

/**
 * One meal of a cycle.
 */
export type CycleMeal = { 
/**
 * Week 1 …
 */
week: number, 
/**
 * Monday 1 … Sunday 7; in a festival 1 is its first day.
 */
weekday: number, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The places on the tray, in order.
 */
slots: Array<CycleSlot>, };

/**
 * A place on the tray in a cycle.
 */
export type CycleSlot = { 
/**
 * What it is for.
 */
role: SlotRole, 
/**
 * The menu's dish, then its alternatives.
 */
dishIds: Array<DishId>, };

/**
 * The two databases.
 */
export type DatabaseKind = "sqlite" | "postgres";

/**
 * What an enrolment says of a day. Whether the centre is open on it is said elsewhere.
 */
export type DayAgreed = { 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * For which part of the day.
 */
dayPart: DayPart, 
/**
 * When the elder is expected, on the centre's wall clock.
 */
plannedArrival: string, };

/**
 * Why a centre is open or closed on a day.
 */
export type DayCause = "weekday" | "closed_day" | "extra_day" | "legal_holiday" | "make_up_day";

/**
 * What a sheet shows of one elder and one day.
 */
export type DayMark = "whole_day" | "morning" | "afternoon" | "here" | "leaving_missing" | "absent" | "missed" | "awaited" | "expected" | "not_expected" | "paused" | "closed";

/**
 * Which part of a day an elder comes for.
 */
export type DayPart = "whole_day" | "morning" | "afternoon";

/**
 * Which meals go with a part of the day.
 */
export type DayPartMeal = { 
/**
 * Who comes for this part of the day
 */
dayPart: DayPart, 
/**
 * has this meal.
 */
meal: Meal, };

/**
 * Why an elder was away on a day.
 */
export type DayReason = { 
/**
 * The day.
 */
on: string, 
/**
 * Why.
 */
reason: AbsenceReason, };

/**
 * What is recorded of one elder and one day.
 */
export type DayRecord = { 
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
on: string, 
/**
 * What was agreed for the day.
 */
agreed: Array<DayAgreed>, 
/**
 * The visits of the day, in the order of arrival.
 */
visits: Array<VisitRecord>, 
/**
 * The absences that cover the day.
 */
absences: Array<AbsenceRecord>, };

/**
 * The sum of a day.
 */
export type DaySum = { 
/**
 * Which day.
 */
activityOn: string, 
/**
 * Activities.
 */
activities: number, 
/**
 * 人次
 */
personTimes: number, 
/**
 * 人数
 */
persons: number, };

/**
 * When a birthday on day 30 is kept where the month has 29 days.
 */
export type DayThirtyKept = "day_twenty_nine" | "next_day";

/**
 * What became of the meals of a span of days.
 */
export type DaysDone = { 
/**
 * Meals that were written, locked or published.
 */
written: Array<MenuPlace>, 
/**
 * Meals that had a menu, which was kept.
 */
kept: Array<MenuPlace>, 
/**
 * Meals that are locked and stayed.
 */
locked: Array<MenuPlace>, 
/**
 * Meals that are published and stayed.
 */
published: Array<MenuPlace>, 
/**
 * Days on which the kitchen is closed and for which nothing is cooked ahead.
 */
closed: Array<string>, };

/**
 * A span of days, half-open.
 */
export type DaysOn = { 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: until further notice.
 */
untilOn: string | null, };

/**
 * Until when changes of one meal are taken.
 */
export type Deadlines = { 
/**
 * What is said later is a late change.
 */
orders: string, 
/**
 * What is said later is cooked already.
 */
corrections: string, };

/**
 * One meal's day of deliveries.
 */
export type DeliveryDay = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * The day on which it is brought.
 */
deliveredOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The runs, in their order; those without a stop today among them.
 */
rounds: Array<DeliveryRound>, 
/**
 * The red list: what no run brings yet.
 */
withoutRun: Array<DeliveryDayStop>, 
/**
 * Said of a meal that is demanded no more.
 */
noLongerDemanded: Array<OutcomeView>, 
/**
 * Nobody was home several times in a row: to be looked after.
 */
welfareChecks: Array<WelfareCheck>, 
/**
 * The figures of all of it.
 */
sum: PortionSum, 
/**
 * The month's accounts are frozen: nothing more can be said at the door.
 */
isFrozen: boolean, 
/**
 * How labels look.
 */
setting: DeliverySetting, };

/**
 * One portion (or a group's portions) and how it went.
 */
export type DeliveryDayLine = { 
/**
 * The day of the meal: a Friday may carry the weekend's.
 */
serviceOn: string, 
/**
 * Its key within the meal.
 */
demandKey: string, 
/**
 * Who; none for guests and staff.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * Why it is there.
 */
reason: DemandReason, 
/**
 * How large.
 */
portionSize: PortionSize, 
/**
 * How many.
 */
portions: number, 
/**
 * Ordinary, or cooked for a diet.
 */
mealSet: MealSet, 
/**
 * What nothing matches: check by hand.
 */
unmatched: Array<string>, 
/**
 * Free words for the packer.
 */
dietNote: string, 
/**
 * Who opens the door; may be empty.
 */
doorContact: string, 
/**
 * Where it goes, where that is not the stop's address; empty otherwise.
 */
otherAddress: string, 
/**
 * Came, changed or went after the cut-off.
 */
isLateChange: boolean, 
/**
 * Cancelled after the cut-off: cooked already.
 */
isCancelledLate: boolean, 
/**
 * How it went; none: nobody has said.
 */
outcome: OutcomeView | null, };

/**
 * A place where meals are brought on one day.
 */
export type DeliveryDayStop = { 
/**
 * Where.
 */
site: Site, 
/**
 * The centre's name or the elder's.
 */
name: string, 
/**
 * The address; empty for centres.
 */
address: string, 
/**
 * What the driver must know: what stands on the run, then what was said with each meal.
 */
note: string, 
/**
 * Who opens the door; may be empty.
 */
doorContact: string, 
/**
 * Changed for this day only, with the reason.
 */
changedBecause: string | null, 
/**
 * What goes there.
 */
lines: Array<DeliveryDayLine>, 
/**
 * Its figures.
 */
sum: PortionSum, };

/**
 * What bringing a meal home costs, and the days on which that holds, half-open.
 */
export type DeliveryFee = { 
/**
 * Names the fee.
 */
id: string, 
/**
 * How much, for each home and meal.
 */
feeFen: number, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: until further notice.
 */
untilOn: string | null, };

/**
 * A run on one day.
 */
export type DeliveryRound = { 
/**
 * Which run.
 */
runId: RunId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who drives today.
 */
driverName: string, 
/**
 * The driver's telephone.
 */
driverPhone: string, 
/**
 * Who would usually drive, where it was handed over.
 */
handedOverFrom: string | null, 
/**
 * Why it was handed over.
 */
handOverReason: string, 
/**
 * With what.
 */
vehicle: string, 
/**
 * Leaves the kitchen.
 */
departsAt: string, 
/**
 * In the order in which they are driven.
 */
stops: Array<DeliveryDayStop>, 
/**
 * Its figures.
 */
sum: PortionSum, };

/**
 * A standing run.
 */
export type DeliveryRun = { 
/**
 * Names the run.
 */
id: RunId, 
/**
 * Of which meal.
 */
meal: Meal, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who usually drives.
 */
driverName: string, 
/**
 * The driver's telephone.
 */
driverPhone: string, 
/**
 * With what.
 */
vehicle: string, 
/**
 * Leaves the kitchen, on its wall clock.
 */
departsAt: string, 
/**
 * Its place among the runs of the meal.
 */
position: number, 
/**
 * Counts the changes.
 */
version: number, 
/**
 * In the order in which they are driven.
 */
stops: Array<StandingStop>, };

/**
 * A run as it is entered.
 */
export type DeliveryRunDetails = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Who usually drives.
 */
driverName: string, 
/**
 * The driver's telephone.
 */
driverPhone: string, 
/**
 * With what.
 */
vehicle: string, 
/**
 * Leaves the kitchen.
 */
departsAt: string, 
/**
 * In the order in which they are driven.
 */
stops: Array<NewDeliveryStop>, };

/**
 * The standing runs of a kitchen, and what no run of a meal reaches yet.
 */
export type DeliveryRunList = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * By meal and place.
 */
runs: Array<DeliveryRun>, 
/**
 * Every site that is cooked for in the next days, by meal.
 */
sites: Array<KnownDeliverySite>, };

/**
 * How a kitchen's labels look, and when absence worries.
 */
export type DeliverySetting = { 
/**
 * Name or short code.
 */
labelFace: LabelFace, 
/**
 * So many deliveries in a row at which nobody was home make a welfare check.
 */
notHomeLimit: number, 
/**
 * Counts the changes; 0: never set.
 */
version: number, };

/**
 * Why somebody is cooked for.
 */
export type DemandReason = "day_care" | "extra_visit" | "resident" | "home_meal" | "one_off" | "extra_portion" | "guest" | "staff";

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
 * What is entered of how an elder eats.
 */
export type DietDetails = { 
/**
 * Allergies, intolerances, dislikes.
 */
aversions: Array<Aversion>, 
/**
 * Allergies that do not concern the kitchen.
 */
otherAllergies: Array<OtherAllergy>, 
/**
 * Diets, which combine.
 */
diets: Array<DietKind>, 
/**
 * The textures that are allowed, at least one.
 */
textures: Array<Texture>, 
/**
 * How large a portion at each meal.
 */
portions: Portions, 
/**
 * Free words for the packer; may be empty.
 */
notes: string, };

/**
 * Diets that combine.
 */
export type DietKind = "low_salt" | "low_fat" | "diabetic" | "low_purine" | "low_protein" | "low_cholesterol" | "low_potassium" | "low_residue" | "halal" | "ovo_lacto_vegetarian" | "vegan" | "soft";

/**
 * From how much of a nutrient in one portion a diet warns, and from how much it blocks.
 */
export type DietLimit = { 
/**
 * Which diet.
 */
diet: DietKind, 
/**
 * Above so much: a warning. In the unit of the diet's nutrient, see [`measured`].
 */
warnAbove: number, 
/**
 * Above so much: blocked; none: never.
 */
blockAbove: number | null, };

/**
 * Which limits hold.
 */
export type DietLimits = { 
/**
 * One for each diet that limits a nutrient.
 */
limits: Array<DietLimit>, 
/**
 * Counts the changes; 0 as long as nobody has set anything.
 */
version: number, };

/**
 * What a kitchen must know of one who eats. Plain values: what clashes is a pure question.
 */
export type DietNeeds = { 
/**
 * Allergies, intolerances, dislikes.
 */
aversions: Array<Aversion>, 
/**
 * Diets, which combine.
 */
diets: Array<DietKind>, 
/**
 * The textures that are allowed; softer is not always safe. Never empty: regular food where nothing was said.
 */
textures: Array<Texture>, 
/**
 * Free words for the packer.
 */
notes: string, };

/**
 * How an elder eats (膳食档案).
 */
export type DietProfile = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * What is entered. Allergies stand among the elder's alerts too: there is one record of them.
 */
details: DietDetails, 
/**
 * Words of allergies and intolerances that nothing matches: to be checked by hand wherever the elder eats.
 */
unmatched: Array<string>, 
/**
 * What asks for a look at the textures.
 */
textureHints: Array<TextureHint>, 
/**
 * Counts the changes; 0: nothing was ever entered.
 */
version: number, 
/**
 * When it was changed last.
 */
changedAt: string | null, };

/**
 * Somebody who came, went or changed since the release.
 */
export type Difference = { 
/**
 * The line of the demand.
 */
key: string, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * What became of it.
 */
kind: DifferenceKind, 
/**
 * In what it changed.
 */
changed: Array<DifferenceIn>, 
/**
 * Portions more or less.
 */
portions: number, 
/**
 * Where it goes.
 */
siteName: string, 
/**
 * Where it went.
 */
siteNameBefore: string | null, 
/**
 * What is on the plate now, with the texture where it is not regular.
 */
dishNames: Array<string>, 
/**
 * What was on it.
 */
dishNamesBefore: Array<string>, };

/**
 * In what a plate changed.
 */
export type DifferenceIn = "portions" | "size" | "site" | "dishes" | "texture" | "needs" | "note";

/**
 * What became of a plate since the release.
 */
export type DifferenceKind = "added" | "removed" | "changed";

/**
 * What changed since the release: the demand of now against the frozen plates.
 */
export type Differences = { 
/**
 * Portions more.
 */
plus: number, 
/**
 * Portions less.
 */
minus: number, 
/**
 * Plates that stay and changed otherwise.
 */
changed: number, 
/**
 * Who.
 */
list: Array<Difference>, 
/**
 * What it means for the pots.
 */
dishes: Array<DishDifference>, };

/**
 * What a certificate says, as a record shows it.
 */
export type Disability = { 
/**
 * The number with the middle of the resident number hidden.
 */
certificateMasked: string, 
/**
 * What kind.
 */
kind: DisabilityKind, 
/**
 * 1 the gravest, 4 the mildest.
 */
grade: number, };

/**
 * What kind of disability, in the order of the certificate's digit 1 to 7 (GB/T 26341).
 */
export type DisabilityKind = "sight" | "hearing" | "speech" | "physical" | "intellectual" | "mental" | "multiple";

/**
 * Somebody leaves for good.
 */
export type DischargeElder = { 
/**
 * Who.
 */
admissionId: AdmissionId, 
/**
 * Why.
 */
reason: LeavingReason, 
/**
 * Where to; may be empty.
 */
destination: string, 
/**
 * What else is to be said; needed for `other`.
 */
note: string, 
/**
 * When; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, 
/**
 * The note of the night staff that this act sets right; none: it sets none right.
 */
nightNoteId: NightNoteId | null, };

/**
 * An admission that ended, and what was closed with it.
 */
export type Discharged = { 
/**
 * The admission.
 */
admission: Admission, 
/**
 * Every open plan that was closed.
 */
closed: Array<ClosedPlan>, };

/**
 * What a dish is on a menu.
 */
export type DishCategory = "large_meat" | "small_meat" | "vegetable" | "soup" | "staple" | "congee" | "fruit_or_drink";

/**
 * A dish as it is entered.
 */
export type DishDetails = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is on a menu.
 */
category: DishCategory, 
/**
 * When it is in season; at least one.
 */
seasons: Array<Season>, 
/**
 * Factor of the small portion, in hundredths: 10 to 100.
 */
smallPercent: number, 
/**
 * Factor of the large portion, in hundredths: 100 to 300.
 */
largePercent: number, 
/**
 * How it is cooked.
 */
method: string, 
/**
 * How it is kept until it is eaten.
 */
holding: string, 
/**
 * From what; at least one.
 */
ingredients: Array<DishIngredient>, 
/**
 * In which textures; at least one.
 */
textures: Array<DishTexture>, };

/**
 * A dish and texture of which more or less is needed.
 */
export type DishDifference = { 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
name: string, 
/**
 * In which texture.
 */
texture: Texture | null, 
/**
 * Portions that were released.
 */
before: number, 
/**
 * Portions that are needed now.
 */
now: number, };

/**
 * What everybody else needs to know about a dish, computed from its ingredients: allergens, nutrients, cost.
 */
export type DishFacts = { 
/**
 * The dish.
 */
dishId: DishId, 
/**
 * Which version of it.
 */
versionId: DishVersionId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is on a menu.
 */
category: DishCategory, 
/**
 * The textures it can be made in.
 */
textures: Array<Texture>, 
/**
 * Allergens of its ingredients and of what those are made of.
 */
allergens: Array<AllergenSource>, 
/**
 * Ingredients whose composition is not known: each may contain anything.
 */
unknownComposition: Array<string>, 
/**
 * What of animals or alcohol is in it, with the ingredient that brings it.
 */
marks: Array<MarkSource>, 
/**
 * The highest purine class among its ingredients that weigh something.
 */
purineClass: PurineClass, 
/**
 * Of one regular portion; none where an ingredient's is not known.
 */
nutrients: Nutrients, 
/**
 * Of one regular portion, at least: what the ingredients whose nutrients are known come to.
 */
atLeast: Nutrients, 
/**
 * The ingredients of which energy, protein, fat, carbohydrate or sodium is not known.
 */
unknownNutrientsOf: Array<string>, 
/**
 * Of one regular portion, in fen.
 */
costFen: number, 
/**
 * Grams of one regular portion as cooked from (edible part), by ingredient.
 */
ingredients: Array<DishPart>, 
/**
 * Factor of the small portion, in hundredths (70 is 0.7).
 */
smallPercent: number, 
/**
 * Factor of the large portion, in hundredths.
 */
largePercent: number, };

/**
 * Names a dish.
 */
export type DishId = string;

/**
 * An ingredient of a dish as it is entered.
 */
export type DishIngredient = { 
/**
 * Which ingredient.
 */
ingredientId: IngredientId, 
/**
 * Grams of the edible part in one regular portion.
 */
grams: number, 
/**
 * How it is cut or prepared; may be empty.
 */
remark: string, };

/**
 * A line of the list of dishes.
 */
export type DishLine = { 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * When it is in season.
 */
seasons: Array<Season>, 
/**
 * No longer cooked since.
 */
withdrawnAt: string | null, 
/**
 * What is computed from its ingredients.
 */
facts: DishFacts, };

/**
 * A dish in one of its versions.
 */
export type DishPage = { 
/**
 * The dish.
 */
id: DishId, 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * Came with the program; a person may have changed it since.
 */
isShipped: boolean, 
/**
 * The number of the current version; a change says which it saw.
 */
version: number, 
/**
 * The number of the version shown.
 */
shownVersion: number, 
/**
 * No longer cooked since.
 */
withdrawnAt: string | null, 
/**
 * The version shown, as it was entered.
 */
details: DishDetails, 
/**
 * What is computed from its ingredients as they are today.
 */
facts: DishFacts, 
/**
 * All versions, the latest first.
 */
versions: Array<DishVersionLabel>, };

/**
 * An ingredient in one regular portion of a dish.
 */
export type DishPart = { 
/**
 * Which ingredient.
 */
ingredientId: IngredientId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is among foods.
 */
foodGroup: FoodGroup, 
/**
 * Grams of the edible part in one regular portion.
 */
grams: number, 
/**
 * What it is made of, where it is made of several things: the parts of a sauce.
 */
parts: Array<string>, 
/**
 * The diets of which nobody knows how much of what they limit is in it.
 */
unknownFor: Array<DietKind>, };

/**
 * A dish of a meal and its samples.
 */
export type DishSamples = { 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
dishName: string, 
/**
 * Whether it was released to be cooked for this meal.
 */
isReleased: boolean, 
/**
 * Whether a batch of it was begun.
 */
isCooked: boolean, 
/**
 * Its samples; withdrawn ones among them.
 */
samples: Array<FoodSample>, 
/**
 * Why it has none, said by the kitchen's head.
 */
excuse: SampleExcuse | null, 
/**
 * It was begun, or was released and its meal is over, and has neither a sample nor an excuse: the next meal waits.
 */
isOwed: boolean, 
/**
 * That, and it is off the fire or its meal is over: somebody must see to it now.
 */
isMissing: boolean, };

/**
 * A texture a dish can be made in, and how.
 */
export type DishTexture = { 
/**
 * Which.
 */
texture: Texture, 
/**
 * How it is made so; may be empty for the regular one.
 */
method: string, };

/**
 * Names a version of a dish: what was served stays as it was when the recipe changes.
 */
export type DishVersionId = string;

/**
 * A version of a dish as a list names it.
 */
export type DishVersionLabel = { 
/**
 * Names the version.
 */
versionId: DishVersionId, 
/**
 * Counts from 1.
 */
number: number, 
/**
 * Since when it is so.
 */
recordedAt: string, 
/**
 * Who made it so.
 */
recordedBy: string, };

/**
 * Throws samples away whose time is over.
 */
export type DisposeSamples = { 
/**
 * Which, 1 to 200.
 */
sampleIds: Array<SampleId>, 
/**
 * Who does it.
 */
person: string, };

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
 * This desk is a kiosk; none: it does everything.
 */
kiosk: KioskHere | null, 
/**
 * The centres.
 */
centres: Array<CentreLabel>, };

/**
 * The four domains of MZ/T 039-2013, each from 0 (able) to 3.
 */
export type DomainGrades = { 
/**
 * 日常生活活动
 */
dailyLiving: number, 
/**
 * 精神状态
 */
mental: number, 
/**
 * 感知觉与沟通
 */
sensory: number, 
/**
 * 社会参与
 */
social: number, };

/**
 * An answer that says only that it was done.
 */
export type Done = Record<symbol, never>;

/**
 * An act at the door.
 */
export type DoorAct = "check_in" | "check_out";

/**
 * How a meal went at the door.
 */
export type DoorOutcome = "delivered" | "not_home" | "refused" | "given_to_other" | "returned";

/**
 * How many stand how.
 */
export type DueCounts = { 
/**
 * Elders who are enrolled or live at a centre today, whether they are due or not.
 */
enrolled: number, 
/**
 * Overdue.
 */
overdue: number, 
/**
 * Soon due.
 */
soon: number, 
/**
 * Never assessed.
 */
never: number, };

/**
 * A part of the list: the longest overdue first, then those soon due, then those never assessed by pinyin.
 */
export type DuePage = { 
/**
 * The day of the answer.
 */
today: string, 
/**
 * How many stand how, at the centre asked for.
 */
counts: DueCounts, 
/**
 * How many lines the list has in all.
 */
total: number, 
/**
 * This part.
 */
rows: Array<DueRow>, };

/**
 * A reading that is due on a day.
 */
export type DueReading = { 
/**
 * When, on the kitchen's clock.
 */
dueAt: string, 
/**
 * How it stands.
 */
standing: ReadingStanding, 
/**
 * What was read then.
 */
readingId: ReadingId | null, };

/**
 * A line of the list.
 */
export type DueRow = { 
/**
 * Who.
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
 * Whole years lived today.
 */
age: number, 
/**
 * Where the elder is enrolled or lives today.
 */
centreNames: Array<string>, 
/**
 * How the elder stands.
 */
standing: DueStanding, 
/**
 * The grade of the last assessment.
 */
grade: number | null, 
/**
 * The day of the last assessment.
 */
assessedOn: string | null, 
/**
 * When the next one is due.
 */
nextDueOn: string | null, };

/**
 * How an elder stands with the next assessment.
 */
export type DueStanding = "overdue" | "soon" | "never";

/**
 * Whether an elder who had meals is registered as a resident here.
 */
export type EaterResidence = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * Whether; none: nobody has looked.
 */
isLocalResident: boolean | null, };

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
 * Where the elder lives; may be empty.
 */
address: string, 
/**
 * With whom the elder lives; none: not asked yet.
 */
livingSituation: LivingSituation | null, 
/**
 * On whose account the elder is served.
 */
categories: Array<Category>, 
/**
 * ABO group; none: unknown.
 */
bloodType: BloodType | null, 
/**
 * Rhesus factor; none: unknown.
 */
rhesus: Rhesus | null, 
/**
 * What the disability certificate says, its number masked.
 */
disability: Disability | null, 
/**
 * Anything else; may be empty.
 */
notes: string, 
/**
 * The birthday in the lunar calendar; none outside the years 1901 to 2100.
 */
lunarBirthday: LunarBirthday | null, 
/**
 * There is a photograph, which `elder_photo` answers.
 */
hasPhoto: boolean, 
/**
 * The card that is valid now.
 */
card: Card | null, 
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
 * Where the elder lives; may be empty.
 */
address?: string, 
/**
 * With whom the elder lives; none: not asked yet.
 */
livingSituation?: LivingSituation | null, 
/**
 * On whose account the elder is served; each once.
 */
categories?: Array<Category>, 
/**
 * ABO group; none: unknown.
 */
bloodType?: BloodType | null, 
/**
 * Rhesus factor; none: unknown.
 */
rhesus?: Rhesus | null, 
/**
 * The number of the disability certificate: 20 characters, 22 where issued again. In a change none leaves it
 * as it is and an empty text takes it away.
 */
disabilityCertificate?: string | null, 
/**
 * Anything else; may be empty.
 */
notes?: string, 
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
 * Where the elder is enrolled today, else where the elder lives.
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
 * What is said of an elder's single meals from today on.
 */
export type ElderMeals = { 
/**
 * Orders that are not withdrawn, the earliest first.
 */
orders: Array<MealOrder>, 
/**
 * Stops that have not ended, the earliest first.
 */
stops: Array<MealStop>, };

/**
 * By what the list is ordered. Where it is unknown of an elder, the elder stands last either way round.
 */
export type ElderOrder = "name" | "sex" | "birth_on" | "alerts" | "centre" | "category" | "living_situation" | "grade" | "registered_at";

/**
 * A part of the list of elders.
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
 * Where the elder lives; may be empty.
 */
address: string, 
/**
 * With whom the elder lives; none: not asked yet.
 */
livingSituation: LivingSituation | null, 
/**
 * On whose account the elder is served.
 */
categories: Array<Category>, 
/**
 * What staff must know, the gravest first.
 */
alerts: Array<Alert>, 
/**
 * Where the elder receives something today.
 */
centreNames: Array<string>, 
/**
 * What that is; empty where it is nothing.
 */
received: Array<Received>, 
/**
 * The grade by the last assessment by GB/T 42195-2022 that counts; none: never assessed.
 */
grade: number | null, 
/**
 * When the record was made.
 */
registeredAt: string, };

/**
 * The year of an elder, at whatever centre.
 */
export type ElderYear = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * The first day shown.
 */
fromOn: string, 
/**
 * The day after the last one shown.
 */
untilOn: string, 
/**
 * The day it is.
 */
today: string, 
/**
 * The year of the first visit or enrolment, whichever is earlier; none where there is neither.
 */
firstYear: number | null, 
/**
 * The mark of each day.
 */
marks: Array<DayMark>, 
/**
 * The half days that each day counts: 0, 1 or 2.
 */
halfDays: Array<number>, 
/**
 * Days on which the elder came without being expected.
 */
extra: Array<string>, 
/**
 * Why the elder was away, for each day marked absent.
 */
reasons: Array<DayReason>, 
/**
 * The sum of the days.
 */
sum: SheetSum, 
/**
 * Days away by reason, most first; days ahead are not counted.
 */
absences: Array<ReasonDays>, 
/**
 * The middle one of the first arrivals of all days attended, on the wall of the centre.
 */
usualArrival: string | null, 
/**
 * The middle one of the last departures that were recorded.
 */
usualDeparture: string | null, 
/**
 * The longest run of expected days without coming.
 */
longestAway: AwayRun | null, 
/**
 * The run that lasts until now.
 */
awayNow: AwayRun | null, };

/**
 * Everyone in the building of a centre at one instant.
 */
export type EmergencyList = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The instant that the list is of.
 */
now: string, 
/**
 * The user of the desk that asked, for the paper.
 */
actor: string, 
/**
 * Elders among them.
 */
elders: number, 
/**
 * Visitors among them.
 */
visitors: number, 
/**
 * Staff among them.
 */
staff: number, 
/**
 * Everyone, by room in the order of the rooms, then by pinyin; whose room is not known last.
 */
people: Array<OnSite>, 
/**
 * Those who came the day before and of whom no leaving was recorded, in the same order. Some may be inside, as who is
 * on duty over midnight: they are looked for, and not among the counted.
 */
notSignedOut: Array<OnSite>, };

/**
 * Why somebody is not cooked for after all.
 */
export type EndCause = "absence" | "pause" | "stop" | "withdrawn" | "leave" | "ended" | "left" | "closed" | "elsewhere";

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
untilOn: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * The end of a group. On its first day or before: it is taken back.
 */
export type EndGroup = { 
/**
 * Which group.
 */
groupId: MealGroupId, 
/**
 * The day after the last.
 */
untilOn: string, };

/**
 * How a stay ended.
 */
export type EndedHow = "transferred" | "swapped" | "left" | "released";

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
 * The centre's minibus fetches the elder.
 */
transportThere: boolean, 
/**
 * The centre's minibus takes the elder home.
 */
transportBack: boolean, 
/**
 * The care group at the centre; empty where there is none.
 */
groupName: string, 
/**
 * The weekdays in day care.
 */
days: Array<EnrolmentDay>, 
/**
 * What is brought home, for an enrolment in that service.
 */
homeMeal: HomeMeal | null, 
/**
 * When it rested, rests or will rest, the earliest first.
 */
pauses: Array<Pause>, };

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
 * Enters a leave that was forgotten, from going to coming back.
 */
export type EnterPastLeave = { 
/**
 * Whose; also of an admission that has ended.
 */
admissionId: AdmissionId, 
/**
 * Where.
 */
kind: LeaveKind, 
/**
 * When the elder went.
 */
fromAt: string, 
/**
 * When the elder came back.
 */
toAt: string, 
/**
 * Whether the bed was held. Where it was not, it counts as free meanwhile.
 */
holdsBed: boolean, 
/**
 * Which hospital, whose home; may be empty.
 */
destination: string, 
/**
 * What else is to be said; may be empty.
 */
note: string, 
/**
 * Why it is entered so late.
 */
reason: string, };

/**
 * A year as it is entered, in the place of what was entered for it before.
 */
export type EnterYear = { 
/**
 * Which year.
 */
year: number, 
/**
 * Days off and days worked instead. They may begin in the December before: a New Year's holiday can.
 */
days: Array<LegalDay>, };

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
name: string, } } | { "code": "same_name_and_birth_date", "params": { 
/**
 * The record that has them.
 */
elderId: string, 
/**
 * The name on that record.
 */
name: string, } } | { "code": "card_unknown", "params": { 
/**
 * What was scanned.
 */
code: string, } } | { "code": "card_ended", "params": { 
/**
 * Whose card it was.
 */
elderId: string, 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when it is not valid.
 */
endedAt: string, } } | { "code": "centre_name_taken", "params": Record<symbol, never> } | { "code": "enrolment_overlaps", "params": { 
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
lastVisitOn: string, } } | { "code": "pause_has_visits", "params": { 
/**
 * The last of them.
 */
lastVisitOn: string, } } | { "code": "already_paused", "params": { 
/**
 * The first day of the pause that is in the way.
 */
fromOn: string, 
/**
 * The day after its last; none: until further notice.
 */
untilOn: string | null, } } | { "code": "meals_stopped", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * From when.
 */
fromOn: string, 
/**
 * Until when, exclusive; none: until further notice.
 */
untilOn: string | null, } } | { "code": "meals_of_deceased", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "elder_died", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * When.
 */
diedOn: string, } } | { "code": "meals_paused", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * The day in question.
 */
on: string, } } | { "code": "meal_ordered_already", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "meal_served", "params": { 
/**
 * The day of the meal.
 */
on: string, } } | { "code": "meal_order_withdrawn", "params": Record<symbol, never> } | { "code": "no_kitchen_here", "params": Record<symbol, never> } | { "code": "legal_year_shipped", "params": { 
/**
 * Which year.
 */
year: number, } } | { "code": "extra_day_taken", "params": { 
/**
 * The day.
 */
on: string, } } | { "code": "already_here", "params": { 
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
on: string, } } | { "code": "already_on_site", "params": { 
/**
 * The name as it was entered.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "not_on_site", "params": { 
/**
 * The name.
 */
name: string, } } | { "code": "going_not_missing", "params": { 
/**
 * The name.
 */
name: string, } } | { "code": "activity_cancelled", "params": { 
/**
 * What the activity is called.
 */
title: string, } } | { "code": "day_closed", "params": { 
/**
 * The day.
 */
on: string, } } | { "code": "places_exhausted", "params": { 
/**
 * Places that the licence allows.
 */
licensedPlaces: number, 
/**
 * How many are here.
 */
here: number, } } | { "code": "collector_needed", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "collector_not_listed", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Who came to collect.
 */
collectedBy: string, } } | { "code": "visits_overlap", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Where.
 */
centreName: string, 
/**
 * From when.
 */
since: string, 
/**
 * Until when; none: has not left.
 */
until: string | null, } } | { "code": "still_inside", "params": { 
/**
 * Their names.
 */
names: Array<string>, } } | { "code": "not_arrived_unexplained", "params": { 
/**
 * Their names.
 */
names: Array<string>, } } | { "code": "assessed_that_day", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * The day in question.
 */
on: string, } } | { "code": "assessment_ended", "params": Record<symbol, never> } | { "code": "not_a_residence", "params": { 
/**
 * The centre's name.
 */
centreName: string, } } | { "code": "house_name_taken", "params": Record<symbol, never> } | { "code": "floor_has_rooms", "params": { 
/**
 * The floor's name.
 */
name: string, } } | { "code": "room_full", "params": { 
/**
 * Beds that it holds.
 */
capacity: number, } } | { "code": "bed_in_use", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_occupied", "params": { 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * Who.
 */
name: string, } } | { "code": "bed_closed", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_not_closed", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_out_of_service", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_not_clean", "params": { 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "bed_needs_no_cleaning", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_reserved", "params": { 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * For whom.
 */
name: string, 
/**
 * From this day.
 */
fromOn: string, 
/**
 * No longer from this day.
 */
lapsesOn: string, } } | { "code": "room_sex_rule", "params": { 
/**
 * The room.
 */
roomName: string, 
/**
 * Who was to lie there.
 */
name: string, } } | { "code": "couple_room", "params": { 
/**
 * The room.
 */
roomName: string, } } | { "code": "same_bed", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "already_resident", "params": { 
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
since: string, } } | { "code": "not_resident", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "no_bed_yet", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "no_partner", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "on_leave_already", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "leaves_overlap", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "moved_while_away", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * When.
 */
at: string, } } | { "code": "not_on_leave", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "already_waiting", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "offer_stands", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "offer_ended", "params": Record<symbol, never> } | { "code": "night_note_done", "params": Record<symbol, never> } | { "code": "month_not_to_close", "params": { 
/**
 * Its first day.
 */
monthOn: string, } } | { "code": "night_notes_open", "params": { 
/**
 * Which, the earliest first.
 */
notes: Array<NightNote>, } } | { "code": "reservation_ended", "params": Record<symbol, never> } | { "code": "census_closed", "params": { 
/**
 * The first day that is open.
 */
untilOn: string, } } | { "code": "wrong_password", "params": { 
/**
 * How many more tries are free.
 */
triesLeft: number, } } | { "code": "wait_before_trying", "params": { 
/**
 * Until when.
 */
until: string, } } | { "code": "password_unusable", "params": Record<symbol, never> } | { "code": "password_needed", "params": Record<symbol, never> } | { "code": "kiosk_only", "params": Record<symbol, never> } | { "code": "ask_front_desk", "params": Record<symbol, never> } | { "code": "kitchen_closed", "params": { 
/**
 * The day.
 */
on: string, 
/**
 * The holiday, or why it is closed; may be empty.
 */
note: string, } } | { "code": "menu_locked", "params": { 
/**
 * The day.
 */
on: string, 
/**
 * The meal.
 */
meal: Meal, } } | { "code": "menu_published", "params": { 
/**
 * The day.
 */
on: string, 
/**
 * The meal.
 */
meal: Meal, } } | { "code": "nothing_to_publish", "params": Record<symbol, never> } | { "code": "cycle_name_taken", "params": Record<symbol, never> } | { "code": "cycle_dates_overlap", "params": Record<symbol, never> } | { "code": "dish_blocked", "params": { 
/**
 * Who.
 */
name: string, 
/**
 * The dish.
 */
dishName: string, 
/**
 * The ingredient that causes it; empty where it is the whole dish.
 */
ingredientName: string, } } | { "code": "merge_clashes", "params": { 
/**
 * In what.
 */
clashes: Array<MergeClash>, } } | { "code": "not_a_kitchen", "params": { 
/**
 * The centre's name.
 */
centreName: string, } } | { "code": "cooked_already", "params": { 
/**
 * The dish.
 */
dishName: string, } } | { "code": "batch_not_cooked", "params": { 
/**
 * The dish.
 */
dishName: string, } } | { "code": "batch_ended", "params": { 
/**
 * The dish.
 */
dishName: string, } } | { "code": "share_ended", "params": { 
/**
 * The dish.
 */
dishName: string, 
/**
 * The centre.
 */
centreName: string, } } | { "code": "sample_kept_until", "params": { 
/**
 * The dish.
 */
dishName: string, 
/**
 * Until when.
 */
keepUntil: string, } } | { "code": "keeps_no_samples", "params": { 
/**
 * The cold place.
 */
name: string, } } | { "code": "sample_gone", "params": { 
/**
 * The dish.
 */
dishName: string, 
/**
 * Since when.
 */
goneAt: string, } } | { "code": "meal_not_ready", "params": { 
/**
 * Their names.
 */
names: Array<string>, } } | { "code": "samples_missing", "params": { 
/**
 * The day of the meal before.
 */
serviceOn: string, 
/**
 * The meal before.
 */
meal: Meal, 
/**
 * The dishes.
 */
dishNames: Array<string>, } } | { "code": "released_already", "params": { 
/**
 * Since when.
 */
releasedAt: string, } } | { "code": "not_released", "params": Record<symbol, never> } | { "code": "nothing_to_cook", "params": Record<symbol, never> } | { "code": "cooking_begun", "params": { 
/**
 * How many.
 */
batches: number, } } | { "code": "import_unreadable", "params": { 
/**
 * Why.
 */
trouble: ImportTrouble, } } | { "code": "import_columns_missing", "params": { 
/**
 * The fields that no column is read as.
 */
fields: Array<string>, } } | { "code": "import_has_refused_rows", "params": { 
/**
 * How many.
 */
rows: number, } } | { "code": "ingredient_in_use", "params": { 
/**
 * The ingredient's name.
 */
name: string, 
/**
 * The dishes' names.
 */
dishNames: Array<string>, } } | { "code": "ingredient_withdrawn", "params": { 
/**
 * The ingredient's name.
 */
name: string, } } | { "code": "subsidy_overlaps", "params": { 
/**
 * The scheme's name.
 */
name: string, 
/**
 * From when the version that is in the way holds.
 */
fromOn: string, 
/**
 * Until when, exclusive; none: until further notice.
 */
untilOn: string | null, } } | { "code": "meal_month_frozen", "params": { 
/**
 * The first day of the month.
 */
monthOn: string, } } | { "code": "meal_month_not_over", "params": { 
/**
 * The first day of the month.
 */
monthOn: string, } } | { "code": "site_on_another_run", "params": { 
/**
 * The centre's or the elder's name.
 */
name: string, 
/**
 * The run that brings it.
 */
runName: string, } } | { "code": "outcome_said_already", "params": { 
/**
 * The eater's name.
 */
name: string, } } | { "code": "window_not_started", "params": { 
/**
 * Why, in the words of the operating system.
 */
detail: string, } } | { "code": "report_unknown", "params": { 
/**
 * The name asked for.
 */
name: string, } } | { "code": "report_paper", "params": { 
/**
 * The paper asked for.
 */
paper: Paper, 
/**
 * On which it can be had.
 */
papers: Array<Paper>, } } | { "code": "report_stopped", "params": Record<symbol, never> } | { "code": "no_chinese_font", "params": { 
/**
 * The fonts that would do.
 */
fonts: Array<string>, } } | { "code": "file_not_written", "params": { 
/**
 * Why, in the words of the operating system.
 */
detail: string, } } | { "code": "internal", "params": { 
/**
 * Stands in the log beside the reason.
 */
reference: string, } });

/**
 * Why a dish has no sample: the next meal may be released all the same.
 */
export type ExcuseSample = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Why.
 */
reason: string, 
/**
 * Who says so.
 */
person: string, };

/**
 * The days on which an elder is expected at a centre.
 */
export type ExpectedDays = { 
/**
 * The days, in order.
 */
days: Array<string>, 
/**
 * From which day an absence is usually meant that is said now: the first of the days, from today there on, that is not
 * an absence already and on which the elder has not come; where there is none, the first such day of the span.
 */
nextAbsenceOn: string, };

/**
 * Why a day may be closed although this elder was not checked out.
 */
export type Explanation = { 
/**
 * Whose visit.
 */
visitId: VisitId, 
/**
 * Inside or gone.
 */
whereabouts: Whereabouts, 
/**
 * What is known, in words: who stays with the elder, how one knows of the leaving.
 */
explanation: string, };

/**
 * A day on which a centre is open though it would be closed.
 */
export type ExtraDay = { 
/**
 * Which day.
 */
on: string, 
/**
 * Opens.
 */
opensAt: string, 
/**
 * Closes, later on the same day.
 */
closesAt: string, 
/**
 * Whoever comes on this weekday is expected; none: on the day's own.
 */
standsForWeekday: number | null, 
/**
 * Why; may be empty.
 */
reason: string, };

/**
 * What can be wrong with one field.
 */
export type Fault = "required" | "too_long" | "wrong_form" | "wrong_check_digit" | "disagrees_with_birth_date" | "disagrees_with_sex" | "disagrees_with_resident_number" | "in_the_future" | "too_long_ago" | "too_small" | "too_large" | "ends_before_beginning" | "given_twice" | "taken" | "not_both" | "not_known" | "not_unique" | "day_is_closed" | "out_of_service" | "does_not_fit" | "other_row_refused" | "digits_lost" | "in_use" | "after_an_offer" | "not_asked" | "not_one_month";

/**
 * Somebody whom two kitchens would cook for: the other one does.
 */
export type FedElsewhere = { 
/**
 * The line that there would be.
 */
key: string, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * Why there would be a line here.
 */
reason: DemandReason, 
/**
 * Which kitchen cooks.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * Why it does.
 */
byReason: DemandReason, 
/**
 * Where that goes.
 */
bySiteName: string, };

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
 * An amount of a nutrient and what it is held against.
 */
export type Figure = { 
/**
 * Which nutrient.
 */
nutrient: Nutrient, 
/**
 * For one eater, in the nutrient's unit.
 */
amount: number, 
/**
 * Something in it is not known: it is at least so much.
 */
isAtLeast: boolean, 
/**
 * What one eater should have, or at most have; none: no such number.
 */
reference: number | null, 
/**
 * The reference is the most, not the aim.
 */
isLimit: boolean, 
/**
 * The amount in percent of the reference.
 */
percent: number | null, 
/**
 * The least that the percent should be; none: there is no least.
 */
percentLeast: number | null, 
/**
 * The most; none: more is no fault.
 */
percentMost: number | null, 
/**
 * The share of the energy, in percent.
 */
energyShare: number | null, 
/**
 * The least that the share should be.
 */
shareLeast: number | null, 
/**
 * The most.
 */
shareMost: number | null, 
/**
 * How it stands.
 */
judgement: Judgement, };

/**
 * What a figure is; each has its formula in words under the same code.
 */
export type FigureCode = "occupancy_with_held" | "occupancy_without_held" | "occupied_days" | "held_days" | "available_days" | "closed_days" | "nursing_share" | "average_stay" | "turnover" | "empty_days" | "admissions" | "leavings" | "waiting_days" | "residents";

/**
 * A figure of the day.
 */
export type FigureKind = "day_care_persons" | "residents" | "meals";

/**
 * What one centre gives to a figure.
 */
export type FigurePart = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * Its own value.
 */
value: number, 
/**
 * What that is held against, where anything is.
 */
of: number | null, };

/**
 * In what a figure is told.
 */
export type FigureUnit = "bed_days" | "basis_points" | "tenths_of_day" | "hundredths" | "people";

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
 * A card, a code, or letters of a name.
 */
export type FindAtKiosk = { 
/**
 * What the scanner typed.
 */
code: string, };

/**
 * A card that was scanned or typed.
 */
export type FindCard = { 
/**
 * As scanned; blanks and small letters do not matter.
 */
code: string, };

/**
 * What was found, by which scheme.
 */
export type Findings = { "scheme": "gbt42195", 
/**
 * What decides the grade.
 */
ability: AbilityFindings, } | { "scheme": "mzt039", 
/**
 * The domains.
 */
domains: DomainGrades, 
/**
 * The resulting grade, 0 to 3.
 */
grade: number, } | { "scheme": "barthel", 
/**
 * 0 to 100, in steps of five.
 */
score: number, } | { "scheme": "long_term_care_insurance", 
/**
 * 0 to 5.
 */
grade: number, };

/**
 * Why an alternative fits, to be said in words.
 */
export type Fit = { 
/**
 * The same category as the menu's dish.
 */
isSameCategory: boolean, 
/**
 * The category it is of.
 */
category: DishCategory, 
/**
 * It stands on the list of this very place of the tray.
 */
isOwnAlternative: boolean, 
/**
 * What it is without, that the menu's dish has.
 */
without: Array<Cause>, 
/**
 * The texture it can be made in, where that was the matter.
 */
texture: Texture | null, 
/**
 * It still has a lesser clash.
 */
still: ClashSeverity | null, };

/**
 * Why somebody fits a bed, or does not.
 */
export type FitReason = "sex_fits" | "sex_clashes" | "nursing_fits" | "nursing_lacking" | "nursing_not_needed" | "short_stay_fits" | "short_stay_only" | "ward_fits" | "ward_other" | "room_fits" | "room_too_large" | "room_rule_other" | "price_fits" | "price_too_high" | "wanted_later" | "offer_stands" | "bed_not_free";

/**
 * A floor of a building.
 */
export type Floor = { 
/**
 * Names the floor.
 */
id: FloorId, 
/**
 * Its name.
 */
name: string, };

/**
 * A floor as it is entered.
 */
export type FloorDetails = { 
/**
 * Which; none for a new one.
 */
id: FloorId | null, 
/**
 * Its name.
 */
name: string, };

/**
 * Names a floor of a building.
 */
export type FloorId = string;

/**
 * A call made about someone who did not come.
 */
export type FollowUpCall = { 
/**
 * Names the call.
 */
id: FollowUpCallId, 
/**
 * About whom.
 */
elderId: ElderId, 
/**
 * When.
 */
calledAt: string, 
/**
 * Who was called, in words.
 */
calledWhom: string, 
/**
 * What came of it.
 */
outcome: CallOutcome, 
/**
 * What they said; may be empty.
 */
said: string, };

/**
 * Names a call made about someone who did not come.
 */
export type FollowUpCallId = string;

/**
 * What an ingredient is among foods, as dietary guidelines count them.
 */
export type FoodGroup = "cereal" | "whole_grain" | "tuber" | "dark_vegetable" | "light_vegetable" | "mushroom_or_algae" | "fruit" | "meat" | "poultry" | "seafood" | "egg" | "dairy" | "soy" | "nut" | "oil" | "sugar" | "condiment" | "other";

/**
 * What of animals, alcohol or sharp plants is in it: decides halal and vegetarian food.
 */
export type FoodMark = "pork" | "beef" | "mutton" | "poultry" | "other_meat" | "blood" | "seafood" | "egg" | "dairy" | "honey" | "alcohol";

/**
 * A sample of a dish.
 */
export type FoodSample = { 
/**
 * Names it.
 */
id: SampleId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * The dish's name then.
 */
dishName: string, 
/**
 * From which batch, where it was said.
 */
batchId: BatchId | null, 
/**
 * Grams.
 */
grams: number, 
/**
 * When it was taken.
 */
takenAt: string, 
/**
 * Until when it is kept at least.
 */
keepUntil: string, 
/**
 * In which fridge.
 */
coldPlaceId: ColdPlaceId, 
/**
 * The fridge's name then.
 */
coldPlaceName: string, 
/**
 * Who took it.
 */
person: string, 
/**
 * Thrown away.
 */
disposedAt: string | null, 
/**
 * By whom.
 */
disposedBy: string, 
/**
 * Entered by mistake.
 */
withdrawnAt: string | null, 
/**
 * Why.
 */
withdrawnReason: string, };

/**
 * A day of the forecast. Beds = closed + occupied + reserved + free; of the free, those without a bed need
 * `without_bed` + `returning`, and the spare ones are left for whoever is to come.
 */
export type ForecastDay = { 
/**
 * Which day.
 */
onDay: string, 
/**
 * Whether it has been counted; else it is foreseen.
 */
isPast: boolean, 
/**
 * In service.
 */
beds: number, 
/**
 * Closed, as planned, or to go out of service: nobody may come to lie in them.
 */
closed: number, 
/**
 * Lain in or held, until the planned leaving.
 */
occupied: number, 
/**
 * Kept for somebody who is to come, from the first day of the reservation until it lapses.
 */
reserved: number, 
/**
 * Free: nobody has it, it is not kept and not closed.
 */
free: number, 
/**
 * Live here with no bed yet and none kept for them: they need one of the free beds.
 */
withoutBed: number, 
/**
 * Come back by then from a leave for which no bed is held, and none is kept: they need one of the free beds.
 */
returning: number, 
/**
 * Free and needed by nobody who lives here; below zero where there are too few.
 */
spare: number, 
/**
 * Nursing beds among the free.
 */
freeNursing: number, };

/**
 * What a report is written as.
 */
export type Format = "pdf" | "xlsx" | "csv" | "svg";

/**
 * A frozen month.
 */
export type FrozenMonth = { 
/**
 * Names it.
 */
id: MealMonthId, 
/**
 * When it was frozen.
 */
frozenAt: string, 
/**
 * By whom.
 */
frozenBy: string, };

/**
 * What a centre is for: one of these or several.
 */
export type Functions = { 
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
 * 残疾人之家: training, assisted work and counselling for people with disabilities.
 */
isDisabilityHome: boolean, };

/**
 * A grade before anything is recorded.
 */
export type GradeAnswer = { 
/**
 * How it comes about.
 */
grading: Grading, 
/**
 * What should be looked at again; of the assessors nothing is known yet.
 */
cautions: Array<AssessmentCaution>, };

/**
 * What makes a grade worse than its score (GB/T 42195-2022).
 */
export type GradeTrigger = "dementia" | "mental_disorder" | "care_risk_events";

/**
 * How a grade came about.
 */
export type Grading = { 
/**
 * The total, 0 to 90.
 */
score: number, 
/**
 * The four indicators.
 */
indicators: Array<IndicatorScore>, 
/**
 * The grade that the total alone gives.
 */
band: number, 
/**
 * Coma decides alone.
 */
isComa: boolean, 
/**
 * What makes the grade worse; empty in coma.
 */
worsenedBy: Array<GradeTrigger>, 
/**
 * By how many grades it is worse than the band.
 */
steps: number, 
/**
 * The grade, 0 (able) to 4.
 */
grade: number, 
/**
 * Whether two triggers count twice, as the district had set it.
 */
triggersStack: boolean, 
/**
 * The version of the rule in this program.
 */
ruleVersion: number, };

/**
 * The counts of a group.
 */
export type GroupCounts = { 
/**
 * What it is: an identifier, a kind's word, `nursing` or `other`.
 */
key: string, 
/**
 * The name of a ward, centre or organisation; the word of what has none.
 */
name: string, 
/**
 * Its counts.
 */
total: CensusCounts, 
/**
 * In the parts of the span.
 */
periods: Array<PeriodCounts>, };

/**
 * Who eats in a group.
 */
export type GroupKind = "guest" | "staff";

/**
 * What half a day was from one day of a sheet to another. Days on which nobody came do not end the span.
 */
export type HalfDayRule = { 
/**
 * The first day that was counted by it.
 */
fromOn: string, 
/**
 * The last of them, included.
 */
lastOn: string, 
/**
 * A day of less than so many minutes counts as half a day.
 */
belowMinutes: number, };

/**
 * Another driver takes a run on one day.
 */
export type HandOverRun = { 
/**
 * Which run.
 */
runId: RunId, 
/**
 * On which day.
 */
deliveredOn: string, 
/**
 * To whom.
 */
driverName: string, 
/**
 * The telephone.
 */
driverPhone: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Somebody looked after the elder.
 */
export type HandleWelfare = { 
/**
 * Which check.
 */
welfareCheckId: WelfareCheckId, 
/**
 * Who was reached.
 */
reached: string, 
/**
 * How it ended.
 */
finding: WelfareFinding, 
/**
 * What else is to be said.
 */
note: string, };

/**
 * The handover of a day.
 */
export type Handover = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Which day.
 */
onDay: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * Who asked, for the paper.
 */
actor: string, 
/**
 * Who lives here.
 */
residents: number, 
/**
 * Among them away.
 */
away: number, 
/**
 * Everything, by kind.
 */
lines: Array<HandoverLine>, 
/**
 * What the night staff found and is still open.
 */
openNotes: Array<NightNote>, };

/**
 * What a line of the handover tells.
 */
export type HandoverKind = "came" | "left" | "moved" | "went_on_leave" | "came_back" | "is_away" | "due_back" | "hold_runs_out" | "to_leave" | "to_come" | "without_bed" | "to_clean" | "closed";

/**
 * A line of the handover.
 */
export type HandoverLine = { 
/**
 * What it tells.
 */
kind: HandoverKind, 
/**
 * Whose admission; none where it is about a bed, or somebody who is to come.
 */
admissionId: AdmissionId | null, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name; empty where it is about a bed.
 */
name: string, 
/**
 * As in the identity papers.
 */
sex: Sex | null, 
/**
 * Room and label.
 */
bedLabel: string | null, 
/**
 * Room and label before, of somebody who moved.
 */
fromBedLabel: string | null, 
/**
 * The word of a reason: of leaving, of a leave, of a closure; empty where there is none.
 */
reason: string, 
/**
 * Where to, what was said; may be empty.
 */
note: string, 
/**
 * When it happened.
 */
at: string | null, 
/**
 * On which day it is to happen.
 */
onDay: string | null, };

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
 * What an alert is suggested for.
 */
export type HintReason = "eating_low" | "swallowing_difficulty" | "choking_events" | "walking_low" | "transfer_low" | "fall_events" | "wandering_events";

/**
 * Somebody who eats regular food while an assessment or an alert says that this may be unsafe.
 */
export type HintedEater = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * Why.
 */
hints: Array<TextureHint>, };

/**
 * What is brought home, where and how.
 */
export type HomeMeal = { 
/**
 * Where it goes.
 */
address: string, 
/**
 * What the driver must know; may be empty.
 */
deliveryNote: string, 
/**
 * Who opens the door; may be empty.
 */
doorContact: string, 
/**
 * Friday brings the meals of Saturday and Sunday.
 */
carriesWeekend: boolean, 
/**
 * Which meals on which weekdays, at least one.
 */
meals: Array<HomeMealDay>, };

/**
 * A meal of a weekday.
 */
export type HomeMealDay = { 
/**
 * Monday 1 … Sunday 7.
 */
weekday: number, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * How large; none: as in the diet profile.
 */
portionSize: PortionSize | null, 
/**
 * A second portion that comes with it every time.
 */
extraPortionSize: PortionSize | null, };

/**
 * A residence from its buildings down to its beds, for setting it up.
 */
export type House = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * Today at the centre.
 */
today: string, 
/**
 * Its buildings, in their order.
 */
buildings: Array<Building>, 
/**
 * Its wards, in their order.
 */
wards: Array<Ward>, 
/**
 * Its rooms, by building, floor and name.
 */
rooms: Array<CareRoom>, 
/**
 * Beds in service today.
 */
beds: number, 
/**
 * Nursing beds among them.
 */
nursingBeds: number, };

/**
 * A word of a closed set as lists write it.
 */
export type ImportChoice = { 
/**
 * The word as it is stored.
 */
word: string, 
/**
 * In Chinese lists.
 */
chinese: string, 
/**
 * In English lists.
 */
english: string, };

/**
 * How many rows of each outcome.
 */
export type ImportCounts = { 
/**
 * New records.
 */
new: number, 
/**
 * Records that change.
 */
changed: number, 
/**
 * Records that are so already.
 */
unchanged: number, 
/**
 * Rows that cannot be taken in.
 */
refused: number, };

/**
 * What a file did.
 */
export type ImportDone = { 
/**
 * How many rows of each outcome.
 */
counts: ImportCounts, };

/**
 * A column that a list may have.
 */
export type ImportField = { 
/**
 * Names the field.
 */
key: string, 
/**
 * Its heading in Chinese.
 */
chinese: string, 
/**
 * Its heading in English.
 */
english: string, 
/**
 * A list without it cannot be read.
 */
isRequired: boolean, 
/**
 * An example of a cell.
 */
example: string, 
/**
 * The words that fit, where only some do.
 */
choices: Array<ImportChoice>, };

/**
 * A file to be read.
 */
export type ImportFile = { 
/**
 * What the list is about.
 */
kind: ImportKind, 
/**
 * The file's bytes, base64.
 */
content: string, 
/**
 * The field of each column in order, where a person corrected them; none: by the headings.
 */
columns?: Array<string | null> | null, 
/**
 * A name by which `report_progress` and `report_stop` find the preview.
 */
job?: string, };

/**
 * What a list is about.
 */
export type ImportKind = "elders" | "attendance" | "beds" | "residents" | "stays" | "ingredients" | "dishes" | "cycles";

/**
 * What a file would do.
 */
export type ImportPreview = { 
/**
 * The columns of the file.
 */
columns: Array<ColumnMatch>, 
/**
 * The fields that the columns can be read as.
 */
fields: Array<ImportField>, 
/**
 * Required fields that no column is read as; nothing can be taken in before they are found.
 */
missing: Array<string>, 
/**
 * How many rows of each outcome.
 */
counts: ImportCounts, 
/**
 * Rows in their order: all that are refused (up to 5,000) and the first 300 of every other outcome.
 */
rows: Array<ImportRow>, };

/**
 * A row of the preview.
 */
export type ImportRow = { 
/**
 * Its line in the file, as spreadsheet programs count.
 */
line: number, 
/**
 * Whom or what it is about.
 */
label: string, 
/**
 * What becomes of it.
 */
outcome: RowOutcome, 
/**
 * Why it cannot be taken in.
 */
faults: Array<CellFault>, 
/**
 * What it would change.
 */
changes: Array<CellChange>, 
/**
 * The cells as they stand in the file, in the order of the columns.
 */
cells: Array<string>, };

/**
 * A file to be taken in.
 */
export type ImportRun = { 
/**
 * Which file.
 */
file: ImportFile, 
/**
 * Rows that cannot be taken in are left out, as the preview named them. Without this a single one stops it all.
 */
leavesRefused: boolean, 
/**
 * A name by which `report_progress` and `report_stop` find it.
 */
job?: string, };

/**
 * What lists can be read, with their columns: from it templates are made.
 */
export type ImportTemplate = { 
/**
 * What the list is about.
 */
kind: ImportKind, 
/**
 * Its columns in order.
 */
fields: Array<ImportField>, };

/**
 * Why a file cannot be read as a list.
 */
export type ImportTrouble = "no_spreadsheet" | "old_or_protected" | "too_large" | "too_many_rows" | "no_headings" | "no_rows" | "broken_text";

/**
 * The score of an indicator.
 */
export type IndicatorScore = { 
/**
 * Which.
 */
indicator: AbilityIndicator, 
/**
 * Its score.
 */
score: number, 
/**
 * Its highest possible score.
 */
most: number, };

/**
 * An ingredient.
 */
export type Ingredient = { 
/**
 * Names it.
 */
id: IngredientId, 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * Came with the program; a person may have changed it since.
 */
isShipped: boolean, 
/**
 * Counts the changes; a change says which version it saw.
 */
version: number, 
/**
 * No longer used since.
 */
withdrawnAt: string | null, 
/**
 * All that is known of it.
 */
details: IngredientDetails, 
/**
 * Allergens of the ingredient and its parts, with the part that brings each.
 */
allAllergens: Array<AllergenSource>, 
/**
 * How many dishes are made with it now.
 */
usedIn: number, };

/**
 * An ingredient as it is entered.
 */
export type IngredientDetails = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is among foods.
 */
foodGroup: FoodGroup, 
/**
 * From whom it is bought.
 */
supplierGroup: SupplierGroup, 
/**
 * Of 100 g as bought, so many grams are eaten: 1 to 100.
 */
ediblePercent: number, 
/**
 * Price of a kilogram as bought, in fen.
 */
priceFenPerKg: number, 
/**
 * The least amount that is sold, in grams.
 */
packGrams: number, 
/**
 * Purines in it.
 */
purineClass: PurineClass, 
/**
 * Whether one knows what is in it; if not, it may contain anything.
 */
isCompositionKnown: boolean, 
/**
 * From where the nutrients are: a number of the USDA's Standard Reference 28.
 */
usdaNumber: number | null, 
/**
 * In 100 g of the edible part.
 */
nutrients: Nutrients, 
/**
 * Allergens of the ingredient itself.
 */
allergens: Array<AllergenMark>, 
/**
 * What of animals or alcohol it is.
 */
marks: Array<FoodMark>, 
/**
 * What it is made of, where it is made of several things.
 */
parts: Array<IngredientPart>, 
/**
 * What else is to be said; may be empty.
 */
note: string, };

/**
 * Names an ingredient.
 */
export type IngredientId = string;

/**
 * An ingredient and the dishes made with it.
 */
export type IngredientPage = { 
/**
 * The ingredient.
 */
ingredient: Ingredient, 
/**
 * The dishes that are made with it now, by name.
 */
dishes: Array<MadeWith>, };

/**
 * Something an ingredient is made of: the wheat and the soya of a soy sauce.
 */
export type IngredientPart = { 
/**
 * Its name.
 */
name: string, 
/**
 * Allergens in it.
 */
allergens: Array<AllergenMark>, 
/**
 * What of animals or alcohol is in it.
 */
marks: Array<FoodMark>, };

/**
 * A new card in place of the old one.
 */
export type IssueCard = { 
/**
 * For whom.
 */
elderId: ElderId, 
/**
 * Why the card that is valid now ends, such as lost; needed where there is one.
 */
reason: string, };

/**
 * A score for each of the twenty-six items: none can be missing and none can stand twice.
 */
export type ItemScores = { 
/**
 * 进食
 */
eating: number, 
/**
 * 修饰
 */
grooming: number, 
/**
 * 洗澡
 */
bathing: number, 
/**
 * 穿/脱上衣
 */
dressingUpper: number, 
/**
 * 穿/脱裤子和鞋袜
 */
dressingLower: number, 
/**
 * 小便控制
 */
bladderControl: number, 
/**
 * 大便控制
 */
bowelControl: number, 
/**
 * 如厕
 */
toileting: number, 
/**
 * 床上体位转移
 */
turningInBed: number, 
/**
 * 床椅转移
 */
transfer: number, 
/**
 * 平地行走
 */
walking: number, 
/**
 * 上下楼梯
 */
stairs: number, 
/**
 * 时间定向
 */
orientationInTime: number, 
/**
 * 空间定向
 */
orientationInPlace: number, 
/**
 * 人物定向
 */
orientationToPeople: number, 
/**
 * 记忆
 */
memory: number, 
/**
 * 理解能力
 */
understanding: number, 
/**
 * 表达能力
 */
expression: number, 
/**
 * 攻击行为
 */
aggression: number, 
/**
 * 抑郁症状
 */
depression: number, 
/**
 * 意识水平
 */
consciousness: number, 
/**
 * 视力
 */
vision: number, 
/**
 * 听力
 */
hearing: number, 
/**
 * 执行日常事务
 */
dailyAffairs: number, 
/**
 * 使用交通工具外出
 */
usingTransport: number, 
/**
 * 社会交往能力
 */
socialLife: number, };

/**
 * How an amount stands to its reference.
 */
export type Judgement = "low" | "fit" | "high" | "unknown";

/**
 * A sample that lay in a fridge whose reading was out of range.
 */
export type KeptSample = { 
/**
 * Which.
 */
id: SampleId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The dish's name then.
 */
dishName: string, };

/**
 * What the cells of a column hold.
 */
export type Kind = "text" | "sign" | "integer" | "decimal" | "percent" | "money" | "date" | "time" | "instant" | "minutes";

/**
 * The sum of a kind.
 */
export type KindSum = { 
/**
 * Which kind.
 */
kind: ActivityKind, 
/**
 * Activities.
 */
activities: number, 
/**
 * 人次
 */
personTimes: number, 
/**
 * 人数
 */
persons: number, };

/**
 * Whom the kiosk serves today: no alerts, no numbers, no contacts.
 */
export type KioskBoard = { 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * Everyone expected or here today, by pinyin.
 */
people: Array<KioskPerson>, };

/**
 * What was done at the kiosk.
 */
export type KioskGreeting = { 
/**
 * The surname.
 */
surname: string, 
/**
 * For the form of address.
 */
sex: Sex, 
/**
 * Check-in or check-out.
 */
act: DoorAct, 
/**
 * When.
 */
at: string, };

/**
 * That this desk is a kiosk.
 */
export type KioskHere = { 
/**
 * Of which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * A code of its own ends it, and not the password of the operating system's user.
 */
hasLeaveCode: boolean, };

/**
 * An elder as the kiosk shows one.
 */
export type KioskPerson = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name with one character hidden, 李○梅, as far as it still tells everyone on the list apart.
 */
maskedName: string, 
/**
 * Whole years lived, where somebody else on the list is shown by the same name.
 */
age: number | null, 
/**
 * Somebody else on the list has this name and age: a touch is for the front desk, a card is not.
 */
isAlike: boolean, 
/**
 * The surname, for the greeting.
 */
surname: string, 
/**
 * The first letter of the surname's pinyin, A to Z; `#` for others.
 */
initial: string, 
/**
 * For the greeting.
 */
sex: Sex, 
/**
 * Checked in, not out.
 */
isHere: boolean, 
/**
 * Was here today and has gone: whoever has just left is asked before being checked in again.
 */
hasLeft: boolean, };

/**
 * A site that is cooked for in the next days.
 */
export type KnownDeliverySite = { 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Where.
 */
site: Site, 
/**
 * The centre's name or the elder's.
 */
name: string, 
/**
 * The address; empty for centres.
 */
address: string, 
/**
 * Which run it is on; none: no run yet.
 */
runId: RunId | null, };

/**
 * One label.
 */
export type Label = { 
/**
 * The line that is read from afar: a name.
 */
head: string, 
/**
 * Right of the head, for the packing order or the texture; may be empty.
 */
mark: string, 
/**
 * Further lines, each with its tone.
 */
lines: Array<[Tone, string]>, 
/**
 * At the foot, small.
 */
foot: string, 
/**
 * What the QR code says; none: no code.
 */
code: string | null, };

/**
 * An allergy of the eater, whether or not the menu has it.
 */
export type LabelAllergy = { 
/**
 * The group, where it is one.
 */
allergen: Allergen | null, 
/**
 * As it was said.
 */
words: string, };

/**
 * How a box differs from everybody's, the gravest first: packed in this order.
 */
export type LabelDifference = "main_clash" | "side_clash" | "preparation" | "none";

/**
 * A dish in a box.
 */
export type LabelDish = { 
/**
 * Its name.
 */
name: string, 
/**
 * In place of what is on the menu.
 */
isInstead: boolean, 
/**
 * Blocked for this eater, and served all the same by order of the kitchen's head.
 */
isOverridden: boolean, 
/**
 * In which texture, where the dishes of the box differ in it.
 */
texture: Texture | null, };

/**
 * Whose face a label shows.
 */
export type LabelFace = "name" | "short_code";

/**
 * Sheets of labels as they are sold.
 */
export type LabelForm = "two_by_seven" | "three_by_eight";

/**
 * Sheets of labels.
 */
export type LabelSheet = { 
/**
 * Which sheets.
 */
form: LabelForm, 
/**
 * Places of the first sheet that are used up already.
 */
start: number, 
/**
 * The labels, in order.
 */
labels: Array<Label>, };

/**
 * The language of a document.
 */
export type Language = "chinese" | "english";

/**
 * When a birthday in a leap month is kept in a year without that leap month.
 */
export type LeapMonthKept = "plain_month" | "following_month";

/**
 * A leave.
 */
export type Leave = { 
/**
 * Names the leave.
 */
id: LeaveId, 
/**
 * Whose.
 */
admissionId: AdmissionId, 
/**
 * Where.
 */
kind: LeaveKind, 
/**
 * Since when.
 */
fromAt: string, 
/**
 * The day of going.
 */
fromOn: string, 
/**
 * Came back.
 */
toAt: string | null, 
/**
 * The day of coming back.
 */
toOn: string | null, 
/**
 * When the elder is to come back.
 */
plannedReturnOn: string | null, 
/**
 * Whether the bed is held.
 */
holdsBed: boolean, 
/**
 * The day from which the bed is held no longer by the agreement; frees nothing by itself.
 */
holdUntilOn: string | null, 
/**
 * Which hospital, whose home; may be empty.
 */
destination: string, 
/**
 * What else is to be said; may be empty.
 */
note: string, };

/**
 * Names a leave.
 */
export type LeaveId = string;

/**
 * Where somebody is.
 */
export type LeaveKind = "hospital" | "family" | "other";

/**
 * Why somebody leaves for good.
 */
export type LeavingReason = "home" | "other_residence" | "hospital" | "died" | "other";

/**
 * Leavings by reason.
 */
export type LeavingsByReason = { 
/**
 * Why.
 */
reason: LeavingReason, 
/**
 * How many.
 */
leavings: number, };

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
 * What a dish is without for an eater, or cooked otherwise, and why.
 */
export type LeftOut = { 
/**
 * Why.
 */
cause: ClashCause, 
/**
 * The allergen group, where it is one.
 */
allergen: Allergen | null, 
/**
 * The diet, where it is one.
 */
diet: DietKind | null, 
/**
 * The ingredient; empty where it is a group or a diet.
 */
ingredientName: string, };

/**
 * What is known of legal holidays.
 */
export type LegalCalendar = { 
/**
 * The last day of the last year that is known without a gap.
 */
endsOn: string, 
/**
 * The years, the latest first.
 */
years: Array<LegalYear>, };

/**
 * A day that the state orders to be unlike its weekday.
 */
export type LegalDay = { 
/**
 * Which day.
 */
on: string, 
/**
 * Off, or worked.
 */
kind: LegalDayKind, 
/**
 * The holiday it belongs to, as announced.
 */
name: string, };

/**
 * What the state orders for a day.
 */
export type LegalDayKind = "off" | "workday";

/**
 * The legal days of a year.
 */
export type LegalYear = { 
/**
 * Which year.
 */
year: number, 
/**
 * Came with the program: read only.
 */
isShipped: boolean, 
/**
 * Its days, in their order.
 */
days: Array<LegalDay>, };

/**
 * In which bed somebody lies.
 */
export type LiesIn = { 
/**
 * Names the stay.
 */
stayId: StayId, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Its label.
 */
bedLabel: string, 
/**
 * The room's name.
 */
roomName: string, 
/**
 * The ward's name.
 */
wardName: string, 
/**
 * Since when.
 */
since: string, };

/**
 * A cell as the screen knows it: text, a number, a day or an instant as text, or nothing.
 */
export type ListCell = number | string | null;

/**
 * A column as the screen shows it.
 */
export type ListColumn = { 
/**
 * Its heading.
 */
title: string, 
/**
 * What stands in it: text, a whole number, fen, a day …
 */
kind: Kind, };

/**
 * Which part of the list of those who are to be assessed.
 */
export type ListDue = { 
/**
 * Only those who are enrolled or live at this centre today; none: at any.
 */
centreId: CentreId | null, 
/**
 * Only those who stand so; none: all three.
 */
standing: DueStanding | null, 
/**
 * Who is due within so many days from today counts as soon, 0 to 366.
 */
withinDays: number, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to answer, 1 to 500.
 */
limit: number, };

/**
 * Which part of the list of elders.
 */
export type ListElders = { 
/**
 * Characters, pinyin, initials or last digits; empty for all.
 */
query: string, 
/**
 * Only those who receive something at this centre today.
 */
centreId: CentreId | null, 
/**
 * Only those who receive this today; with a centre, there. `nothing`: those who receive nothing, there or at all.
 */
received?: Received | null, 
/**
 * Only those on whose record this category stands.
 */
category?: Category | null, 
/**
 * Only those who have an alert of this kind.
 */
alertKind?: AlertKind | null, 
/**
 * Only those who live so.
 */
livingSituation?: LivingSituation | null, 
/**
 * Only those of this grade, 0 to 4, by the last assessment by GB/T 42195-2022 that counts.
 */
grade?: number | null, 
/**
 * Only those who have no such assessment; a grade beside it is not looked at.
 */
isUnassessed?: boolean, 
/**
 * Only women or only men.
 */
sex?: Sex | null, 
/**
 * In which order; none: the likeliest first where something is typed, else by pinyin.
 */
order?: ElderOrder | null, 
/**
 * The other way round.
 */
descending?: boolean, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to answer, 1 to 500.
 */
limit: number, };

/**
 * In which language the list is worded.
 */
export type ListReports = { 
/**
 * The same fields as for a report; only the language counts.
 */
parameters: Parameters, };

/**
 * With whom an elder lives, as the basic information of GB/T 42195-2022 (annex A) asks it.
 */
export type LivingSituation = "alone" | "with_spouse" | "with_children" | "with_parents" | "with_siblings" | "with_other_relatives" | "with_non_relatives" | "institution";

/**
 * Days whose menus are locked, unlocked or published.
 */
export type LockDays = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * One meal only; none: all of them.
 */
meal: Meal | null, 
/**
 * Locked or free.
 */
isLocked: boolean, };

/**
 * A lunar birthday, and when it is kept.
 */
export type LunarBirthday = { 
/**
 * The day of birth.
 */
born: LunarDay, 
/**
 * When it is kept in this solar year: mostly once, but near the turn of the year not at all or twice.
 */
thisYearOn: Array<string>, };

/**
 * How the district keeps lunar birthdays.
 */
export type LunarBirthdaySetting = { 
/**
 * A birthday in a leap month.
 */
leapMonth: LeapMonthKept, 
/**
 * A birthday on day 30.
 */
dayThirty: DayThirtyKept, };

/**
 * A day in the lunar calendar.
 */
export type LunarDay = { 
/**
 * The lunar year, by the solar year in which it begins.
 */
year: number, 
/**
 * 1 to 12.
 */
month: number, 
/**
 * The month is the leap month that follows the plain one.
 */
isLeapMonth: boolean, 
/**
 * 1 to 30.
 */
day: number, };

/**
 * A dish that is made with an ingredient.
 */
export type MadeWith = { 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
name: string, 
/**
 * Grams of the ingredient in one regular portion.
 */
grams: number, };

/**
 * Offers a bed to somebody who waits.
 */
export type MakeOffer = { 
/**
 * To whom.
 */
waitingId: WaitingId, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Stands no longer from this day; none: after as many days as the centre has set.
 */
lapsesOn: string | null, 
/**
 * Why, where somebody else comes first or the bed does not fit.
 */
reason: string, };

/**
 * Reserves a bed.
 */
export type MakeReservation = { 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * For whom.
 */
elderId: ElderId, 
/**
 * From this day; none: from today.
 */
fromOn: string | null, 
/**
 * No longer from this day; none: after as many days as the centre has set.
 */
lapsesOn: string | null, 
/**
 * What else is to be said; may be empty.
 */
note: string, };

/**
 * What became of several acts at once: each was done or refused by itself.
 */
export type ManyActs = { 
/**
 * Done.
 */
done: Array<VisitAct>, 
/**
 * Not done, and why.
 */
refused: Array<RefusedAct>, };

/**
 * A food mark in a dish and the ingredient that brings it.
 */
export type MarkSource = { 
/**
 * What.
 */
mark: FoodMark, 
/**
 * Through which ingredient.
 */
ingredientName: string, };

/**
 * The meals of a day.
 */
export type Meal = "breakfast" | "lunch" | "dinner";

/**
 * A change after the cut-off. None is lost: they are listed and printed apart.
 */
export type MealChange = { 
/**
 * The line that it concerns.
 */
key: string, 
/**
 * Who; none for guests and staff.
 */
elderId: ElderId | null, 
/**
 * The elder's name, or the group's.
 */
name: string, 
/**
 * What happened.
 */
what: ChangeKind, 
/**
 * Why the line was or is there.
 */
reason: DemandReason, 
/**
 * Why it is not any more.
 */
cause: EndCause | null, 
/**
 * Where it goes or would have gone.
 */
siteName: string, 
/**
 * How many portions.
 */
portions: number, 
/**
 * When it was recorded.
 */
at: string, };

/**
 * Who clashes at a meal, grouped by what the matter is.
 */
export type MealClashes = { 
/**
 * The day.
 */
serviceOn: string, 
/**
 * The meal.
 */
meal: Meal, 
/**
 * Portions that somebody eats.
 */
portions: number, 
/**
 * People for whom some dish of the menu is blocked.
 */
blocked: number, 
/**
 * Those of them for whom everything is solved.
 */
solved: number, 
/**
 * Groups: unsolved first, then the largest.
 */
groups: Array<ClashGroup>, 
/**
 * People with an allergy or an intolerance in words that nothing matches: to be checked by hand.
 */
unmatched: Array<Unmatched>, };

/**
 * Portions of one kind, and how many of them are cancelled but cooked already.
 */
export type MealCount = { 
/**
 * To cook, those cancelled late among them.
 */
portions: number, 
/**
 * Cooked already, not served.
 */
cancelledLate: number, 
/**
 * Elders, each once.
 */
elders: number, };

/**
 * Everything about one meal of a kitchen.
 */
export type MealDay = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * The day the meal is for.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The day it is at the kitchen.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * IANA name of the kitchen's time zone.
 */
timeZone: string, 
/**
 * How the cut-off is set.
 */
cutOff: CutOff, 
/**
 * What that is for this meal where it is brought on its own day.
 */
deadlines: Deadlines, 
/**
 * Who is cooked for, by pinyin; guests and staff last.
 */
lines: Array<MealLine>, 
/**
 * What the lines add up to.
 */
sums: MealSums, 
/**
 * What changed after the cut-off, the latest first.
 */
lateChanges: Array<MealChange>, 
/**
 * Who would be cooked for here and eats from another kitchen: counted once, shown at both.
 */
elsewhere: Array<FedElsewhere>, 
/**
 * Elders among them whose textures ask for a look while they are set to regular food.
 */
textureHints: Array<HintedEater>, };

/**
 * What an eater said.
 */
export type MealFeedback = { 
/**
 * Names it.
 */
id: string, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Who said it; none: nobody by name.
 */
elderName: string | null, 
/**
 * Where; none: at home, or nobody asked.
 */
centreName: string | null, 
/**
 * About which dish; empty: about the meal.
 */
dishName: string, 
/**
 * 1 bad … 5 very good.
 */
score: number, 
/**
 * In words.
 */
words: string, 
/**
 * When it was noted.
 */
recordedAt: string, };

/**
 * Guests or staff who eat at a centre.
 */
export type MealGroup = { 
/**
 * Names the group.
 */
id: MealGroupId, 
/**
 * Where they eat.
 */
centreId: CentreId, 
/**
 * Guests or staff.
 */
kind: GroupKind, 
/**
 * What they are called.
 */
name: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: on every day on which the centre is open, until further notice.
 */
untilOn: string | null, 
/**
 * How many portions.
 */
portions: number, 
/**
 * How large each.
 */
portionSize: PortionSize, 
/**
 * When it was recorded.
 */
recordedAt: string, 
/**
 * When the end was set or moved.
 */
endedAt: string | null, };

/**
 * Names a group of guests or staff.
 */
export type MealGroupId = string;

/**
 * The label of one portion.
 */
export type MealLabel = { 
/**
 * The same at every printing.
 */
code: string, 
/**
 * The name, or the short code.
 */
face: string, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * How large.
 */
portionSize: PortionSize, 
/**
 * Ordinary, or cooked for a diet.
 */
mealSet: MealSet, 
/**
 * The dishes, as they were released, else as they would be now; empty where there is no menu.
 */
dishes: Array<LabelDish>, 
/**
 * In which texture, where all dishes of the box have the same.
 */
texture: Texture | null, 
/**
 * What is left out or cooked otherwise for this eater.
 */
leftOut: Array<LeftOut>, 
/**
 * Allergies that the kitchen knows.
 */
allergies: Array<LabelAllergy>, 
/**
 * Allergies and intolerances in words that nothing matches: to be checked by hand.
 */
unmatched: Array<string>, 
/**
 * Free words for the packer; may be empty.
 */
note: string, 
/**
 * The eater came or the diet changed after the meal was released.
 */
isChanged: boolean, 
/**
 * How the box differs.
 */
difference: LabelDifference, 
/**
 * The run's name; none: no run yet.
 */
runName: string | null, 
/**
 * The run's place among the runs.
 */
runPlace: number, 
/**
 * The stop's place on the run, from 1.
 */
stopPlace: number, 
/**
 * The centre's name or the address.
 */
stopName: string, 
/**
 * Who opens the door; empty where names are hidden.
 */
doorContact: string, 
/**
 * Of several portions of one eater or group: which, from 1.
 */
number: number, 
/**
 * Of how many.
 */
of: number, };

/**
 * Sheets of labels that one can buy.
 */
export type MealLabelSheet = "two_by_seven" | "three_by_eight";

/**
 * MealLabels of a day, in the order of packing.
 */
export type MealLabels = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name, as it must stand on the box.
 */
kitchenName: string, 
/**
 * Its address.
 */
kitchenAddress: string, 
/**
 * Its telephone.
 */
kitchenPhone: string, 
/**
 * The day on which it is brought.
 */
deliveredOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Name or short code.
 */
face: LabelFace, 
/**
 * Released, every day of it: the dishes stand.
 */
isReleased: boolean, 
/**
 * In the order of packing.
 */
labels: Array<MealLabel>, 
/**
 * The sheets: for each place the label's position in the list, or none.
 */
sheets: Array<Array<number | null>>, };

/**
 * What of a dish came to a site, and what came back.
 */
export type MealLeftover = { 
/**
 * Names it.
 */
id: string, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Where; none: the homes together.
 */
centreId: CentreId | null, 
/**
 * Its name.
 */
centreName: string | null, 
/**
 * Which dish of the released sheet; none: another.
 */
dishId: DishId | null, 
/**
 * Its name.
 */
dishName: string, 
/**
 * Grams that were served.
 */
servedGrams: number, 
/**
 * Grams that came back.
 */
leftGrams: number, 
/**
 * What else is to be said.
 */
note: string, };

/**
 * What came back in a span of days, and what was said.
 */
export type MealLeftoverList = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * The newest first.
 */
leftovers: Array<MealLeftover>, 
/**
 * By day, in order; the name is the date.
 */
byDay: Array<MealLeftoverSum>, 
/**
 * By site, most left first; an empty name: homes.
 */
bySite: Array<MealLeftoverSum>, 
/**
 * By dish, most left first.
 */
byDish: Array<MealLeftoverSum>, 
/**
 * The newest first.
 */
feedback: Array<MealFeedback>, };

/**
 * What came back, summed.
 */
export type MealLeftoverSum = { 
/**
 * The day, the site or the dish.
 */
name: string, 
/**
 * Grams that were served.
 */
servedGrams: number, 
/**
 * Grams that came back.
 */
leftGrams: number, };

/**
 * A line as the screen lists it.
 */
export type MealLine = { 
/**
 * The name's pinyin; empty for guests and staff.
 */
namePinyin: string, 
/**
 * The keys to find by.
 */
searchText: string, 
/**
 * Words of allergies and intolerances that nothing matches: to be checked by hand.
 */
unmatched: Array<string>, 
/**
 * The order that this line comes from, where it is one.
 */
orderId: MealOrderId | null, 
/**
 * The group, where it is one.
 */
groupId: MealGroupId | null, 
/**
 * Stable within the meal: the same person and portion has the same key whatever else changes.
 */
key: string, 
/**
 * Who; none for guests and staff.
 */
elderId: ElderId | null, 
/**
 * The elder's name, or the group's.
 */
name: string, 
/**
 * The elder's birth date, from which reference intakes and subsidies follow.
 */
birthOn: string | null, 
/**
 * Why this line is there.
 */
reason: DemandReason, 
/**
 * In which other ways the same elder would also have been counted; counted once, shown.
 */
also: Array<DemandReason>, 
/**
 * Where it goes.
 */
site: Site, 
/**
 * The centre's name, or the home's address.
 */
siteName: string, 
/**
 * What the driver must know; empty at centres.
 */
deliveryNote: string, 
/**
 * Who opens the door; may be empty.
 */
doorContact: string, 
/**
 * How large.
 */
portionSize: PortionSize, 
/**
 * How many portions: 1 for an elder, more for a group.
 */
portions: number, 
/**
 * What the kitchen must know of the eater.
 */
needs: DietNeeds, 
/**
 * The day on which it is brought: a Friday may carry the weekend's meals.
 */
deliveredOn: string, 
/**
 * It came, changed or went after the cut-off.
 */
isLateChange: boolean, 
/**
 * Cancelled after the cut-off: already cooked, still shown, not served.
 */
isCancelledLate: boolean, };

/**
 * The menu of one meal.
 */
export type MealMenu = { 
/**
 * Names it.
 */
id: MenuMealId, 
/**
 * Which kitchen cooks it.
 */
kitchenId: CentreId, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Draft or published.
 */
state: MenuState, 
/**
 * Neither a cycle nor a hand changes it until it is unlocked.
 */
isLocked: boolean, 
/**
 * The cycle it was taken from.
 */
cycleId: MenuCycleId | null, 
/**
 * The cycle's name.
 */
cycleName: string | null, 
/**
 * A season or festival, where it was one.
 */
cycleKind: CycleKind | null, 
/**
 * Which week of the cycle.
 */
cycleWeek: number | null, 
/**
 * Counts the changes; a change says which version it saw.
 */
version: number, 
/**
 * Since when it is published.
 */
publishedAt: string | null, 
/**
 * The places on the tray, in order.
 */
slots: Array<MenuSlot>, };

/**
 * Names a frozen month.
 */
export type MealMonthId = string;

/**
 * A meal of a day.
 */
export type MealOfDay = { 
/**
 * Which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Portions.
 */
portions: number, };

/**
 * An order of one meal.
 */
export type MealOrder = { 
/**
 * Names the order.
 */
id: MealOrderId, 
/**
 * Which kitchen cooks it.
 */
kitchenId: CentreId, 
/**
 * For whom.
 */
elderId: ElderId, 
/**
 * Once, or once more.
 */
kind: OrderKind, 
/**
 * The day.
 */
serviceOn: string, 
/**
 * The meal.
 */
meal: Meal, 
/**
 * Where it is eaten; none: at home.
 */
centreId: CentreId | null, 
/**
 * The address, where it is eaten at home.
 */
address: string, 
/**
 * What the driver must know; may be empty.
 */
deliveryNote: string, 
/**
 * How large; none: as in the diet profile.
 */
portionSize: PortionSize | null, 
/**
 * When it was recorded.
 */
recordedAt: string, 
/**
 * When it was withdrawn.
 */
withdrawnAt: string | null, };

/**
 * Names an order.
 */
export type MealOrderId = string;

/**
 * A centre as its meals are concerned.
 */
export type MealPlace = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * Whether meals are cooked here.
 */
isKitchen: boolean, 
/**
 * The kitchen that is set; none: the district's first, or itself.
 */
setKitchenId: CentreId | null, 
/**
 * The kitchen that cooks for it; none where the district has none.
 */
kitchenId: CentreId | null, 
/**
 * Which meals its day-care elders have.
 */
meals: Array<DayPartMeal>, 
/**
 * Counts the changes; 0 as long as nobody has set anything.
 */
version: number, };

/**
 * A price and the days on which it holds, half-open.
 */
export type MealPrice = { 
/**
 * Names the price.
 */
id: MealPriceId, 
/**
 * Of which meal.
 */
meal: Meal, 
/**
 * Of which size.
 */
portionSize: PortionSize, 
/**
 * Ordinary, or cooked for a diet.
 */
mealSet: MealSet, 
/**
 * How much.
 */
priceFen: number, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: until further notice.
 */
untilOn: string | null, };

/**
 * Names a price.
 */
export type MealPriceId = string;

/**
 * A meal in the book.
 */
export type MealSafety = { 
/**
 * Which.
 */
meal: Meal, 
/**
 * The dishes that were or are to be cooked, each with its samples.
 */
dishes: Array<DishSamples>, 
/**
 * What was cooked, in the order of beginning; withdrawn ones among them.
 */
batches: Array<CookingBatch>, };

/**
 * What a meal is for the accounts.
 */
export type MealSet = "ordinary" | "special";

/**
 * What a kitchen's settings screen shows.
 */
export type MealSettings = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * One for each meal.
 */
cutOffs: Array<CutOff>, 
/**
 * All centres of the district, with the kitchen that cooks for each.
 */
places: Array<MealPlace>, };

/**
 * A month's statement.
 */
export type MealStatement = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The first day of the month.
 */
monthOn: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * Where it is frozen, since when and by whom: the figures are those of that moment.
 */
frozen: FrozenMonth | null, 
/**
 * All of it.
 */
sum: AccountSum, 
/**
 * By elder, in the order of names; guests and staff at the end.
 */
byElder: Array<AccountPart>, 
/**
 * By centre; homes at the end.
 */
byCentre: Array<AccountPart>, 
/**
 * By budget line: `subsidyFen` and the meals it was given for.
 */
byBudgetLine: Array<AccountPart>, 
/**
 * Elders for whom a scheme asks whether they are residents here, and nobody has looked.
 */
residenceUnknown: number, };

/**
 * No meals for an elder from a day until a day.
 */
export type MealStop = { 
/**
 * Names the stop.
 */
id: MealStopId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The first day without.
 */
fromOn: string, 
/**
 * The day on which the elder eats again; none: until further notice.
 */
untilOn: string | null, 
/**
 * Which meal; none: every one.
 */
meal: Meal | null, 
/**
 * Why.
 */
cause: StopCause, 
/**
 * What else is to be said; may be empty.
 */
note: string, 
/**
 * When it was recorded.
 */
recordedAt: string, };

/**
 * Names a stop.
 */
export type MealStopId = string;

/**
 * What the lines of a meal add up to: by reason, by place and by size each gives the whole.
 */
export type MealSums = { 
/**
 * All of it.
 */
all: MealCount, 
/**
 * By reason, in the order of the reasons.
 */
byReason: Array<ReasonCount>, 
/**
 * By place, centres by name, homes last.
 */
bySite: Array<SiteCount>, 
/**
 * By size.
 */
bySize: Array<SizeCount>, };

/**
 * One meal of the week.
 */
export type MenuCell = { 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * How far its menu is; none: there is none.
 */
state: MenuState | null, 
/**
 * Neither a cycle nor a hand changes it.
 */
isLocked: boolean, 
/**
 * It was changed after it had been published.
 */
isChanged: boolean, 
/**
 * The menu's version; 0 where there is none.
 */
version: number, 
/**
 * A season or festival it was taken from, or the cycle.
 */
cycleName: string | null, 
/**
 * It was taken from a season or festival.
 */
isStandIn: boolean, 
/**
 * The places on the tray.
 */
slots: Array<MenuCellSlot>, 
/**
 * Portions that are to be cooked.
 */
portions: number, 
/**
 * People for whom some dish is blocked.
 */
blocked: number, 
/**
 * Of these, people with something unsolved.
 */
unsolved: number, 
/**
 * People who are only warned.
 */
warned: number, 
/**
 * What it comes to, held against its share of the day.
 */
figures: Array<Figure>, 
/**
 * Its energy in percent of the day's reference.
 */
shareOfDay: number | null, 
/**
 * For one eater, in fen.
 */
costFen: number, };

/**
 * A place on the tray in the week.
 */
export type MenuCellSlot = { 
/**
 * Names it.
 */
id: MenuSlotId, 
/**
 * What it is for.
 */
role: SlotRole, 
/**
 * The menu's dish, then its alternatives.
 */
dishes: Array<CellDish>, 
/**
 * People for whom the menu's dish is blocked.
 */
blocked: number, 
/**
 * Of these, people who get nothing.
 */
unsolved: number, 
/**
 * People who are only warned.
 */
warned: number, 
/**
 * The same main dish was or will be there so shortly before.
 */
repeats: string | null, };

/**
 * Names a change of a published menu.
 */
export type MenuChangeId = string;

/**
 * A change of a published menu.
 */
export type MenuChangeLine = { 
/**
 * Names it.
 */
id: MenuChangeId, 
/**
 * The day of the meal.
 */
on: string, 
/**
 * The meal.
 */
meal: Meal, 
/**
 * Why.
 */
reason: string, 
/**
 * The menu's dishes before.
 */
before: Array<string>, 
/**
 * The menu's dishes after.
 */
after: Array<string>, 
/**
 * Who.
 */
actor: string, 
/**
 * When.
 */
changedAt: string, };

/**
 * Names a cycle, a season or a festival.
 */
export type MenuCycleId = string;

/**
 * A day of the week.
 */
export type MenuDay = { 
/**
 * Which day.
 */
on: string, 
/**
 * The kitchen is closed.
 */
isClosed: boolean, 
/**
 * The holiday, or why it is closed; may be empty.
 */
note: string, 
/**
 * Breakfast, lunch, dinner.
 */
meals: Array<MenuCell>, 
/**
 * What its meals come to.
 */
figures: Array<Figure>, 
/**
 * Different foods, condiments not counted.
 */
foods: number, 
/**
 * Ingredients that make a food unknown are not hidden: the cost of its meals for one eater, in fen.
 */
costFen: number, 
/**
 * People for whom some dish is blocked.
 */
blocked: number, 
/**
 * Of these, people with something unsolved.
 */
unsolved: number, 
/**
 * People who are only warned.
 */
warned: number, };

/**
 * A dish of the week.
 */
export type MenuDish = { 
/**
 * Its name.
 */
name: string, 
/**
 * What one should know: allergens, "soft"; may be empty.
 */
note: string, 
/**
 * The dish of the day, set larger.
 */
isMain: boolean, };

/**
 * A dish of a menu ahead that does not go together with an elder.
 */
export type MenuHit = { 
/**
 * The day.
 */
serviceOn: string, 
/**
 * The meal.
 */
meal: Meal, 
/**
 * What the place on the tray is for.
 */
role: SlotRole, 
/**
 * The menu's dish.
 */
dishName: string, 
/**
 * How grave.
 */
severity: ClashSeverity, 
/**
 * Why.
 */
causes: Array<Cause>, 
/**
 * How the elder comes to what is served instead, if anything is.
 */
served: Served, 
/**
 * What is served; none: nothing.
 */
servedName: string | null, 
/**
 * Before the change the dish did not clash, or less gravely, or something else was served instead.
 */
isNew: boolean, };

/**
 * What the menus ahead hold for an elder.
 */
export type MenuHits = { 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * Meals of this elder with a menu, from today on, that were looked at.
 */
meals: number, 
/**
 * The last day of which a menu was looked at; none: no menu is planned.
 */
lastOn: string | null, 
/**
 * What clashes, by day and meal.
 */
hits: Array<MenuHit>, };

/**
 * A meal of the week: one list of dishes for each day.
 */
export type MenuMeal = { 
/**
 * Breakfast, lunch …
 */
name: string, 
/**
 * When, may be empty.
 */
time: string, 
/**
 * The dishes of each day, in the order of [`WeekMenu::days`].
 */
days: Array<Array<MenuDish>>, };

/**
 * Names the menu of one meal.
 */
export type MenuMealId = string;

/**
 * A place in the week: a meal on a day.
 */
export type MenuPlace = { 
/**
 * The day.
 */
on: string, 
/**
 * The meal.
 */
meal: Meal, };

/**
 * What a kitchen holds its menus against. Shipped: no main dish again within 7 days (practice, known); energy shares of
 * the meals, 12 foods a day and 25 a week (DB4403/T 578-2025).
 */
export type MenuSettings = { 
/**
 * A main dish comes again after so many days at the earliest; 0: no matter.
 */
repeatDays: number, 
/**
 * The least share of the day's energy that breakfast has, in percent.
 */
breakfastLeast: number, 
/**
 * The most.
 */
breakfastMost: number, 
/**
 * Lunch.
 */
lunchLeast: number, 
/**
 * Lunch.
 */
lunchMost: number, 
/**
 * Dinner.
 */
dinnerLeast: number, 
/**
 * Dinner.
 */
dinnerMost: number, 
/**
 * Different foods in a day, condiments not counted.
 */
foodsADay: number, 
/**
 * Different foods in a week.
 */
foodsAWeek: number, 
/**
 * Counts the changes; 0 as long as nobody has set anything.
 */
version: number, };

/**
 * A place on the tray of a meal.
 */
export type MenuSlot = { 
/**
 * Names it.
 */
id: MenuSlotId, 
/**
 * What it is for.
 */
role: SlotRole, 
/**
 * The menu's dish, then its alternatives in the cook's order. Never empty.
 */
dishIds: Array<DishId>, };

/**
 * Names a place on the tray of one meal.
 */
export type MenuSlotId = string;

/**
 * How far a menu is.
 */
export type MenuState = "draft" | "published";

/**
 * A week of a kitchen, from Monday.
 */
export type MenuWeek = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * The Monday.
 */
fromOn: string, 
/**
 * The Monday after.
 */
untilOn: string, 
/**
 * The week of the year (ISO 8601).
 */
weekNumber: number, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The cycle most of its meals were taken from.
 */
cycle: WeekCycle | null, 
/**
 * Seven days.
 */
days: Array<MenuDay>, 
/**
 * The mean of its days that have menus.
 */
figures: Array<Figure>, 
/**
 * Different foods in the week, condiments not counted.
 */
foods: number, 
/**
 * The mean cost of a day's meals for one eater, in fen.
 */
costFen: number, 
/**
 * Meals that are drafts.
 */
drafts: number, 
/**
 * Meals that are published.
 */
published: number, 
/**
 * People and meals in which something is unsolved.
 */
unsolved: number, 
/**
 * Changes of menus that were published already.
 */
changes: Array<MenuChangeLine>, 
/**
 * What the kitchen has set.
 */
settings: MenuSettings, 
/**
 * Where the reference intakes come from.
 */
standard: string, };

/**
 * Why two records cannot become one before something is set right.
 */
export type MergeClash = "different_numbers" | "different_sex" | "visits_overlap" | "absences_overlap" | "admissions_overlap" | "both_inside" | "textures_apart";

/**
 * Makes one record of two.
 */
export type MergeElders = { 
/**
 * The record that stays.
 */
keptId: ElderId, 
/**
 * The record that is found to be the same person: everything of it goes to the one that stays.
 */
mergedId: ElderId, 
/**
 * How one knows.
 */
reason: string, };

/**
 * What merging two records would mean.
 */
export type MergePreview = { 
/**
 * What stands in the way; with any of it the two are not merged.
 */
clashes: Array<MergeClash>, 
/**
 * Enrolments of the record that goes which give way to those of the one that stays.
 */
absorbed: Array<AbsorbedEnrolment>, 
/**
 * So many absences give way too, because they say nothing beyond one of the other record.
 */
absences: number, 
/**
 * The textures that both allow, where both records say some.
 */
textures: Array<Texture>, };

/**
 * The month of a centre: elders by days.
 */
export type MonthSheet = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its zone; days and times are on its wall.
 */
timeZone: string, 
/**
 * A day of less than so many minutes counts as half a day: the last of `half_day_rules`.
 */
halfDayBelowMinutes: number, 
/**
 * What half a day was on the days that are counted, in order: at least one rule, several where closed days
 * keep what changed since.
 */
halfDayRules: Array<HalfDayRule>, 
/**
 * `2026-11`
 */
month: string, 
/**
 * The day it is at the centre.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * Whom the sheet lists.
 */
people: SheetPeople, 
/**
 * The days of the month, in order.
 */
days: Array<SheetDay>, 
/**
 * One row for each elder, by pinyin.
 */
rows: Array<SheetRow>, 
/**
 * 人数: different elders who came.
 */
persons: number, 
/**
 * The sum of all rows, which is that of all days.
 */
sum: SheetSum, };

/**
 * A couple moves together, each to a bed.
 */
export type MoveCouple = { 
/**
 * One.
 */
admissionId: AdmissionId, 
/**
 * To which bed.
 */
bedId: BedId, 
/**
 * To which bed the partner goes.
 */
partnerBedId: BedId, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Why they lie in a room that is for others, where that is so.
 */
exceptionReason: string, 
/**
 * When; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, };

/**
 * A site goes with another run on one day.
 */
export type MoveDeliveryStop = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * On which day.
 */
deliveredOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Where.
 */
site: Site, 
/**
 * With which run; none: with none.
 */
runId: RunId | null, 
/**
 * Before the stop that stands at this place of the run today, from 0; none: at the end.
 */
before: number | null, 
/**
 * Why.
 */
reason: string, };

/**
 * A meal's whole menu or one dish of it is put somewhere else.
 */
export type MoveMeal = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * From where.
 */
from: MenuPlace, 
/**
 * To where.
 */
to: MenuPlace, 
/**
 * One place on the tray; none: the whole meal.
 */
slotId: MenuSlotId | null, 
/**
 * It stays where it was as well. Otherwise a dish moves over, and two whole meals change places.
 */
keeps: boolean, 
/**
 * Why, where a published menu is concerned.
 */
reason: string, };

/**
 * An elder goes to another room.
 */
export type MoveRoom = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where to; none: in no particular room.
 */
roomId: RoomId | null, };

/**
 * How a name is read.
 */
export type NamePinyin = { 
/**
 * With tone marks.
 */
namePinyin: string, };

/**
 * A stop as it is entered.
 */
export type NewDeliveryStop = { 
/**
 * Where.
 */
site: Site, 
/**
 * What the driver must know.
 */
note: string, };

/**
 * One price.
 */
export type NewMealPrice = { 
/**
 * Of which meal.
 */
meal: Meal, 
/**
 * Of which size.
 */
portionSize: PortionSize, 
/**
 * Ordinary, or cooked for a diet.
 */
mealSet: MealSet, 
/**
 * How much; none: it has no price from that day on.
 */
priceFen: number | null, };

/**
 * What was found of one person.
 */
export type NightFinding = { 
/**
 * About whom; none only for somebody who arrived and is not in the book.
 */
admissionId: AdmissionId | null, 
/**
 * In which bed; none: in their own.
 */
bedId: BedId | null, 
/**
 * What was found.
 */
found: NightFound, 
/**
 * What else is to be said; needed for somebody who is not in the book.
 */
note: string, };

/**
 * What the night staff found.
 */
export type NightFound = "asleep" | "awake" | "unwell" | "fell" | "not_in_bed" | "to_hospital" | "came_back" | "arrived" | "died";

/**
 * A note of the night staff.
 */
export type NightNote = { 
/**
 * Names the note.
 */
id: NightNoteId, 
/**
 * The night begins on this day.
 */
nightOn: string, 
/**
 * About whom; none: somebody who is not in the book.
 */
admissionId: AdmissionId | null, 
/**
 * The name.
 */
name: string | null, 
/**
 * Room and label, where a bed was named.
 */
bedLabel: string | null, 
/**
 * What was found.
 */
found: NightFound, 
/**
 * What else was said; may be empty.
 */
note: string, 
/**
 * When.
 */
recordedAt: string, 
/**
 * By whom.
 */
recordedBy: string, 
/**
 * Set right; none: still open, or nothing was to be set right.
 */
completedAt: string | null, 
/**
 * By whom.
 */
completedBy: string, 
/**
 * How it was set right, in words; empty where an act says it.
 */
completion: string, 
/**
 * By which act it was set right; none: by words.
 */
completedAct: NoteAct | null, };

/**
 * Names a note of the night staff.
 */
export type NightNoteId = string;

/**
 * The list for a night round.
 */
export type NightRound = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The night begins on this day.
 */
nightOn: string, 
/**
 * Everybody who lives here, by ward, room and bed.
 */
lines: Array<RoundLine>, 
/**
 * Notes about people who are not in the book of this night.
 */
others: Array<NightNote>, 
/**
 * Everything that is still open, of this night and those before, the earliest first.
 */
open: Array<NightNote>, };

/**
 * How many nights were what.
 */
export type Nights = { 
/**
 * In a bed.
 */
inBed: number, 
/**
 * Away with the bed held.
 */
held: number, 
/**
 * Away without a bed held, or here without a bed.
 */
withoutBed: number, };

/**
 * Arguments of a command that needs none: `{}` or `null`.
 */
export type NoArguments = Record<symbol, never>;

/**
 * Why an elder has no resident number on record.
 */
export type NoNumberReason = "never_issued" | "lost" | "foreign" | "shared_number" | "not_shown";

/**
 * By which act something that was found was set right.
 */
export type NoteAct = "admitted" | "went_on_leave" | "came_back" | "left";

/**
 * Notes what an eater said.
 */
export type NoteFeedback = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Who; none: nobody by name.
 */
elderId: ElderId | null, 
/**
 * Where; none: at home, or nobody asked.
 */
centreId: CentreId | null, 
/**
 * About which dish; empty: about the meal.
 */
dishName: string, 
/**
 * 1 bad … 5 very good.
 */
score: number, 
/**
 * In words.
 */
words: string, };

/**
 * Notes what came back; what was noted of the same dish, site and meal is replaced.
 */
export type NoteLeftover = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Where; none: the homes together.
 */
centreId: CentreId | null, 
/**
 * Which dish: one of the released sheet.
 */
dishName: string, 
/**
 * It is another dish, as an exception.
 */
isOther: boolean, 
/**
 * Grams that were served.
 */
servedGrams: number, 
/**
 * Grams that came back.
 */
leftGrams: number, 
/**
 * What else is to be said.
 */
note: string, };

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
 * What is counted.
 */
export type Nutrient = "energy" | "protein" | "fat" | "saturated_fat" | "carbohydrate" | "sugar" | "fibre" | "sodium" | "potassium" | "calcium" | "iron" | "zinc" | "vitamin_a" | "vitamin_c" | "vitamin_d" | "vitamin_b1" | "vitamin_b2" | "cholesterol";

/**
 * Nutrients of a stated amount of food. None: not known; a sum over something unknown is unknown, never too small.
 */
export type Nutrients = { 
/**
 * Energy, kilocalories.
 */
energyKcal: number | null, 
/**
 * Protein, grams.
 */
proteinG: number | null, 
/**
 * Fat, grams.
 */
fatG: number | null, 
/**
 * Saturated fatty acids, grams.
 */
saturatedFatG: number | null, 
/**
 * Carbohydrate by difference, grams.
 */
carbohydrateG: number | null, 
/**
 * Sugars, grams.
 */
sugarG: number | null, 
/**
 * Dietary fibre, grams.
 */
fibreG: number | null, 
/**
 * Sodium, milligrams; salt is sodium times 2.54.
 */
sodiumMg: number | null, 
/**
 * Potassium, milligrams.
 */
potassiumMg: number | null, 
/**
 * Calcium, milligrams.
 */
calciumMg: number | null, 
/**
 * Iron, milligrams.
 */
ironMg: number | null, 
/**
 * Zinc, milligrams.
 */
zincMg: number | null, 
/**
 * Vitamin A, micrograms of retinol activity equivalents.
 */
vitaminAUg: number | null, 
/**
 * Vitamin C, milligrams.
 */
vitaminCMg: number | null, 
/**
 * Vitamin D, micrograms.
 */
vitaminDUg: number | null, 
/**
 * Vitamin B1, milligrams.
 */
vitaminB1Mg: number | null, 
/**
 * Vitamin B2, milligrams.
 */
vitaminB2Mg: number | null, 
/**
 * Cholesterol, milligrams.
 */
cholesterolMg: number | null, };

/**
 * Occupancy of a span of days.
 */
export type Occupancy = { 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last that is counted: until today where later ones were asked for.
 */
untilOn: string, 
/**
 * Days counted.
 */
days: number, 
/**
 * Whether coming and leaving on one day counts one; none: the centres differ.
 */
sameDayCountsOne: boolean | null, 
/**
 * The share of nursing beds that is aimed at, in percent.
 */
nursingTargetPercent: number, 
/**
 * Of all beds.
 */
total: CensusCounts, 
/**
 * The parts of the span.
 */
periods: Array<PeriodCounts>, 
/**
 * The groups; empty where nothing was to be told apart.
 */
groups: Array<GroupCounts>, 
/**
 * What else is told of the span, each with its formula under its code.
 */
figures: Array<CensusFigure>, 
/**
 * Leavings by reason, the most first.
 */
leavings: Array<LeavingsByReason>, 
/**
 * Months of the span whose census is closed, with those that were corrected after.
 */
closedMonths: Array<ClosedMonth>, 
/**
 * Notes of the night staff of these nights that nobody has completed yet: so long the census is incomplete.
 */
openNotes: number, };

/**
 * By what occupancy is told apart.
 */
export type OccupancyGroup = "all" | "ward" | "kind" | "nursing" | "centre" | "organisation";

/**
 * Who lives here.
 */
export type Occupant = { 
/**
 * Names the admission.
 */
admissionId: AdmissionId, 
/**
 * Names the stay; none: no bed.
 */
stayId: StayId | null, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
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
 * Grade of the last assessment (GB/T 42195-2022), 0 to 4; none: not assessed.
 */
grade: number | null, 
/**
 * What staff must know, the gravest first.
 */
alerts: Array<Alert>, 
/**
 * Diets, which combine.
 */
diets: Array<DietKind>, 
/**
 * Textures other than regular food that are allowed; empty: regular food.
 */
textures: Array<Texture>, 
/**
 * Lives here since this day.
 */
admittedOn: string, 
/**
 * Lies in this bed since.
 */
since: string | null, 
/**
 * When the elder is to leave for good.
 */
plannedToOn: string | null, 
/**
 * A short stay.
 */
isShortStay: boolean, 
/**
 * On trial until this day.
 */
trialUntilOn: string | null, 
/**
 * Who pays.
 */
payer: Payer, 
/**
 * The partner's admission.
 */
partnerId: AdmissionId | null, 
/**
 * What must be looked at before an admission was not yet.
 */
lacksRiskCheck: boolean, 
/**
 * Recorded elsewhere as dead since this day, and still to be discharged here.
 */
recordedDeadOn: string | null, 
/**
 * Away now.
 */
leave: Leave | null, 
/**
 * The bed is held by the agreement for so many days more; none: no bed held, or without limit. Below zero: over.
 */
holdDaysLeft: number | null, 
/**
 * The hold runs out within the days that the centre has set, or has run out.
 */
holdRunsOut: boolean, };

/**
 * A bed that was offered.
 */
export type Offer = { 
/**
 * Names the offer.
 */
id: OfferId, 
/**
 * To whom: the entry.
 */
waitingId: WaitingId, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * The reservation that keeps the bed.
 */
reservationId: ReservationId, 
/**
 * Made.
 */
madeAt: string, 
/**
 * Stands no longer from this day.
 */
lapsesOn: string, 
/**
 * Why somebody further back was asked; may be empty.
 */
reason: string, 
/**
 * What became of it; none: it stands.
 */
answer: OfferAnswer | null, 
/**
 * When.
 */
answeredAt: string | null, 
/**
 * What that did to the place in the queue.
 */
effect: QueueEffect | null, 
/**
 * What was said; may be empty.
 */
note: string, };

/**
 * What became of an offer.
 */
export type OfferAnswer = "taken" | "refused" | "lapsed" | "cancelled";

/**
 * Names an offer of a bed.
 */
export type OfferId = string;

/**
 * Somebody in the building.
 */
export type OnSite = { 
/**
 * Names the visit or the presence.
 */
id: string, 
/**
 * As what.
 */
kind: OnSiteAs, 
/**
 * The name.
 */
name: string, 
/**
 * The name's pinyin; of elders only.
 */
namePinyin: string, 
/**
 * Where, if known.
 */
roomName: string | null, 
/**
 * Lives here and has no bed yet.
 */
hasNoBed: boolean, 
/**
 * Since when.
 */
arrivedAt: string, 
/**
 * What helpers must know to bring the person out: of an elder the alerts on moving, falling and wandering.
 */
alerts: Array<Alert>, 
/**
 * Whom to call for an elder: the first who has a telephone; of others themselves, where they left a number.
 */
contact: OnSiteContact | null, 
/**
 * Whom a visitor visits or for what, of staff the duty; empty for elders.
 */
about: string, };

/**
 * As what somebody stands on the emergency list.
 */
export type OnSiteAs = "elder" | "visitor" | "staff";

/**
 * Whom to call.
 */
export type OnSiteContact = { 
/**
 * The contact's name; none where it is the person's own number.
 */
name: string | null, 
/**
 * What the contact is to the elder.
 */
relation: Relation | null, 
/**
 * The telephone.
 */
phone: string, };

/**
 * A day on which a centre shall be open though it would be closed.
 */
export type OpenExtraDay = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Which day.
 */
on: string, 
/**
 * Opens.
 */
opensAt: string, 
/**
 * Closes, later on the same day.
 */
closesAt: string, 
/**
 * Whoever comes on this weekday is expected, Monday 1 … Sunday 7; none: on the day's own.
 */
standsForWeekday: number | null, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * What is open in the book of a day.
 */
export type OpenPoints = { 
/**
 * Batches that ask for an action: too cool, or their time is over.
 */
batches: number, 
/**
 * Dishes that were cooked and have no sample.
 */
samples: number, 
/**
 * Readings that were due and are missing.
 */
readings: number, 
/**
 * Readings out of range about which nothing was done.
 */
outOfRange: number, 
/**
 * All of them.
 */
all: number, };

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
 * What a row or a figure opens in the window.
 */
export type Opens = { "kind": "screen", "value": string } | { "kind": "report", "value": { 
/**
 * Which.
 */
name: string, 
/**
 * With what.
 */
parameters: Parameters, } };

/**
 * Which words the scores of an item have on the screen. The words are short and our own, not the standard's.
 */
export type OptionScale = "general" | "eating" | "bladder" | "bowel" | "walking" | "stairs" | "time" | "place" | "people" | "memory" | "understanding" | "expression" | "aggression" | "depression" | "consciousness" | "vision" | "hearing" | "affairs" | "transport" | "social";

/**
 * What an order is.
 */
export type OrderKind = "one_off" | "extra_portion";

/**
 * Names an organisation.
 */
export type OrganisationId = string;

/**
 * The door through which a command came.
 */
export type Origin = "window" | "command_line" | "developer_host";

/**
 * An allergy to something that nobody eats here, such as a medicine: shown with the elder, of no concern to the kitchen.
 */
export type OtherAllergy = { 
/**
 * Against what.
 */
words: string, 
/**
 * How grave.
 */
severity: Severity, };

/**
 * Names what was said about a meal at the door.
 */
export type OutcomeId = string;

/**
 * What somebody said about a meal.
 */
export type OutcomeView = { 
/**
 * Names it.
 */
id: OutcomeId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Its key within the meal.
 */
demandKey: string, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * How many portions.
 */
portions: number, 
/**
 * How it went.
 */
outcome: DoorOutcome, 
/**
 * To whom it was given instead; empty where it was not.
 */
givenTo: string, 
/**
 * When.
 */
happenedAt: string, 
/**
 * Of the food, tenths of a degree Celsius; none: not taken.
 */
temperatureTenthsCelsius: number | null, 
/**
 * What else is to be said.
 */
note: string, 
/**
 * Who said it.
 */
recordedBy: string, 
/**
 * Why an earlier word was corrected by this one.
 */
correctionReason: string | null, };

/**
 * How many were recorded, and who must be looked after.
 */
export type OutcomesRecorded = { 
/**
 * How many portions.
 */
portions: number, 
/**
 * Welfare checks that this raised.
 */
raised: Array<string>, };

/**
 * A blocked dish is served to one eater all the same.
 */
export type OverrideBlock = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which place on the tray.
 */
slotId: MenuSlotId, 
/**
 * For which line of the demand.
 */
demandKey: string, 
/**
 * The dish.
 */
dishId: DishId, 
/**
 * Why.
 */
reason: string, };

/**
 * The size of the sheet. A3 lies: what is printed so large is hung up or laid out.
 */
export type Paper = "a4" | "a5" | "a3";

/**
 * A day of the week.
 */
export type PaperMenuDay = { 
/**
 * 星期一
 */
weekday: string, 
/**
 * 11月23日
 */
date: string, 
/**
 * Holiday, solar term, festival; may be empty.
 */
note: string, 
/**
 * Not open on this day.
 */
isClosed: boolean, };

/**
 * What was asked of a report. Each report reads those that it declares; of the others it refuses any.
 */
export type Parameters = { 
/**
 * In which language.
 */
language: Language, 
/**
 * On which paper; none for the one that the report is made for.
 */
paper?: Paper, 
/**
 * At which centre or kitchen.
 */
centreId?: CentreId, 
/**
 * Of whom.
 */
elderId?: ElderId, 
/**
 * `2026-11`
 */
month?: string, 
/**
 * The day.
 */
on?: string, 
/**
 * The first day.
 */
fromOn?: string, 
/**
 * The day after the last.
 */
untilOn?: string, 
/**
 * Which meal of the day.
 */
meal?: Meal, 
/**
 * One of the report's own choices: a ward, a run, a sort.
 */
choice?: string, 
/**
 * Only the beds of this ward.
 */
wardId?: WardId, 
/**
 * Only the beds of this kind.
 */
bedKind?: BedKind, 
/**
 * The place of the first label, from 1.
 */
start?: number, };

/**
 * An elder who takes part.
 */
export type Participant = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * The name's pinyin.
 */
namePinyin: string, 
/**
 * As in the identity papers.
 */
sex: Sex, };

/**
 * An admission of the past or the present.
 */
export type PastAdmission = { 
/**
 * Names the admission.
 */
id: AdmissionId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Today at the centre.
 */
today: string, 
/**
 * When the elder came.
 */
fromAt: string, 
/**
 * The day of coming.
 */
fromOn: string, 
/**
 * When the elder left; none: still here.
 */
toAt: string | null, 
/**
 * The day of leaving; none: still here.
 */
toOn: string | null, 
/**
 * When the elder is to leave.
 */
plannedToOn: string | null, 
/**
 * Why the elder left.
 */
leavingReason: LeavingReason | null, 
/**
 * In which bed now.
 */
bed: LiesIn | null, 
/**
 * The stays, the latest first.
 */
stays: Array<PastStay>, 
/**
 * The leaves, the latest first.
 */
leaves: Array<Leave>, 
/**
 * Nights of this admission until today, the present one not counted.
 */
nights: Nights, };

/**
 * A closure of the past or the present.
 */
export type PastClosure = { 
/**
 * Names the closure.
 */
id: ClosureId, 
/**
 * From when.
 */
fromAt: string, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * Until when; none: still.
 */
toAt: string | null, 
/**
 * The day of the end.
 */
toOn: string | null, 
/**
 * Why.
 */
reason: ClosureReason, 
/**
 * What exactly; may be empty.
 */
note: string, 
/**
 * Corrected after it was recorded.
 */
correctedAt: string | null, };

/**
 * A stay of the past or the present.
 */
export type PastStay = { 
/**
 * Names the stay.
 */
id: StayId, 
/**
 * Whose.
 */
admissionId: AdmissionId, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Its label.
 */
bedLabel: string, 
/**
 * The room's name.
 */
roomName: string, 
/**
 * The ward's name.
 */
wardName: string, 
/**
 * The building's name; none where the centre has only one, which then goes without saying.
 */
buildingName: string | null, 
/**
 * From when.
 */
fromAt: string, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * Until when.
 */
toAt: string | null, 
/**
 * The day of the end.
 */
toOn: string | null, 
/**
 * How it began.
 */
beganHow: BeganHow, 
/**
 * How it ended.
 */
endedHow: EndedHow | null, 
/**
 * Why the bed was changed; may be empty.
 */
reason: string, 
/**
 * Corrected after it was recorded.
 */
correctedAt: string | null, };

/**
 * A pause: the enrolment rests, nobody is expected.
 */
export type Pause = { 
/**
 * Names the pause.
 */
id: PauseId, 
/**
 * The first day without the elder.
 */
fromOn: string, 
/**
 * The day on which the elder comes again; none: until further notice.
 */
untilOn: string | null, 
/**
 * Why.
 */
reason: string, };

/**
 * A pause to be entered. It may lie in the past: it holds for those days too.
 */
export type PauseEnrolment = { 
/**
 * Which enrolment rests.
 */
enrolmentId: EnrolmentId, 
/**
 * The first day without the elder.
 */
fromOn: string, 
/**
 * The day on which the elder comes again; none: until further notice.
 */
untilOn: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * Names a pause of an enrolment.
 */
export type PauseId = string;

/**
 * Who pays.
 */
export type Payer = "self_paying" | "family" | "long_term_care_insurance" | "government" | "other";

/**
 * The counts of a part of the span.
 */
export type PeriodCounts = { 
/**
 * Its first day.
 */
fromOn: string, 
/**
 * The day after its last.
 */
untilOn: string, 
/**
 * In service.
 */
beds: number, 
/**
 * Closed among them.
 */
closed: number, 
/**
 * In service and not closed: the denominator.
 */
available: number, 
/**
 * Somebody had the bed at midnight, held ones among them.
 */
occupied: number, 
/**
 * Held among them for somebody away.
 */
held: number, 
/**
 * Came and left on one day, where that counts.
 */
sameDay: number, 
/**
 * (occupied + same day) ÷ available, in ten-thousandths; none where nothing is available.
 */
rateWithHeld: number | null, 
/**
 * (occupied − held + same day) ÷ available, in ten-thousandths.
 */
rateWithoutHeld: number | null, };

/**
 * A photograph.
 */
export type Photo = { 
/**
 * Its format.
 */
format: PhotoFormat, 
/**
 * The bytes in base64.
 */
base64: string, };

/**
 * The formats a photograph may have.
 */
export type PhotoFormat = "jpeg" | "png";

/**
 * A new activity.
 */
export type PlanActivity = { 
/**
 * Where it belongs.
 */
centreId: CentreId, 
/**
 * What is planned.
 */
details: ActivityDetails, };

/**
 * Says when somebody is to leave for good.
 */
export type PlanLeaving = { 
/**
 * Who.
 */
admissionId: AdmissionId, 
/**
 * When; none: until further notice.
 */
plannedToOn: string | null, };

/**
 * What an eater gets from one place on the tray.
 */
export type PlateDish = { 
/**
 * Which place.
 */
slotId: string, 
/**
 * What it is for: main, side, soup, staple, fruit or drink.
 */
role: string, 
/**
 * How the eater came to it.
 */
how: PlateHow, 
/**
 * The dish; none: nothing.
 */
dishId: DishId | null, 
/**
 * The version that is cooked.
 */
versionId: DishVersionId | null, 
/**
 * Its name; empty for nothing.
 */
dishName: string, 
/**
 * The texture it is made in.
 */
texture: Texture | null, 
/**
 * What it is without for this eater, against the menu's dish.
 */
leftOut: Array<LeftOut>, 
/**
 * The reason of an override or of leaving out; empty otherwise.
 */
reason: string, };

/**
 * What an eater gets from a place on the tray.
 */
export type PlateGets = "something" | "nothing" | "without_texture";

/**
 * How an eater came to a dish.
 */
export type PlateHow = "menu" | "alternative" | "overridden" | "nothing";

/**
 * How large a portion is; the factors belong to the dish.
 */
export type PortionSize = "small" | "regular" | "large";

/**
 * Portions of a stop, a run or a day.
 */
export type PortionSum = { 
/**
 * All that are to be brought.
 */
portions: number, 
/**
 * Of which small.
 */
small: number, 
/**
 * Of which regular.
 */
regular: number, 
/**
 * Of which large.
 */
large: number, 
/**
 * Of which cooked for a diet.
 */
special: number, 
/**
 * Delivered, or given to another.
 */
taken: number, 
/**
 * Not home, refused or returned.
 */
notTaken: number, 
/**
 * Nobody has said.
 */
open: number, 
/**
 * Beside them: cancelled after the cut-off, cooked already, brought to nobody.
 */
cancelledLate: number, };

/**
 * How large a portion an elder gets at each meal.
 */
export type Portions = { 
/**
 * 早餐
 */
breakfast: PortionSize, 
/**
 * 午餐
 */
lunch: PortionSize, 
/**
 * 晚餐
 */
dinner: PortionSize, };

/**
 * Somebody in the building who is no elder.
 */
export type Presence = { 
/**
 * Names the presence.
 */
id: PresenceId, 
/**
 * Visitor or staff.
 */
kind: PresenceKind, 
/**
 * The name.
 */
name: string, 
/**
 * The telephone; may be empty.
 */
phone: string, 
/**
 * Whom a visitor visits.
 */
elderId: ElderId | null, 
/**
 * That elder's name.
 */
elderName: string | null, 
/**
 * What else a visitor comes for; of staff the duty. May be empty.
 */
purpose: string, 
/**
 * The day in the centre's time zone.
 */
presenceOn: string, 
/**
 * Came.
 */
arrivedAt: string, 
/**
 * Went; none while here, and where nobody knows.
 */
departedAt: string | null, };

/**
 * Names a presence.
 */
export type PresenceId = string;

/**
 * In what capacity somebody who is no elder is in the building.
 */
export type PresenceKind = "visitor" | "staff";

/**
 * A dish while it is being entered: what would be computed from it.
 */
export type PreviewDish = { 
/**
 * What is entered so far; ingredients without grams do not count.
 */
details: DishDetails, };

/**
 * What would become of two records.
 */
export type PreviewMerge = { 
/**
 * The record that would stay.
 */
keptId: ElderId, 
/**
 * The record that would go.
 */
mergedId: ElderId, };

/**
 * Which page of which report.
 */
export type PreviewReport = { 
/**
 * Which.
 */
name: string, 
/**
 * Of what.
 */
parameters: Parameters, 
/**
 * Which page, from 1.
 */
page: number, 
/**
 * A name by which `report_progress` and `report_stop` find it.
 */
job?: string, };

/**
 * The meal cooked before another.
 */
export type PreviousMeal = { 
/**
 * On which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Dishes that have neither a sample nor a reason.
 */
missingSamples: Array<string>, };

/**
 * Names the release of a meal.
 */
export type ProductionId = string;

/**
 * A meal of a kitchen: how much of what, for whom, and how far it is.
 */
export type ProductionMeal = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * Which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * There is a menu.
 */
hasMenu: boolean, 
/**
 * Portions that are wanted now, menu or not.
 */
wantedPortions: number, 
/**
 * Who is without food now or faces a blocked dish, released or not.
 */
unready: Array<UnreadyEater>, 
/**
 * The same meal of later days, where it is due on this one.
 */
carried: Array<CarriedMeal>, 
/**
 * Who would be cooked for here and eats from another kitchen now, released or not.
 */
elsewhere: Array<FedElsewhere>, 
/**
 * The release, where it was released.
 */
release: Release | null, 
/**
 * As it was released, else as it would be now; whoever must be checked by hand since is on it too.
 */
sheet: Sheet, 
/**
 * What changed since the release.
 */
differences: Differences | null, 
/**
 * The meal cooked before this one, with the dishes that lack their sample.
 */
previous: PreviousMeal | null, 
/**
 * Cooked on top, in percent, from the next release on.
 */
extraPercent: number, 
/**
 * Counts the changes of that number.
 */
settingsVersion: number, };

/**
 * One eater (or a group of guests or staff) and portion size, with what is on the plate.
 */
export type ProductionPlate = { 
/**
 * Stable within the meal: the same person and portion has the same key whatever else changes.
 */
key: string, 
/**
 * Who; none for guests and staff.
 */
elderId: ElderId | null, 
/**
 * The elder's name, or the group's.
 */
name: string, 
/**
 * Why they are cooked for.
 */
reason: DemandReason, 
/**
 * Where it goes.
 */
site: Site, 
/**
 * The centre's name, or the home's address.
 */
siteName: string, 
/**
 * What the driver must know; empty at centres.
 */
deliveryNote: string, 
/**
 * Who opens the door; may be empty.
 */
doorContact: string, 
/**
 * The day on which it is brought.
 */
deliveredOn: string, 
/**
 * How large.
 */
portionSize: PortionSize, 
/**
 * How many portions: 1 for an elder, more for a group.
 */
portions: number, 
/**
 * What the kitchen knows of the eater.
 */
needs: DietNeeds, 
/**
 * One for each place on the tray, in its order.
 */
dishes: Array<PlateDish>, 
/**
 * It came or changed after the cut-off.
 */
isLateChange: boolean, };

/**
 * What hangs on the kitchen's wall: the meal of the hour, what is done, what changed.
 */
export type ProductionWall = { 
/**
 * The kitchen's name.
 */
kitchenName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * Which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The release; none: not released yet.
 */
release: Release | null, 
/**
 * Portions.
 */
portions: number, 
/**
 * The dishes.
 */
dishes: Array<WallDish>, 
/**
 * What is cooked apart, by what is left out.
 */
specials: Array<SpecialGroup>, 
/**
 * Where it goes.
 */
sites: Array<WallSite>, 
/**
 * What changed since the release.
 */
differences: Differences | null, 
/**
 * Allergies and intolerances in words that nothing matches: to be checked by hand.
 */
unmatched: Array<UnmatchedEater>, 
/**
 * Who is without food now or faces a blocked dish, released or not.
 */
unready: Array<UnreadyEater>, 
/**
 * The same meal of later days, where it is due on this one.
 */
carried: Array<CarriedMeal>, 
/**
 * What is open in the day's book.
 */
open: OpenPoints, };

/**
 * Days whose menus are published.
 */
export type PublishDays = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, };

/**
 * What is bought from one kind of supplier.
 */
export type PurchaseGroup = { 
/**
 * Which.
 */
supplierGroup: string, 
/**
 * What, by name.
 */
lines: Array<PurchaseLine>, 
/**
 * What it costs in whole packs, in fen.
 */
costFen: number, };

/**
 * An ingredient to be bought.
 */
export type PurchaseLine = { 
/**
 * Which.
 */
ingredientId: IngredientId, 
/**
 * Its name.
 */
name: string, 
/**
 * Of 100 g as bought, so many grams are eaten.
 */
ediblePercent: number, 
/**
 * Grams of the edible part that are cooked.
 */
edibleGrams: number, 
/**
 * Grams as bought.
 */
boughtGrams: number, 
/**
 * Grams of a pack.
 */
packGrams: number, 
/**
 * Whole packs.
 */
packs: number, 
/**
 * Fen for a kilogram.
 */
priceFenPerKg: number, 
/**
 * What the packs cost, in fen.
 */
costFen: number, 
/**
 * For what, by day and meal.
 */
uses: Array<PurchaseUse>, };

/**
 * For what an ingredient is bought.
 */
export type PurchaseUse = { 
/**
 * On which day.
 */
on: string, 
/**
 * For which meal.
 */
meal: Meal, 
/**
 * For which dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
dishName: string, 
/**
 * Portions, all sizes together.
 */
portions: number, 
/**
 * Grams of the edible part.
 */
edibleGrams: number, };

/**
 * What is to be bought.
 */
export type Purchasing = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last.
 */
untilOn: string, 
/**
 * Portions of all meals of these days.
 */
portions: number, 
/**
 * Cooked on top, in percent, the least first: released meals keep theirs, so that there may be several.
 */
extraPercents: Array<number>, 
/**
 * By supplier group.
 */
groups: Array<PurchaseGroup>, 
/**
 * What it costs in whole packs, in fen.
 */
costFen: number, 
/**
 * Meals somebody eats and that have no menu: not in the list.
 */
withoutMenu: Array<MealOfDay>, };

/**
 * Purines in 100 g: low below 25 mg, medium up to 150 mg, high above.
 */
export type PurineClass = "low" | "medium" | "high" | "unknown";

/**
 * A site goes with its standing run again.
 */
export type PutStopBack = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * On which day.
 */
deliveredOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Where.
 */
site: Site, };

/**
 * What becomes of a place in the queue when an offer is refused or lapses.
 */
export type QueueEffect = "keeps" | "to_the_end" | "leaves";

/**
 * Somebody who waits, and how they fit a bed.
 */
export type Ranked = { 
/**
 * The entry.
 */
entry: WaitingEntry, 
/**
 * The rank among those who fit, from 1; none: does not fit.
 */
rank: number | null, 
/**
 * Why.
 */
grounds: Array<FitReason>, 
/**
 * Why not; empty for those who fit.
 */
obstacles: Array<FitReason>, };

/**
 * Everybody who waits, ranked for a bed, with the reasons.
 */
export type RankedForBed = { 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * What it is for.
 */
kind: BedKind, 
/**
 * Recognised as a nursing bed today.
 */
isNursing: boolean, 
/**
 * The ward's name.
 */
wardName: string, 
/**
 * What it costs in a month.
 */
monthlyFen: number | null, 
/**
 * Who fits first, in their order; then who does not.
 */
ranked: Array<Ranked>, };

/**
 * Whether a meal may be released to the kitchen.
 */
export type Readiness = { 
/**
 * Nothing stands in the way.
 */
isReady: boolean, 
/**
 * There is no menu at all.
 */
hasNoMenu: boolean, 
/**
 * Who is without food or faces a blocked dish, and at which place of the tray.
 */
unsolved: Array<UnsolvedPlate>, };

/**
 * Names a reading.
 */
export type ReadingId = string;

/**
 * How a reading stands that is due on a day.
 */
export type ReadingStanding = "later" | "now" | "done" | "missing";

/**
 * The portions that are there for one reason.
 */
export type ReasonCount = { 
/**
 * Why.
 */
reason: DemandReason, 
/**
 * To cook, those cancelled late among them.
 */
portions: number, 
/**
 * Cooked already, not served.
 */
cancelledLate: number, 
/**
 * Elders, each once.
 */
elders: number, };

/**
 * Days away for one reason.
 */
export type ReasonDays = { 
/**
 * Why; none: without a word.
 */
reason: AbsenceReason | null, 
/**
 * On how many days.
 */
days: number, };

/**
 * Takes a release back.
 */
export type RecallMeal = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Why.
 */
reason: string, };

/**
 * What an elder receives.
 */
export type Received = "day_care" | "home_meal" | "residence" | "nothing";

/**
 * What a number of portions takes.
 */
export type RecipeCard = { 
/**
 * The dish's name.
 */
name: string, 
/**
 * Which version.
 */
number: number, 
/**
 * What it is on a menu.
 */
category: DishCategory, 
/**
 * Portions, all sizes together.
 */
portions: number, 
/**
 * Regular portions that they come to, in hundredths.
 */
regularPercent: number, 
/**
 * What goes into the pot.
 */
lines: Array<RecipeLine>, 
/**
 * Grams of the edible parts in all.
 */
edibleGrams: number, 
/**
 * Cost in all, in fen.
 */
costFen: number, 
/**
 * How it is cooked.
 */
method: string, 
/**
 * How it is kept until it is eaten.
 */
holding: string, 
/**
 * In which textures, and how.
 */
textures: Array<DishTexture>, 
/**
 * Allergens, with what brings them.
 */
allergens: Array<AllergenSource>, 
/**
 * Ingredients whose composition is not known.
 */
unknownComposition: Array<string>, };

/**
 * An ingredient on a recipe card.
 */
export type RecipeLine = { 
/**
 * Which ingredient.
 */
ingredientId: IngredientId, 
/**
 * Its name.
 */
name: string, 
/**
 * How it is cut or prepared.
 */
remark: string, 
/**
 * Grams of the edible part.
 */
edibleGrams: number, 
/**
 * Grams as bought.
 */
boughtGrams: number, 
/**
 * Cost, in fen.
 */
costFen: number, };

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
note: string, 
/**
 * Who said so; may be empty.
 */
toldBy: string, 
/**
 * Why this is entered for a day that is closed already; needed only then.
 */
correctionReason: string, };

/**
 * A new assessment.
 */
export type RecordAssessment = { 
/**
 * Of whom.
 */
elderId: ElderId, 
/**
 * What is entered.
 */
details: AssessmentDetails, };

/**
 * Writes down a call made about someone who did not come today.
 */
export type RecordCall = { 
/**
 * About whom.
 */
elderId: ElderId, 
/**
 * Where the elder is expected.
 */
centreId: CentreId, 
/**
 * Which contact was called; none for anyone else.
 */
contactId: ContactId | null, 
/**
 * Who was called, in words; of a contact the name is taken where this is empty.
 */
calledWhom: string, 
/**
 * What came of it.
 */
outcome: CallOutcome, 
/**
 * What they said; may be empty.
 */
said: string, };

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
 * Which contact took the elder home; none for someone else or nobody.
 */
collectorContactId?: ContactId | null, 
/**
 * Who took the elder home, in words; may be empty, but not of an elder at risk of wandering.
 */
collectedBy: string, 
/**
 * How one knows. It also stands for a collector who is not on the list.
 */
reason: string, };

/**
 * What happened to some meals of a day.
 */
export type RecordOutcomes = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day on which they were brought.
 */
deliveredOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which, 1 to 1000 of those nobody has said anything about.
 */
meals: Array<WhichMeal>, 
/**
 * What happened to them.
 */
said: SayOutcome, };

/**
 * What was read, as it is entered.
 */
export type RecordReading = { 
/**
 * Where.
 */
coldPlaceId: ColdPlaceId, 
/**
 * In tenths of a degree, -600 to 1500.
 */
tenthsCelsius: number, 
/**
 * When; none: now.
 */
takenAt: string | null, 
/**
 * Who read it.
 */
person: string, };

/**
 * Records what was found, of one person or of many at once.
 */
export type RecordRound = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The night begins on this day; none: the present one.
 */
nightOn: string | null, 
/**
 * Who looked; none: whoever works at this desk.
 */
recordedBy: string, 
/**
 * What was found.
 */
findings: Array<NightFinding>, };

/**
 * A step to be added to a batch.
 */
export type RecordStep = { 
/**
 * Which batch.
 */
batchId: BatchId, 
/**
 * What happened.
 */
details: StepDetails, };

/**
 * A visit of a past day that nobody recorded.
 */
export type RecordVisit = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * The day: before today, at most as many days back as the centre allows.
 */
on: string, 
/**
 * When the elder came, on the centre's wall clock.
 */
arrivedAt: string, 
/**
 * When the elder left; none: not known.
 */
departedAt: string | null, 
/**
 * Who brought the elder, in words; may be empty.
 */
broughtBy: string, 
/**
 * Which contact took the elder home; none for someone else or nobody.
 */
collectorContactId?: ContactId | null, 
/**
 * Who took the elder home, in words; may be empty, but not of an elder at risk of wandering whose leaving is told.
 */
collectedBy: string, 
/**
 * Anything to remember; may be empty.
 */
remark: string, 
/**
 * Why it is entered only now, and how one knows. It also stands for a collector who is not on the list.
 */
reason: string, };

/**
 * Every way in which Kangning refuses. A closed set: each has words on the screen, in both languages.
 */
export type Refusal = { "code": "arguments_unreadable", "params": { 
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
name: string, } } | { "code": "same_name_and_birth_date", "params": { 
/**
 * The record that has them.
 */
elderId: string, 
/**
 * The name on that record.
 */
name: string, } } | { "code": "card_unknown", "params": { 
/**
 * What was scanned.
 */
code: string, } } | { "code": "card_ended", "params": { 
/**
 * Whose card it was.
 */
elderId: string, 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when it is not valid.
 */
endedAt: string, } } | { "code": "centre_name_taken", "params": Record<symbol, never> } | { "code": "enrolment_overlaps", "params": { 
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
lastVisitOn: string, } } | { "code": "pause_has_visits", "params": { 
/**
 * The last of them.
 */
lastVisitOn: string, } } | { "code": "already_paused", "params": { 
/**
 * The first day of the pause that is in the way.
 */
fromOn: string, 
/**
 * The day after its last; none: until further notice.
 */
untilOn: string | null, } } | { "code": "meals_stopped", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * From when.
 */
fromOn: string, 
/**
 * Until when, exclusive; none: until further notice.
 */
untilOn: string | null, } } | { "code": "meals_of_deceased", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "elder_died", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * When.
 */
diedOn: string, } } | { "code": "meals_paused", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * The day in question.
 */
on: string, } } | { "code": "meal_ordered_already", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "meal_served", "params": { 
/**
 * The day of the meal.
 */
on: string, } } | { "code": "meal_order_withdrawn", "params": Record<symbol, never> } | { "code": "no_kitchen_here", "params": Record<symbol, never> } | { "code": "legal_year_shipped", "params": { 
/**
 * Which year.
 */
year: number, } } | { "code": "extra_day_taken", "params": { 
/**
 * The day.
 */
on: string, } } | { "code": "already_here", "params": { 
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
on: string, } } | { "code": "already_on_site", "params": { 
/**
 * The name as it was entered.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "not_on_site", "params": { 
/**
 * The name.
 */
name: string, } } | { "code": "going_not_missing", "params": { 
/**
 * The name.
 */
name: string, } } | { "code": "activity_cancelled", "params": { 
/**
 * What the activity is called.
 */
title: string, } } | { "code": "day_closed", "params": { 
/**
 * The day.
 */
on: string, } } | { "code": "places_exhausted", "params": { 
/**
 * Places that the licence allows.
 */
licensedPlaces: number, 
/**
 * How many are here.
 */
here: number, } } | { "code": "collector_needed", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "collector_not_listed", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Who came to collect.
 */
collectedBy: string, } } | { "code": "visits_overlap", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Where.
 */
centreName: string, 
/**
 * From when.
 */
since: string, 
/**
 * Until when; none: has not left.
 */
until: string | null, } } | { "code": "still_inside", "params": { 
/**
 * Their names.
 */
names: Array<string>, } } | { "code": "not_arrived_unexplained", "params": { 
/**
 * Their names.
 */
names: Array<string>, } } | { "code": "assessed_that_day", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * The day in question.
 */
on: string, } } | { "code": "assessment_ended", "params": Record<symbol, never> } | { "code": "not_a_residence", "params": { 
/**
 * The centre's name.
 */
centreName: string, } } | { "code": "house_name_taken", "params": Record<symbol, never> } | { "code": "floor_has_rooms", "params": { 
/**
 * The floor's name.
 */
name: string, } } | { "code": "room_full", "params": { 
/**
 * Beds that it holds.
 */
capacity: number, } } | { "code": "bed_in_use", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_occupied", "params": { 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * Who.
 */
name: string, } } | { "code": "bed_closed", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_not_closed", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_out_of_service", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_not_clean", "params": { 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "bed_needs_no_cleaning", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "bed_reserved", "params": { 
/**
 * Room and label.
 */
bedLabel: string, 
/**
 * For whom.
 */
name: string, 
/**
 * From this day.
 */
fromOn: string, 
/**
 * No longer from this day.
 */
lapsesOn: string, } } | { "code": "room_sex_rule", "params": { 
/**
 * The room.
 */
roomName: string, 
/**
 * Who was to lie there.
 */
name: string, } } | { "code": "couple_room", "params": { 
/**
 * The room.
 */
roomName: string, } } | { "code": "same_bed", "params": { 
/**
 * Room and label.
 */
bedLabel: string, } } | { "code": "already_resident", "params": { 
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
since: string, } } | { "code": "not_resident", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "no_bed_yet", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "no_partner", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "on_leave_already", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "leaves_overlap", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * Since when.
 */
since: string, } } | { "code": "moved_while_away", "params": { 
/**
 * The elder's name.
 */
name: string, 
/**
 * When.
 */
at: string, } } | { "code": "not_on_leave", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "already_waiting", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "offer_stands", "params": { 
/**
 * The elder's name.
 */
name: string, } } | { "code": "offer_ended", "params": Record<symbol, never> } | { "code": "night_note_done", "params": Record<symbol, never> } | { "code": "month_not_to_close", "params": { 
/**
 * Its first day.
 */
monthOn: string, } } | { "code": "night_notes_open", "params": { 
/**
 * Which, the earliest first.
 */
notes: Array<NightNote>, } } | { "code": "reservation_ended", "params": Record<symbol, never> } | { "code": "census_closed", "params": { 
/**
 * The first day that is open.
 */
untilOn: string, } } | { "code": "wrong_password", "params": { 
/**
 * How many more tries are free.
 */
triesLeft: number, } } | { "code": "wait_before_trying", "params": { 
/**
 * Until when.
 */
until: string, } } | { "code": "password_unusable", "params": Record<symbol, never> } | { "code": "password_needed", "params": Record<symbol, never> } | { "code": "kiosk_only", "params": Record<symbol, never> } | { "code": "ask_front_desk", "params": Record<symbol, never> } | { "code": "kitchen_closed", "params": { 
/**
 * The day.
 */
on: string, 
/**
 * The holiday, or why it is closed; may be empty.
 */
note: string, } } | { "code": "menu_locked", "params": { 
/**
 * The day.
 */
on: string, 
/**
 * The meal.
 */
meal: Meal, } } | { "code": "menu_published", "params": { 
/**
 * The day.
 */
on: string, 
/**
 * The meal.
 */
meal: Meal, } } | { "code": "nothing_to_publish", "params": Record<symbol, never> } | { "code": "cycle_name_taken", "params": Record<symbol, never> } | { "code": "cycle_dates_overlap", "params": Record<symbol, never> } | { "code": "dish_blocked", "params": { 
/**
 * Who.
 */
name: string, 
/**
 * The dish.
 */
dishName: string, 
/**
 * The ingredient that causes it; empty where it is the whole dish.
 */
ingredientName: string, } } | { "code": "merge_clashes", "params": { 
/**
 * In what.
 */
clashes: Array<MergeClash>, } } | { "code": "not_a_kitchen", "params": { 
/**
 * The centre's name.
 */
centreName: string, } } | { "code": "cooked_already", "params": { 
/**
 * The dish.
 */
dishName: string, } } | { "code": "batch_not_cooked", "params": { 
/**
 * The dish.
 */
dishName: string, } } | { "code": "batch_ended", "params": { 
/**
 * The dish.
 */
dishName: string, } } | { "code": "share_ended", "params": { 
/**
 * The dish.
 */
dishName: string, 
/**
 * The centre.
 */
centreName: string, } } | { "code": "sample_kept_until", "params": { 
/**
 * The dish.
 */
dishName: string, 
/**
 * Until when.
 */
keepUntil: string, } } | { "code": "keeps_no_samples", "params": { 
/**
 * The cold place.
 */
name: string, } } | { "code": "sample_gone", "params": { 
/**
 * The dish.
 */
dishName: string, 
/**
 * Since when.
 */
goneAt: string, } } | { "code": "meal_not_ready", "params": { 
/**
 * Their names.
 */
names: Array<string>, } } | { "code": "samples_missing", "params": { 
/**
 * The day of the meal before.
 */
serviceOn: string, 
/**
 * The meal before.
 */
meal: Meal, 
/**
 * The dishes.
 */
dishNames: Array<string>, } } | { "code": "released_already", "params": { 
/**
 * Since when.
 */
releasedAt: string, } } | { "code": "not_released", "params": Record<symbol, never> } | { "code": "nothing_to_cook", "params": Record<symbol, never> } | { "code": "cooking_begun", "params": { 
/**
 * How many.
 */
batches: number, } } | { "code": "import_unreadable", "params": { 
/**
 * Why.
 */
trouble: ImportTrouble, } } | { "code": "import_columns_missing", "params": { 
/**
 * The fields that no column is read as.
 */
fields: Array<string>, } } | { "code": "import_has_refused_rows", "params": { 
/**
 * How many.
 */
rows: number, } } | { "code": "ingredient_in_use", "params": { 
/**
 * The ingredient's name.
 */
name: string, 
/**
 * The dishes' names.
 */
dishNames: Array<string>, } } | { "code": "ingredient_withdrawn", "params": { 
/**
 * The ingredient's name.
 */
name: string, } } | { "code": "subsidy_overlaps", "params": { 
/**
 * The scheme's name.
 */
name: string, 
/**
 * From when the version that is in the way holds.
 */
fromOn: string, 
/**
 * Until when, exclusive; none: until further notice.
 */
untilOn: string | null, } } | { "code": "meal_month_frozen", "params": { 
/**
 * The first day of the month.
 */
monthOn: string, } } | { "code": "meal_month_not_over", "params": { 
/**
 * The first day of the month.
 */
monthOn: string, } } | { "code": "site_on_another_run", "params": { 
/**
 * The centre's or the elder's name.
 */
name: string, 
/**
 * The run that brings it.
 */
runName: string, } } | { "code": "outcome_said_already", "params": { 
/**
 * The eater's name.
 */
name: string, } } | { "code": "window_not_started", "params": { 
/**
 * Why, in the words of the operating system.
 */
detail: string, } } | { "code": "report_unknown", "params": { 
/**
 * The name asked for.
 */
name: string, } } | { "code": "report_paper", "params": { 
/**
 * The paper asked for.
 */
paper: Paper, 
/**
 * On which it can be had.
 */
papers: Array<Paper>, } } | { "code": "report_stopped", "params": Record<symbol, never> } | { "code": "no_chinese_font", "params": { 
/**
 * The fonts that would do.
 */
fonts: Array<string>, } } | { "code": "file_not_written", "params": { 
/**
 * Why, in the words of the operating system.
 */
detail: string, } } | { "code": "internal", "params": { 
/**
 * Stands in the log beside the reason.
 */
reference: string, } };

/**
 * An act that was refused among several.
 */
export type RefusedAct = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Why not.
 */
error: Error, };

/**
 * A new elder.
 */
export type RegisterElder = { 
/**
 * What is entered.
 */
details: ElderDetails, 
/**
 * Somebody of the same name and birth date is registered, and this is another person.
 */
isAnotherPerson?: boolean, };

/**
 * Registers somebody who waits.
 */
export type RegisterWaiting = { 
/**
 * For which centre.
 */
centreId: CentreId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * What is needed and wished.
 */
details: WaitingDetails, 
/**
 * When the elder asked, where it is entered later; none: now.
 */
registeredAt: string | null, };

/**
 * What a contact is to the elder.
 */
export type Relation = "spouse" | "daughter" | "son" | "daughter_in_law" | "son_in_law" | "grandchild" | "sibling" | "relative" | "neighbour" | "community_worker" | "other";

/**
 * The release of a meal.
 */
export type Release = { 
/**
 * Names it.
 */
id: ProductionId, 
/**
 * Cooked on top, in percent.
 */
extraPercent: number, 
/**
 * Who released it.
 */
person: string, 
/**
 * When.
 */
releasedAt: string, };

/**
 * Releases a meal.
 */
export type ReleaseMeal = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which day.
 */
on: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Who releases it.
 */
person: string, };

/**
 * Renews a reservation.
 */
export type RenewReservation = { 
/**
 * Which.
 */
reservationId: ReservationId, 
/**
 * No longer from this day.
 */
lapsesOn: string, };

/**
 * Opens a closed bed again.
 */
export type ReopenBed = { 
/**
 * Which.
 */
bedId: BedId, 
/**
 * Since when; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, };

/**
 * Opens a closed day again.
 */
export type ReopenDay = { 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * Which day.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Opens a frozen month again.
 */
export type ReopenMonth = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Any day of the month.
 */
monthOn: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What `choice` may be.
 */
export type ReportChoices = { 
/**
 * The choices, in order.
 */
choices: Array<Choice>, };

/**
 * The parts of the list of reports.
 */
export type ReportGroup = "attendance" | "beds" | "kitchen" | "delivery" | "people" | "district";

/**
 * A report in the list.
 */
export type ReportLine = { 
/**
 * Names it; its title stands under `report.<name>.title`.
 */
name: string, 
/**
 * What it is.
 */
title: string, 
/**
 * What it says, in a sentence.
 */
about: string, 
/**
 * Where it stands in the list.
 */
group: ReportGroup, 
/**
 * What it asks for.
 */
takes: Array<Takes>, 
/**
 * On which paper it can be had.
 */
papers: Array<Paper>, };

/**
 * The reports.
 */
export type ReportList = { 
/**
 * By group and name.
 */
reports: Array<ReportLine>, 
/**
 * What a document can be written as.
 */
formats: Array<Format>, };

/**
 * A page as it would be printed.
 */
export type ReportPage = { 
/**
 * The page as a picture.
 */
svg: string, 
/**
 * Which page it is, from 1.
 */
page: number, 
/**
 * How many there are.
 */
pages: number, };

/**
 * All pages as they would be printed.
 */
export type ReportPages = { 
/**
 * The pages as pictures, in order.
 */
svgs: Array<string>, };

/**
 * How far a report is.
 */
export type ReportProgress = { 
/**
 * From 0 to 1; none where it is not being made (any more).
 */
part: number | null, };

/**
 * A reservation.
 */
export type Reservation = { 
/**
 * Names the reservation.
 */
id: ReservationId, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * Its label.
 */
bedLabel: string, 
/**
 * The room's name.
 */
roomName: string, 
/**
 * For whom.
 */
elderId: ElderId, 
/**
 * The name.
 */
elderName: string, 
/**
 * From this day.
 */
fromOn: string, 
/**
 * No longer from this day.
 */
lapsesOn: string, 
/**
 * What else is to be said; may be empty.
 */
note: string, 
/**
 * How it ended before it lapsed.
 */
endedHow: ReservationEnd | null, 
/**
 * The bed is kept for an offer that nobody has answered yet.
 */
offerWaits: boolean, 
/**
 * Counts the changes.
 */
version: number, };

/**
 * How a reservation ended before it lapsed.
 */
export type ReservationEnd = "taken" | "cancelled" | "left";

/**
 * Names a reservation.
 */
export type ReservationId = string;

/**
 * The end of a pause. On the day it began or before: the pause is taken back.
 */
export type ResumeEnrolment = { 
/**
 * Which pause.
 */
pauseId: PauseId, 
/**
 * The day on which the elder comes again.
 */
resumesOn: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * The end of a stop. On the day it began or before: it is taken back.
 */
export type ResumeMeals = { 
/**
 * Which stop.
 */
stopId: MealStopId, 
/**
 * The day on which the elder eats again.
 */
resumesOn: string, };

/**
 * Comes back.
 */
export type ReturnFromLeave = { 
/**
 * Who.
 */
admissionId: AdmissionId, 
/**
 * Into which bed, where none was held; none: no bed yet, or the held one.
 */
bedId: BedId | null, 
/**
 * Why the elder lies in a room that is for others, where that is so.
 */
exceptionReason: string, 
/**
 * When; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, 
/**
 * The note of the night staff that this act sets right; none: it sets none right.
 */
nightNoteId: NightNoteId | null, };

/**
 * A resident number, whole.
 */
export type RevealedNumber = { 
/**
 * The number; none where the elder has none.
 */
residentNumber: string | null, };

/**
 * Rhesus factor.
 */
export type Rhesus = "positive" | "negative";

/**
 * What was looked at before the admission.
 */
export type RiskCheck = { 
/**
 * When.
 */
checkedOn: string, 
/**
 * By whom.
 */
checkedBy: string, 
/**
 * What was found, each risk at most once.
 */
risks: Array<RiskFound>, };

/**
 * A risk as it was found.
 */
export type RiskFound = { 
/**
 * Which risk.
 */
kind: RiskKind, 
/**
 * How large.
 */
level: RiskLevel, 
/**
 * What exactly; may be empty.
 */
note: string, };

/**
 * What is looked at before an admission: the nine risks of GB 38600-2019, and infection.
 */
export type RiskKind = "choking" | "wrong_food_or_medicine" | "pressure_sore" | "burn" | "bed_fall" | "fall" | "harm" | "wandering" | "activity_accident" | "infection";

/**
 * How large a risk is.
 */
export type RiskLevel = "none" | "low" | "medium" | "high";

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
 * What a room has.
 */
export type RoomFeature = "toilet" | "shower" | "call_bell" | "oxygen" | "wheelchair" | "lift_hoist" | "balcony" | "south_facing" | "dementia_care" | "isolation";

/**
 * Names a room.
 */
export type RoomId = string;

/**
 * What a room is for.
 */
export type RoomKind = "day_rest" | "chess_and_cards" | "dining" | "rehabilitation" | "bathing" | "reading" | "other";

/**
 * A move to another room.
 */
export type RoomMoved = { 
/**
 * The room holds more than it should now.
 */
roomOver: RoomOver | null, };

/**
 * A room on the board.
 */
export type RoomOnBoard = { 
/**
 * Names the room.
 */
id: CareRoomId, 
/**
 * On which floor.
 */
floorId: FloorId, 
/**
 * In which ward.
 */
wardId: WardId, 
/**
 * Its name.
 */
name: string, 
/**
 * Whom it takes.
 */
sexRule: SexRule, 
/**
 * Column on the plan of the floor.
 */
planColumn: number | null, 
/**
 * Row on the plan of the floor.
 */
planRow: number | null, 
/**
 * What it has.
 */
features: Array<RoomFeature>, 
/**
 * Its beds.
 */
beds: Array<BedOnBoard>, };

/**
 * A room that holds more than it should.
 */
export type RoomOver = { 
/**
 * Its name.
 */
roomName: string, 
/**
 * How many it holds.
 */
capacity: number, 
/**
 * How many are in it now.
 */
here: number, };

/**
 * The sum of a room.
 */
export type RoomSum = { 
/**
 * Which room; none: outside rooms.
 */
roomName: string | null, 
/**
 * Activities.
 */
activities: number, 
/**
 * 人次
 */
personTimes: number, 
/**
 * 人数
 */
persons: number, };

/**
 * Who is to be looked after in a night.
 */
export type RoundLine = { 
/**
 * Whose admission.
 */
admissionId: AdmissionId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * As in the identity papers.
 */
sex: Sex, 
/**
 * Whole years lived.
 */
age: number, 
/**
 * In which ward; none: no bed yet.
 */
wardId: WardId | null, 
/**
 * The ward's name.
 */
wardName: string | null, 
/**
 * In which bed.
 */
bedId: BedId | null, 
/**
 * Room and label.
 */
bedLabel: string | null, 
/**
 * Away by the book.
 */
away: LeaveKind | null, 
/**
 * What staff must know.
 */
alerts: Array<Alert>, 
/**
 * The notes of this night, the latest first.
 */
notes: Array<NightNote>, };

/**
 * What becomes of a row.
 */
export type RowOutcome = "new" | "changed" | "unchanged" | "refused";

/**
 * Names a run.
 */
export type RunId = string;

/**
 * The book of a day: what was cooked, measured, kept, read and signed, and what is open.
 */
export type SafetyDay = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Its name.
 */
kitchenName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Which day.
 */
on: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * The numbers by which it is judged.
 */
settings: SafetySettings, 
/**
 * The meals of the day: breakfast, lunch, dinner.
 */
meals: Array<MealSafety>, 
/**
 * Fridges and cold rooms with the readings of the day.
 */
coldPlaces: Array<ColdPlaceDay>, 
/**
 * Samples of any day whose time is over and that are still there, the oldest first.
 */
samplesToDispose: Array<FoodSample>, 
/**
 * Samples of any day that are still to be kept.
 */
samplesKept: number, 
/**
 * Who signed the book.
 */
signatures: Array<SafetySignature>, 
/**
 * What is open.
 */
open: OpenPoints, };

/**
 * An alert that an assessment speaks for and the elder does not have.
 */
export type SafetyHint = { 
/**
 * The alert.
 */
kind: AlertKind, 
/**
 * What speaks for it.
 */
because: Array<HintReason>, 
/**
 * The day of the assessment.
 */
assessedOn: string, };

/**
 * The numbers by which a kitchen judges. Temperatures in tenths of a degree Celsius.
 */
export type SafetySettings = { 
/**
 * Least core temperature of cooked and reheated food: 70 °C (GB 31654-2021).
 */
coreTenthsCelsius: number, 
/**
 * Held hot means above this: 60 °C (GB 31654-2021).
 */
hotAboveTenthsCelsius: number, 
/**
 * Held cold means below this: 8 °C (GB 31654-2021).
 */
coldBelowTenthsCelsius: number, 
/**
 * Minutes between the two within which food is eaten: 120 (GB 31654-2021).
 */
holdingMinutes: number, 
/**
 * Minutes before the end in which a batch is called expiring: 30 (practice).
 */
expiringMinutes: number, 
/**
 * Grams of a sample: 125 (GB 31654-2021); some authorities ask for 200.
 */
sampleGrams: number, 
/**
 * Hours for which a sample is kept: 48 (GB 31654-2021).
 */
sampleHours: number, 
/**
 * Minutes around its time in which a fridge may be read: 60 (practice).
 */
readingGraceMinutes: number, 
/**
 * Counts the changes; 0 while those of the standard hold.
 */
version: number, };

/**
 * A signature under the book of a day.
 */
export type SafetySignature = { 
/**
 * Names it.
 */
id: SignatureId, 
/**
 * Who signed.
 */
person: string, 
/**
 * What they had to say; may be empty.
 */
remark: string, 
/**
 * How many points were open then.
 */
openPoints: number, 
/**
 * When.
 */
signedAt: string, };

/**
 * Why a dish has no sample.
 */
export type SampleExcuse = { 
/**
 * Why.
 */
reason: string, 
/**
 * Who said so.
 */
person: string, 
/**
 * When.
 */
recordedAt: string, };

/**
 * Names a sample.
 */
export type SampleId = string;

/**
 * Sets a cold place up, or changes one: its range and its times hold from today on.
 */
export type SaveColdPlace = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The place that is changed; none for a new one.
 */
coldPlaceId: ColdPlaceId | null, 
/**
 * The version that was seen; 0 for a new one.
 */
version: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: ColdPlaceKind, 
/**
 * The least that it may be, in tenths of a degree.
 */
lowestTenthsCelsius: number, 
/**
 * The most that it may be, in tenths of a degree.
 */
highestTenthsCelsius: number, 
/**
 * When it is read each day, at most 12 times.
 */
times: Array<string>, };

/**
 * A cycle as it shall be, whole.
 */
export type SaveCycle = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The cycle that is changed; none for a new one.
 */
cycleId: MenuCycleId | null, 
/**
 * The version that was seen; 0 for a new one.
 */
version: number, 
/**
 * Its name, unique in the kitchen.
 */
name: string, 
/**
 * What it is.
 */
kind: CycleKind, 
/**
 * 1 to 12.
 */
weeks: number, 
/**
 * The first day of a season or festival.
 */
fromOn: string | null, 
/**
 * The day after its last.
 */
untilOn: string | null, 
/**
 * What else is to be said; may be empty.
 */
remark: string, 
/**
 * Its meals; what is not listed has no dishes.
 */
meals: Array<CycleMeal>, };

/**
 * How an elder eats from now on.
 */
export type SaveDiet = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The version that was seen; 0 where nothing was entered yet.
 */
version: number, 
/**
 * What is entered.
 */
details: DietDetails, };

/**
 * A new dish, or a new version of a known one.
 */
export type SaveDish = { 
/**
 * Which; none for a new one.
 */
dishId: DishId | null, 
/**
 * The number of the version that was seen; none for a new one.
 */
version: number | null, 
/**
 * All of it.
 */
details: DishDetails, };

/**
 * A new ingredient, or other details of a known one.
 */
export type SaveIngredient = { 
/**
 * Which; none for a new one.
 */
ingredientId: IngredientId | null, 
/**
 * The version that was seen; none for a new one.
 */
version: number | null, 
/**
 * All of it.
 */
details: IngredientDetails, };

/**
 * The menu of a meal as it shall be.
 */
export type SaveMeal = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The version that was seen; 0 where there was no menu.
 */
version: number, 
/**
 * The places on the tray, in order.
 */
slots: Array<SlotEntry>, 
/**
 * Why a published menu is changed.
 */
reason: string, };

/**
 * How an elder eats, with what the change hit in the menus that are planned already.
 */
export type SavedDiet = { 
/**
 * What clashes in every menu from today on; what this change hit is new.
 */
ahead: MenuHits, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * What is entered. Allergies stand among the elder's alerts too: there is one record of them.
 */
details: DietDetails, 
/**
 * Words of allergies and intolerances that nothing matches: to be checked by hand wherever the elder eats.
 */
unmatched: Array<string>, 
/**
 * What asks for a look at the textures.
 */
textureHints: Array<TextureHint>, 
/**
 * Counts the changes; 0: nothing was ever entered.
 */
version: number, 
/**
 * When it was changed last.
 */
changedAt: string | null, };

/**
 * What happened at the door.
 */
export type SayOutcome = { 
/**
 * How it went.
 */
outcome: DoorOutcome, 
/**
 * To whom it was given instead.
 */
givenTo: string, 
/**
 * When, on the kitchen's wall clock of the day on which it was brought; none: now.
 */
happenedAt: string | null, 
/**
 * Of the food, tenths of a degree Celsius; none: not taken.
 */
temperatureTenthsCelsius: number | null, 
/**
 * What else is to be said.
 */
note: string, };

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
 * When a dish is in season.
 */
export type Season = "spring" | "summer" | "autumn" | "winter";

/**
 * A row of numbers.
 */
export type Series = { 
/**
 * What it is called.
 */
name: string, 
/**
 * What it stands for.
 */
part: ChartPart, 
/**
 * One for each category; none where nothing is known.
 */
values: Array<number | null>, };

/**
 * Which elder.
 */
export type ServeAtKiosk = { 
/**
 * Who.
 */
elderId: ElderId, };

/**
 * How an eater came to a dish.
 */
export type Served = "menu" | "proposed" | "chosen" | "overridden" | "left_out" | "unsolved";

/**
 * What a site got of a dish of a released meal, as it was released: what comes back is held against it.
 */
export type ServedDish = { 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
dishName: string, 
/**
 * Where; none: the homes together.
 */
centreId: CentreId | null, 
/**
 * Portions.
 */
portions: number, 
/**
 * Grams of edible ingredients, what is cooked on top not among them.
 */
grams: number, };

/**
 * What is received.
 */
export type ServiceKind = "day_care" | "home_meal";

/**
 * Whether meals not taken are paid.
 */
export type SetAccountSetting = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The version that was seen; 0: never set.
 */
version: number, 
/**
 * Whether a meal that was cooked and not taken is paid by the elder.
 */
chargesMissed: boolean, };

/**
 * The settings as they shall be from now on. What was graded before keeps its grade.
 */
export type SetAssessmentRules = { 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Whether two triggers make the grade two worse.
 */
triggersStack: boolean, 
/**
 * After how many months the next assessment is due, 1 to 60.
 */
dueAfterMonths: number, };

/**
 * The settings as they shall be from now on.
 */
export type SetBedRules = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * How its beds are run.
 */
rules: BedRules, };

/**
 * Another cut-off of a meal.
 */
export type SetCutOff = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * The version that was seen; 0 where nothing was set.
 */
version: number, 
/**
 * 0 to 14.
 */
daysBefore: number, 
/**
 * At this time.
 */
ordersUntil: string, 
/**
 * On the day itself.
 */
correctionsUntil: string, 
/**
 * Until then the meal is served.
 */
servedUntil: string, };

/**
 * How labels look, and when absence worries.
 */
export type SetDelivery = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The version that was seen; 0: never set.
 */
version: number, 
/**
 * Name or short code.
 */
labelFace: LabelFace, 
/**
 * So many deliveries in a row at which nobody was home make a welfare check.
 */
notHomeLimit: number, };

/**
 * Other limits from now on.
 */
export type SetDietLimits = { 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Those that change; the others stay.
 */
limits: Array<DietLimit>, };

/**
 * Whether elders are registered as residents here.
 */
export type SetEntitlement = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Whether.
 */
isLocalResident: boolean, };

/**
 * Other meals of a centre.
 */
export type SetMealPlace = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The version that was seen; 0 where nothing was set.
 */
version: number, 
/**
 * The kitchen that cooks for it; none: the district's first, or itself.
 */
kitchenId: CentreId | null, 
/**
 * Which meals its day-care elders have; may be none.
 */
meals: Array<DayPartMeal>, };

/**
 * Prices that hold from a day on, until the next that is entered already.
 */
export type SetMealPrices = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * What costs how much; what is not named keeps its price.
 */
prices: Array<NewMealPrice>, 
/**
 * What bringing it home costs; none: as before.
 */
feeFen: number | null, };

/**
 * The settings as they shall be from now on.
 */
export type SetMenuRules = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * 0 to 60.
 */
repeatDays: number, 
/**
 * Percent of the day's energy.
 */
breakfastLeast: number, 
/**
 * Percent.
 */
breakfastMost: number, 
/**
 * Percent.
 */
lunchLeast: number, 
/**
 * Percent.
 */
lunchMost: number, 
/**
 * Percent.
 */
dinnerLeast: number, 
/**
 * Percent.
 */
dinnerMost: number, 
/**
 * 1 to 50.
 */
foodsADay: number, 
/**
 * 1 to 100.
 */
foodsAWeek: number, };

/**
 * A photograph to be kept.
 */
export type SetPhoto = { 
/**
 * The elder.
 */
elderId: ElderId, 
/**
 * A contact of the elder; none for the elder.
 */
contactId?: ContactId | null, 
/**
 * The bytes in base64, JPEG or PNG, at most 400 KiB; none takes the photograph away.
 */
base64: string | null, };

/**
 * A new bed in a room.
 */
export type SetUpBed = { 
/**
 * In which room.
 */
careRoomId: CareRoomId, 
/**
 * The bed.
 */
details: BedDetails, };

/**
 * A new building.
 */
export type SetUpBuilding = { 
/**
 * Of which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its floors, at least one, in their order.
 */
floors: Array<string>, };

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
 * What it is for; day care where nothing is said.
 */
functions: Functions, 
/**
 * Day-care places that the licence allows, 1 to 5000; 0 where no day care is given.
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
 * A new room with its beds.
 */
export type SetUpRoom = { 
/**
 * The room.
 */
details: CareRoomDetails, 
/**
 * Its beds; may be empty.
 */
beds: Array<BedDetails>, };

/**
 * A new ward.
 */
export type SetUpWard = { 
/**
 * Of which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
name: string, };

/**
 * How grave an alert is.
 */
export type Severity = "severe" | "moderate" | "mild";

/**
 * As in the identity papers.
 */
export type Sex = "female" | "male";

/**
 * Whom a room takes.
 */
export type SexRule = "women" | "men" | "couple" | "any";

/**
 * How much of what is cooked for a meal, and where it goes.
 */
export type Sheet = { 
/**
 * Portions of all eaters.
 */
portions: number, 
/**
 * Eaters: elders, each once.
 */
elders: number, 
/**
 * The places on the tray, in their order.
 */
slots: Array<SheetSlot>, 
/**
 * Eaters for whom something is left out or replaced, grouped by what; each eater in one group.
 */
specials: Array<SpecialGroup>, 
/**
 * Portions with something left out or replaced.
 */
specialPortions: number, 
/**
 * Where it goes: centres by name, then all homes.
 */
sites: Array<SheetSite>, 
/**
 * Who has an allergy or an intolerance in words that nothing matches: to be checked by hand.
 */
unmatched: Array<UnmatchedEater>, 
/**
 * Cooked on top, in percent.
 */
extraPercent: number, };

/**
 * A day of the sheet.
 */
export type SheetDay = { 
/**
 * Which.
 */
on: string, 
/**
 * The centre is closed on it.
 */
isClosed: boolean, 
/**
 * The legal holiday, or why the centre is open or closed against its weekly hours; may be empty.
 */
note: string, 
/**
 * The sum of the column; `attended` is also the number of persons on that day.
 */
sum: SheetSum, };

/**
 * A dish in portions and grams.
 */
export type SheetDish = { 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * In which version.
 */
versionId: DishVersionId, 
/**
 * Its name.
 */
name: string, 
/**
 * Portions of eaters.
 */
portions: number, 
/**
 * Regular portions on top.
 */
extraPortions: number, 
/**
 * Grams of edible ingredients, those on top among them.
 */
grams: number, 
/**
 * By texture.
 */
textures: Array<SheetTexture>, };

/**
 * Whom a sheet lists.
 */
export type SheetPeople = "everyone" | "came";

/**
 * An elder's row: lists with one value for each day of the month, and what only some days have.
 */
export type SheetRow = { 
/**
 * Who.
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
 * The mark of each day.
 */
marks: Array<DayMark>, 
/**
 * The half days that each day counts: 0, 1 or 2.
 */
halfDays: Array<number>, 
/**
 * Days on which the elder came without being expected.
 */
extra: Array<string>, 
/**
 * Why the elder was away, for each day marked absent.
 */
reasons: Array<DayReason>, 
/**
 * The sum of the row.
 */
sum: SheetSum, };

/**
 * What goes to a site.
 */
export type SheetSite = { 
/**
 * Which centre; none: all homes.
 */
centreId: CentreId | null, 
/**
 * The centre's name; empty for homes.
 */
name: string, 
/**
 * Addresses: 1 for a centre.
 */
addresses: number, 
/**
 * Portions.
 */
portions: number, 
/**
 * Of these, with something left out or replaced.
 */
specialPortions: number, 
/**
 * The dishes that go there.
 */
dishes: Array<SiteDish>, };

/**
 * A dish in one texture and portion size.
 */
export type SheetSize = { 
/**
 * Which.
 */
portionSize: PortionSize, 
/**
 * Portions.
 */
portions: number, 
/**
 * Grams of edible ingredients.
 */
grams: number, };

/**
 * A place on the tray and the dishes that fill it.
 */
export type SheetSlot = { 
/**
 * Which place.
 */
slotId: string, 
/**
 * What it is for.
 */
role: string, 
/**
 * Portions of its dishes, those who get nothing not counted.
 */
portions: number, 
/**
 * Portions of eaters who get nothing from this place.
 */
nothing: number, 
/**
 * The dishes, the largest first.
 */
dishes: Array<SheetDish>, };

/**
 * Sums of some elders over some days.
 */
export type SheetSum = { 
/**
 * 人次: elder-days attended.
 */
attended: number, 
/**
 * The same in half days: a whole day is two.
 */
halfDays: number, 
/**
 * Of the elder-days attended: came without being expected.
 */
extra: number, 
/**
 * Of the elder-days attended: nobody recorded the leaving.
 */
leavingMissing: number, 
/**
 * Elder-days away with a recorded absence, up to today.
 */
absent: number, 
/**
 * Elder-days missed without a word, before today.
 */
missed: number, };

/**
 * A dish in one texture.
 */
export type SheetTexture = { 
/**
 * Which; none where nothing was said.
 */
texture: Texture | null, 
/**
 * Portions.
 */
portions: number, 
/**
 * Grams of edible ingredients.
 */
grams: number, 
/**
 * By portion size.
 */
sizes: Array<SheetSize>, };

/**
 * What was taken over of what comes with the program.
 */
export type ShippedTaken = { 
/**
 * Ingredients that are new now.
 */
ingredients: number, 
/**
 * Dishes that are new now.
 */
dishes: number, };

/**
 * Which report, shown.
 */
export type ShowReport = { 
/**
 * Which.
 */
name: string, 
/**
 * Of what.
 */
parameters: Parameters, 
/**
 * A name by which `report_progress` and `report_stop` find it.
 */
job?: string, };

/**
 * A document with every value written out.
 */
export type Shown = { 
/**
 * The report's name.
 */
name: string, 
/**
 * Its language.
 */
language: Language, 
/**
 * What it is.
 */
title: string, 
/**
 * The centre, kitchen or district.
 */
place: string, 
/**
 * What it is about within the place; may be empty.
 */
subject: string, 
/**
 * The days it covers, in words.
 */
span: string, 
/**
 * How many days, in words.
 */
days: string, 
/**
 * That data was corrected after the span was closed; may be empty.
 */
corrected: string, 
/**
 * The sheet.
 */
paper: Paper, 
/**
 * Lying instead of standing.
 */
isLandscape: boolean, 
/**
 * The parts.
 */
blocks: Array<ShownBlock>, };

/**
 * A band across the page.
 */
export type ShownBanner = { 
/**
 * How urgent.
 */
tone: Tone, 
/**
 * The first words.
 */
title: string, 
/**
 * What it says.
 */
text: string, };

/**
 * A part of a document.
 */
export type ShownBlock = { "kind": "heading", "value": string } | { "kind": "figures", "value": Array<ShownFigure> } | { "kind": "table", "value": ShownTable } | { "kind": "chart", "value": ShownChart } | { "kind": "facts", "value": ShownFacts } | { "kind": "banner", "value": ShownBanner } | { "kind": "notes", "value": Array<string> } | { "kind": "signatures", "value": Array<string> } | { "kind": "labels", "value": LabelSheet } | { "kind": "cards", "value": CardSheet } | { "kind": "week_menu", "value": WeekMenu } | { "kind": "columns", "value": Array<Array<ShownBlock>> } | { "kind": "page_break" };

/**
 * A picture, and where its axis ends.
 */
export type ShownChart = { 
/**
 * A round number at or above everything in it.
 */
top: number, 
/**
 * Its heading.
 */
title: string, 
/**
 * What it shows, in a sentence, for those who do not see it.
 */
about: string, 
/**
 * Its form.
 */
form: ChartForm, 
/**
 * The unit of the numbers; may be empty.
 */
unit: string, 
/**
 * Shares, shown as per cent.
 */
isPercent: boolean, 
/**
 * With how many decimals numbers are shown.
 */
decimals: number, 
/**
 * What stands along the axis.
 */
categories: Array<string>, 
/**
 * The numbers.
 */
series: Array<Series>, 
/**
 * A line to compare with.
 */
target: Target | null, 
/**
 * A range to compare with.
 */
band: Band | null, 
/**
 * Height on paper in millimetres.
 */
heightMm: number, };

/**
 * A column.
 */
export type ShownColumn = { 
/**
 * Names it.
 */
key: string, 
/**
 * Its heading, with the unit.
 */
title: string, 
/**
 * What its cells hold.
 */
kind: Kind, 
/**
 * Relative width on paper: about so many Chinese characters.
 */
width: number, 
/**
 * What it keeps where not all find room: numbers stand whole, words break where they can, and what is written by
 * hand needs its place.
 */
least: number, };

/**
 * A label and what stands behind it.
 */
export type ShownFact = { 
/**
 * What it is.
 */
label: string, 
/**
 * What it says.
 */
value: string, 
/**
 * How it is set off.
 */
tone: Tone, };

/**
 * Labels and what stands behind them.
 */
export type ShownFacts = { 
/**
 * Columns side by side.
 */
columns: number, 
/**
 * The facts.
 */
facts: Array<ShownFact>, };

/**
 * A large number.
 */
export type ShownFigure = { 
/**
 * What it is.
 */
label: string, 
/**
 * The number as it is read, with its unit.
 */
text: string, 
/**
 * What is divided by what; may be empty.
 */
formula: string, 
/**
 * What it opens.
 */
opens: Opens | null, 
/**
 * How it is set off.
 */
tone: Tone, };

/**
 * Rows that belong together.
 */
export type ShownGroup = { 
/**
 * What they have in common; may be empty.
 */
title: string, 
/**
 * The rows.
 */
rows: Array<ShownRow>, 
/**
 * Their totals.
 */
subtotals: Array<string> | null, };

/**
 * A row.
 */
export type ShownRow = { 
/**
 * The values as they are read.
 */
cells: Array<string>, 
/**
 * What it opens.
 */
opens: Opens | null, 
/**
 * How it is set off.
 */
tone: Tone, };

/**
 * A table.
 */
export type ShownTable = { 
/**
 * Its heading; may be empty.
 */
title: string, 
/**
 * The columns.
 */
columns: Array<ShownColumn>, 
/**
 * The rows, in groups.
 */
groups: Array<ShownGroup>, 
/**
 * The totals; none where the table has none.
 */
totals: Array<string> | null, 
/**
 * What is said instead of rows; empty where there are rows.
 */
empty: string, 
/**
 * Set smaller and tighter.
 */
isDense: boolean, };

/**
 * Somebody who is no elder comes in.
 */
export type SignIn = { 
/**
 * Where.
 */
centreId: CentreId, 
/**
 * Visitor or staff.
 */
kind: PresenceKind, 
/**
 * The name.
 */
name: string, 
/**
 * The telephone; may be empty.
 */
phone: string, 
/**
 * Whom a visitor visits; none for staff.
 */
elderId: ElderId | null, 
/**
 * What else a visitor comes for, needed where no elder is named; of staff the duty, may be empty.
 */
purpose: string, };

/**
 * Signs the book of a day.
 */
export type SignSafetyDay = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * Which day: not after today.
 */
on: string, 
/**
 * Who signs.
 */
person: string, 
/**
 * What they have to say; must not be empty while points are open.
 */
remark: string, };

/**
 * Names a signature under the book of a day.
 */
export type SignatureId = string;

/**
 * Where a meal goes. A centre, or an elder's home.
 */
export type Site = { "kind": "centre", 
/**
 * Which centre.
 */
centreId: CentreId, } | { "kind": "home", 
/**
 * Whose home.
 */
elderId: ElderId, };

/**
 * Visitors and staff of one centre today.
 */
export type SiteBoard = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The day it is there.
 */
today: string, 
/**
 * Everyone who came today: first those who are here, then those who have gone; each part by pinyin.
 */
people: Array<Presence>, 
/**
 * Those of past days whose going nobody recorded, the latest first, at most a hundred. None of them counts as on
 * site.
 */
leftOpen: Array<Presence>, 
/**
 * Staff of the last four weeks who are not here now, by pinyin: one touch signs them in.
 */
usualStaff: Array<UsualStaff>, };

/**
 * The portions that go to one place; all homes count as one.
 */
export type SiteCount = { 
/**
 * Which centre; none: to people's homes.
 */
centreId: CentreId | null, 
/**
 * The centre's name; empty for homes.
 */
name: string, 
/**
 * To cook, those cancelled late among them.
 */
portions: number, 
/**
 * Cooked already, not served.
 */
cancelledLate: number, 
/**
 * Elders, each once.
 */
elders: number, };

/**
 * A dish that goes to a site.
 */
export type SiteDish = { 
/**
 * Which place on the tray.
 */
slotId: string, 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Its name.
 */
name: string, 
/**
 * In which texture.
 */
texture: Texture | null, 
/**
 * Portions.
 */
portions: number, };

/**
 * The portions of one size.
 */
export type SizeCount = { 
/**
 * How large.
 */
portionSize: PortionSize, 
/**
 * To cook, those cancelled late among them.
 */
portions: number, 
/**
 * Cooked already, not served.
 */
cancelledLate: number, 
/**
 * Elders, each once.
 */
elders: number, };

/**
 * A place on the tray as it is entered.
 */
export type SlotEntry = { 
/**
 * The place that is changed; none for a new one.
 */
id: MenuSlotId | null, 
/**
 * What it is for.
 */
role: SlotRole, 
/**
 * The menu's dish, then its alternatives.
 */
dishIds: Array<DishId>, };

/**
 * What a place on the tray is for.
 */
export type SlotRole = "main" | "side" | "soup" | "staple" | "fruit_or_drink";

/**
 * A dish of a special group.
 */
export type SpecialDish = { 
/**
 * Which place on the tray.
 */
slotId: string, 
/**
 * What the place on the tray is for.
 */
role: string, 
/**
 * The dish; none: nothing.
 */
dishId: DishId | null, 
/**
 * Its name; empty for nothing.
 */
name: string, 
/**
 * In which texture.
 */
texture: Texture | null, 
/**
 * It is the menu's dish, cooked without what is left out.
 */
isMenuDish: boolean, 
/**
 * Portions.
 */
portions: number, };

/**
 * Eaters for whom the same things are left out.
 */
export type SpecialGroup = { 
/**
 * What is left out, or cooked otherwise.
 */
leftOut: Array<LeftOut>, 
/**
 * Portions.
 */
portions: number, 
/**
 * What they get in the places concerned.
 */
dishes: Array<SpecialDish>, 
/**
 * Who, by name; the first forty.
 */
names: Array<string>, };

/**
 * An item as the standard has it.
 */
export type StandardItem = { 
/**
 * Which.
 */
item: AbilityItem, 
/**
 * Its number in the standard, for example `B1.1`.
 */
code: string, 
/**
 * The indicator it belongs to.
 */
indicator: AbilityIndicator, 
/**
 * Its highest score; the lowest is 0.
 */
most: number, 
/**
 * Which words its scores have.
 */
scale: OptionScale, };

/**
 * How an elder stands to a day at a centre.
 */
export type Standing = "here" | "gone" | "absent" | "not_arrived";

/**
 * A centre or a home on a standing run.
 */
export type StandingStop = { 
/**
 * Where.
 */
site: Site, 
/**
 * The centre's name or the elder's.
 */
name: string, 
/**
 * The address.
 */
address: string, 
/**
 * What the driver must know.
 */
note: string, };

/**
 * Puts a pot on.
 */
export type StartBatch = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * For which day.
 */
serviceOn: string, 
/**
 * For which meal.
 */
meal: Meal, 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * Which pot; may be empty.
 */
pot: string, 
/**
 * Portions in it, 1 to 100000.
 */
portions: number | null, 
/**
 * Who cooks.
 */
cook: string, 
/**
 * When it was begun; none: now.
 */
startedAt: string | null, };

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
days: Array<EnrolmentDay>, 
/**
 * The centre's minibus fetches the elder.
 */
transportThere: boolean, 
/**
 * The centre's minibus takes the elder home.
 */
transportBack: boolean, 
/**
 * The care group at the centre; may be empty.
 */
groupName: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * A new enrolment for meals at home.
 */
export type StartHomeMeal = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * Which centre looks after it; its kitchen cooks.
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
 * What is brought, where and how.
 */
homeMeal: HomeMeal, };

/**
 * Makes this desk a kiosk.
 */
export type StartKiosk = { 
/**
 * Of which centre.
 */
centreId: CentreId, 
/**
 * A code that ends it, 4 to 40 characters, for a desk whose user has no password; none: the password ends it,
 * and was proven right just before, so that nobody is locked in.
 */
leaveCode: string | null, };

/**
 * Starts a leave.
 */
export type StartLeave = { 
/**
 * Who.
 */
admissionId: AdmissionId, 
/**
 * Where.
 */
kind: LeaveKind, 
/**
 * Whether the bed is held.
 */
holdsBed: boolean, 
/**
 * When the elder is to come back.
 */
plannedReturnOn: string | null, 
/**
 * Which hospital, whose home; may be empty.
 */
destination: string, 
/**
 * What else is to be said; may be empty.
 */
note: string, 
/**
 * When; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, 
/**
 * The note of the night staff that this act sets right; none: it sets none right.
 */
nightNoteId: NightNoteId | null, };

/**
 * Names a stay: an elder lies in a bed.
 */
export type StayId = string;

/**
 * What happened to a batch, as it is entered.
 */
export type StepDetails = { 
/**
 * What.
 */
kind: StepKind, 
/**
 * When; none: now.
 */
happenedAt: string | null, 
/**
 * What was measured, in tenths of a degree, -600 to 1500; must be there for cooked and reheated.
 */
tenthsCelsius: number | null, 
/**
 * To which centre's share it happened: where it arrived, was served, reheated or came to its end; none: to all of it.
 */
siteId: CentreId | null, 
/**
 * Who measured.
 */
person: string, 
/**
 * What else is to be said; must not be empty for discarded.
 */
note: string, };

/**
 * What is wrong with a step.
 */
export type StepFinding = "core_too_low" | "too_late" | "lukewarm";

/**
 * Names a step of a batch.
 */
export type StepId = string;

/**
 * What happened to a batch.
 */
export type StepKind = "cooked" | "portioned" | "loaded" | "arrived" | "served" | "reheated" | "cleared" | "discarded";

/**
 * A season or festival that took the cycle's place.
 */
export type StoodIn = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many meals.
 */
meals: number, };

/**
 * Why no meals.
 */
export type StopCause = "asked" | "away" | "hospital" | "deceased" | "other";

/**
 * A new stop. Orders in these days are withdrawn with it.
 */
export type StopMeals = { 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The first day without, not before today.
 */
fromOn: string, 
/**
 * The day on which the elder eats again; none: until further notice.
 */
untilOn: string | null, 
/**
 * Which meal; none: every one.
 */
meal: Meal | null, 
/**
 * Why.
 */
cause: StopCause, 
/**
 * What else is to be said; may be empty.
 */
note: string, };

/**
 * The kinds of thing a message or the trail can be about.
 */
export type Subject = "organisation" | "centre" | "room" | "elder" | "enrolment" | "diet" | "diet_limits" | "meal_order" | "meal_stop" | "meal_group" | "meal_cut_off" | "meal_place" | "visit" | "absence" | "assessment" | "presence" | "activity" | "kiosk" | "contact" | "follow_up_call" | "day_closing" | "legal_year" | "closed_day" | "extra_day" | "enrolment_pause" | "dish" | "cooking_batch" | "batch_step" | "food_sample" | "cold_place" | "cold_reading" | "safety_day" | "safety_settings" | "production" | "building" | "floor" | "ward" | "care_room" | "bed" | "admission" | "stay" | "leave" | "reservation" | "ingredient" | "waiting_entry" | "bed_offer" | "night_note" | "census_month" | "menu_meal" | "menu_cycle" | "delivery_run" | "meal_outcome" | "welfare_check" | "meal_leftover" | "meal_feedback" | "meal_price" | "subsidy_rule" | "meal_month" | "district";

/**
 * Whom a scheme gives how much. Every condition must hold; of the bands that fit, the one that gives most counts.
 */
export type SubsidyBand = { 
/**
 * At least so many whole years at the day of the meal.
 */
ageFrom: number, 
/**
 * Younger than so many; none: however old.
 */
ageUntil: number | null, 
/**
 * In one of these categories; empty: whoever.
 */
categories: Array<Category>, 
/**
 * Only with a disability certificate of grade 1 or 2.
 */
severelyDisabled: boolean, 
/**
 * Only for meals cooked for a diet.
 */
specialSet: boolean, 
/**
 * How the amount is meant.
 */
amountKind: AmountKind, 
/**
 * Fen, or hundredths where it is a share.
 */
amount: number, };

/**
 * At most so many subsidised meals and so much money of one elder; none: no such limit.
 */
export type SubsidyCaps = { 
/**
 * Meals a day.
 */
mealsPerDay: number | null, 
/**
 * Meals a week, Monday to Sunday.
 */
mealsPerWeek: number | null, 
/**
 * Meals a month.
 */
mealsPerMonth: number | null, 
/**
 * Fen a day.
 */
fenPerDay: number | null, 
/**
 * Fen a week, Monday to Sunday.
 */
fenPerWeek: number | null, 
/**
 * Fen a month.
 */
fenPerMonth: number | null, };

/**
 * A scheme as it is entered.
 */
export type SubsidyDetails = { 
/**
 * What it is called; versions follow each other under the same name.
 */
name: string, 
/**
 * From which budget it is paid.
 */
budgetLine: string, 
/**
 * Towards what.
 */
target: SubsidyTarget, 
/**
 * Beside others.
 */
combination: Combination, 
/**
 * For which meals; at least one.
 */
meals: Array<Meal>, 
/**
 * Only for those registered as residents here.
 */
needsLocalResidence: boolean, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day after the last; none: until further notice.
 */
untilOn: string | null, 
/**
 * Limits.
 */
caps: SubsidyCaps, 
/**
 * Whom it gives how much; at least one.
 */
bands: Array<SubsidyBand>, };

/**
 * What a scheme gave for one meal.
 */
export type SubsidyGrant = { 
/**
 * The scheme's name.
 */
ruleName: string, 
/**
 * From which budget.
 */
budgetLine: string, 
/**
 * Towards what.
 */
target: SubsidyTarget, 
/**
 * How much.
 */
fen: number, };

/**
 * A scheme.
 */
export type SubsidyRule = { 
/**
 * Names this version of the scheme.
 */
id: SubsidyRuleId, 
/**
 * Counts the changes.
 */
version: number, 
/**
 * What it says.
 */
details: SubsidyDetails, };

/**
 * Names a version of a subsidy scheme.
 */
export type SubsidyRuleId = string;

/**
 * What a scheme pays towards.
 */
export type SubsidyTarget = "meal" | "delivery";

/**
 * From whom it is bought: purchasing lists are split by it.
 */
export type SupplierGroup = "grain_and_oil" | "vegetable" | "fruit" | "meat" | "seafood" | "egg_and_dairy" | "soy" | "dry_goods" | "condiment";

/**
 * Two people exchange their beds.
 */
export type SwapElders = { 
/**
 * One.
 */
admissionId: AdmissionId, 
/**
 * The other.
 */
otherAdmissionId: AdmissionId, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Why somebody lies in a room that is for others, where that is so.
 */
exceptionReason: string, 
/**
 * When; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, };

/**
 * Takes back a leaving for good that did not happen: the elder lives here as before, in the same bed.
 */
export type TakeBackLeaving = { 
/**
 * Whose.
 */
admissionId: AdmissionId, 
/**
 * Why.
 */
reason: string, };

/**
 * Elders and an activity.
 */
export type TakePart = { 
/**
 * Which activity.
 */
activityId: ActivityId, 
/**
 * Who, 1 to 500.
 */
elderIds: Array<ElderId>, };

/**
 * Takes a sample.
 */
export type TakeSample = { 
/**
 * Which kitchen.
 */
kitchenId: CentreId, 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * From which batch.
 */
batchId: BatchId | null, 
/**
 * Grams: at least as many as the settings say, at most 5000.
 */
grams: number, 
/**
 * When; none: now.
 */
takenAt: string | null, 
/**
 * In which fridge: one of the kitchen's own that is in use and stays between 0 and 8 °C.
 */
coldPlaceId: ColdPlaceId, 
/**
 * Who takes it.
 */
person: string, };

/**
 * What one says to a report before it is made.
 */
export type Takes = "centre" | "kitchen" | "centre_or_all" | "elder" | "month" | "day" | "span" | "meal" | "choice" | "one_of" | "ward" | "bed_kind" | "start";

/**
 * A line to reach or not to pass.
 */
export type Target = { 
/**
 * What it is.
 */
name: string, 
/**
 * Where it lies: one value for all categories, or one for each.
 */
values: Array<number>, };

/**
 * A going of a past day that nobody recorded, told afterwards.
 */
export type TellGoing = { 
/**
 * Which presence.
 */
presenceId: PresenceId, 
/**
 * When, on the centre's wall clock; none where nobody knows.
 */
departedAt: string | null, 
/**
 * That was after midnight, on the next day.
 */
leftNextDay: boolean, 
/**
 * How one knows.
 */
reason: string, };

/**
 * What is agreed with an elder.
 */
export type Terms = { 
/**
 * Who pays.
 */
payer: Payer, 
/**
 * On whose account the elder is served.
 */
category: Category, 
/**
 * A short stay, which has a planned end.
 */
isShortStay: boolean, 
/**
 * When the elder is to leave; frees nothing. Needed for a short stay.
 */
plannedToOn: string | null, 
/**
 * On trial until this day.
 */
trialUntilOn: string | null, 
/**
 * The agreement's number; may be empty.
 */
agreementNumber: string, 
/**
 * When it was signed; none: not yet.
 */
agreementSignedOn: string | null, 
/**
 * Who signed it for the elder; may be empty.
 */
agreementSignedBy: string, 
/**
 * Until when it holds.
 */
agreementUntilOn: string | null, 
/**
 * Anything else; may be empty.
 */
note: string, };

/**
 * IDDSI levels of food, from 3 to 7. Softer is not always safe: what an elder may eat is a list.
 */
export type Texture = "liquidised" | "pureed" | "minced_and_moist" | "soft_and_bite_sized" | "easy_to_chew" | "regular";

/**
 * What else is known of an elder that asks for a look at the textures (GB/T 42195-2022 item 进食 of 0 to 2, a
 * difficulty to swallow found in the assessment, choking risk among the alerts).
 */
export type TextureHint = "choking_risk" | "eating_score" | "swallowing_difficulty";

/**
 * Something that takes a bed for a time.
 */
export type TimelineBar = { 
/**
 * Names the stay, leave, reservation or closure.
 */
id: string, 
/**
 * Which bed.
 */
bedId: BedId, 
/**
 * What it is.
 */
kind: BarKind, 
/**
 * The first day.
 */
fromOn: string, 
/**
 * The day of the end, whose night no longer belongs to it; none: still.
 */
toOn: string | null, 
/**
 * When it is to end, where it has not.
 */
plannedToOn: string | null, 
/**
 * The day of the end, or that on which it is foreseen to end; none: until further notice. What should have ended
 * already lasts.
 */
foreseenToOn: string | null, 
/**
 * Whose admission.
 */
admissionId: AdmissionId | null, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name; of a closure the reason's word.
 */
name: string, 
/**
 * As in the identity papers.
 */
sex: Sex | null, };

/**
 * A bed of the timeline.
 */
export type TimelineBed = { 
/**
 * Names the bed.
 */
id: BedId, 
/**
 * Its label.
 */
label: string, 
/**
 * What it is for.
 */
kind: BedKind, 
/**
 * The room's name.
 */
roomName: string, 
/**
 * In which ward.
 */
wardId: WardId, 
/**
 * The ward's name.
 */
wardName: string, 
/**
 * In service from this day.
 */
inServiceFromOn: string, 
/**
 * Out of service from this day.
 */
inServiceUntilOn: string | null, };

/**
 * Whom to call about an elder.
 */
export type ToCall = { 
/**
 * The elder's own telephone.
 */
phone: string, 
/**
 * In order.
 */
contacts: Array<Contact>, 
/**
 * What one must know.
 */
alerts: Array<Alert>, };

/**
 * A figure of the day with the days before it.
 */
export type TodayFigure = { 
/**
 * Which.
 */
kind: FigureKind, 
/**
 * Today, as far as it is known by now.
 */
value: number, 
/**
 * What it is held against: expected, beds, ordered; none where nothing is.
 */
of: number | null, 
/**
 * The fourteen days before, the earliest first.
 */
trend: Array<TrendDay>, 
/**
 * The centres that it comes from, in the order of the district: they add up to it.
 */
parts: Array<FigurePart>, };

/**
 * The start screen of a manager.
 */
export type TodayOverview = { 
/**
 * The day it is in the district.
 */
today: string, 
/**
 * The instant of the answer.
 */
now: string, 
/**
 * What needs a decision, the gravest first.
 */
attention: Array<Attention>, 
/**
 * The figures of the day.
 */
figures: Array<TodayFigure>, };

/**
 * How a row or figure is set off; always with words beside it, never by colour alone.
 */
export type Tone = "plain" | "quiet" | "strong" | "good" | "warning" | "danger";

/**
 * What a command reads or changes. Screens that show a topic ask again when it changes.
 */
export type Topic = "centres" | "elders" | "enrolments" | "attendance" | "assessments" | "site" | "activities" | "kiosk" | "beds" | "dishes" | "diets" | "meals" | "menus" | "production" | "delivery" | "meal_accounts" | "histories";

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
 * Moves somebody to another bed, or gives a bed to somebody who has none yet.
 */
export type TransferElder = { 
/**
 * Who.
 */
admissionId: AdmissionId, 
/**
 * To which bed.
 */
bedId: BedId, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Why the elder lies in a room that is for others, where that is so.
 */
exceptionReason: string, 
/**
 * When; none: now.
 */
at: string | null, 
/**
 * Why it is entered so late, where it is.
 */
lateReason: string, };

/**
 * How an elder comes or leaves.
 */
export type Transport = "on_foot" | "centre_minibus" | "private_car" | "taxi" | "public_transport";

/**
 * A figure on a day.
 */
export type TrendDay = { 
/**
 * The day.
 */
on: string, 
/**
 * The figure.
 */
value: number, };

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
act: DoorAct, 
/**
 * Why the elder is inside again although all licensed places are taken by now; needed only then.
 */
overPlacesReason?: string, };

/**
 * The password of the desk, or the kiosk's leave code.
 */
export type Unlock = { 
/**
 * What was typed. Never kept, never logged.
 */
password: string, };

/**
 * Somebody whose allergy the program cannot match.
 */
export type Unmatched = { 
/**
 * The line of the demand.
 */
demandKey: string, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * As it was said.
 */
words: Array<string>, };

/**
 * Somebody whose allergy or intolerance the program cannot match.
 */
export type UnmatchedEater = { 
/**
 * The line of the demand.
 */
key: string, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * Where the meal goes.
 */
siteName: string, 
/**
 * As it was said.
 */
words: Array<string>, };

/**
 * Somebody who cannot be served yet.
 */
export type UnreadyEater = { 
/**
 * The line of the demand.
 */
key: string, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * The dishes that are blocked; empty where nothing at all is on the plate.
 */
dishNames: Array<string>, };

/**
 * Somebody who cannot be served yet.
 */
export type UnsolvedPlate = { 
/**
 * The line of the demand.
 */
demandKey: string, 
/**
 * Who.
 */
elderId: ElderId | null, 
/**
 * The name.
 */
name: string, 
/**
 * The place on the tray; none: nothing at all is on the plate.
 */
slotId: MenuSlotId | null, 
/**
 * The menu's dish there.
 */
dishName: string, 
/**
 * Why.
 */
causes: Array<Cause>, };

/**
 * How soon something needs somebody.
 */
export type Urgency = "now" | "today" | "soon";

/**
 * One of the staff, as signed in before.
 */
export type UsualStaff = { 
/**
 * The name.
 */
name: string, 
/**
 * The duty, as said the last time.
 */
purpose: string, };

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
leftOpenOn: string | null, 
/**
 * The room holds more than it should now.
 */
roomOver: RoomOver | null, 
/**
 * The centre at which the elder was checked out for this.
 */
movedFrom: string | null, 
/**
 * An absence that covered today ended with this arrival.
 */
endedAbsence: boolean, 
/**
 * Who collected, in words.
 */
collectedBy: string, 
/**
 * Collected by someone who is not on the list.
 */
collectorIsUnlisted: boolean, };

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
 * A visit with everything that was recorded of it.
 */
export type VisitRecord = { 
/**
 * Names the visit.
 */
id: VisitId, 
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
 * The centre's name.
 */
centreName: string, 
/**
 * IANA name of the centre's zone.
 */
timeZone: string, 
/**
 * The day it began.
 */
visitOn: string, 
/**
 * Came.
 */
arrivedAt: string, 
/**
 * When that was recorded.
 */
arrivalRecordedAt: string, 
/**
 * Who brought the elder, in words.
 */
broughtBy: string, 
/**
 * How the elder came.
 */
arrivalTransport: Transport | null, 
/**
 * Why the arrival was not recorded at the moment of it; empty where it was.
 */
arrivalReason: string, 
/**
 * Where in the house the elder was last.
 */
roomName: string | null, 
/**
 * At the door, in tenths of a degree Celsius.
 */
temperatureTenthsCelsius: number | null, 
/**
 * What was noted at the door.
 */
remark: string, 
/**
 * Left.
 */
departedAt: string | null, 
/**
 * When that was recorded.
 */
departureRecordedAt: string | null, 
/**
 * Who took the elder home, in words.
 */
collectedBy: string, 
/**
 * Collected by someone who is not on the elder's list.
 */
collectorIsUnlisted: boolean, 
/**
 * Why that person was allowed to; may be empty.
 */
collectorReason: string, 
/**
 * How the elder left.
 */
departureTransport: Transport | null, 
/**
 * Why the leaving was not recorded at the moment of it; empty where it was.
 */
departureReason: string, 
/**
 * What was said when the day was closed with the leaving unknown; may be empty.
 */
closingExplanation: string, 
/**
 * Set right afterwards.
 */
correctedAt: string | null, 
/**
 * The day is over and nobody recorded the leaving.
 */
departureMissing: boolean, 
/**
 * Whole minutes from coming to leaving; none while the leaving is not known.
 */
stayedMinutes: number | null, 
/**
 * The check-in was taken back: it never happened, but that it was recorded is kept.
 */
withdrawnAt: string | null, 
/**
 * Who did what to it, in order.
 */
changes: Array<TrailEntry>, };

/**
 * What somebody who waits needs and wishes.
 */
export type WaitingDetails = { 
/**
 * Needs a nursing bed.
 */
needsNursingBed: boolean, 
/**
 * For a short stay.
 */
isShortStay: boolean, 
/**
 * In this ward, if possible.
 */
wishedWardId: WardId | null, 
/**
 * Most beds in the room, 1 to 20; none: any room.
 */
wishedBedsMost: number | null, 
/**
 * A room of this rule; none: any that takes the elder.
 */
wishedSexRule: SexRule | null, 
/**
 * Most that is paid for the bed in a month; none: any.
 */
priceMostFen: number | null, 
/**
 * Not before this day.
 */
wantedFromOn: string | null, 
/**
 * What else is to be said; may be empty.
 */
note: string, };

/**
 * Somebody who waits.
 */
export type WaitingEntry = { 
/**
 * Names the entry.
 */
id: WaitingId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
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
 * Grade of the last assessment; none: not assessed.
 */
grade: number | null, 
/**
 * The elder's telephone, or the first contact's; may be empty.
 */
phone: string, 
/**
 * Registered.
 */
registeredAt: string, 
/**
 * Since when the place in the queue counts: registered, or put at the end.
 */
countsFrom: string, 
/**
 * Days of waiting.
 */
waitingDays: number, 
/**
 * On what account the elder comes first; none: by time alone.
 */
priority: WaitingPriority | null, 
/**
 * The place in the queue, from 1.
 */
place: number, 
/**
 * What is needed and wished.
 */
details: WaitingDetails, 
/**
 * The name of the wished ward.
 */
wishedWardName: string | null, 
/**
 * The beds that were offered, the latest first.
 */
offers: Array<Offer>, 
/**
 * Counts the changes.
 */
version: number, };

/**
 * Names somebody's place on a waiting list.
 */
export type WaitingId = string;

/**
 * The waiting list of a centre.
 */
export type WaitingList = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * Its name.
 */
centreName: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * Today at the centre.
 */
today: string, 
/**
 * Who comes first, in this order.
 */
priorityOrder: Array<WaitingPriority>, 
/**
 * Everybody who waits, in the order of the queue.
 */
entries: Array<WaitingEntry>, 
/**
 * Among them those who need a nursing bed.
 */
needNursingBed: number, 
/**
 * Offers that stand.
 */
offersStanding: number, 
/**
 * Days that those who were admitted from the list within the last year waited on average, in tenths; none: nobody was.
 */
waitedDaysTenths: number | null, };

/**
 * On what account somebody comes first on the waiting list.
 */
export type WaitingPriority = "destitute" | "minimum_living" | "disabled" | "oldest";

/**
 * A dish on the wall.
 */
export type WallDish = { 
/**
 * What it is for: main, side, soup, staple, fruit or drink.
 */
role: string, 
/**
 * Its pots.
 */
batches: number, 
/**
 * Of these, cooked and good, or cleared.
 */
batchesDone: number, 
/**
 * The one that most needs a look; none: not begun.
 */
standing: BatchStanding | null, 
/**
 * Until when the first of its pots may be eaten.
 */
goodUntil: string | null, 
/**
 * A sample is taken.
 */
hasSample: boolean, 
/**
 * Which dish.
 */
dishId: DishId, 
/**
 * In which version.
 */
versionId: DishVersionId, 
/**
 * Its name.
 */
name: string, 
/**
 * Portions of eaters.
 */
portions: number, 
/**
 * Regular portions on top.
 */
extraPortions: number, 
/**
 * Grams of edible ingredients, those on top among them.
 */
grams: number, 
/**
 * By texture.
 */
textures: Array<SheetTexture>, };

/**
 * A site on the wall.
 */
export type WallSite = { 
/**
 * Which centre; none: all homes.
 */
centreId: CentreId | null, 
/**
 * Its name; empty for homes.
 */
name: string, 
/**
 * Portions.
 */
portions: number, };

/**
 * Rooms that are cared for together.
 */
export type Ward = { 
/**
 * Names the ward.
 */
id: WardId, 
/**
 * Its name.
 */
name: string, };

/**
 * The counts of a ward.
 */
export type WardCounts = { 
/**
 * Which ward.
 */
wardId: WardId, 
/**
 * Its name.
 */
wardName: string, 
/**
 * Beds in service.
 */
beds: number, 
/**
 * Nursing beds among them.
 */
nursingBeds: number, 
/**
 * Free.
 */
free: number, 
/**
 * Free nursing beds.
 */
freeNursing: number, 
/**
 * Somebody lies in them.
 */
occupied: number, 
/**
 * Held for somebody on leave.
 */
onLeave: number, 
/**
 * Kept for somebody who is to come.
 */
reserved: number, 
/**
 * To be cleaned.
 */
cleaning: number, 
/**
 * Closed.
 */
closed: number, 
/**
 * People who live here.
 */
residents: number, 
/**
 * Among them without a bed.
 */
withoutBed: number, 
/**
 * People for whom a bed stands reserved on this day and who do not live here yet; a bed that is kept but still being
 * cleaned or closed counts as that.
 */
toCome: number, };

/**
 * Names a ward.
 */
export type WardId = string;

/**
 * The cycle a week was taken from.
 */
export type WeekCycle = { 
/**
 * Which.
 */
cycleId: MenuCycleId, 
/**
 * Its name.
 */
name: string, 
/**
 * Which week of it.
 */
week: number, };

/**
 * The week's menu, for the wall where the elders eat.
 */
export type WeekMenu = { 
/**
 * The days, seven or five.
 */
days: Array<PaperMenuDay>, 
/**
 * The meals, in order.
 */
meals: Array<MenuMeal>, 
/**
 * Below: who to ask, allergens in words.
 */
notes: Array<string>, };

/**
 * Nobody was home several times in a row.
 */
export type WelfareCheck = { 
/**
 * Names it.
 */
id: WelfareCheckId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * The elder's address.
 */
address: string, 
/**
 * How many times in a row.
 */
times: number, 
/**
 * Since when somebody must look.
 */
raisedAt: string, 
/**
 * Whom to call.
 */
toCall: ToCall, };

/**
 * Names a welfare check.
 */
export type WelfareCheckId = string;

/**
 * How a welfare check ended.
 */
export type WelfareFinding = "well" | "away" | "in_hospital" | "needs_help" | "deceased" | "false_alarm";

/**
 * What is known of someone who was not checked out when the day is closed.
 */
export type Whereabouts = "still_inside" | "left_unrecorded";

/**
 * Which absence.
 */
export type WhichAbsence = { 
/**
 * Which.
 */
absenceId: AbsenceId, 
/**
 * The day on which the elder comes again: the days before it stay an absence. None: the whole is taken back.
 */
comesAgainOn?: string | null, 
/**
 * Why it is taken back from a day that is closed already, or shortened to a day that is over; needed only then.
 */
correctionReason: string, };

/**
 * Which activity.
 */
export type WhichActivity = { 
/**
 * Which.
 */
activityId: ActivityId, };

/**
 * Which admission.
 */
export type WhichAdmission = { 
/**
 * Which.
 */
admissionId: AdmissionId, };

/**
 * Which bed.
 */
export type WhichBed = { 
/**
 * Which.
 */
bedId: BedId, };

/**
 * Which closed days.
 */
export type WhichClosedDay = { 
/**
 * The span that is taken back.
 */
closedDayId: ClosedDayId, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * A cold place that is no longer used.
 */
export type WhichColdPlace = { 
/**
 * Which.
 */
coldPlaceId: ColdPlaceId, };

/**
 * Which cycle.
 */
export type WhichCycle = { 
/**
 * The cycle.
 */
cycleId: MenuCycleId, };

/**
 * Which run.
 */
export type WhichDeliveryRun = { 
/**
 * Which.
 */
runId: RunId, };

/**
 * Which dish.
 */
export type WhichDish = { 
/**
 * Which.
 */
dishId: DishId, };

/**
 * Which elder.
 */
export type WhichElder = { 
/**
 * Which elder.
 */
elderId: ElderId, };

/**
 * Which extra day.
 */
export type WhichExtraDay = { 
/**
 * Which centre.
 */
centreId: CentreId, 
/**
 * The day that is taken back.
 */
on: string, 
/**
 * Why this reaches into days that are closed already; needed only then.
 */
correctionReason?: string, };

/**
 * Which ingredient.
 */
export type WhichIngredient = { 
/**
 * Which.
 */
ingredientId: IngredientId, };

/**
 * Which report in the making.
 */
export type WhichJob = { 
/**
 * The name that its caller gave it.
 */
job: string, };

/**
 * Which kitchen.
 */
export type WhichKitchen = { 
/**
 * The kitchen; none: the district's first.
 */
kitchenId: CentreId | null, };

/**
 * Which meals.
 */
export type WhichMeal = { 
/**
 * The day of the meal.
 */
serviceOn: string, 
/**
 * Its key within the meal.
 */
demandKey: string, };

/**
 * Which order.
 */
export type WhichOrder = { 
/**
 * The order that is withdrawn.
 */
orderId: MealOrderId, };

/**
 * Which eaters: those behind one number of the sheet. What is left out does not narrow.
 */
export type WhichPlates = { 
/**
 * Of this place on the tray, or with this dish in any place.
 */
slotId: string | null, 
/**
 * With this dish.
 */
dishId: DishId | null, 
/**
 * In this texture.
 */
texture: Texture | null, 
/**
 * In this size.
 */
portionSize: PortionSize | null, 
/**
 * At this centre.
 */
centreId: CentreId | null, 
/**
 * At home.
 */
atHome: boolean, 
/**
 * With exactly this left out.
 */
leftOut: Array<LeftOut> | null, 
/**
 * With anything left out or replaced.
 */
isSpecial: boolean, 
/**
 * What of the place or dish that is named.
 */
gets: PlateGets | null, 
/**
 * Of the place or dish that is named, cooked apart: the menu's dish without something, or another dish.
 */
isMenuDish: boolean | null, };

/**
 * Which presence.
 */
export type WhichPresence = { 
/**
 * Which.
 */
presenceId: PresenceId, };

/**
 * Which reservation.
 */
export type WhichReservation = { 
/**
 * Which.
 */
reservationId: ReservationId, };

/**
 * Which year.
 */
export type WhichYear = { 
/**
 * A year that was entered.
 */
year: number, };

/**
 * Whose photograph.
 */
export type WhosePhoto = { 
/**
 * The elder.
 */
elderId: ElderId, 
/**
 * A contact of the elder; none for the elder.
 */
contactId?: ContactId | null, };

/**
 * An assessment that should never have been recorded.
 */
export type WithdrawAssessment = { 
/**
 * Which.
 */
assessmentId: AssessmentId, 
/**
 * Why.
 */
reason: string, };

/**
 * A batch that was entered by mistake.
 */
export type WithdrawBatch = { 
/**
 * Which batch.
 */
batchId: BatchId, 
/**
 * Why.
 */
reason: string, };

/**
 * Choices are taken back: the rule decides again.
 */
export type WithdrawChoice = { 
/**
 * Which kitchen; none: the only one.
 */
kitchenId: CentreId | null, 
/**
 * The day on which it is eaten.
 */
serviceOn: string, 
/**
 * Which meal.
 */
meal: Meal, 
/**
 * Which place on the tray.
 */
slotId: MenuSlotId, 
/**
 * For which lines of the demand.
 */
demandKeys: Array<string>, };

/**
 * A sample that was entered by mistake.
 */
export type WithdrawSample = { 
/**
 * Which.
 */
sampleId: SampleId, 
/**
 * Why.
 */
reason: string, };

/**
 * Takes somebody off the list.
 */
export type WithdrawWaiting = { 
/**
 * Who.
 */
waitingId: WaitingId, 
/**
 * Why.
 */
reason: string, };

/**
 * Somebody who lives at a centre without a bed: none yet, or away with none held.
 */
export type WithoutBed = { 
/**
 * Names the admission.
 */
admissionId: AdmissionId, 
/**
 * Who.
 */
elderId: ElderId, 
/**
 * The name.
 */
name: string, 
/**
 * Lives here since this day.
 */
fromOn: string, 
/**
 * Away, with no bed held; else there is no bed yet.
 */
isAway: boolean, };

/**
 * What the program takes words of an allergy or an intolerance for.
 */
export type WordsMean = { 
/**
 * The allergen groups they name.
 */
allergens: Array<Allergen>, 
/**
 * They name something that is no food, such as a medicine.
 */
isNoFood: boolean, 
/**
 * The parts that nothing matches.
 */
unmatched: Array<string>, };

/**
 * A list to be written.
 */
export type WriteList = { 
/**
 * What the list is called.
 */
title: string, 
/**
 * By what it is narrowed, in words; empty where it is whole.
 */
narrowed: string, 
/**
 * Its columns.
 */
columns: Array<ListColumn>, 
/**
 * Its rows in their order.
 */
rows: Array<Array<ListCell>>, 
/**
 * As what.
 */
format: Format, 
/**
 * In which language what we add is worded.
 */
language: Language, };

/**
 * Which report, as what.
 */
export type WriteReport = { 
/**
 * Which.
 */
name: string, 
/**
 * Of what.
 */
parameters: Parameters, 
/**
 * As what.
 */
format: Format, 
/**
 * A name by which `report_progress` and `report_stop` find it.
 */
job?: string, };

/**
 * A file to save.
 */
export type WrittenFile = { 
/**
 * Its name.
 */
fileName: string, 
/**
 * What it is, as browsers and mail programs call it.
 */
mediaType: string, 
/**
 * Its bytes in base64.
 */
content: string, };

/** What each command takes and answers. */
export interface Commands {
  /** Cancels an activity: it stays on the list, counts no more, and takes nobody. */
  activity_cancel: { kind: "change"; arguments: WhichActivity; answer: Activity };
  /** Changes what, where or when an activity is; who takes part stays. */
  activity_change: { kind: "change"; arguments: ChangeActivity; answer: Activity };
  /** Adds elders to an activity; who takes part already stays. */
  activity_join: { kind: "change"; arguments: TakePart; answer: Activity };
  /** Takes elders out of an activity. */
  activity_leave: { kind: "change"; arguments: TakePart; answer: Activity };
  /** Lists the activities of a centre on a day or in a span of days, with who takes part and the sums. */
  activity_list: { kind: "read"; arguments: AskActivities; answer: ActivityList };
  /** Plans an activity: what, where, when. */
  activity_plan: { kind: "change"; arguments: PlanActivity; answer: Activity };
  /** Puts a new version in the place of a mistaken assessment; the mistaken one is kept with the reason. */
  assessment_correct: { kind: "change"; arguments: CorrectAssessment; answer: Assessment };
  /** Shows the grade an elder has now, and when the next assessment is due. */
  assessment_current: { kind: "read"; arguments: WhichElder; answer: CurrentGradeAnswer };
  /** Lists who of those in care today is overdue, soon due or was never assessed by GB/T 42195-2022. */
  assessment_due: { kind: "read"; arguments: ListDue; answer: DuePage };
  /** Computes a grade by GB/T 42195-2022 and says how it comes about; records nothing. */
  assessment_grade: { kind: "read"; arguments: AskGrade; answer: GradeAnswer };
  /** Shows all assessments of an elder, also those that no longer count, and the alerts the current one speaks for. */
  assessment_of_elder: { kind: "read"; arguments: WhichElder; answer: AssessmentHistory };
  /** Records an assessment by any of the schemes; by GB/T 42195-2022 the grade is computed and kept with its rule. */
  assessment_record: { kind: "change"; arguments: RecordAssessment; answer: Assessment };
  /** Sets how the district reads what the standard leaves open. Grades that were given stay as they are. */
  assessment_set_rules: { kind: "change"; arguments: SetAssessmentRules; answer: AssessmentSettings };
  /** Tells the items of GB/T 42195-2022 with their highest scores, and how the district reads the standard. */
  assessment_standard: { kind: "read"; arguments: NoArguments; answer: AssessmentStandard };
  /** Withdraws an assessment that should never have been recorded; it is kept with the reason and counts no longer. */
  assessment_withdraw: { kind: "change"; arguments: WithdrawAssessment; answer: Assessment };
  /** Strikes out a visit that never was, with a reason; that it was recorded is kept. What the arrival had brought about is taken back with it: an absence that it ended goes on, and whoever it moved here is at the other centre again. */
  attendance_annul_visit: { kind: "change"; arguments: AnnulVisit; answer: Done };
  /** Shows one centre and one day: who is expected, here, gone, absent, not arrived, with counts that add up. */
  attendance_board: { kind: "read"; arguments: AskBoard; answer: Board };
  /** Checks an elder in at a centre, now or earlier today with a reason. Refused while the elder is here or, unless moved, at another centre, over the licensed places without a reason, and on a closed day. A move is a leaving there: whoever took the elder from centre to centre is the collector there, and without one an elder at risk of wandering is not moved. */
  attendance_check_in: { kind: "change"; arguments: CheckIn; answer: VisitAct };
  /** Checks several elders in at once; says of each who was refused why. */
  attendance_check_in_many: { kind: "change"; arguments: CheckInMany; answer: ManyActs };
  /** Checks an elder out from wherever the elder is, now or earlier today with a reason. An elder at risk of wandering never leaves without a collector; a collector who is not on the list needs a reason. */
  attendance_check_out: { kind: "change"; arguments: CheckOut; answer: VisitAct };
  /** Checks several elders out at once; says of each who was refused why. */
  attendance_check_out_many: { kind: "change"; arguments: CheckOutMany; answer: ManyActs };
  /** Closes a day at a centre: all are out or explained, whoever did not come is absent. From then on it is read only, but for corrections with a reason, and stays what it was: hours, holidays and rules that change later leave it so. */
  attendance_close_day: { kind: "change"; arguments: CloseDay; answer: Done };
  /** Sets right why an elder did not come, and who said so: often it is found out only when the day is closed. On a closed day it takes a reason; what stood there before is kept. */
  attendance_correct_absence: { kind: "change"; arguments: CorrectAbsence; answer: Absence };
  /** Sets right when an elder came and left, who brought and who collected, with a reason; the old values are kept. A leaving that was not recorded before is asked for its collector as at the door, and whoever is inside again because a leaving of today is taken away needs a licensed place, as at a check-in. */
  attendance_correct_visit: { kind: "change"; arguments: CorrectVisit; answer: Done };
  /** Shows one day of an elder, at whatever centre: what was agreed, the visits, the absences, and who corrected what. */
  attendance_day: { kind: "read"; arguments: AskElderDay; answer: DayRecord };
  /** Lists the days of a span on which an elder is expected at a centre: agreed on, not paused, and the centre open. Whether an absence covers them changes nothing of that. */
  attendance_expected_days: { kind: "read"; arguments: AskExpectedDays; answer: ExpectedDays };
  /** Shows the month of a centre, elders by days: who came for how long, who was away and why, with sums that agree. */
  attendance_month_sheet: { kind: "read"; arguments: AskMonthSheet; answer: MonthSheet };
  /** Notes that an elder who is here goes to another room, until the day is closed; says when that room holds more than it should. */
  attendance_move_room: { kind: "change"; arguments: MoveRoom; answer: RoomMoved };
  /** Records that an expected elder does not come, for a day or a span of days, and why. */
  attendance_record_absence: { kind: "change"; arguments: RecordAbsence; answer: Absence };
  /** Writes down whom reception called about someone who did not come today, and what they said, until the day is closed. */
  attendance_record_call: { kind: "change"; arguments: RecordCall; answer: FollowUpCall };
  /** Records when an elder left on a past day on which nobody recorded it, with whom, and how one knows. Who collected is asked as at the door; how one knows also stands for a collector who is not on the list, who is flagged. */
  attendance_record_departure: { kind: "change"; arguments: RecordDeparture; answer: Done };
  /** Enters a visit of a past day that nobody recorded, within the days that the centre allows, and how one knows. Who collected is asked as at the door. */
  attendance_record_visit: { kind: "change"; arguments: RecordVisit; answer: Done };
  /** Opens a closed day again, with a reason. */
  attendance_reopen_day: { kind: "change"; arguments: ReopenDay; answer: Done };
  /** Takes back the last check-in or check-out of a visit, within ten minutes of it and before the day is closed. A check-in that moved the elder here from another centre brings the elder back there. Whoever is inside again by it needs a licensed place, as at a check-in. */
  attendance_undo: { kind: "change"; arguments: UndoVisit; answer: Done };
  /** Shows one visit with everything that was recorded of it, and who corrected what. */
  attendance_visit: { kind: "read"; arguments: AskVisit; answer: VisitRecord };
  /** Takes back an absence: the elder is expected again, on all its days or, where the elder comes again on one of them, from that day on. */
  attendance_withdraw_absence: { kind: "change"; arguments: WhichAbsence; answer: Done };
  /** Shows a year of an elder, day by day: when the elder came, was away and why, and what is usual. */
  attendance_year: { kind: "read"; arguments: AskElderYear; answer: ElderYear };
  /** Puts another entry in the place of a wrong one, or takes it out, with the reason. The wrong one stays readable. */
  batch_correct_step: { kind: "change"; arguments: CorrectStep; answer: CookingBatch };
  /** Puts a pot on: a batch of a dish for a meal. */
  batch_start: { kind: "change"; arguments: StartBatch; answer: CookingBatch };
  /** Records what happened to a batch: the core temperature, portioning, loading, arrival, serving, reheating, the end. The answer says whether it asks for an action. */
  batch_step: { kind: "change"; arguments: RecordStep; answer: CookingBatch };
  /** Withdraws a batch that was entered by mistake, with the reason. It stays readable and counts no more. */
  batch_withdraw: { kind: "change"; arguments: WithdrawBatch; answer: CookingBatch };
  /** Shows every bed of a residence now: what it is, who is in it, what is planned, and counts that add up. */
  bed_board: { kind: "read"; arguments: AskResidence; answer: BedBoard };
  /** Shows the beds of a residence in the night of a past day, or as they are planned for a day to come: whoever is to leave by then has left, whoever is to be back is back, what is to be open again is open. Whoever should have left already and has not is still there. */
  bed_board_on: { kind: "read"; arguments: AskBoardOn; answer: BedBoard };
  /** Changes a bed, or takes it out of service from a day. Nights of closed months stay counted with the kind that the bed was; days from which it is in service or recognised lie in a closed month only with the reason of a correction. */
  bed_change: { kind: "change"; arguments: ChangeBed; answer: House };
  /** Changes a building's name and its floors. */
  bed_change_building: { kind: "change"; arguments: ChangeBuilding; answer: House };
  /** Changes a room: where it is, whom it takes, what it has. Nights of closed months stay counted with the ward in which the room was. */
  bed_change_room: { kind: "change"; arguments: ChangeRoom; answer: House };
  /** Gives a ward another name. */
  bed_change_ward: { kind: "change"; arguments: ChangeWard; answer: House };
  /** Says that a bed is clean after somebody left it: it is free again. */
  bed_clean: { kind: "change"; arguments: CleanBed; answer: Done };
  /** Closes a bed for repair, isolation, disinfection. Nobody may lie in it, and nobody may have it reserved or held. */
  bed_close: { kind: "change"; arguments: CloseBed; answer: Closure };
  /** Lists when a bed was closed, the latest first. */
  bed_closures: { kind: "read"; arguments: WhichBed; answer: Array<PastClosure> };
  /** Corrects when a bed was closed and opened again. In a closed month only those responsible may. */
  bed_correct_closure: { kind: "change"; arguments: CorrectClosure; answer: CorrectedClosure };
  /** Takes a bed away that nobody ever lay in, that was never reserved or closed. */
  bed_delete: { kind: "change"; arguments: WhichBed; answer: Done };
  /** Shows a residence from its buildings down to its beds. */
  bed_house: { kind: "read"; arguments: AskResidence; answer: House };
  /** Opens a closed bed again. */
  bed_reopen: { kind: "change"; arguments: ReopenBed; answer: Closure };
  /** Sets how the beds of a centre are run from now on. */
  bed_set_rules: { kind: "change"; arguments: SetBedRules; answer: BedSettings };
  /** Sets up one more bed in a room. */
  bed_set_up: { kind: "change"; arguments: SetUpBed; answer: House };
  /** Sets up a building with its floors. */
  bed_set_up_building: { kind: "change"; arguments: SetUpBuilding; answer: House };
  /** Sets up a room with its beds. */
  bed_set_up_room: { kind: "change"; arguments: SetUpRoom; answer: House };
  /** Sets up a ward: rooms that are cared for together. */
  bed_set_up_ward: { kind: "change"; arguments: SetUpWard; answer: House };
  /** Tells how the beds of a centre are run. */
  bed_settings: { kind: "read"; arguments: AskResidence; answer: BedSettings };
  /** Shows beds down and days across: stays, leaves with the bed held, reservations, closures. */
  bed_timeline: { kind: "read"; arguments: AskTimeline; answer: BedTimeline };
  /** Writes what is planned in a residence as a calendar file: reservations, leavings, returns, ends of held beds. */
  bed_write_calendar: { kind: "read"; arguments: AskStayCalendar; answer: WrittenFile };
  /** Enters the legal holidays of a year, in the place of what was entered for it before. */
  calendar_enter_year: { kind: "change"; arguments: EnterYear; answer: LegalYear };
  /** Lists the legal holidays and the workdays that make up for them, by year, and says until when they are known. */
  calendar_list: { kind: "read"; arguments: NoArguments; answer: LegalCalendar };
  /** Removes a year of legal holidays that was entered here. */
  calendar_remove_year: { kind: "change"; arguments: WhichYear; answer: Done };
  /** Closes the census of a month that is over: it is counted, written down, and corrected only with a reason afterwards. Months are closed one after the other, and not while the night staff's notes of it wait to be completed. */
  census_close_month: { kind: "change"; arguments: CloseMonth; answer: ClosedMonth };
  /** Counts the beds of a centre at the midnight that ends a day: every bed and what it was, by ward and in all. */
  census_day: { kind: "read"; arguments: AskCensusDay; answer: CensusDay };
  /** Foresees the free beds of the next eight weeks from planned leavings, reservations and planned returns, and how many of them those need who live here without a bed; with the past eight weeks as they were counted. */
  census_forecast: { kind: "read"; arguments: AskResidence; answer: BedForecast };
  /** Lists the closed months of a centre, the latest first, each as it was counted last. */
  census_months: { kind: "read"; arguments: AskResidence; answer: Array<ClosedMonth> };
  /** Counts bed-days and occupancy of a span from the intervals: with and without held beds, by ward, kind, centre or organisation, by day or month, with the figures of the span. */
  census_occupancy: { kind: "read"; arguments: AskOccupancy; answer: Occupancy };
  /** Opens the rows behind a figure of a span: who, in which bed, from when until when, and what each adds. */
  census_rows: { kind: "read"; arguments: AskCensusRows; answer: Array<CensusRow> };
  /** Changes a centre's name, address, telephone, places, opening hours and rooms. */
  centre_change: { kind: "change"; arguments: ChangeCentre; answer: Centre };
  /** Closes a centre for a day or a span of days: nobody is expected on them. Days whose registration is closed already are changed only as a correction, with a reason. */
  centre_close_days: { kind: "change"; arguments: CloseDays; answer: ClosedDay };
  /** Shows which days of a span a centre is open, with which hours, and why. */
  centre_days: { kind: "read"; arguments: AskDays; answer: CentreDays };
  /** Lists the centres with opening hours and rooms. */
  centre_list: { kind: "read"; arguments: NoArguments; answer: Array<Centre> };
  /** Opens a centre on a day on which it would be closed, with hours of its own. */
  centre_open_extra_day: { kind: "change"; arguments: OpenExtraDay; answer: ExtraDay };
  /** Takes closed days back: the centre is open on them by its week again. */
  centre_remove_closed_days: { kind: "change"; arguments: WhichClosedDay; answer: Done };
  /** Takes an extra day back: the centre is closed on it by its week again. */
  centre_remove_extra_day: { kind: "change"; arguments: WhichExtraDay; answer: Done };
  /** Sets up a centre with its opening hours and rooms, and its organisation where the district has none of that name. */
  centre_set_up: { kind: "change"; arguments: SetUpCentre; answer: Centre };
  /** Takes a fridge, freezer or cold room out of use; its readings stay. */
  cold_place_close: { kind: "change"; arguments: WhichColdPlace; answer: Done };
  /** Sets up a fridge, freezer or cold room, or changes one. Range and times hold from today on; past days keep theirs. */
  cold_place_save: { kind: "change"; arguments: SaveColdPlace; answer: ColdPlace };
  /** Says what was done about a reading out of range. */
  cold_reading_act: { kind: "change"; arguments: ActOnReading; answer: ColdReading };
  /** Puts another reading in the place of a wrong entry, or takes it out, with the reason. The wrong one stays readable. */
  cold_reading_correct: { kind: "change"; arguments: CorrectReading; answer: Done };
  /** Records what a fridge, freezer or cold room shows. The answer says whether it asks for an action. */
  cold_reading_record: { kind: "change"; arguments: RecordReading; answer: ColdReading };
  /** Adds a standing run with its stops. */
  delivery_add_run: { kind: "change"; arguments: AddDeliveryRun; answer: DeliveryRun };
  /** Changes a standing run and the order of its stops. */
  delivery_change_run: { kind: "change"; arguments: ChangeDeliveryRun; answer: DeliveryRun };
  /** Closes a standing run: what it brought has no run until somebody gives it one. */
  delivery_close_run: { kind: "change"; arguments: WhichDeliveryRun; answer: Done };
  /** Corrects what was said about a meal at the door, with a reason; what was said before stays in the records. */
  delivery_correct: { kind: "change"; arguments: CorrectOutcome; answer: Done };
  /** The deliveries of a meal on a day: runs with their stops, what no run brings yet, how each meal went at the door, and who must be looked after. */
  delivery_day: { kind: "read"; arguments: AskDelivery; answer: DeliveryDay };
  /** Hands a run over to another driver on one day. */
  delivery_hand_over: { kind: "change"; arguments: HandOverRun; answer: Done };
  /** Says how a welfare check ended: who was reached and what was found. An elder who was found dead is cooked for no more, and every other open plan ends: enrolments, reservations, offers, places in queues. */
  delivery_handle_welfare: { kind: "change"; arguments: HandleWelfare; answer: Done };
  /** The labels of a day's deliveries in the order of packing, and how they lie on the sheets. */
  delivery_labels: { kind: "read"; arguments: AskLabels; answer: MealLabels };
  /** Lists what came back in a span of days, by day, site and dish, and what eaters said. */
  delivery_leftovers: { kind: "read"; arguments: AskLeftovers; answer: MealLeftoverList };
  /** Lets a site go with another run on one day, or with none. */
  delivery_move_stop: { kind: "change"; arguments: MoveDeliveryStop; answer: Done };
  /** Notes what an eater said about a meal or a dish. */
  delivery_note_feedback: { kind: "change"; arguments: NoteFeedback; answer: Done };
  /** Notes how much of a dish was served at a site and how much came back. The dish is one of the released sheet; another only where that is said. */
  delivery_note_leftover: { kind: "change"; arguments: NoteLeftover; answer: Done };
  /** Lets a site go with its standing run again on a day. */
  delivery_put_back: { kind: "change"; arguments: PutStopBack; answer: Done };
  /** Says how meals went at the door, several at once for a centre. A second time in a row at which nobody is home raises a welfare check. */
  delivery_record: { kind: "change"; arguments: RecordOutcomes; answer: OutcomesRecorded };
  /** Lists the standing runs of a kitchen, and every site that is cooked for in the next days with the run that brings it. */
  delivery_runs: { kind: "read"; arguments: AskDeliveryRuns; answer: DeliveryRunList };
  /** Lists what each site got of each dish of a released meal: what comes back is chosen from it and held against it. Nothing where the meal was not released. */
  delivery_served: { kind: "read"; arguments: AskServed; answer: Array<ServedDish> };
  /** Says how labels look and after how many deliveries in vain somebody must look after an elder. */
  delivery_set: { kind: "change"; arguments: SetDelivery; answer: DeliverySetting };
  /** Fills an empty database with an invented district: the same seed on the same day gives the same rows. */
  demo_fill: { kind: "change"; arguments: FillDemo; answer: DemoFilled };
  /** Shows how an elder eats: allergies, intolerances, dislikes, diets, textures, portion sizes. */
  diet_get: { kind: "read"; arguments: WhichElder; answer: DietProfile };
  /** Tells by how much of a nutrient in one portion each diet warns and blocks. */
  diet_limits: { kind: "read"; arguments: NoArguments; answer: DietLimits };
  /** Says what words of an allergy or an intolerance mean to the kitchen: groups, no food, or to be checked by hand. */
  diet_read_words: { kind: "read"; arguments: AskWords; answer: WordsMean };
  /** Changes how an elder eats, and says what that hits in the menus that are planned already. Allergies are changed among the elder's alerts too: there is one record of them. */
  diet_save: { kind: "change"; arguments: SaveDiet; answer: SavedDiet };
  /** Sets by how much of a nutrient in one portion diets warn and block. */
  diet_set_limits: { kind: "change"; arguments: SetDietLimits; answer: DietLimits };
  /** Shows a dish in one of its versions. */
  dish_get: { kind: "read"; arguments: AskDish; answer: DishPage };
  /** Lists dishes by pinyin with what is computed from their ingredients. */
  dish_list: { kind: "read"; arguments: AskDishes; answer: Array<DishLine> };
  /** Computes what a dish would come to, while it is being entered. */
  dish_preview: { kind: "read"; arguments: PreviewDish; answer: DishFacts };
  /** Computes the recipe card of a dish for a number of portions: edible and as bought. */
  dish_recipe_card: { kind: "read"; arguments: AskRecipeCard; answer: RecipeCard };
  /** Puts a dish back on the list of what is cooked. */
  dish_restore: { kind: "change"; arguments: WhichDish; answer: DishPage };
  /** Enters a dish, or a new version of one: what was served keeps the version it had. */
  dish_save: { kind: "change"; arguments: SaveDish; answer: DishPage };
  /** Takes over the ingredients and dishes that come with the program, those that are not there yet; what a person changed on those that are stays as it is. */
  dish_take_shipped: { kind: "change"; arguments: NoArguments; answer: ShippedTaken };
  /** Takes a dish off the list of what is cooked; what it was stays. */
  dish_withdraw: { kind: "change"; arguments: WhichDish; answer: DishPage };
  /** Tells what the program needs to know when it starts: database, desk, centres, whether anything was set up. */
  district_overview: { kind: "read"; arguments: NoArguments; answer: DistrictOverview };
  /** Changes an elder's record. Alerts and contacts that are no longer listed end; that they were there is kept. Where it changes an allergy, it says what that hits in the menus that are planned already. A name and birth date that somebody else has already are refused as at registering, unless it is said that this is another person. */
  elder_change: { kind: "change"; arguments: ChangeElder; answer: ChangedElder };
  /** Chooses how the district keeps lunar birthdays that not every year has. */
  elder_choose_lunar_birthdays: { kind: "change"; arguments: LunarBirthdaySetting; answer: LunarBirthdaySetting };
  /** Finds the elder whose card was scanned. A card that has ended says whose it was and since when it is not valid. */
  elder_find_card: { kind: "read"; arguments: FindCard; answer: CardHolder };
  /** Shows what was done about an elder, by whom and when, the latest first, fifty rows at a time. */
  elder_history: { kind: "read"; arguments: AskHistory; answer: Array<TrailEntry> };
  /** Issues a card, or a new one in place of a lost one, which ends and is never valid again. */
  elder_issue_card: { kind: "change"; arguments: IssueCard; answer: Card };
  /** Lists elders, narrowed by search, centre, service, category, alert, living situation, grade and sex, in the order that is asked for. */
  elder_list: { kind: "read"; arguments: ListElders; answer: ElderPage };
  /** Shows an elder's cards, the valid one first, with why the others ended. */
  elder_list_cards: { kind: "read"; arguments: WhichElder; answer: Array<Card> };
  /** Tells how the district keeps lunar birthdays that not every year has. */
  elder_lunar_birthdays: { kind: "read"; arguments: NoArguments; answer: LunarBirthdaySetting };
  /** Makes one record of two that are found to be one person: everything goes to the one that stays, both histories are kept. Enrolments in one service at one time give way to those of the record that stays, and of two absences the one that says nothing beyond the other; the trail keeps what they were. Refused where the two clash, saying in what. */
  elder_merge: { kind: "change"; arguments: MergeElders; answer: Done };
  /** Tells what merging two records would mean: what stands in the way, and which enrolments of the record that goes would give way to those of the one that stays. */
  elder_merge_preview: { kind: "read"; arguments: PreviewMerge; answer: MergePreview };
  /** Shows the photograph of an elder or of a contact; none where there is none. */
  elder_photo: { kind: "read"; arguments: WhosePhoto; answer: Photo | null };
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
  /** Keeps a photograph of an elder or of a contact in place of the one before, or takes it away. */
  elder_set_photo: { kind: "change"; arguments: SetPhoto; answer: Done };
  /** Tells how a name is read, surnames as surnames. */
  elder_suggest_pinyin: { kind: "read"; arguments: AskPinyin; answer: NamePinyin };
  /** Writes everything that is kept of an elder as JSON, the resident number whole: for the person who asks for the own record. That it was written is recorded. */
  elder_write_record: { kind: "change"; arguments: AskRecord; answer: WrittenFile };
  /** Changes from a day on what is brought home, where and how: the enrolment ends and another takes its place, so that the days before keep what was agreed for them. */
  enrolment_change_home_meal: { kind: "change"; arguments: ChangeHomeMeal; answer: Enrolment };
  /** Changes weekdays, half days, transport and group from a day on: the enrolment ends and another takes its place, so that the days before keep what was agreed for them. Days that are closed already it changes only as a correction, with a reason. */
  enrolment_change_pattern: { kind: "change"; arguments: ChangePattern; answer: Enrolment };
  /** Ends an enrolment, or moves its end. Days on which the elder came stay inside it; days that are closed already it takes or gives back only as a correction, with a reason. */
  enrolment_end: { kind: "change"; arguments: EndEnrolment; answer: Enrolment };
  /** Lists the names of a centre's care groups, as they are in use. */
  enrolment_groups: { kind: "read"; arguments: AskGroups; answer: Array<string> };
  /** Pauses an enrolment from a day, in the past or ahead, until a day or until further notice: the elder is not expected. A pause that covers days which are closed already is a correction and needs a reason for it. */
  enrolment_pause: { kind: "change"; arguments: PauseEnrolment; answer: Enrolment };
  /** Ends a pause: from a day, in the past or ahead, the elder is expected again. On days that are closed already only as a correction, with a reason. */
  enrolment_resume: { kind: "change"; arguments: ResumeEnrolment; answer: Enrolment };
  /** Enrols an elder in day care at a centre, with weekdays and planned arrival. Into days that are closed already it reaches only as a correction, with a reason. */
  enrolment_start: { kind: "change"; arguments: StartEnrolment; answer: Enrolment };
  /** Enrols an elder for meals at home: which meals on which weekdays, where they go, who opens the door. */
  enrolment_start_home_meal: { kind: "change"; arguments: StartHomeMeal; answer: Enrolment };
  /** Writes people, places, services and diets as an FHIR R4 Bundle for another health system. Who asked is recorded. */
  fhir_write: { kind: "change"; arguments: AskBundle; answer: WrittenFile };
  /** Shows in one page who came, left, moved, went away and came back on a day, and how it stands now. */
  handover_page: { kind: "read"; arguments: AskHandover; answer: Handover };
  /** Says what a spreadsheet would do, row by row, and changes nothing. */
  import_preview: { kind: "read"; arguments: ImportFile; answer: ImportPreview };
  /** Takes a spreadsheet in: all rows, or all that the preview did not refuse, or nothing. */
  import_run: { kind: "change"; arguments: ImportRun; answer: ImportDone };
  /** Lists what can be taken in from spreadsheets, with the columns of each: templates are made from it. */
  import_templates: { kind: "read"; arguments: NoArguments; answer: Array<ImportTemplate> };
  /** Writes a list in the shape in which it comes in: it can be taken in elsewhere, and here it changes nothing. Who took it out is recorded. */
  import_write_list: { kind: "change"; arguments: AskOut; answer: WrittenFile };
  /** Writes the rows that cannot be taken in as a spreadsheet to mend, each with the reasons. */
  import_write_refused: { kind: "read"; arguments: AskRefusedRows; answer: WrittenFile };
  /** Writes an empty spreadsheet of a kind to fill in, with drop-down lists and an explanation of its columns. */
  import_write_template: { kind: "read"; arguments: AskTemplate; answer: WrittenFile };
  /** Shows an ingredient and the dishes made with it. */
  ingredient_get: { kind: "read"; arguments: WhichIngredient; answer: IngredientPage };
  /** Lists ingredients by pinyin, with nutrients, allergens and how many dishes are made with each. */
  ingredient_list: { kind: "read"; arguments: AskIngredients; answer: Array<Ingredient> };
  /** Takes an ingredient back into use. */
  ingredient_restore: { kind: "change"; arguments: WhichIngredient; answer: Ingredient };
  /** Enters an ingredient or changes one; dishes made with it follow at once. */
  ingredient_save: { kind: "change"; arguments: SaveIngredient; answer: Ingredient };
  /** Takes an ingredient out of use; refused while dishes are made with it. */
  ingredient_withdraw: { kind: "change"; arguments: WhichIngredient; answer: Ingredient };
  /** Shows whom the kiosk serves today: masked names, and who is here. */
  kiosk_board: { kind: "read"; arguments: NoArguments; answer: KioskBoard };
  /** Checks in at the kiosk an elder of its centre. Whatever stands in the way is for the front desk. */
  kiosk_check_in: { kind: "change"; arguments: ServeAtKiosk; answer: KioskGreeting };
  /** Checks out at the kiosk an elder who may go alone. Whoever may not, and whatever else stands in the way, is for the front desk; nothing is said of why. */
  kiosk_check_out: { kind: "change"; arguments: ServeAtKiosk; answer: KioskGreeting };
  /** Finds whom a card, or the letters of a whole name, mean among those whom the kiosk serves today. */
  kiosk_find: { kind: "read"; arguments: FindAtKiosk; answer: KioskPerson | null };
  /** Ends the kiosk: this desk does everything again. Refused without a password or code proven just before. */
  kiosk_leave: { kind: "change"; arguments: NoArguments; answer: Done };
  /** Makes this desk a kiosk of a centre. Refused unless it is certain how it ends: by a password proven just before, or by a leave code. */
  kiosk_start: { kind: "change"; arguments: StartKiosk; answer: Done };
  /** Proves the password of the desk, or the kiosk's leave code. It holds for one start or one leaving, for half a minute. After five wrong ones one waits, longer each time. */
  kiosk_unlock: { kind: "read"; arguments: Unlock; answer: Done };
  /** Changes when somebody is to come back, how long the bed is held, or that it is held no longer. */
  leave_change: { kind: "change"; arguments: ChangeLeave; answer: Admission };
  /** Corrects when somebody went on leave or came back, or that it was no leave at all. */
  leave_correct: { kind: "change"; arguments: CorrectLeave; answer: Corrected };
  /** Enters a leave that was forgotten and is over: between those that were recorded, not over them. In a closed month only those responsible may, and the month is counted anew. */
  leave_enter_past: { kind: "change"; arguments: EnterPastLeave; answer: Corrected };
  /** Somebody comes back: into the bed that was held, or into another. */
  leave_return: { kind: "change"; arguments: ReturnFromLeave; answer: Admission };
  /** Somebody goes to hospital, to the family, elsewhere, with or without the bed held. */
  leave_start: { kind: "change"; arguments: StartLeave; answer: Admission };
  /** Writes a list as it is shown on a screen as a file. Who took it out is recorded. */
  list_write: { kind: "change"; arguments: WriteList; answer: WrittenFile };
  /** Adds a subsidy scheme, or a further version of one for other days. */
  meal_account_add_subsidy: { kind: "change"; arguments: AddSubsidy; answer: SubsidyRule };
  /** Changes a subsidy scheme; months that are frozen stay as they are. */
  meal_account_change_subsidy: { kind: "change"; arguments: ChangeSubsidy; answer: SubsidyRule };
  /** Notes whether an elder is registered as a resident here, as some schemes ask. */
  meal_account_entitle: { kind: "change"; arguments: SetEntitlement; answer: Done };
  /** Freezes a month that is over: its figures stay as they are now, whatever rules change later. */
  meal_account_freeze: { kind: "change"; arguments: AskAccountMonth; answer: MealStatement };
  /** Lists the meals behind an amount of a month. */
  meal_account_lines: { kind: "read"; arguments: AskAccountLines; answer: AccountLines };
  /** Opens a frozen month again, with a reason: its figures follow the rules as they are now. */
  meal_account_reopen: { kind: "change"; arguments: ReopenMonth; answer: Done };
  /** Lists the elders who had meals in a month with whether they are registered as residents here; those of whom nobody has looked come first. */
  meal_account_residences: { kind: "read"; arguments: AskAccountMonth; answer: Array<EaterResidence> };
  /** Lists prices, fees, subsidy schemes and settings of a kitchen, past and coming ones among them. */
  meal_account_rules: { kind: "read"; arguments: AskAccountRules; answer: AccountRules };
  /** Says whether meals that were cooked and not taken are paid by the elder. */
  meal_account_set: { kind: "change"; arguments: SetAccountSetting; answer: Done };
  /** Lets prices and the fee hold from a day on, until the next that is entered already. */
  meal_account_set_prices: { kind: "change"; arguments: SetMealPrices; answer: Done };
  /** A kitchen's month: who had how many meals, what they cost, who pays which part; frozen months as they were settled. */
  meal_account_statement: { kind: "read"; arguments: AskAccountMonth; answer: MealStatement };
  /** Adds guests or staff who eat at a centre, by head. */
  meal_add_group: { kind: "change"; arguments: AddGroup; answer: MealGroup };
  /** Shows who is cooked for at a meal: each line with its reason, what they add up to, and what changed late. */
  meal_day: { kind: "read"; arguments: AskMealDay; answer: MealDay };
  /** Ends a group of guests or staff, or takes it back. What was served stays. */
  meal_end_group: { kind: "change"; arguments: EndGroup; answer: MealGroup };
  /** Shows what is said of an elder's single meals from today on: orders and stops. */
  meal_of_elder: { kind: "read"; arguments: WhichElder; answer: ElderMeals };
  /** Orders one meal for an elder beside what is agreed: once, or a further portion. */
  meal_order: { kind: "change"; arguments: AddOrder; answer: MealOrder };
  /** Ends a stop: from a day on the elder eats again. */
  meal_resume: { kind: "change"; arguments: ResumeMeals; answer: MealStop };
  /** Sets until when a kitchen takes changes of a meal. */
  meal_set_cut_off: { kind: "change"; arguments: SetCutOff; answer: CutOff };
  /** Sets which kitchen cooks for a centre and which meals its day-care elders have. */
  meal_set_place: { kind: "change"; arguments: SetMealPlace; answer: MealPlace };
  /** Tells until when a kitchen takes changes, and how the centres' meals are agreed. */
  meal_settings: { kind: "read"; arguments: WhichKitchen; answer: MealSettings };
  /** Stops an elder's meals from a day until a day, whatever they would be counted by; orders in these days are withdrawn. Of an elder who died every other open plan ends as well: enrolments, reservations, offers, places in queues. */
  meal_stop: { kind: "change"; arguments: StopMeals; answer: MealStop };
  /** Withdraws an order. After the corrections have ended it stays listed: it is cooked already. */
  meal_withdraw_order: { kind: "change"; arguments: WhichOrder; answer: Done };
  /** Every dish as one eater meets it, the best first. */
  menu_candidates: { kind: "read"; arguments: AskCandidates; answer: Array<Candidate> };
  /** Chooses a dish for one eater or several, or nothing with a reason. What is blocked is refused. */
  menu_choose: { kind: "change"; arguments: ChooseDish; answer: Readiness };
  /** Who clashes at a meal: grouped by cause, with what they get instead and why it fits. */
  menu_clashes: { kind: "read"; arguments: AskClashes; answer: MealClashes };
  /** Copies a day or a week of menus to other days. */
  menu_copy: { kind: "change"; arguments: CopyDays; answer: DaysDone };
  /** Lays a cycle on a span of days. What is locked or published stays; closed days get nothing, unless their meals are cooked ahead. */
  menu_cycle_apply: { kind: "change"; arguments: ApplyCycle; answer: Applied };
  /** A cycle with all its meals. */
  menu_cycle_get: { kind: "read"; arguments: WhichCycle; answer: Cycle };
  /** The cycles, seasons and festivals of a kitchen. */
  menu_cycle_list: { kind: "read"; arguments: AskCycles; answer: CycleList };
  /** Makes or changes a cycle, whole. Menus that were taken from it stay as they are. */
  menu_cycle_save: { kind: "change"; arguments: SaveCycle; answer: Cycle };
  /** Takes a cycle out of use. Menus that were taken from it stay. */
  menu_cycle_withdraw: { kind: "change"; arguments: WhichCycle; answer: Done };
  /** What clashes with an elder in every menu that is planned from today on, and what is served instead. */
  menu_hits: { kind: "read"; arguments: WhichElder; answer: MenuHits };
  /** Locks or unlocks the menus of some days. */
  menu_lock: { kind: "change"; arguments: LockDays; answer: DaysDone };
  /** Puts a whole meal or one dish of it on another day or meal: over it, or in exchange. */
  menu_move: { kind: "change"; arguments: MoveMeal; answer: MealMenu | null };
  /** Serves a blocked dish to one eater all the same, with a reason. It covers the clashes of now, none that comes later. */
  menu_override: { kind: "change"; arguments: OverrideBlock; answer: Readiness };
  /** Publishes the drafts of some days: from now on they change only with a reason. */
  menu_publish: { kind: "change"; arguments: PublishDays; answer: DaysDone };
  /** Whether a meal may be released to the kitchen, and who stands in the way. */
  menu_readiness: { kind: "read"; arguments: AskClashes; answer: Readiness };
  /** Plans a meal: the places on the tray, each with the menu's dish and its alternatives. A published menu takes a reason. */
  menu_save: { kind: "change"; arguments: SaveMeal; answer: MealMenu | null };
  /** Sets what a kitchen holds its menus against. */
  menu_set_rules: { kind: "change"; arguments: SetMenuRules; answer: MenuSettings };
  /** The week of a kitchen: dishes, who clashes, what it feeds, what it costs. */
  menu_week: { kind: "read"; arguments: AskWeek; answer: MenuWeek };
  /** Takes choices back: the rule decides again. */
  menu_withdraw_choice: { kind: "change"; arguments: WithdrawChoice; answer: Readiness };
  /** Writes the published menus of a kitchen as a calendar file: one entry a meal. */
  menu_write_calendar: { kind: "read"; arguments: AskMenuCalendar; answer: WrittenFile };
  /** Writes down what somebody says to an offer: taken, the bed is kept for as long as a reservation stands; refused or cancelled, it is free, and the place in the queue follows the rule. */
  offer_answer: { kind: "change"; arguments: AnswerOffer; answer: Offer };
  /** Offers a free bed to somebody who waits; the bed is kept as long as the offer stands. Where somebody else comes first or the bed does not fit, it takes a reason. */
  offer_make: { kind: "change"; arguments: MakeOffer; answer: Offer };
  /** Changes how much is cooked on top, in percent. Released meals keep theirs. */
  production_change_extra: { kind: "change"; arguments: ChangeExtra; answer: Done };
  /** A meal of a kitchen: the sheet, as it was released or as it would be now; what stands in the way of its release; and what changed since. */
  production_meal: { kind: "read"; arguments: AskProduction; answer: ProductionMeal };
  /** The people behind one number of the sheet: of the released one where the meal is released, else as it would be now. */
  production_people: { kind: "read"; arguments: AskPlates; answer: Array<ProductionPlate> };
  /** What is to be bought for a span of days: released meals as they were frozen, others as they would be cooked now. */
  production_purchasing: { kind: "read"; arguments: AskPurchasing; answer: Purchasing };
  /** Takes a release back, with the reason, as long as nothing is being cooked for the meal. */
  production_recall: { kind: "change"; arguments: RecallMeal; answer: Done };
  /** Releases a meal to be cooked: freezes the plates. Refused while anyone is without food or faces a blocked dish that nobody overrode, or while a dish of the meal before has no sample. */
  production_release: { kind: "change"; arguments: ReleaseMeal; answer: Release };
  /** What hangs on the kitchen's wall. Before a release it shows what would be cooked now. */
  production_wall: { kind: "read"; arguments: AskWall; answer: ProductionWall };
  /** Lists what may be chosen for a report that asks for a choice: a ward, a run. */
  report_choices: { kind: "read"; arguments: AskReport; answer: ReportChoices };
  /** Lists the reports that one may have, with what each asks for. */
  report_list: { kind: "read"; arguments: ListReports; answer: ReportList };
  /** Shows all pages of a report as they would be printed: read once, so that they are of one moment. */
  report_pages: { kind: "read"; arguments: ShowReport; answer: ReportPages };
  /** Shows one page of a report as it would be printed. */
  report_preview: { kind: "read"; arguments: PreviewReport; answer: ReportPage };
  /** Says how far a report or a preview in the making is. */
  report_progress: { kind: "read"; arguments: WhichJob; answer: ReportProgress };
  /** Stops a report or a preview in the making: nothing is written. */
  report_stop: { kind: "read"; arguments: WhichJob; answer: ReportProgress };
  /** Shows a report's rows, figures and pictures on the screen, each row with what it opens. */
  report_table: { kind: "read"; arguments: ShowReport; answer: Shown };
  /** Writes a report as a file: pages, a spreadsheet, text or a picture. */
  report_write: { kind: "read"; arguments: WriteReport; answer: WrittenFile };
  /** Cancels a reservation: the bed is kept no longer, and the offer for which it was kept is taken back. */
  reservation_cancel: { kind: "change"; arguments: WhichReservation; answer: Reservation };
  /** Lists the reservations of a centre that stand today or later. */
  reservation_list: { kind: "read"; arguments: AskResidence; answer: Array<Reservation> };
  /** Reserves a bed for an elder from a day. It lapses on its day unless it is renewed. */
  reservation_make: { kind: "change"; arguments: MakeReservation; answer: Reservation };
  /** Renews a reservation: it lapses on another day. One that keeps the bed for an offer lapses with the offer: it is renewed by the answer. */
  reservation_renew: { kind: "change"; arguments: RenewReservation; answer: Reservation };
  /** Says how something that the night staff found was set right: entered in the book, looked after, a mistake. */
  round_complete: { kind: "change"; arguments: CompleteNote; answer: NightNote };
  /** Lists everybody for a night round, by ward and bed, with what was found, and everything that is still open. */
  round_list: { kind: "read"; arguments: AskRound; answer: NightRound };
  /** Records what the night staff found, of one person or of many at once. What differs from the book stays open. */
  round_record: { kind: "change"; arguments: RecordRound; answer: Array<NightNote> };
  /** Changes the numbers by which a kitchen judges: stricter than the standard is allowed, laxer is not. */
  safety_change_settings: { kind: "change"; arguments: ChangeSafetySettings; answer: SafetySettings };
  /** The book of a day: batches with their measurements, samples, fridges, what is due, what is missing, who signed. */
  safety_day: { kind: "read"; arguments: AskSafetyDay; answer: SafetyDay };
  /** Signs the book of a day by name. With open points it takes a remark. */
  safety_sign: { kind: "change"; arguments: SignSafetyDay; answer: SafetySignature };
  /** Throws away samples whose time is over. One that is to be kept longer refuses all. */
  sample_dispose: { kind: "change"; arguments: DisposeSamples; answer: Done };
  /** Says why a dish has no sample: the next meal may be released all the same. Only the kitchen's head may. */
  sample_excuse: { kind: "change"; arguments: ExcuseSample; answer: SampleExcuse };
  /** Records a sample of a dish. */
  sample_take: { kind: "change"; arguments: TakeSample; answer: FoodSample };
  /** Withdraws a sample that was entered by mistake, with the reason: the dish is without one again. */
  sample_withdraw: { kind: "change"; arguments: WithdrawSample; answer: FoodSample };
  /** Shows who beside the elders is in the building of a centre today, and whose going was forgotten on past days. */
  site_board: { kind: "read"; arguments: AskSite; answer: SiteBoard };
  /** Lists everyone in the building of a centre now, with room, alerts on moving and whom to call; apart from them those of the day before whom nobody signed out. */
  site_emergency_list: { kind: "read"; arguments: AskSite; answer: EmergencyList };
  /** Signs in a visitor or one of the staff, now. Refused while the same person is signed in today. */
  site_sign_in: { kind: "change"; arguments: SignIn; answer: Presence };
  /** Signs out somebody who came today, or the day before and is inside over midnight, now. */
  site_sign_out: { kind: "change"; arguments: WhichPresence; answer: Done };
  /** Settles a going of a past day that nobody recorded: how one knows, and when where anybody does. */
  site_tell_going: { kind: "change"; arguments: TellGoing; answer: Done };
  /** Shows an admission as it stands. */
  stay_admission: { kind: "read"; arguments: WhichAdmission; answer: Admission };
  /** Admits an elder: from now on the elder lives here, in a bed or without one yet. */
  stay_admit: { kind: "change"; arguments: AdmitElder; answer: Admission };
  /** Annuls an admission that never happened or was entered for somebody else: as if it had not been, with its stays and leaves, the bed held and the meals of a resident. What it was stays in the trail. */
  stay_annul: { kind: "change"; arguments: AnnulAdmission; answer: Annulled };
  /** Changes what is agreed, tells of the risks after an admission in an emergency, or says who the partner is, or that there is none any more. */
  stay_change_terms: { kind: "change"; arguments: ChangeTerms; answer: Admission };
  /** Corrects when somebody came, or left for good and why. The first stay begins and the last one ends with it. */
  stay_correct: { kind: "change"; arguments: CorrectAdmission; answer: Corrected };
  /** Corrects in which bed somebody lay, if it was free then. */
  stay_correct_bed: { kind: "change"; arguments: CorrectBed; answer: Corrected };
  /** Corrects when somebody moved from one bed to the next. */
  stay_correct_move: { kind: "change"; arguments: CorrectMove; answer: Corrected };
  /** Somebody leaves for good: the bed is to be cleaned, and every open plan of the elder is closed. */
  stay_discharge: { kind: "change"; arguments: DischargeElder; answer: Discharged };
  /** Says for every bed of a centre whether an elder may lie in it now, or exchange beds with whoever lies there, and what stands in the way. */
  stay_fits: { kind: "read"; arguments: AskFits; answer: Array<BedFit> };
  /** A couple moves together, each to a bed, in one act. */
  stay_move_couple: { kind: "change"; arguments: MoveCouple; answer: Array<Admission> };
  /** Shows an elder's history of beds and leaves, with the nights counted. */
  stay_of_elder: { kind: "read"; arguments: AskBedHistory; answer: BedHistory };
  /** Says when somebody is to leave for good. The bed is free when the elder has really left, not before. */
  stay_plan_leaving: { kind: "change"; arguments: PlanLeaving; answer: Admission };
  /** Two people exchange their beds in one act. */
  stay_swap: { kind: "change"; arguments: SwapElders; answer: Array<Admission> };
  /** Takes back a leaving for good that did not happen: the elder lives here as before, in the same bed, if nobody else lies in it, and away as before, with the bed held or not. */
  stay_take_back_leaving: { kind: "change"; arguments: TakeBackLeaving; answer: Corrected };
  /** Moves somebody to another bed, or gives a bed to somebody who has none yet. Leave, meals and reservations stay as they are. */
  stay_transfer: { kind: "change"; arguments: TransferElder; answer: Admission };
  /** Says what needs a decision in the whole district, the gravest first, and the figures of the day. */
  today_overview: { kind: "read"; arguments: NoArguments; answer: TodayOverview };
  /** Changes what somebody who waits needs and wishes; the place in the queue stays, unless the elder had asked on another day than was entered. */
  waiting_change: { kind: "change"; arguments: ChangeWaiting; answer: WaitingList };
  /** Lists who waits for a bed of a centre, in the order of the queue. */
  waiting_list: { kind: "read"; arguments: AskResidence; answer: WaitingList };
  /** Ranks everybody who waits for a bed, and says of everyone why or why not. */
  waiting_rank: { kind: "read"; arguments: AskRank; answer: RankedForBed };
  /** Registers somebody who waits for a bed of a centre, with what is needed and wished. */
  waiting_register: { kind: "change"; arguments: RegisterWaiting; answer: WaitingList };
  /** Takes somebody off the waiting list; an offer that stands is cancelled. */
  waiting_withdraw: { kind: "change"; arguments: WithdrawWaiting; answer: Done };
}

/** What each command reads or changes, and who may call it. */
export const commandTable = {
  activity_cancel: { kind: "change", topics: ["activities"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  activity_change: { kind: "change", topics: ["activities"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  activity_join: { kind: "change", topics: ["activities"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  activity_leave: { kind: "change", topics: ["activities"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  activity_list: { kind: "read", topics: ["activities", "centres", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  activity_plan: { kind: "change", topics: ["activities"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  assessment_correct: { kind: "change", topics: ["assessments"], by: ["nurse", "manager", "district", "administrator"] },
  assessment_current: { kind: "read", topics: ["assessments"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  assessment_due: { kind: "read", topics: ["assessments", "elders", "enrolments", "beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  assessment_grade: { kind: "read", topics: ["assessments"], by: ["nurse", "manager", "district", "administrator"] },
  assessment_of_elder: { kind: "read", topics: ["assessments", "elders"], by: ["nurse", "manager", "district", "administrator"] },
  assessment_record: { kind: "change", topics: ["assessments"], by: ["nurse", "manager", "district", "administrator"] },
  assessment_set_rules: { kind: "change", topics: ["assessments"], by: ["manager", "district", "administrator"] },
  assessment_standard: { kind: "read", topics: ["assessments"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  assessment_withdraw: { kind: "change", topics: ["assessments"], by: ["nurse", "manager", "district", "administrator"] },
  attendance_annul_visit: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_board: { kind: "read", topics: ["attendance", "enrolments", "elders", "centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  attendance_check_in: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_check_in_many: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_check_out: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_check_out_many: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_close_day: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_correct_absence: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_correct_visit: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_day: { kind: "read", topics: ["attendance", "enrolments", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_expected_days: { kind: "read", topics: ["enrolments", "centres", "attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_month_sheet: { kind: "read", topics: ["attendance", "enrolments", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_move_room: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_record_absence: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_record_call: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_record_departure: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_record_visit: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_reopen_day: { kind: "change", topics: ["attendance"], by: ["manager", "district", "administrator"] },
  attendance_undo: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_visit: { kind: "read", topics: ["attendance", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_withdraw_absence: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  attendance_year: { kind: "read", topics: ["attendance", "enrolments", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  batch_correct_step: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  batch_start: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  batch_step: { kind: "change", topics: ["production"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  batch_withdraw: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  bed_board: { kind: "read", topics: ["beds", "elders", "assessments", "centres", "diets"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  bed_board_on: { kind: "read", topics: ["beds", "elders", "assessments", "centres", "diets"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  bed_change: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_change_building: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_change_room: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_change_ward: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_clean: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  bed_close: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  bed_closures: { kind: "read", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  bed_correct_closure: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  bed_delete: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_house: { kind: "read", topics: ["beds", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  bed_reopen: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  bed_set_rules: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_set_up: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_set_up_building: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_set_up_room: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_set_up_ward: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  bed_settings: { kind: "read", topics: ["beds", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  bed_timeline: { kind: "read", topics: ["beds", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  bed_write_calendar: { kind: "read", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  calendar_enter_year: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  calendar_list: { kind: "read", topics: ["centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  calendar_remove_year: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  census_close_month: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  census_day: { kind: "read", topics: ["beds", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  census_forecast: { kind: "read", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  census_months: { kind: "read", topics: ["beds"], by: ["manager", "district", "administrator"] },
  census_occupancy: { kind: "read", topics: ["beds", "centres"], by: ["manager", "district", "administrator"] },
  census_rows: { kind: "read", topics: ["beds", "centres", "elders"], by: ["manager", "district", "administrator"] },
  centre_change: { kind: "change", topics: ["centres", "dishes"], by: ["manager", "district", "administrator"] },
  centre_close_days: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  centre_days: { kind: "read", topics: ["centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  centre_list: { kind: "read", topics: ["centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  centre_open_extra_day: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  centre_remove_closed_days: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  centre_remove_extra_day: { kind: "change", topics: ["centres"], by: ["manager", "district", "administrator"] },
  centre_set_up: { kind: "change", topics: ["centres", "dishes"], by: ["manager", "district", "administrator"] },
  cold_place_close: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  cold_place_save: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  cold_reading_act: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  cold_reading_correct: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  cold_reading_record: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  delivery_add_run: { kind: "change", topics: ["delivery"], by: ["kitchen", "manager", "district", "administrator"] },
  delivery_change_run: { kind: "change", topics: ["delivery"], by: ["kitchen", "manager", "district", "administrator"] },
  delivery_close_run: { kind: "change", topics: ["delivery"], by: ["kitchen", "manager", "district", "administrator"] },
  delivery_correct: { kind: "change", topics: ["delivery", "meal_accounts"], by: ["kitchen", "driver", "reception", "manager", "district", "administrator"] },
  delivery_day: { kind: "read", topics: ["delivery", "meals", "diets", "centres", "elders", "enrolments", "attendance", "beds", "meal_accounts", "production"], by: ["kitchen", "driver", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_hand_over: { kind: "change", topics: ["delivery"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  delivery_handle_welfare: { kind: "change", topics: ["delivery", "meals", "beds", "enrolments", "attendance"], by: ["kitchen", "driver", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_labels: { kind: "read", topics: ["delivery", "meals", "diets", "menus", "dishes", "production", "centres", "elders", "enrolments", "attendance", "beds"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  delivery_leftovers: { kind: "read", topics: ["delivery", "centres", "elders"], by: ["kitchen", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_move_stop: { kind: "change", topics: ["delivery"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  delivery_note_feedback: { kind: "change", topics: ["delivery"], by: ["kitchen", "driver", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_note_leftover: { kind: "change", topics: ["delivery"], by: ["kitchen", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_put_back: { kind: "change", topics: ["delivery"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  delivery_record: { kind: "change", topics: ["delivery", "meal_accounts"], by: ["kitchen", "driver", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_runs: { kind: "read", topics: ["delivery", "meals", "centres", "elders", "enrolments", "beds"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  delivery_served: { kind: "read", topics: ["production", "dishes"], by: ["kitchen", "reception", "nurse", "manager", "district", "administrator"] },
  delivery_set: { kind: "change", topics: ["delivery"], by: ["kitchen", "manager", "district", "administrator"] },
  demo_fill: { kind: "change", topics: ["centres", "elders", "enrolments", "attendance", "assessments", "site", "activities", "beds", "dishes", "diets", "meals", "menus", "production", "delivery", "meal_accounts"], by: ["manager", "district", "administrator"] },
  diet_get: { kind: "read", topics: ["diets", "elders", "assessments"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  diet_limits: { kind: "read", topics: ["diets"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  diet_read_words: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  diet_save: { kind: "change", topics: ["diets", "elders", "meals", "menus"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  diet_set_limits: { kind: "change", topics: ["diets", "menus"], by: ["manager", "district", "administrator"] },
  dish_get: { kind: "read", topics: ["dishes"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  dish_list: { kind: "read", topics: ["dishes"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  dish_preview: { kind: "read", topics: ["dishes"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  dish_recipe_card: { kind: "read", topics: ["dishes"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  dish_restore: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  dish_save: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  dish_take_shipped: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  dish_withdraw: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  district_overview: { kind: "read", topics: ["centres", "elders", "kiosk"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  elder_change: { kind: "change", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_choose_lunar_birthdays: { kind: "change", topics: ["elders"], by: ["manager", "district", "administrator"] },
  elder_find_card: { kind: "read", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_history: { kind: "read", topics: ["histories"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_issue_card: { kind: "change", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_list: { kind: "read", topics: ["elders", "enrolments", "assessments", "beds"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  elder_list_cards: { kind: "read", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_lunar_birthdays: { kind: "read", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_merge: { kind: "change", topics: ["elders", "enrolments", "attendance", "site", "activities", "assessments", "beds", "meals", "diets"], by: ["manager", "district", "administrator"] },
  elder_merge_preview: { kind: "read", topics: ["elders", "enrolments", "attendance", "beds", "diets"], by: ["manager", "district", "administrator"] },
  elder_photo: { kind: "read", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_profile: { kind: "read", topics: ["elders", "enrolments", "attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_read_resident_number: { kind: "read", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_register: { kind: "change", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_reveal_resident_number: { kind: "change", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_search: { kind: "read", topics: ["elders", "enrolments", "attendance", "beds"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  elder_set_photo: { kind: "change", topics: ["elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_suggest_pinyin: { kind: "read", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  elder_write_record: { kind: "change", topics: ["elders"], by: ["manager", "district", "administrator"] },
  enrolment_change_home_meal: { kind: "change", topics: ["enrolments", "meals"], by: ["reception", "kitchen", "manager", "district", "administrator"] },
  enrolment_change_pattern: { kind: "change", topics: ["enrolments"], by: ["reception", "manager", "district", "administrator"] },
  enrolment_end: { kind: "change", topics: ["enrolments", "meals"], by: ["reception", "manager", "district", "administrator"] },
  enrolment_groups: { kind: "read", topics: ["enrolments"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  enrolment_pause: { kind: "change", topics: ["enrolments", "meals"], by: ["reception", "manager", "district", "administrator"] },
  enrolment_resume: { kind: "change", topics: ["enrolments", "meals"], by: ["reception", "manager", "district", "administrator"] },
  enrolment_start: { kind: "change", topics: ["enrolments"], by: ["reception", "manager", "district", "administrator"] },
  enrolment_start_home_meal: { kind: "change", topics: ["enrolments", "meals"], by: ["reception", "kitchen", "manager", "district", "administrator"] },
  fhir_write: { kind: "change", topics: [], by: ["manager", "district", "administrator"] },
  handover_page: { kind: "read", topics: ["beds", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  import_preview: { kind: "read", topics: ["elders", "attendance", "centres", "beds", "dishes", "menus"], by: ["manager", "district", "administrator"] },
  import_run: { kind: "change", topics: ["elders", "attendance", "beds", "dishes", "menus", "meals"], by: ["manager", "district", "administrator"] },
  import_templates: { kind: "read", topics: [], by: ["manager", "district", "administrator"] },
  import_write_list: { kind: "change", topics: [], by: ["manager", "district", "administrator"] },
  import_write_refused: { kind: "read", topics: ["elders", "attendance", "centres", "beds", "dishes", "menus"], by: ["manager", "district", "administrator"] },
  import_write_template: { kind: "read", topics: [], by: ["manager", "district", "administrator"] },
  ingredient_get: { kind: "read", topics: ["dishes"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  ingredient_list: { kind: "read", topics: ["dishes"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  ingredient_restore: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  ingredient_save: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  ingredient_withdraw: { kind: "change", topics: ["dishes"], by: ["kitchen", "manager", "district", "administrator"] },
  kiosk_board: { kind: "read", topics: ["attendance", "enrolments", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  kiosk_check_in: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  kiosk_check_out: { kind: "change", topics: ["attendance"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  kiosk_find: { kind: "read", topics: ["attendance", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  kiosk_leave: { kind: "change", topics: ["kiosk"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  kiosk_start: { kind: "change", topics: ["kiosk"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  kiosk_unlock: { kind: "read", topics: [], by: ["reception", "nurse", "manager", "district", "administrator"] },
  leave_change: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  leave_correct: { kind: "change", topics: ["beds", "meals"], by: ["manager", "district", "administrator"] },
  leave_enter_past: { kind: "change", topics: ["beds", "meals"], by: ["nurse", "manager", "district", "administrator"] },
  leave_return: { kind: "change", topics: ["beds", "meals"], by: ["nurse", "manager", "district", "administrator"] },
  leave_start: { kind: "change", topics: ["beds", "meals"], by: ["nurse", "manager", "district", "administrator"] },
  list_write: { kind: "change", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  meal_account_add_subsidy: { kind: "change", topics: ["meal_accounts"], by: ["manager", "district", "administrator"] },
  meal_account_change_subsidy: { kind: "change", topics: ["meal_accounts"], by: ["manager", "district", "administrator"] },
  meal_account_entitle: { kind: "change", topics: ["meal_accounts"], by: ["reception", "manager", "district", "administrator"] },
  meal_account_freeze: { kind: "change", topics: ["meal_accounts", "delivery"], by: ["manager", "district", "administrator"] },
  meal_account_lines: { kind: "read", topics: ["meal_accounts", "delivery", "centres", "elders"], by: ["kitchen", "manager", "district", "administrator"] },
  meal_account_reopen: { kind: "change", topics: ["meal_accounts", "delivery"], by: ["manager", "district", "administrator"] },
  meal_account_residences: { kind: "read", topics: ["meal_accounts", "delivery", "elders"], by: ["reception", "manager", "district", "administrator"] },
  meal_account_rules: { kind: "read", topics: ["meal_accounts", "centres"], by: ["kitchen", "manager", "district", "administrator"] },
  meal_account_set: { kind: "change", topics: ["meal_accounts"], by: ["manager", "district", "administrator"] },
  meal_account_set_prices: { kind: "change", topics: ["meal_accounts"], by: ["kitchen", "manager", "district", "administrator"] },
  meal_account_statement: { kind: "read", topics: ["meal_accounts", "delivery", "centres", "elders"], by: ["kitchen", "manager", "district", "administrator"] },
  meal_add_group: { kind: "change", topics: ["meals"], by: ["reception", "kitchen", "manager", "district", "administrator"] },
  meal_day: { kind: "read", topics: ["meals", "diets", "elders", "enrolments", "attendance", "beds", "centres", "production"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  meal_end_group: { kind: "change", topics: ["meals"], by: ["reception", "kitchen", "manager", "district", "administrator"] },
  meal_of_elder: { kind: "read", topics: ["meals"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  meal_order: { kind: "change", topics: ["meals"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  meal_resume: { kind: "change", topics: ["meals", "beds"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  meal_set_cut_off: { kind: "change", topics: ["meals"], by: ["kitchen", "manager", "district", "administrator"] },
  meal_set_place: { kind: "change", topics: ["meals"], by: ["kitchen", "manager", "district", "administrator"] },
  meal_settings: { kind: "read", topics: ["meals", "centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  meal_stop: { kind: "change", topics: ["meals", "beds", "enrolments", "attendance"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  meal_withdraw_order: { kind: "change", topics: ["meals"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  menu_candidates: { kind: "read", topics: ["menus", "dishes", "diets", "meals", "elders"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  menu_choose: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_clashes: { kind: "read", topics: ["menus", "dishes", "diets", "meals", "elders", "enrolments", "centres", "attendance", "beds"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  menu_copy: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_cycle_apply: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_cycle_get: { kind: "read", topics: ["menus"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  menu_cycle_list: { kind: "read", topics: ["menus", "centres"], by: ["nurse", "kitchen", "manager", "district", "administrator"] },
  menu_cycle_save: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_cycle_withdraw: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_hits: { kind: "read", topics: ["menus", "dishes", "diets", "meals", "elders", "enrolments", "centres", "attendance", "beds"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  menu_lock: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_move: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_override: { kind: "change", topics: ["menus"], by: ["manager", "district", "administrator"] },
  menu_publish: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_readiness: { kind: "read", topics: ["menus", "dishes", "diets", "meals", "elders", "enrolments", "centres", "attendance", "beds"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  menu_save: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_set_rules: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_week: { kind: "read", topics: ["menus", "dishes", "diets", "meals", "elders", "enrolments", "attendance", "beds", "centres"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  menu_withdraw_choice: { kind: "change", topics: ["menus"], by: ["kitchen", "manager", "district", "administrator"] },
  menu_write_calendar: { kind: "read", topics: ["menus", "dishes"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  offer_answer: { kind: "change", topics: ["beds"], by: ["reception", "manager", "district", "administrator"] },
  offer_make: { kind: "change", topics: ["beds"], by: ["reception", "manager", "district", "administrator"] },
  production_change_extra: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  production_meal: { kind: "read", topics: ["production", "menus", "meals", "diets", "dishes", "attendance", "enrolments", "centres", "beds", "elders"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  production_people: { kind: "read", topics: ["production", "menus", "meals", "diets", "dishes", "attendance", "enrolments", "centres", "beds", "elders"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  production_purchasing: { kind: "read", topics: ["production", "menus", "meals", "diets", "dishes", "attendance", "enrolments", "centres", "beds"], by: ["kitchen", "manager", "district", "administrator"] },
  production_recall: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  production_release: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  production_wall: { kind: "read", topics: ["production", "menus", "meals", "diets", "dishes", "attendance", "enrolments", "centres", "beds", "elders"], by: ["kitchen", "driver", "manager", "district", "administrator"] },
  report_choices: { kind: "read", topics: ["beds", "delivery"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_list: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_pages: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_preview: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_progress: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_stop: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_table: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  report_write: { kind: "read", topics: [], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  reservation_cancel: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  reservation_list: { kind: "read", topics: ["beds", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  reservation_make: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  reservation_renew: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  round_complete: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  round_list: { kind: "read", topics: ["beds", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  round_record: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  safety_change_settings: { kind: "change", topics: ["production"], by: ["manager", "district", "administrator"] },
  safety_day: { kind: "read", topics: ["production", "dishes", "centres"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  safety_sign: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  sample_dispose: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  sample_excuse: { kind: "change", topics: ["production"], by: ["manager", "district", "administrator"] },
  sample_take: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  sample_withdraw: { kind: "change", topics: ["production"], by: ["kitchen", "manager", "district", "administrator"] },
  site_board: { kind: "read", topics: ["site", "centres", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  site_emergency_list: { kind: "read", topics: ["attendance", "site", "elders", "centres", "beds"], by: ["reception", "nurse", "kitchen", "driver", "manager", "district", "administrator"] },
  site_sign_in: { kind: "change", topics: ["site"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  site_sign_out: { kind: "change", topics: ["site"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  site_tell_going: { kind: "change", topics: ["site"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_admission: { kind: "read", topics: ["beds", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_admit: { kind: "change", topics: ["beds", "elders", "meals"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_annul: { kind: "change", topics: ["beds", "elders", "meals"], by: ["manager", "district", "administrator"] },
  stay_change_terms: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_correct: { kind: "change", topics: ["beds", "elders", "enrolments", "meals", "attendance"], by: ["manager", "district", "administrator"] },
  stay_correct_bed: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  stay_correct_move: { kind: "change", topics: ["beds"], by: ["manager", "district", "administrator"] },
  stay_discharge: { kind: "change", topics: ["beds", "elders", "enrolments", "meals", "attendance"], by: ["nurse", "manager", "district", "administrator"] },
  stay_fits: { kind: "read", topics: ["beds", "elders", "centres"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_move_couple: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  stay_of_elder: { kind: "read", topics: ["beds", "elders"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_plan_leaving: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  stay_swap: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  stay_take_back_leaving: { kind: "change", topics: ["beds", "elders", "meals"], by: ["manager", "district", "administrator"] },
  stay_transfer: { kind: "change", topics: ["beds"], by: ["nurse", "manager", "district", "administrator"] },
  today_overview: { kind: "read", topics: ["attendance", "centres", "elders", "enrolments", "assessments", "beds", "diets", "meals", "menus", "production", "delivery"], by: ["reception", "nurse", "kitchen", "manager", "district", "administrator"] },
  waiting_change: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  waiting_list: { kind: "read", topics: ["beds", "elders", "assessments"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  waiting_rank: { kind: "read", topics: ["beds", "elders", "assessments"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  waiting_register: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
  waiting_withdraw: { kind: "change", topics: ["beds"], by: ["reception", "nurse", "manager", "district", "administrator"] },
} as const satisfies Record<keyof Commands, { kind: string; topics: readonly Topic[]; by: readonly Role[] }>;

/** Cancels an activity: it stays on the list, counts no more, and takes nobody. */
export const useActivityCancel = () => useChange("activity_cancel");

/** Changes what, where or when an activity is; who takes part stays. */
export const useActivityChange = () => useChange("activity_change");

/** Adds elders to an activity; who takes part already stays. */
export const useActivityJoin = () => useChange("activity_join");

/** Takes elders out of an activity. */
export const useActivityLeave = () => useChange("activity_leave");

/** Lists the activities of a centre on a day or in a span of days, with who takes part and the sums. */
export const useActivityList = (asked: AskActivities, options?: ReadOptions<"activity_list">) => useRead("activity_list", asked, options);

/** Plans an activity: what, where, when. */
export const useActivityPlan = () => useChange("activity_plan");

/** Puts a new version in the place of a mistaken assessment; the mistaken one is kept with the reason. */
export const useAssessmentCorrect = () => useChange("assessment_correct");

/** Shows the grade an elder has now, and when the next assessment is due. */
export const useAssessmentCurrent = (asked: WhichElder, options?: ReadOptions<"assessment_current">) => useRead("assessment_current", asked, options);

/** Lists who of those in care today is overdue, soon due or was never assessed by GB/T 42195-2022. */
export const useAssessmentDue = (asked: ListDue, options?: ReadOptions<"assessment_due">) => useRead("assessment_due", asked, options);

/** Computes a grade by GB/T 42195-2022 and says how it comes about; records nothing. */
export const useAssessmentGrade = (asked: AskGrade, options?: ReadOptions<"assessment_grade">) => useRead("assessment_grade", asked, options);

/** Shows all assessments of an elder, also those that no longer count, and the alerts the current one speaks for. */
export const useAssessmentOfElder = (asked: WhichElder, options?: ReadOptions<"assessment_of_elder">) => useRead("assessment_of_elder", asked, options);

/** Records an assessment by any of the schemes; by GB/T 42195-2022 the grade is computed and kept with its rule. */
export const useAssessmentRecord = () => useChange("assessment_record");

/** Sets how the district reads what the standard leaves open. Grades that were given stay as they are. */
export const useAssessmentSetRules = () => useChange("assessment_set_rules");

/** Tells the items of GB/T 42195-2022 with their highest scores, and how the district reads the standard. */
export const useAssessmentStandard = (options?: ReadOptions<"assessment_standard">) => useRead("assessment_standard", {}, options);

/** Withdraws an assessment that should never have been recorded; it is kept with the reason and counts no longer. */
export const useAssessmentWithdraw = () => useChange("assessment_withdraw");

/** Strikes out a visit that never was, with a reason; that it was recorded is kept. What the arrival had brought about is taken back with it: an absence that it ended goes on, and whoever it moved here is at the other centre again. */
export const useAttendanceAnnulVisit = () => useChange("attendance_annul_visit");

/** Shows one centre and one day: who is expected, here, gone, absent, not arrived, with counts that add up. */
export const useAttendanceBoard = (asked: AskBoard, options?: ReadOptions<"attendance_board">) => useRead("attendance_board", asked, options);

/** Checks an elder in at a centre, now or earlier today with a reason. Refused while the elder is here or, unless moved, at another centre, over the licensed places without a reason, and on a closed day. A move is a leaving there: whoever took the elder from centre to centre is the collector there, and without one an elder at risk of wandering is not moved. */
export const useAttendanceCheckIn = () => useChange("attendance_check_in");

/** Checks several elders in at once; says of each who was refused why. */
export const useAttendanceCheckInMany = () => useChange("attendance_check_in_many");

/** Checks an elder out from wherever the elder is, now or earlier today with a reason. An elder at risk of wandering never leaves without a collector; a collector who is not on the list needs a reason. */
export const useAttendanceCheckOut = () => useChange("attendance_check_out");

/** Checks several elders out at once; says of each who was refused why. */
export const useAttendanceCheckOutMany = () => useChange("attendance_check_out_many");

/** Closes a day at a centre: all are out or explained, whoever did not come is absent. From then on it is read only, but for corrections with a reason, and stays what it was: hours, holidays and rules that change later leave it so. */
export const useAttendanceCloseDay = () => useChange("attendance_close_day");

/** Sets right why an elder did not come, and who said so: often it is found out only when the day is closed. On a closed day it takes a reason; what stood there before is kept. */
export const useAttendanceCorrectAbsence = () => useChange("attendance_correct_absence");

/** Sets right when an elder came and left, who brought and who collected, with a reason; the old values are kept. A leaving that was not recorded before is asked for its collector as at the door, and whoever is inside again because a leaving of today is taken away needs a licensed place, as at a check-in. */
export const useAttendanceCorrectVisit = () => useChange("attendance_correct_visit");

/** Shows one day of an elder, at whatever centre: what was agreed, the visits, the absences, and who corrected what. */
export const useAttendanceDay = (asked: AskElderDay, options?: ReadOptions<"attendance_day">) => useRead("attendance_day", asked, options);

/** Lists the days of a span on which an elder is expected at a centre: agreed on, not paused, and the centre open. Whether an absence covers them changes nothing of that. */
export const useAttendanceExpectedDays = (asked: AskExpectedDays, options?: ReadOptions<"attendance_expected_days">) => useRead("attendance_expected_days", asked, options);

/** Shows the month of a centre, elders by days: who came for how long, who was away and why, with sums that agree. */
export const useAttendanceMonthSheet = (asked: AskMonthSheet, options?: ReadOptions<"attendance_month_sheet">) => useRead("attendance_month_sheet", asked, options);

/** Notes that an elder who is here goes to another room, until the day is closed; says when that room holds more than it should. */
export const useAttendanceMoveRoom = () => useChange("attendance_move_room");

/** Records that an expected elder does not come, for a day or a span of days, and why. */
export const useAttendanceRecordAbsence = () => useChange("attendance_record_absence");

/** Writes down whom reception called about someone who did not come today, and what they said, until the day is closed. */
export const useAttendanceRecordCall = () => useChange("attendance_record_call");

/** Records when an elder left on a past day on which nobody recorded it, with whom, and how one knows. Who collected is asked as at the door; how one knows also stands for a collector who is not on the list, who is flagged. */
export const useAttendanceRecordDeparture = () => useChange("attendance_record_departure");

/** Enters a visit of a past day that nobody recorded, within the days that the centre allows, and how one knows. Who collected is asked as at the door. */
export const useAttendanceRecordVisit = () => useChange("attendance_record_visit");

/** Opens a closed day again, with a reason. */
export const useAttendanceReopenDay = () => useChange("attendance_reopen_day");

/** Takes back the last check-in or check-out of a visit, within ten minutes of it and before the day is closed. A check-in that moved the elder here from another centre brings the elder back there. Whoever is inside again by it needs a licensed place, as at a check-in. */
export const useAttendanceUndo = () => useChange("attendance_undo");

/** Shows one visit with everything that was recorded of it, and who corrected what. */
export const useAttendanceVisit = (asked: AskVisit, options?: ReadOptions<"attendance_visit">) => useRead("attendance_visit", asked, options);

/** Takes back an absence: the elder is expected again, on all its days or, where the elder comes again on one of them, from that day on. */
export const useAttendanceWithdrawAbsence = () => useChange("attendance_withdraw_absence");

/** Shows a year of an elder, day by day: when the elder came, was away and why, and what is usual. */
export const useAttendanceYear = (asked: AskElderYear, options?: ReadOptions<"attendance_year">) => useRead("attendance_year", asked, options);

/** Puts another entry in the place of a wrong one, or takes it out, with the reason. The wrong one stays readable. */
export const useBatchCorrectStep = () => useChange("batch_correct_step");

/** Puts a pot on: a batch of a dish for a meal. */
export const useBatchStart = () => useChange("batch_start");

/** Records what happened to a batch: the core temperature, portioning, loading, arrival, serving, reheating, the end. The answer says whether it asks for an action. */
export const useBatchStep = () => useChange("batch_step");

/** Withdraws a batch that was entered by mistake, with the reason. It stays readable and counts no more. */
export const useBatchWithdraw = () => useChange("batch_withdraw");

/** Shows every bed of a residence now: what it is, who is in it, what is planned, and counts that add up. */
export const useBedBoard = (asked: AskResidence, options?: ReadOptions<"bed_board">) => useRead("bed_board", asked, options);

/** Shows the beds of a residence in the night of a past day, or as they are planned for a day to come: whoever is to leave by then has left, whoever is to be back is back, what is to be open again is open. Whoever should have left already and has not is still there. */
export const useBedBoardOn = (asked: AskBoardOn, options?: ReadOptions<"bed_board_on">) => useRead("bed_board_on", asked, options);

/** Changes a bed, or takes it out of service from a day. Nights of closed months stay counted with the kind that the bed was; days from which it is in service or recognised lie in a closed month only with the reason of a correction. */
export const useBedChange = () => useChange("bed_change");

/** Changes a building's name and its floors. */
export const useBedChangeBuilding = () => useChange("bed_change_building");

/** Changes a room: where it is, whom it takes, what it has. Nights of closed months stay counted with the ward in which the room was. */
export const useBedChangeRoom = () => useChange("bed_change_room");

/** Gives a ward another name. */
export const useBedChangeWard = () => useChange("bed_change_ward");

/** Says that a bed is clean after somebody left it: it is free again. */
export const useBedClean = () => useChange("bed_clean");

/** Closes a bed for repair, isolation, disinfection. Nobody may lie in it, and nobody may have it reserved or held. */
export const useBedClose = () => useChange("bed_close");

/** Lists when a bed was closed, the latest first. */
export const useBedClosures = (asked: WhichBed, options?: ReadOptions<"bed_closures">) => useRead("bed_closures", asked, options);

/** Corrects when a bed was closed and opened again. In a closed month only those responsible may. */
export const useBedCorrectClosure = () => useChange("bed_correct_closure");

/** Takes a bed away that nobody ever lay in, that was never reserved or closed. */
export const useBedDelete = () => useChange("bed_delete");

/** Shows a residence from its buildings down to its beds. */
export const useBedHouse = (asked: AskResidence, options?: ReadOptions<"bed_house">) => useRead("bed_house", asked, options);

/** Opens a closed bed again. */
export const useBedReopen = () => useChange("bed_reopen");

/** Sets how the beds of a centre are run from now on. */
export const useBedSetRules = () => useChange("bed_set_rules");

/** Sets up one more bed in a room. */
export const useBedSetUp = () => useChange("bed_set_up");

/** Sets up a building with its floors. */
export const useBedSetUpBuilding = () => useChange("bed_set_up_building");

/** Sets up a room with its beds. */
export const useBedSetUpRoom = () => useChange("bed_set_up_room");

/** Sets up a ward: rooms that are cared for together. */
export const useBedSetUpWard = () => useChange("bed_set_up_ward");

/** Tells how the beds of a centre are run. */
export const useBedSettings = (asked: AskResidence, options?: ReadOptions<"bed_settings">) => useRead("bed_settings", asked, options);

/** Shows beds down and days across: stays, leaves with the bed held, reservations, closures. */
export const useBedTimeline = (asked: AskTimeline, options?: ReadOptions<"bed_timeline">) => useRead("bed_timeline", asked, options);

/** Writes what is planned in a residence as a calendar file: reservations, leavings, returns, ends of held beds. */
export const useBedWriteCalendar = (asked: AskStayCalendar, options?: ReadOptions<"bed_write_calendar">) => useRead("bed_write_calendar", asked, options);

/** Enters the legal holidays of a year, in the place of what was entered for it before. */
export const useCalendarEnterYear = () => useChange("calendar_enter_year");

/** Lists the legal holidays and the workdays that make up for them, by year, and says until when they are known. */
export const useCalendarList = (options?: ReadOptions<"calendar_list">) => useRead("calendar_list", {}, options);

/** Removes a year of legal holidays that was entered here. */
export const useCalendarRemoveYear = () => useChange("calendar_remove_year");

/** Closes the census of a month that is over: it is counted, written down, and corrected only with a reason afterwards. Months are closed one after the other, and not while the night staff's notes of it wait to be completed. */
export const useCensusCloseMonth = () => useChange("census_close_month");

/** Counts the beds of a centre at the midnight that ends a day: every bed and what it was, by ward and in all. */
export const useCensusDay = (asked: AskCensusDay, options?: ReadOptions<"census_day">) => useRead("census_day", asked, options);

/** Foresees the free beds of the next eight weeks from planned leavings, reservations and planned returns, and how many of them those need who live here without a bed; with the past eight weeks as they were counted. */
export const useCensusForecast = (asked: AskResidence, options?: ReadOptions<"census_forecast">) => useRead("census_forecast", asked, options);

/** Lists the closed months of a centre, the latest first, each as it was counted last. */
export const useCensusMonths = (asked: AskResidence, options?: ReadOptions<"census_months">) => useRead("census_months", asked, options);

/** Counts bed-days and occupancy of a span from the intervals: with and without held beds, by ward, kind, centre or organisation, by day or month, with the figures of the span. */
export const useCensusOccupancy = (asked: AskOccupancy, options?: ReadOptions<"census_occupancy">) => useRead("census_occupancy", asked, options);

/** Opens the rows behind a figure of a span: who, in which bed, from when until when, and what each adds. */
export const useCensusRows = (asked: AskCensusRows, options?: ReadOptions<"census_rows">) => useRead("census_rows", asked, options);

/** Changes a centre's name, address, telephone, places, opening hours and rooms. */
export const useCentreChange = () => useChange("centre_change");

/** Closes a centre for a day or a span of days: nobody is expected on them. Days whose registration is closed already are changed only as a correction, with a reason. */
export const useCentreCloseDays = () => useChange("centre_close_days");

/** Shows which days of a span a centre is open, with which hours, and why. */
export const useCentreDays = (asked: AskDays, options?: ReadOptions<"centre_days">) => useRead("centre_days", asked, options);

/** Lists the centres with opening hours and rooms. */
export const useCentreList = (options?: ReadOptions<"centre_list">) => useRead("centre_list", {}, options);

/** Opens a centre on a day on which it would be closed, with hours of its own. */
export const useCentreOpenExtraDay = () => useChange("centre_open_extra_day");

/** Takes closed days back: the centre is open on them by its week again. */
export const useCentreRemoveClosedDays = () => useChange("centre_remove_closed_days");

/** Takes an extra day back: the centre is closed on it by its week again. */
export const useCentreRemoveExtraDay = () => useChange("centre_remove_extra_day");

/** Sets up a centre with its opening hours and rooms, and its organisation where the district has none of that name. */
export const useCentreSetUp = () => useChange("centre_set_up");

/** Takes a fridge, freezer or cold room out of use; its readings stay. */
export const useColdPlaceClose = () => useChange("cold_place_close");

/** Sets up a fridge, freezer or cold room, or changes one. Range and times hold from today on; past days keep theirs. */
export const useColdPlaceSave = () => useChange("cold_place_save");

/** Says what was done about a reading out of range. */
export const useColdReadingAct = () => useChange("cold_reading_act");

/** Puts another reading in the place of a wrong entry, or takes it out, with the reason. The wrong one stays readable. */
export const useColdReadingCorrect = () => useChange("cold_reading_correct");

/** Records what a fridge, freezer or cold room shows. The answer says whether it asks for an action. */
export const useColdReadingRecord = () => useChange("cold_reading_record");

/** Adds a standing run with its stops. */
export const useDeliveryAddRun = () => useChange("delivery_add_run");

/** Changes a standing run and the order of its stops. */
export const useDeliveryChangeRun = () => useChange("delivery_change_run");

/** Closes a standing run: what it brought has no run until somebody gives it one. */
export const useDeliveryCloseRun = () => useChange("delivery_close_run");

/** Corrects what was said about a meal at the door, with a reason; what was said before stays in the records. */
export const useDeliveryCorrect = () => useChange("delivery_correct");

/** The deliveries of a meal on a day: runs with their stops, what no run brings yet, how each meal went at the door, and who must be looked after. */
export const useDeliveryDay = (asked: AskDelivery, options?: ReadOptions<"delivery_day">) => useRead("delivery_day", asked, options);

/** Hands a run over to another driver on one day. */
export const useDeliveryHandOver = () => useChange("delivery_hand_over");

/** Says how a welfare check ended: who was reached and what was found. An elder who was found dead is cooked for no more, and every other open plan ends: enrolments, reservations, offers, places in queues. */
export const useDeliveryHandleWelfare = () => useChange("delivery_handle_welfare");

/** The labels of a day's deliveries in the order of packing, and how they lie on the sheets. */
export const useDeliveryLabels = (asked: AskLabels, options?: ReadOptions<"delivery_labels">) => useRead("delivery_labels", asked, options);

/** Lists what came back in a span of days, by day, site and dish, and what eaters said. */
export const useDeliveryLeftovers = (asked: AskLeftovers, options?: ReadOptions<"delivery_leftovers">) => useRead("delivery_leftovers", asked, options);

/** Lets a site go with another run on one day, or with none. */
export const useDeliveryMoveStop = () => useChange("delivery_move_stop");

/** Notes what an eater said about a meal or a dish. */
export const useDeliveryNoteFeedback = () => useChange("delivery_note_feedback");

/** Notes how much of a dish was served at a site and how much came back. The dish is one of the released sheet; another only where that is said. */
export const useDeliveryNoteLeftover = () => useChange("delivery_note_leftover");

/** Lets a site go with its standing run again on a day. */
export const useDeliveryPutBack = () => useChange("delivery_put_back");

/** Says how meals went at the door, several at once for a centre. A second time in a row at which nobody is home raises a welfare check. */
export const useDeliveryRecord = () => useChange("delivery_record");

/** Lists the standing runs of a kitchen, and every site that is cooked for in the next days with the run that brings it. */
export const useDeliveryRuns = (asked: AskDeliveryRuns, options?: ReadOptions<"delivery_runs">) => useRead("delivery_runs", asked, options);

/** Lists what each site got of each dish of a released meal: what comes back is chosen from it and held against it. Nothing where the meal was not released. */
export const useDeliveryServed = (asked: AskServed, options?: ReadOptions<"delivery_served">) => useRead("delivery_served", asked, options);

/** Says how labels look and after how many deliveries in vain somebody must look after an elder. */
export const useDeliverySet = () => useChange("delivery_set");

/** Fills an empty database with an invented district: the same seed on the same day gives the same rows. */
export const useDemoFill = () => useChange("demo_fill");

/** Shows how an elder eats: allergies, intolerances, dislikes, diets, textures, portion sizes. */
export const useDietGet = (asked: WhichElder, options?: ReadOptions<"diet_get">) => useRead("diet_get", asked, options);

/** Tells by how much of a nutrient in one portion each diet warns and blocks. */
export const useDietLimits = (options?: ReadOptions<"diet_limits">) => useRead("diet_limits", {}, options);

/** Says what words of an allergy or an intolerance mean to the kitchen: groups, no food, or to be checked by hand. */
export const useDietReadWords = (asked: AskWords, options?: ReadOptions<"diet_read_words">) => useRead("diet_read_words", asked, options);

/** Changes how an elder eats, and says what that hits in the menus that are planned already. Allergies are changed among the elder's alerts too: there is one record of them. */
export const useDietSave = () => useChange("diet_save");

/** Sets by how much of a nutrient in one portion diets warn and block. */
export const useDietSetLimits = () => useChange("diet_set_limits");

/** Shows a dish in one of its versions. */
export const useDishGet = (asked: AskDish, options?: ReadOptions<"dish_get">) => useRead("dish_get", asked, options);

/** Lists dishes by pinyin with what is computed from their ingredients. */
export const useDishList = (asked: AskDishes, options?: ReadOptions<"dish_list">) => useRead("dish_list", asked, options);

/** Computes what a dish would come to, while it is being entered. */
export const useDishPreview = (asked: PreviewDish, options?: ReadOptions<"dish_preview">) => useRead("dish_preview", asked, options);

/** Computes the recipe card of a dish for a number of portions: edible and as bought. */
export const useDishRecipeCard = (asked: AskRecipeCard, options?: ReadOptions<"dish_recipe_card">) => useRead("dish_recipe_card", asked, options);

/** Puts a dish back on the list of what is cooked. */
export const useDishRestore = () => useChange("dish_restore");

/** Enters a dish, or a new version of one: what was served keeps the version it had. */
export const useDishSave = () => useChange("dish_save");

/** Takes over the ingredients and dishes that come with the program, those that are not there yet; what a person changed on those that are stays as it is. */
export const useDishTakeShipped = () => useChange("dish_take_shipped");

/** Takes a dish off the list of what is cooked; what it was stays. */
export const useDishWithdraw = () => useChange("dish_withdraw");

/** Tells what the program needs to know when it starts: database, desk, centres, whether anything was set up. */
export const useDistrictOverview = (options?: ReadOptions<"district_overview">) => useRead("district_overview", {}, options);

/** Changes an elder's record. Alerts and contacts that are no longer listed end; that they were there is kept. Where it changes an allergy, it says what that hits in the menus that are planned already. A name and birth date that somebody else has already are refused as at registering, unless it is said that this is another person. */
export const useElderChange = () => useChange("elder_change");

/** Chooses how the district keeps lunar birthdays that not every year has. */
export const useElderChooseLunarBirthdays = () => useChange("elder_choose_lunar_birthdays");

/** Finds the elder whose card was scanned. A card that has ended says whose it was and since when it is not valid. */
export const useElderFindCard = (asked: FindCard, options?: ReadOptions<"elder_find_card">) => useRead("elder_find_card", asked, options);

/** Shows what was done about an elder, by whom and when, the latest first, fifty rows at a time. */
export const useElderHistory = (asked: AskHistory, options?: ReadOptions<"elder_history">) => useRead("elder_history", asked, options);

/** Issues a card, or a new one in place of a lost one, which ends and is never valid again. */
export const useElderIssueCard = () => useChange("elder_issue_card");

/** Lists elders, narrowed by search, centre, service, category, alert, living situation, grade and sex, in the order that is asked for. */
export const useElderList = (asked: ListElders, options?: ReadOptions<"elder_list">) => useRead("elder_list", asked, options);

/** Shows an elder's cards, the valid one first, with why the others ended. */
export const useElderListCards = (asked: WhichElder, options?: ReadOptions<"elder_list_cards">) => useRead("elder_list_cards", asked, options);

/** Tells how the district keeps lunar birthdays that not every year has. */
export const useElderLunarBirthdays = (options?: ReadOptions<"elder_lunar_birthdays">) => useRead("elder_lunar_birthdays", {}, options);

/** Makes one record of two that are found to be one person: everything goes to the one that stays, both histories are kept. Enrolments in one service at one time give way to those of the record that stays, and of two absences the one that says nothing beyond the other; the trail keeps what they were. Refused where the two clash, saying in what. */
export const useElderMerge = () => useChange("elder_merge");

/** Tells what merging two records would mean: what stands in the way, and which enrolments of the record that goes would give way to those of the one that stays. */
export const useElderMergePreview = (asked: PreviewMerge, options?: ReadOptions<"elder_merge_preview">) => useRead("elder_merge_preview", asked, options);

/** Shows the photograph of an elder or of a contact; none where there is none. */
export const useElderPhoto = (asked: WhosePhoto, options?: ReadOptions<"elder_photo">) => useRead("elder_photo", asked, options);

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

/** Keeps a photograph of an elder or of a contact in place of the one before, or takes it away. */
export const useElderSetPhoto = () => useChange("elder_set_photo");

/** Tells how a name is read, surnames as surnames. */
export const useElderSuggestPinyin = (asked: AskPinyin, options?: ReadOptions<"elder_suggest_pinyin">) => useRead("elder_suggest_pinyin", asked, options);

/** Writes everything that is kept of an elder as JSON, the resident number whole: for the person who asks for the own record. That it was written is recorded. */
export const useElderWriteRecord = () => useChange("elder_write_record");

/** Changes from a day on what is brought home, where and how: the enrolment ends and another takes its place, so that the days before keep what was agreed for them. */
export const useEnrolmentChangeHomeMeal = () => useChange("enrolment_change_home_meal");

/** Changes weekdays, half days, transport and group from a day on: the enrolment ends and another takes its place, so that the days before keep what was agreed for them. Days that are closed already it changes only as a correction, with a reason. */
export const useEnrolmentChangePattern = () => useChange("enrolment_change_pattern");

/** Ends an enrolment, or moves its end. Days on which the elder came stay inside it; days that are closed already it takes or gives back only as a correction, with a reason. */
export const useEnrolmentEnd = () => useChange("enrolment_end");

/** Lists the names of a centre's care groups, as they are in use. */
export const useEnrolmentGroups = (asked: AskGroups, options?: ReadOptions<"enrolment_groups">) => useRead("enrolment_groups", asked, options);

/** Pauses an enrolment from a day, in the past or ahead, until a day or until further notice: the elder is not expected. A pause that covers days which are closed already is a correction and needs a reason for it. */
export const useEnrolmentPause = () => useChange("enrolment_pause");

/** Ends a pause: from a day, in the past or ahead, the elder is expected again. On days that are closed already only as a correction, with a reason. */
export const useEnrolmentResume = () => useChange("enrolment_resume");

/** Enrols an elder in day care at a centre, with weekdays and planned arrival. Into days that are closed already it reaches only as a correction, with a reason. */
export const useEnrolmentStart = () => useChange("enrolment_start");

/** Enrols an elder for meals at home: which meals on which weekdays, where they go, who opens the door. */
export const useEnrolmentStartHomeMeal = () => useChange("enrolment_start_home_meal");

/** Writes people, places, services and diets as an FHIR R4 Bundle for another health system. Who asked is recorded. */
export const useFhirWrite = () => useChange("fhir_write");

/** Shows in one page who came, left, moved, went away and came back on a day, and how it stands now. */
export const useHandoverPage = (asked: AskHandover, options?: ReadOptions<"handover_page">) => useRead("handover_page", asked, options);

/** Says what a spreadsheet would do, row by row, and changes nothing. */
export const useImportPreview = (asked: ImportFile, options?: ReadOptions<"import_preview">) => useRead("import_preview", asked, options);

/** Takes a spreadsheet in: all rows, or all that the preview did not refuse, or nothing. */
export const useImportRun = () => useChange("import_run");

/** Lists what can be taken in from spreadsheets, with the columns of each: templates are made from it. */
export const useImportTemplates = (options?: ReadOptions<"import_templates">) => useRead("import_templates", {}, options);

/** Writes a list in the shape in which it comes in: it can be taken in elsewhere, and here it changes nothing. Who took it out is recorded. */
export const useImportWriteList = () => useChange("import_write_list");

/** Writes the rows that cannot be taken in as a spreadsheet to mend, each with the reasons. */
export const useImportWriteRefused = (asked: AskRefusedRows, options?: ReadOptions<"import_write_refused">) => useRead("import_write_refused", asked, options);

/** Writes an empty spreadsheet of a kind to fill in, with drop-down lists and an explanation of its columns. */
export const useImportWriteTemplate = (asked: AskTemplate, options?: ReadOptions<"import_write_template">) => useRead("import_write_template", asked, options);

/** Shows an ingredient and the dishes made with it. */
export const useIngredientGet = (asked: WhichIngredient, options?: ReadOptions<"ingredient_get">) => useRead("ingredient_get", asked, options);

/** Lists ingredients by pinyin, with nutrients, allergens and how many dishes are made with each. */
export const useIngredientList = (asked: AskIngredients, options?: ReadOptions<"ingredient_list">) => useRead("ingredient_list", asked, options);

/** Takes an ingredient back into use. */
export const useIngredientRestore = () => useChange("ingredient_restore");

/** Enters an ingredient or changes one; dishes made with it follow at once. */
export const useIngredientSave = () => useChange("ingredient_save");

/** Takes an ingredient out of use; refused while dishes are made with it. */
export const useIngredientWithdraw = () => useChange("ingredient_withdraw");

/** Shows whom the kiosk serves today: masked names, and who is here. */
export const useKioskBoard = (options?: ReadOptions<"kiosk_board">) => useRead("kiosk_board", {}, options);

/** Checks in at the kiosk an elder of its centre. Whatever stands in the way is for the front desk. */
export const useKioskCheckIn = () => useChange("kiosk_check_in");

/** Checks out at the kiosk an elder who may go alone. Whoever may not, and whatever else stands in the way, is for the front desk; nothing is said of why. */
export const useKioskCheckOut = () => useChange("kiosk_check_out");

/** Finds whom a card, or the letters of a whole name, mean among those whom the kiosk serves today. */
export const useKioskFind = (asked: FindAtKiosk, options?: ReadOptions<"kiosk_find">) => useRead("kiosk_find", asked, options);

/** Ends the kiosk: this desk does everything again. Refused without a password or code proven just before. */
export const useKioskLeave = () => useChange("kiosk_leave");

/** Makes this desk a kiosk of a centre. Refused unless it is certain how it ends: by a password proven just before, or by a leave code. */
export const useKioskStart = () => useChange("kiosk_start");

/** Proves the password of the desk, or the kiosk's leave code. It holds for one start or one leaving, for half a minute. After five wrong ones one waits, longer each time. */
export const useKioskUnlock = (asked: Unlock, options?: ReadOptions<"kiosk_unlock">) => useRead("kiosk_unlock", asked, options);

/** Changes when somebody is to come back, how long the bed is held, or that it is held no longer. */
export const useLeaveChange = () => useChange("leave_change");

/** Corrects when somebody went on leave or came back, or that it was no leave at all. */
export const useLeaveCorrect = () => useChange("leave_correct");

/** Enters a leave that was forgotten and is over: between those that were recorded, not over them. In a closed month only those responsible may, and the month is counted anew. */
export const useLeaveEnterPast = () => useChange("leave_enter_past");

/** Somebody comes back: into the bed that was held, or into another. */
export const useLeaveReturn = () => useChange("leave_return");

/** Somebody goes to hospital, to the family, elsewhere, with or without the bed held. */
export const useLeaveStart = () => useChange("leave_start");

/** Writes a list as it is shown on a screen as a file. Who took it out is recorded. */
export const useListWrite = () => useChange("list_write");

/** Adds a subsidy scheme, or a further version of one for other days. */
export const useMealAccountAddSubsidy = () => useChange("meal_account_add_subsidy");

/** Changes a subsidy scheme; months that are frozen stay as they are. */
export const useMealAccountChangeSubsidy = () => useChange("meal_account_change_subsidy");

/** Notes whether an elder is registered as a resident here, as some schemes ask. */
export const useMealAccountEntitle = () => useChange("meal_account_entitle");

/** Freezes a month that is over: its figures stay as they are now, whatever rules change later. */
export const useMealAccountFreeze = () => useChange("meal_account_freeze");

/** Lists the meals behind an amount of a month. */
export const useMealAccountLines = (asked: AskAccountLines, options?: ReadOptions<"meal_account_lines">) => useRead("meal_account_lines", asked, options);

/** Opens a frozen month again, with a reason: its figures follow the rules as they are now. */
export const useMealAccountReopen = () => useChange("meal_account_reopen");

/** Lists the elders who had meals in a month with whether they are registered as residents here; those of whom nobody has looked come first. */
export const useMealAccountResidences = (asked: AskAccountMonth, options?: ReadOptions<"meal_account_residences">) => useRead("meal_account_residences", asked, options);

/** Lists prices, fees, subsidy schemes and settings of a kitchen, past and coming ones among them. */
export const useMealAccountRules = (asked: AskAccountRules, options?: ReadOptions<"meal_account_rules">) => useRead("meal_account_rules", asked, options);

/** Says whether meals that were cooked and not taken are paid by the elder. */
export const useMealAccountSet = () => useChange("meal_account_set");

/** Lets prices and the fee hold from a day on, until the next that is entered already. */
export const useMealAccountSetPrices = () => useChange("meal_account_set_prices");

/** A kitchen's month: who had how many meals, what they cost, who pays which part; frozen months as they were settled. */
export const useMealAccountStatement = (asked: AskAccountMonth, options?: ReadOptions<"meal_account_statement">) => useRead("meal_account_statement", asked, options);

/** Adds guests or staff who eat at a centre, by head. */
export const useMealAddGroup = () => useChange("meal_add_group");

/** Shows who is cooked for at a meal: each line with its reason, what they add up to, and what changed late. */
export const useMealDay = (asked: AskMealDay, options?: ReadOptions<"meal_day">) => useRead("meal_day", asked, options);

/** Ends a group of guests or staff, or takes it back. What was served stays. */
export const useMealEndGroup = () => useChange("meal_end_group");

/** Shows what is said of an elder's single meals from today on: orders and stops. */
export const useMealOfElder = (asked: WhichElder, options?: ReadOptions<"meal_of_elder">) => useRead("meal_of_elder", asked, options);

/** Orders one meal for an elder beside what is agreed: once, or a further portion. */
export const useMealOrder = () => useChange("meal_order");

/** Ends a stop: from a day on the elder eats again. */
export const useMealResume = () => useChange("meal_resume");

/** Sets until when a kitchen takes changes of a meal. */
export const useMealSetCutOff = () => useChange("meal_set_cut_off");

/** Sets which kitchen cooks for a centre and which meals its day-care elders have. */
export const useMealSetPlace = () => useChange("meal_set_place");

/** Tells until when a kitchen takes changes, and how the centres' meals are agreed. */
export const useMealSettings = (asked: WhichKitchen, options?: ReadOptions<"meal_settings">) => useRead("meal_settings", asked, options);

/** Stops an elder's meals from a day until a day, whatever they would be counted by; orders in these days are withdrawn. Of an elder who died every other open plan ends as well: enrolments, reservations, offers, places in queues. */
export const useMealStop = () => useChange("meal_stop");

/** Withdraws an order. After the corrections have ended it stays listed: it is cooked already. */
export const useMealWithdrawOrder = () => useChange("meal_withdraw_order");

/** Every dish as one eater meets it, the best first. */
export const useMenuCandidates = (asked: AskCandidates, options?: ReadOptions<"menu_candidates">) => useRead("menu_candidates", asked, options);

/** Chooses a dish for one eater or several, or nothing with a reason. What is blocked is refused. */
export const useMenuChoose = () => useChange("menu_choose");

/** Who clashes at a meal: grouped by cause, with what they get instead and why it fits. */
export const useMenuClashes = (asked: AskClashes, options?: ReadOptions<"menu_clashes">) => useRead("menu_clashes", asked, options);

/** Copies a day or a week of menus to other days. */
export const useMenuCopy = () => useChange("menu_copy");

/** Lays a cycle on a span of days. What is locked or published stays; closed days get nothing, unless their meals are cooked ahead. */
export const useMenuCycleApply = () => useChange("menu_cycle_apply");

/** A cycle with all its meals. */
export const useMenuCycleGet = (asked: WhichCycle, options?: ReadOptions<"menu_cycle_get">) => useRead("menu_cycle_get", asked, options);

/** The cycles, seasons and festivals of a kitchen. */
export const useMenuCycleList = (asked: AskCycles, options?: ReadOptions<"menu_cycle_list">) => useRead("menu_cycle_list", asked, options);

/** Makes or changes a cycle, whole. Menus that were taken from it stay as they are. */
export const useMenuCycleSave = () => useChange("menu_cycle_save");

/** Takes a cycle out of use. Menus that were taken from it stay. */
export const useMenuCycleWithdraw = () => useChange("menu_cycle_withdraw");

/** What clashes with an elder in every menu that is planned from today on, and what is served instead. */
export const useMenuHits = (asked: WhichElder, options?: ReadOptions<"menu_hits">) => useRead("menu_hits", asked, options);

/** Locks or unlocks the menus of some days. */
export const useMenuLock = () => useChange("menu_lock");

/** Puts a whole meal or one dish of it on another day or meal: over it, or in exchange. */
export const useMenuMove = () => useChange("menu_move");

/** Serves a blocked dish to one eater all the same, with a reason. It covers the clashes of now, none that comes later. */
export const useMenuOverride = () => useChange("menu_override");

/** Publishes the drafts of some days: from now on they change only with a reason. */
export const useMenuPublish = () => useChange("menu_publish");

/** Whether a meal may be released to the kitchen, and who stands in the way. */
export const useMenuReadiness = (asked: AskClashes, options?: ReadOptions<"menu_readiness">) => useRead("menu_readiness", asked, options);

/** Plans a meal: the places on the tray, each with the menu's dish and its alternatives. A published menu takes a reason. */
export const useMenuSave = () => useChange("menu_save");

/** Sets what a kitchen holds its menus against. */
export const useMenuSetRules = () => useChange("menu_set_rules");

/** The week of a kitchen: dishes, who clashes, what it feeds, what it costs. */
export const useMenuWeek = (asked: AskWeek, options?: ReadOptions<"menu_week">) => useRead("menu_week", asked, options);

/** Takes choices back: the rule decides again. */
export const useMenuWithdrawChoice = () => useChange("menu_withdraw_choice");

/** Writes the published menus of a kitchen as a calendar file: one entry a meal. */
export const useMenuWriteCalendar = (asked: AskMenuCalendar, options?: ReadOptions<"menu_write_calendar">) => useRead("menu_write_calendar", asked, options);

/** Writes down what somebody says to an offer: taken, the bed is kept for as long as a reservation stands; refused or cancelled, it is free, and the place in the queue follows the rule. */
export const useOfferAnswer = () => useChange("offer_answer");

/** Offers a free bed to somebody who waits; the bed is kept as long as the offer stands. Where somebody else comes first or the bed does not fit, it takes a reason. */
export const useOfferMake = () => useChange("offer_make");

/** Changes how much is cooked on top, in percent. Released meals keep theirs. */
export const useProductionChangeExtra = () => useChange("production_change_extra");

/** A meal of a kitchen: the sheet, as it was released or as it would be now; what stands in the way of its release; and what changed since. */
export const useProductionMeal = (asked: AskProduction, options?: ReadOptions<"production_meal">) => useRead("production_meal", asked, options);

/** The people behind one number of the sheet: of the released one where the meal is released, else as it would be now. */
export const useProductionPeople = (asked: AskPlates, options?: ReadOptions<"production_people">) => useRead("production_people", asked, options);

/** What is to be bought for a span of days: released meals as they were frozen, others as they would be cooked now. */
export const useProductionPurchasing = (asked: AskPurchasing, options?: ReadOptions<"production_purchasing">) => useRead("production_purchasing", asked, options);

/** Takes a release back, with the reason, as long as nothing is being cooked for the meal. */
export const useProductionRecall = () => useChange("production_recall");

/** Releases a meal to be cooked: freezes the plates. Refused while anyone is without food or faces a blocked dish that nobody overrode, or while a dish of the meal before has no sample. */
export const useProductionRelease = () => useChange("production_release");

/** What hangs on the kitchen's wall. Before a release it shows what would be cooked now. */
export const useProductionWall = (asked: AskWall, options?: ReadOptions<"production_wall">) => useRead("production_wall", asked, options);

/** Lists what may be chosen for a report that asks for a choice: a ward, a run. */
export const useReportChoices = (asked: AskReport, options?: ReadOptions<"report_choices">) => useRead("report_choices", asked, options);

/** Lists the reports that one may have, with what each asks for. */
export const useReportList = (asked: ListReports, options?: ReadOptions<"report_list">) => useRead("report_list", asked, options);

/** Shows all pages of a report as they would be printed: read once, so that they are of one moment. */
export const useReportPages = (asked: ShowReport, options?: ReadOptions<"report_pages">) => useRead("report_pages", asked, options);

/** Shows one page of a report as it would be printed. */
export const useReportPreview = (asked: PreviewReport, options?: ReadOptions<"report_preview">) => useRead("report_preview", asked, options);

/** Says how far a report or a preview in the making is. */
export const useReportProgress = (asked: WhichJob, options?: ReadOptions<"report_progress">) => useRead("report_progress", asked, options);

/** Stops a report or a preview in the making: nothing is written. */
export const useReportStop = (asked: WhichJob, options?: ReadOptions<"report_stop">) => useRead("report_stop", asked, options);

/** Shows a report's rows, figures and pictures on the screen, each row with what it opens. */
export const useReportTable = (asked: ShowReport, options?: ReadOptions<"report_table">) => useRead("report_table", asked, options);

/** Writes a report as a file: pages, a spreadsheet, text or a picture. */
export const useReportWrite = (asked: WriteReport, options?: ReadOptions<"report_write">) => useRead("report_write", asked, options);

/** Cancels a reservation: the bed is kept no longer, and the offer for which it was kept is taken back. */
export const useReservationCancel = () => useChange("reservation_cancel");

/** Lists the reservations of a centre that stand today or later. */
export const useReservationList = (asked: AskResidence, options?: ReadOptions<"reservation_list">) => useRead("reservation_list", asked, options);

/** Reserves a bed for an elder from a day. It lapses on its day unless it is renewed. */
export const useReservationMake = () => useChange("reservation_make");

/** Renews a reservation: it lapses on another day. One that keeps the bed for an offer lapses with the offer: it is renewed by the answer. */
export const useReservationRenew = () => useChange("reservation_renew");

/** Says how something that the night staff found was set right: entered in the book, looked after, a mistake. */
export const useRoundComplete = () => useChange("round_complete");

/** Lists everybody for a night round, by ward and bed, with what was found, and everything that is still open. */
export const useRoundList = (asked: AskRound, options?: ReadOptions<"round_list">) => useRead("round_list", asked, options);

/** Records what the night staff found, of one person or of many at once. What differs from the book stays open. */
export const useRoundRecord = () => useChange("round_record");

/** Changes the numbers by which a kitchen judges: stricter than the standard is allowed, laxer is not. */
export const useSafetyChangeSettings = () => useChange("safety_change_settings");

/** The book of a day: batches with their measurements, samples, fridges, what is due, what is missing, who signed. */
export const useSafetyDay = (asked: AskSafetyDay, options?: ReadOptions<"safety_day">) => useRead("safety_day", asked, options);

/** Signs the book of a day by name. With open points it takes a remark. */
export const useSafetySign = () => useChange("safety_sign");

/** Throws away samples whose time is over. One that is to be kept longer refuses all. */
export const useSampleDispose = () => useChange("sample_dispose");

/** Says why a dish has no sample: the next meal may be released all the same. Only the kitchen's head may. */
export const useSampleExcuse = () => useChange("sample_excuse");

/** Records a sample of a dish. */
export const useSampleTake = () => useChange("sample_take");

/** Withdraws a sample that was entered by mistake, with the reason: the dish is without one again. */
export const useSampleWithdraw = () => useChange("sample_withdraw");

/** Shows who beside the elders is in the building of a centre today, and whose going was forgotten on past days. */
export const useSiteBoard = (asked: AskSite, options?: ReadOptions<"site_board">) => useRead("site_board", asked, options);

/** Lists everyone in the building of a centre now, with room, alerts on moving and whom to call; apart from them those of the day before whom nobody signed out. */
export const useSiteEmergencyList = (asked: AskSite, options?: ReadOptions<"site_emergency_list">) => useRead("site_emergency_list", asked, options);

/** Signs in a visitor or one of the staff, now. Refused while the same person is signed in today. */
export const useSiteSignIn = () => useChange("site_sign_in");

/** Signs out somebody who came today, or the day before and is inside over midnight, now. */
export const useSiteSignOut = () => useChange("site_sign_out");

/** Settles a going of a past day that nobody recorded: how one knows, and when where anybody does. */
export const useSiteTellGoing = () => useChange("site_tell_going");

/** Shows an admission as it stands. */
export const useStayAdmission = (asked: WhichAdmission, options?: ReadOptions<"stay_admission">) => useRead("stay_admission", asked, options);

/** Admits an elder: from now on the elder lives here, in a bed or without one yet. */
export const useStayAdmit = () => useChange("stay_admit");

/** Annuls an admission that never happened or was entered for somebody else: as if it had not been, with its stays and leaves, the bed held and the meals of a resident. What it was stays in the trail. */
export const useStayAnnul = () => useChange("stay_annul");

/** Changes what is agreed, tells of the risks after an admission in an emergency, or says who the partner is, or that there is none any more. */
export const useStayChangeTerms = () => useChange("stay_change_terms");

/** Corrects when somebody came, or left for good and why. The first stay begins and the last one ends with it. */
export const useStayCorrect = () => useChange("stay_correct");

/** Corrects in which bed somebody lay, if it was free then. */
export const useStayCorrectBed = () => useChange("stay_correct_bed");

/** Corrects when somebody moved from one bed to the next. */
export const useStayCorrectMove = () => useChange("stay_correct_move");

/** Somebody leaves for good: the bed is to be cleaned, and every open plan of the elder is closed. */
export const useStayDischarge = () => useChange("stay_discharge");

/** Says for every bed of a centre whether an elder may lie in it now, or exchange beds with whoever lies there, and what stands in the way. */
export const useStayFits = (asked: AskFits, options?: ReadOptions<"stay_fits">) => useRead("stay_fits", asked, options);

/** A couple moves together, each to a bed, in one act. */
export const useStayMoveCouple = () => useChange("stay_move_couple");

/** Shows an elder's history of beds and leaves, with the nights counted. */
export const useStayOfElder = (asked: AskBedHistory, options?: ReadOptions<"stay_of_elder">) => useRead("stay_of_elder", asked, options);

/** Says when somebody is to leave for good. The bed is free when the elder has really left, not before. */
export const useStayPlanLeaving = () => useChange("stay_plan_leaving");

/** Two people exchange their beds in one act. */
export const useStaySwap = () => useChange("stay_swap");

/** Takes back a leaving for good that did not happen: the elder lives here as before, in the same bed, if nobody else lies in it, and away as before, with the bed held or not. */
export const useStayTakeBackLeaving = () => useChange("stay_take_back_leaving");

/** Moves somebody to another bed, or gives a bed to somebody who has none yet. Leave, meals and reservations stay as they are. */
export const useStayTransfer = () => useChange("stay_transfer");

/** Says what needs a decision in the whole district, the gravest first, and the figures of the day. */
export const useTodayOverview = (options?: ReadOptions<"today_overview">) => useRead("today_overview", {}, options);

/** Changes what somebody who waits needs and wishes; the place in the queue stays, unless the elder had asked on another day than was entered. */
export const useWaitingChange = () => useChange("waiting_change");

/** Lists who waits for a bed of a centre, in the order of the queue. */
export const useWaitingList = (asked: AskResidence, options?: ReadOptions<"waiting_list">) => useRead("waiting_list", asked, options);

/** Ranks everybody who waits for a bed, and says of everyone why or why not. */
export const useWaitingRank = (asked: AskRank, options?: ReadOptions<"waiting_rank">) => useRead("waiting_rank", asked, options);

/** Registers somebody who waits for a bed of a centre, with what is needed and wished. */
export const useWaitingRegister = () => useChange("waiting_register");

/** Takes somebody off the waiting list; an offer that stands is cancelled. */
export const useWaitingWithdraw = () => useChange("waiting_withdraw");
