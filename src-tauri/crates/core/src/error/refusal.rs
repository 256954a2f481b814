//! The closed set of refusals.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::Subject;

/// Every way in which Kangning refuses. A closed set: each has words on the screen, in both languages.
#[derive(Debug, Clone, PartialEq, Serialize, TS, thiserror::Error, strum::IntoStaticStr)]
#[serde(tag = "code", content = "params", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[strum(serialize_all = "snake_case")]
pub enum Refusal {
    /// The arguments cannot be read at all: a script's mistake, not a person's.
    #[error("the arguments cannot be read: {detail}")]
    ArgumentsUnreadable {
        /// What the reader stumbled over.
        detail: String,
    },
    /// Some fields are not right; `fields` says which and why.
    #[error("some fields are not right")]
    InputInvalid {},
    /// No command has this name.
    #[error("there is no command {name:?}")]
    CommandUnknown {
        /// The name asked for.
        name: String,
    },
    /// This person's role does not allow the command.
    #[error("{command} is not allowed for this role")]
    NotAllowed {
        /// The command asked for.
        command: String,
    },
    /// What was named does not exist.
    #[error("there is no such {subject}")]
    NotFound {
        /// What kind of thing was looked for.
        subject: Subject,
    },
    /// Somebody else changed the same record in the meantime.
    #[error("the {subject} was changed by someone else in the meantime")]
    ChangedMeanwhile {
        /// What kind of record.
        subject: Subject,
    },
    /// A demonstration fills only an empty database.
    #[error("the database is not empty: it holds {centres} centres and {elders} elders")]
    DatabaseNotEmpty {
        /// Centres in it.
        centres: i64,
        /// Elders in it.
        elders: i64,
    },
    /// A newer version of Kangning has changed this database.
    #[error("the database was made by a newer version of Kangning (step {step}, this version knows {known})")]
    DatabaseNewer {
        /// The newest step in the database.
        step: i64,
        /// The newest step this program knows.
        known: i64,
    },
    /// The database cannot be opened or reached.
    #[error("the database cannot be opened: {detail}")]
    DatabaseUnreachable {
        /// Why, in the words of the database; without passwords.
        detail: String,
    },
    /// The database is busy with another desk's work and did not answer in time.
    #[error("the database is busy, try again")]
    DatabaseBusy {},
    /// The resident number belongs to an elder who is registered already.
    #[error("this resident number belongs to an elder who is registered already")]
    ResidentNumberTaken {
        /// The record that has it.
        elder_id: String,
        /// The name on that record.
        name: String,
    },
    /// Somebody of the same name, born on the same day, is registered already; perhaps the same person.
    #[error("somebody of this name and birth date is registered already")]
    SameNameAndBirthDate {
        /// The record that has them.
        elder_id: String,
        /// The name on that record.
        name: String,
    },
    /// No card has this code: another kind of code was scanned, or a digit was mistyped.
    #[error("there is no card with the code {code:?}")]
    CardUnknown {
        /// What was scanned.
        code: String,
    },
    /// The card was replaced by another one.
    #[error("this card of {name} is no longer valid since {ended_at}")]
    CardEnded {
        /// Whose card it was.
        elder_id: String,
        /// The elder's name.
        name: String,
        /// Since when it is not valid.
        ended_at: DateTime<Utc>,
    },
    /// A centre of this name exists already.
    #[error("a centre of this name exists already")]
    CentreNameTaken {},
    /// An enrolment in the same service covers some of these days already.
    #[error("an enrolment covers some of these days already")]
    EnrolmentOverlaps {
        /// At which centre.
        centre_name: String,
        /// From when it runs.
        from_on: NaiveDate,
        /// Until when, exclusive; none: until further notice.
        until_on: Option<NaiveDate>,
    },
    /// The enrolment has visits after the day on which it is to end.
    #[error("there are visits after that day, the last on {last_visit_on}")]
    EnrolmentHasLaterVisits {
        /// The last of them.
        last_visit_on: NaiveDate,
    },
    /// The elder came on days that are to be paused.
    #[error("there are visits in these days, the last on {last_visit_on}")]
    PauseHasVisits {
        /// The last of them.
        last_visit_on: NaiveDate,
    },
    /// The enrolment is paused in some of these days already.
    #[error("the service is paused already from {from_on}")]
    AlreadyPaused {
        /// The first day of the pause that is in the way.
        from_on: NaiveDate,
        /// The day after its last; none: until further notice.
        until_on: Option<NaiveDate>,
    },
    /// The elder's meals are stopped on that day.
    #[error("the meals of {name} are stopped from {from_on}")]
    MealsStopped {
        /// The elder's name.
        name: String,
        /// From when.
        from_on: NaiveDate,
        /// Until when, exclusive; none: until further notice.
        until_on: Option<NaiveDate>,
    },
    /// The elder died: nothing is cooked any more.
    #[error("{name} died")]
    MealsOfDeceased {
        /// The elder's name.
        name: String,
    },
    /// The elder died: no bed is given or kept any more, and no service.
    #[error("{name} died on {died_on}")]
    ElderDied {
        /// The elder's name.
        name: String,
        /// When.
        died_on: NaiveDate,
    },
    /// All that the elder is enrolled in rests on that day.
    #[error("the service of {name} is paused on {on}")]
    MealsPaused {
        /// The elder's name.
        name: String,
        /// The day in question.
        on: NaiveDate,
    },
    /// The elder has ordered this meal already; a second one is an extra portion.
    #[error("{name} has this meal ordered already")]
    MealOrderedAlready {
        /// The elder's name.
        name: String,
    },
    /// The meal was served already: its orders stay as they are.
    #[error("this meal was served on {on}")]
    MealServed {
        /// The day of the meal.
        on: NaiveDate,
    },
    /// The order was withdrawn already.
    #[error("this order was withdrawn already")]
    MealOrderWithdrawn {},
    /// There is no kitchen, or the centre named is none.
    #[error("no kitchen cooks here")]
    NoKitchenHere {},
    /// The legal holidays of this year come with the program.
    #[error("the legal holidays of {year} come with the program and cannot be changed")]
    LegalYearShipped {
        /// Which year.
        year: i64,
    },
    /// The centre is opened on this day already.
    #[error("the centre is opened on {on} already")]
    ExtraDayTaken {
        /// The day.
        on: NaiveDate,
    },
    /// The elder is here already.
    #[error("{name} is here already, since {since}")]
    AlreadyHere {
        /// The elder's name.
        name: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The elder is at another centre at this moment.
    #[error("{name} is at {centre_name} since {since}")]
    HereElsewhere {
        /// The elder's name.
        name: String,
        /// Where.
        centre_name: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The elder is not checked in anywhere.
    #[error("{name} is not checked in")]
    NotHere {
        /// The elder's name.
        name: String,
    },
    /// The centre gives no day care.
    #[error("{centre_name} gives no day care")]
    NoDayCareHere {
        /// The centre's name.
        centre_name: String,
    },
    /// The time for undoing is over.
    #[error("this can no longer be undone, the time for it ended at {ended_at}")]
    UndoTooLate {
        /// When the time ended.
        ended_at: DateTime<Utc>,
    },
    /// There is nothing left to undo: it was undone already or something else followed.
    #[error("there is nothing to undo")]
    NothingToUndo {},
    /// The leaving is recorded already, or the day is not over and the elder is checked out at the door.
    #[error("this visit of {name} does not lack its leaving")]
    DepartureNotMissing {
        /// The elder's name.
        name: String,
    },
    /// The elder is not expected on that day, so there is nothing to be absent from.
    #[error("{name} is not expected on {on}")]
    NotExpected {
        /// The elder's name.
        name: String,
        /// The day in question.
        on: NaiveDate,
    },
    /// An absence is recorded already.
    #[error("an absence of {name} is recorded already")]
    AlreadyAbsent {
        /// The elder's name.
        name: String,
    },
    /// The elder came on that day, so is not absent.
    #[error("{name} came on {on}")]
    CameThatDay {
        /// The elder's name.
        name: String,
        /// The day in question.
        on: NaiveDate,
    },
    /// The visitor or one of the staff is signed in already.
    #[error("{name} is signed in already, since {since}")]
    AlreadyOnSite {
        /// The name as it was entered.
        name: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The visitor or one of the staff is not on site today.
    #[error("{name} is not on site")]
    NotOnSite {
        /// The name.
        name: String,
    },
    /// The going is recorded already, or the day is not over and the person signs out at the door.
    #[error("the going of {name} is not missing")]
    GoingNotMissing {
        /// The name.
        name: String,
    },
    /// A cancelled activity takes nobody and changes no more.
    #[error("{title} is cancelled")]
    ActivityCancelled {
        /// What the activity is called.
        title: String,
    },
    /// The day is closed: only corrections with a reason.
    #[error("{on} is closed at this centre")]
    DayClosed {
        /// The day.
        on: NaiveDate,
    },
    /// All places that the licence allows are taken.
    #[error("all {licensed_places} licensed places are taken, {here} are here")]
    PlacesExhausted {
        /// Places that the licence allows.
        licensed_places: i64,
        /// How many are here.
        here: i64,
    },
    /// At risk of wandering: somebody must take the elder home.
    #[error("{name} is at risk of wandering and leaves only with a collector")]
    CollectorNeeded {
        /// The elder's name.
        name: String,
    },
    /// Whoever collects is not on the elder's list; it takes a reason.
    #[error("{collected_by} is not on the list of those who may collect {name}")]
    CollectorNotListed {
        /// The elder's name.
        name: String,
        /// Who came to collect.
        collected_by: String,
    },
    /// The elder has another visit at that time.
    #[error("{name} was at {centre_name} from {since}")]
    VisitsOverlap {
        /// The elder's name.
        name: String,
        /// Where.
        centre_name: String,
        /// From when.
        since: DateTime<Utc>,
        /// Until when; none: has not left.
        until: Option<DateTime<Utc>>,
    },
    /// The day cannot be closed: these were not checked out, and nobody says where they are.
    #[error("{} were not checked out", names.len())]
    StillInside {
        /// Their names.
        names: Vec<String>,
    },
    /// The day cannot be closed: these did not come without a word.
    #[error("{} did not come and nothing is recorded about it", names.len())]
    NotArrivedUnexplained {
        /// Their names.
        names: Vec<String>,
    },
    /// An assessment by the same scheme of that day counts already: it is corrected, not recorded a second time.
    #[error("{name} was assessed on {on} already")]
    AssessedThatDay {
        /// The elder's name.
        name: String,
        /// The day in question.
        on: NaiveDate,
    },
    /// The assessment was corrected or withdrawn already.
    #[error("this assessment was corrected or withdrawn already")]
    AssessmentEnded {},
    /// Nobody lives at the centre.
    #[error("{centre_name} is not a residence")]
    NotAResidence {
        /// The centre's name.
        centre_name: String,
    },
    /// A building, floor, ward, room or bed of this name is there already.
    #[error("this name is given already")]
    HouseNameTaken {},
    /// A floor with rooms cannot be taken away.
    #[error("{name} has rooms")]
    FloorHasRooms {
        /// The floor's name.
        name: String,
    },
    /// The room holds no more beds.
    #[error("the room holds {capacity} beds and no more")]
    RoomFull {
        /// Beds that it holds.
        capacity: i64,
    },
    /// Somebody lies in the bed, has it held, or it is reserved.
    #[error("{bed_label} is in use")]
    BedInUse {
        /// Room and label.
        bed_label: String,
    },
    /// Somebody lies in the bed.
    #[error("{name} lies in {bed_label}")]
    BedOccupied {
        /// Room and label.
        bed_label: String,
        /// Who.
        name: String,
    },
    /// The bed is closed.
    #[error("{bed_label} is closed")]
    BedClosed {
        /// Room and label.
        bed_label: String,
    },
    /// The bed is not closed.
    #[error("{bed_label} is not closed")]
    BedNotClosed {
        /// Room and label.
        bed_label: String,
    },
    /// The bed is not in service, or will not be for as long.
    #[error("{bed_label} is not in service")]
    BedOutOfService {
        /// Room and label.
        bed_label: String,
    },
    /// The bed was left and is not clean yet.
    #[error("{bed_label} is to be cleaned since {since}")]
    BedNotClean {
        /// Room and label.
        bed_label: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The bed needs no cleaning.
    #[error("{bed_label} needs no cleaning")]
    BedNeedsNoCleaning {
        /// Room and label.
        bed_label: String,
    },
    /// The bed is kept for somebody else.
    #[error("{bed_label} is reserved for {name} from {from_on}")]
    BedReserved {
        /// Room and label.
        bed_label: String,
        /// For whom.
        name: String,
        /// From this day.
        from_on: NaiveDate,
        /// No longer from this day.
        lapses_on: NaiveDate,
    },
    /// The room is for people of the other sex.
    #[error("{room_name} is for people of the other sex")]
    RoomSexRule {
        /// The room.
        room_name: String,
        /// Who was to lie there.
        name: String,
    },
    /// A couple's room takes nobody else.
    #[error("{room_name} is a couple's room")]
    CoupleRoom {
        /// The room.
        room_name: String,
    },
    /// The person lies in that bed already.
    #[error("already in {bed_label}")]
    SameBed {
        /// Room and label.
        bed_label: String,
    },
    /// The elder lives somewhere already.
    #[error("{name} lives at {centre_name} since {since}")]
    AlreadyResident {
        /// The elder's name.
        name: String,
        /// Where.
        centre_name: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The elder has left for good, or never came.
    #[error("{name} does not live here")]
    NotResident {
        /// The elder's name.
        name: String,
    },
    /// The elder has no bed yet.
    #[error("{name} has no bed yet")]
    NoBedYet {
        /// The elder's name.
        name: String,
    },
    /// The elder is not one of a couple.
    #[error("{name} has no partner here")]
    NoPartner {
        /// The elder's name.
        name: String,
    },
    /// The elder is away.
    #[error("{name} is away since {since}")]
    OnLeaveAlready {
        /// The elder's name.
        name: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The elder was away at that time already.
    #[error("{name} has another leave from {since} on")]
    LeavesOverlap {
        /// The elder's name.
        name: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The elder came into a bed or left one during a leave for which none was held.
    #[error("{name} changed the bed at {at}")]
    MovedWhileAway {
        /// The elder's name.
        name: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// The elder is not away.
    #[error("{name} is not away")]
    NotOnLeave {
        /// The elder's name.
        name: String,
    },
    /// The elder waits for this centre already.
    #[error("{name} is on the waiting list already")]
    AlreadyWaiting {
        /// The elder's name.
        name: String,
    },
    /// A bed is offered to the elder already, and not answered.
    #[error("an offer to {name} stands already")]
    OfferStands {
        /// The elder's name.
        name: String,
    },
    /// The offer was answered or has lapsed.
    #[error("the offer has ended")]
    OfferEnded {},
    /// The note of the night was completed already, or nothing of it is open.
    #[error("nothing of this note is open")]
    NightNoteDone {},
    /// The month before this one is not closed, this one is, or it is not over.
    #[error("the month of {month_on} cannot be closed now")]
    MonthNotToClose {
        /// Its first day.
        month_on: NaiveDate,
    },
    /// Notes of the night staff of this month or before wait to be completed: its census is not whole yet.
    #[error("{} notes of the night staff wait to be completed", notes.len())]
    NightNotesOpen {
        /// Which, the earliest first.
        notes: Vec<crate::bed::round::NightNote>,
    },
    /// The reservation was taken or cancelled.
    #[error("the reservation has ended")]
    ReservationEnded {},
    /// The census of these days is closed: only corrections with a reason.
    #[error("the census is closed until {until_on}")]
    CensusClosed {
        /// The first day that is open.
        until_on: NaiveDate,
    },
    /// The password or the leave code is wrong.
    #[error("the password is wrong, {tries_left} more tries without waiting")]
    WrongPassword {
        /// How many more tries are free.
        tries_left: i64,
    },
    /// Too many wrong passwords: one has to wait.
    #[error("too many wrong passwords, try again after {until}")]
    WaitBeforeTrying {
        /// Until when.
        until: DateTime<Utc>,
    },
    /// The operating system's user has no password that could be asked for.
    #[error("the user of this computer has no password that could be asked for")]
    PasswordUnusable {},
    /// The password of the desk was not proven just before.
    #[error("the password of this desk must be given first")]
    PasswordNeeded {},
    /// This desk is a kiosk: it serves elders and families at the door and does nothing else.
    #[error("this desk is a kiosk")]
    KioskOnly {},
    /// The kiosk cannot do this; the front desk can. Says no more on purpose: others stand by.
    #[error("please ask the front desk")]
    AskFrontDesk {},
    /// The kitchen is closed on this day: it has no menu.
    #[error("the kitchen is closed on {on}")]
    KitchenClosed {
        /// The day.
        on: NaiveDate,
        /// The holiday, or why it is closed; may be empty.
        note: String,
    },
    /// The menu is locked: it changes when it has been unlocked.
    #[error("the menu of {on} is locked")]
    MenuLocked {
        /// The day.
        on: NaiveDate,
        /// The meal.
        meal: crate::meal::Meal,
    },
    /// The menu is published: it changes only with a reason.
    #[error("the menu of {on} is published and changes only with a reason")]
    MenuPublished {
        /// The day.
        on: NaiveDate,
        /// The meal.
        meal: crate::meal::Meal,
    },
    /// In these days there is no draft.
    #[error("there is no draft to publish in these days")]
    NothingToPublish {},
    /// A cycle of this name exists already.
    #[error("a cycle of this name exists already")]
    CycleNameTaken {},
    /// Another season, or another festival, has some of these days.
    #[error("another season or festival has some of these days")]
    CycleDatesOverlap {},
    /// The dish is blocked for this eater.
    #[error("{dish_name} is blocked for {name}")]
    DishBlocked {
        /// Who.
        name: String,
        /// The dish.
        dish_name: String,
        /// The ingredient that causes it; empty where it is the whole dish.
        ingredient_name: String,
    },
    /// Two records cannot become one: they say what one person cannot.
    #[error("the two records clash in {} ways", clashes.len())]
    MergeClashes {
        /// In what.
        clashes: Vec<crate::elder::merge::MergeClash>,
    },
    /// Nothing is cooked at this centre.
    #[error("{centre_name} is not a kitchen")]
    NotAKitchen {
        /// The centre's name.
        centre_name: String,
    },
    /// The core temperature was recorded already: a wrong one is corrected, a second heating is reheating.
    #[error("the core temperature of {dish_name} is recorded already")]
    CookedAlready {
        /// The dish.
        dish_name: String,
    },
    /// Nothing happens to a batch before it is cooked.
    #[error("{dish_name} is not cooked yet: record the core temperature first")]
    BatchNotCooked {
        /// The dish.
        dish_name: String,
    },
    /// The batch was cleared, discarded or withdrawn.
    #[error("this batch of {dish_name} is over")]
    BatchEnded {
        /// The dish.
        dish_name: String,
    },
    /// What a centre had of the batch was cleared or discarded; the others' may still be there.
    #[error("the share of {dish_name} at {centre_name} is over")]
    ShareEnded {
        /// The dish.
        dish_name: String,
        /// The centre.
        centre_name: String,
    },
    /// A food sample is kept for two days at least.
    #[error("the sample of {dish_name} is to be kept until {keep_until}")]
    SampleKeptUntil {
        /// The dish.
        dish_name: String,
        /// Until when.
        keep_until: DateTime<Utc>,
    },
    /// Samples are kept between 0 and 8 °C, in a place that is in use.
    #[error("{name} keeps no samples")]
    KeepsNoSamples {
        /// The cold place.
        name: String,
    },
    /// The sample was thrown away or withdrawn already.
    #[error("the sample of {dish_name} is gone since {gone_at}")]
    SampleGone {
        /// The dish.
        dish_name: String,
        /// Since when.
        gone_at: DateTime<Utc>,
    },
    /// The meal cannot be released: these would be without food or get what they must not eat.
    #[error("{} people are without food or would get what they must not eat", names.len())]
    MealNotReady {
        /// Their names.
        names: Vec<String>,
    },
    /// The meal cannot be released: dishes of the meal before have no sample.
    #[error("{} dishes of the {meal} of {service_on} have no sample", dish_names.len(), meal = meal.word())]
    SamplesMissing {
        /// The day of the meal before.
        service_on: NaiveDate,
        /// The meal before.
        meal: crate::meal::Meal,
        /// The dishes.
        dish_names: Vec<String>,
    },
    /// The meal is released already; what changed since then stands beside it.
    #[error("this meal is released already, since {released_at}")]
    ReleasedAlready {
        /// Since when.
        released_at: DateTime<Utc>,
    },
    /// The meal is not released.
    #[error("this meal is not released")]
    NotReleased {},
    /// Nobody eats, or there is no menu: nothing to release.
    #[error("there is nothing to cook for this meal")]
    NothingToCook {},
    /// Batches of the meal were begun: the release can no longer be taken back.
    #[error("{batches} batches of this meal were begun already")]
    CookingBegun {
        /// How many.
        batches: i64,
    },
    /// The file cannot be read as a list.
    #[error("the file cannot be read as a list: {}", trouble.word())]
    ImportUnreadable {
        /// Why.
        trouble: crate::exchange::ImportTrouble,
    },
    /// The list lacks columns without which its rows mean nothing.
    #[error("the list lacks the columns {}", fields.join(", "))]
    ImportColumnsMissing {
        /// The fields that no column is read as.
        fields: Vec<String>,
    },
    /// Some rows cannot be taken in: all or nothing, unless they are left out on purpose.
    #[error("{rows} rows cannot be taken in")]
    ImportHasRefusedRows {
        /// How many.
        rows: i64,
    },
    /// Dishes are made with the ingredient: it stays in use.
    #[error("{name} is used in {} dishes", dish_names.len())]
    IngredientInUse {
        /// The ingredient's name.
        name: String,
        /// The dishes' names.
        dish_names: Vec<String>,
    },
    /// The ingredient is no longer used: no dish is made with it.
    #[error("{name} is no longer used")]
    IngredientWithdrawn {
        /// The ingredient's name.
        name: String,
    },
    /// The scheme holds on some of these days already, in another version.
    #[error("{name} holds on some of these days already")]
    SubsidyOverlaps {
        /// The scheme's name.
        name: String,
        /// From when the version that is in the way holds.
        from_on: NaiveDate,
        /// Until when, exclusive; none: until further notice.
        until_on: Option<NaiveDate>,
    },
    /// The month is settled: nothing in it changes before it is opened again.
    #[error("the meal accounts of {month_on} are frozen")]
    MealMonthFrozen {
        /// The first day of the month.
        month_on: NaiveDate,
    },
    /// A month is settled when it is over.
    #[error("the month of {month_on} is not over")]
    MealMonthNotOver {
        /// The first day of the month.
        month_on: NaiveDate,
    },
    /// One run for one meal and site.
    #[error("{name} is on the run {run_name} already")]
    SiteOnAnotherRun {
        /// The centre's or the elder's name.
        name: String,
        /// The run that brings it.
        run_name: String,
    },
    /// Somebody said already how this meal went: it is corrected, not said a second time.
    #[error("it was said already how the meal of {name} went")]
    OutcomeSaidAlready {
        /// The eater's name.
        name: String,
    },
    /// The window program is not installed beside the command line, or cannot run here.
    #[error("the window cannot be started: {detail}")]
    WindowNotStarted {
        /// Why, in the words of the operating system.
        detail: String,
    },
    /// There is no report of this name.
    #[error("there is no report {name:?}")]
    ReportUnknown {
        /// The name asked for.
        name: String,
    },
    /// The report cannot be had on this paper: its sheets are made for another.
    #[error("the report cannot be had on {paper:?}")]
    ReportPaper {
        /// The paper asked for.
        paper: crate::report::Paper,
        /// On which it can be had.
        papers: Vec<crate::report::Paper>,
    },
    /// The making of a report was stopped; nothing was written.
    #[error("the report was stopped")]
    ReportStopped {},
    /// This machine has no font with Chinese characters.
    #[error("no font with Chinese characters is installed; install one of: {}", fonts.join(", "))]
    NoChineseFont {
        /// The fonts that would do.
        fonts: Vec<String>,
    },
    /// A file could not be written; what was there before is there still.
    #[error("the file cannot be written: {detail}")]
    FileNotWritten {
        /// Why, in the words of the operating system.
        detail: String,
    },
    /// We broke. The log holds the reason under this reference.
    #[error("an internal error, reference {reference}")]
    Internal {
        /// Stands in the log beside the reason.
        reference: String,
    },
}
