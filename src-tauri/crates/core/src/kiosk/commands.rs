//! Commands of the kiosk.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};

use super::gate::Verdict;
use super::rules::{self, Shown, told_apart};
use super::sql::{self, KioskRecord};
use super::{FindAtKiosk, KioskBoard, KioskGreeting, KioskId, KioskPerson, ServeAtKiosk, StartKiosk, Unlock};
use crate::app::App;
use crate::attendance::commands::board::attendance_board;
use crate::attendance::commands::{arriving::attendance_check_in, leaving::attendance_check_out};
use crate::attendance::sql::door;
use crate::attendance::{AskBoard, Board, BoardPerson, CheckIn, CheckOut, Standing, VisitAct};
use crate::centre;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::elder::{self, reading};
use crate::error::{Error, Fault, FieldFault, Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;

/// Shows whom the kiosk serves today: masked names, and who is here.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Attendance, Enrolments, Elders, Centres]
)]
pub async fn kiosk_board(reading: &mut Reading<'_>) -> Result<KioskBoard> {
    let board = board_here(reading).await?;
    let mut people = people(&board.people);
    people.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(KioskBoard {
        centre_name: board.centre.name,
        time_zone: board.centre.time_zone,
        now: board.now,
        people: people.into_iter().map(|(_, person)| person).collect(),
    })
}

/// Finds whom a card, or the letters of a whole name, mean among those whom the kiosk serves today.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance, Elders])]
pub async fn kiosk_find(reading: &mut Reading<'_>, asked: FindAtKiosk) -> Result<Option<KioskPerson>> {
    let board = board_here(reading).await?;
    let code: String =
        asked.code.trim().chars().map(reading::half_width).flat_map(char::to_lowercase).collect();
    let meant: Vec<&BoardPerson> =
        board.people.iter().filter(|person| person.search_keys.split(' ').any(|key| key == code)).collect();
    // Two whom the same letters mean are told apart by touch.
    let [one] = meant.as_slice() else { return Ok(None) };
    Ok(people(&board.people)
        .into_iter()
        .map(|(_, person)| person)
        .find(|person| person.elder_id == one.elder_id))
}

/// Checks in at the kiosk an elder of its centre. Whatever stands in the way is for the front desk.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn kiosk_check_in(change: &mut Change<'_>, asked: ServeAtKiosk) -> Result<KioskGreeting> {
    let kiosk = kiosk_here(&mut change.tx, change.app).await?;
    let elder = elder::sql::record(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let check_in: CheckIn =
        nothing_more(serde_json::json!({ "elderId": asked.elder_id, "centreId": kiosk.here.centre_id }))?;
    let act = attendance_check_in(change, check_in).await.map_err(for_the_front_desk)?;
    Ok(greeting(&elder.name, elder.sex, &act))
}

/// Checks out at the kiosk an elder who may go alone. Whoever may not, and whatever else stands in the way, is for
/// the front desk; nothing is said of why.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn kiosk_check_out(change: &mut Change<'_>, asked: ServeAtKiosk) -> Result<KioskGreeting> {
    let kiosk = kiosk_here(&mut change.tx, change.app).await?;
    let elder = elder::sql::record(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let open = door::open_visit(&mut change.tx, &asked.elder_id).await?;
    let is_here = open.is_some_and(|visit| visit.centre_id == kiosk.here.centre_id);
    if !is_here {
        return Err(Refusal::AskFrontDesk {}.into());
    }
    // Nobody at the kiosk can say who collects: whom the door lets go only with somebody stays.
    let check_out: CheckOut = nothing_more(serde_json::json!({ "elderId": asked.elder_id }))?;
    let act = attendance_check_out(change, check_out).await.map_err(for_the_front_desk)?;
    Ok(greeting(&elder.name, elder.sex, &act))
}

/// Proves the password of the desk, or the kiosk's leave code. It holds for one start or one leaving, for half a
/// minute. After five wrong ones one waits, longer each time.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [])]
pub async fn kiosk_unlock(reading: &mut Reading<'_>, asked: Unlock) -> Result<Done> {
    let app = reading.app;
    let kiosk = sql::here(&mut reading.tx, &app.session).await?;
    let tries_left =
        app.gate.tries().begin(reading.now).map_err(|until| Refusal::WaitBeforeTrying { until })?;
    let hash = kiosk.and_then(|kiosk| kiosk.leave_code_hash);
    let keeper = app.gate.keeper();
    // Slow on purpose, in the operating system as in the hash: not on a thread that others wait for.
    let compared = tokio::task::spawn_blocking(move || match (hash, keeper) {
        (Some(hash), _) => is_code(&asked.password, &hash),
        (None, Some(keeper)) if !asked.password.is_empty() => keeper.verify(&asked.password),
        (None, Some(_)) => Verdict::Wrong,
        (None, None) => Verdict::Unusable,
    });
    match compared.await.map_err(Error::internal)? {
        Verdict::Right => {
            app.gate.tries().right(app.clock.now());
            Ok(Done {})
        }
        Verdict::Wrong => Err(Error::from(Refusal::WrongPassword { tries_left: tries_left.into() })
            .at("password", Fault::WrongForm)),
        Verdict::Unusable => {
            app.gate.tries().withdraw();
            Err(Refusal::PasswordUnusable {}.into())
        }
    }
}

/// Makes this desk a kiosk of a centre. Refused unless it is certain how it ends: by a password proven just before,
/// or by a leave code.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Kiosk])]
pub async fn kiosk_start(change: &mut Change<'_>, asked: StartKiosk) -> Result<Done> {
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    if !place.gives_day_care {
        return Err(Refusal::NoDayCareHere { centre_name: place.name }.into());
    }
    let hash = match asked.leave_code.as_deref().map(str::trim) {
        Some(code) if (4..=40).contains(&code.chars().count()) => Some(hashed(code)?),
        Some(_) => {
            let fault = FieldFault { field: "leaveCode".to_owned(), fault: Fault::WrongForm };
            return Err(Error::invalid(vec![fault]));
        }
        None if change.app.gate.tries().take_proof(change.now) => None,
        None => return Err(Refusal::PasswordNeeded {}.into()),
    };
    let id = KioskId(change.new_id());
    let app = change.app;
    if !sql::start(&mut change.tx, &id, &app.session, &place.id, hash.as_deref(), change.now).await? {
        return Err(Refusal::KioskOnly {}.into());
    }
    let noted = serde_json::json!({ "centreName": place.name });
    let mark = Mark::of(Subject::Kiosk, id.as_str()).centre(&place.id);
    change.leave_trail(mark.after(&noted)?).await?;
    app.gate.set_kiosk(true);
    Ok(Done {})
}

/// Ends the kiosk: this desk does everything again. Refused without a password or code proven just before.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Kiosk])]
pub async fn kiosk_leave(change: &mut Change<'_>) -> Result<Done> {
    let kiosk = kiosk_here(&mut change.tx, change.app).await?;
    if !change.app.gate.tries().take_proof(change.now) {
        return Err(Refusal::PasswordNeeded {}.into());
    }
    sql::end(&mut change.tx, &kiosk.id, change.now).await?;
    let noted = serde_json::json!({ "centreName": kiosk.here.centre_name });
    let mark = Mark::of(Subject::Kiosk, kiosk.id.as_str()).centre(&kiosk.here.centre_id);
    change.leave_trail(mark.before(&noted)?).await?;
    change.app.gate.set_kiosk(false);
    Ok(Done {})
}

async fn kiosk_here(tx: &mut Tx, app: &App) -> Result<KioskRecord> {
    sql::here(tx, &app.session).await?.or_not_found(Subject::Kiosk)
}

async fn board_here(reading: &mut Reading<'_>) -> Result<Board> {
    let kiosk = kiosk_here(&mut reading.tx, reading.app).await?;
    attendance_board(reading, AskBoard { centre_id: kiosk.here.centre_id, on: None }).await
}

/// Everyone of the board with the key that they are listed by.
fn people(board: &[BoardPerson]) -> Vec<(String, KioskPerson)> {
    let known: Vec<(&str, i64)> = board.iter().map(|person| (person.name.as_str(), person.age)).collect();
    board
        .iter()
        .zip(told_apart(&known))
        .map(|(person, Shown { name: masked_name, age, is_alike })| {
            let key = reading::sort_key(&person.name);
            let shown = KioskPerson {
                elder_id: person.elder_id.clone(),
                masked_name,
                age,
                is_alike,
                surname: reading::surname(&person.name),
                initial: rules::initial(&key).to_string(),
                sex: person.sex,
                is_here: person.standing == Standing::Here,
                has_left: person.standing == Standing::Gone,
            };
            (key, shown)
        })
        .collect()
}

fn greeting(name: &str, sex: elder::Sex, act: &VisitAct) -> KioskGreeting {
    KioskGreeting { surname: reading::surname(name), sex, act: act.act, at: act.at }
}

/// Arguments of the door of which only the needed ones are said.
fn nothing_more<A: serde::de::DeserializeOwned>(asked: serde_json::Value) -> Result<A> {
    serde_json::from_value(asked).map_err(Error::internal)
}

/// What the door refuses is told to nobody at the kiosk; what we broke is.
fn for_the_front_desk(error: Error) -> Error {
    match error.refusal {
        Refusal::Internal { .. } | Refusal::DatabaseBusy {} | Refusal::DatabaseUnreachable { .. } => error,
        _ => Refusal::AskFrontDesk {}.into(),
    }
}

fn hashed(code: &str) -> Result<String> {
    Argon2::default().hash_password(code.as_bytes()).map(|hash| hash.to_string()).map_err(Error::internal)
}

fn is_code(typed: &str, hash: &str) -> Verdict {
    let right = PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(typed.trim().as_bytes(), &hash).is_ok());
    if right { Verdict::Right } else { Verdict::Wrong }
}
