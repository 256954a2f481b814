//! What the registry does when a command breaks its word.

use std::sync::Arc;

use chrono::TimeDelta;

use super::{Change, Done, Reading, command};
use crate::clock::StandingClock;
use crate::error::Result;
use crate::store::Address;
use crate::{App, Origin, Session};

/// Breaks in the middle of a question.
#[command(read, by = [Administrator], topics = [])]
async fn broken_question(reading: &mut Reading<'_>) -> Result<Done> {
    if reading.now > chrono::DateTime::UNIX_EPOCH {
        panic!("a question broke");
    }
    Ok(Done {})
}

/// Breaks in the middle of an act, after it has written.
#[command(change, by = [Administrator], topics = [Centres])]
async fn broken_act(change: &mut Change<'_>) -> Result<Done> {
    let id = crate::centre::OrganisationId(change.new_id());
    crate::centre::sql::insert_organisation(&mut change.tx, &id, "甲", change.now).await?;
    if change.now > chrono::DateTime::UNIX_EPOCH {
        panic!("an act broke");
    }
    Ok(Done {})
}

/// Writes and leaves no trail.
#[command(change, by = [Administrator], topics = [Centres])]
async fn secret_act(change: &mut Change<'_>) -> Result<Done> {
    let id = crate::centre::OrganisationId(change.new_id());
    crate::centre::sql::insert_organisation(&mut change.tx, &id, "乙", change.now).await?;
    Ok(Done {})
}

async fn app(folder: &tempfile::TempDir) -> App {
    let address = Address::Sqlite(folder.path().join("kangning.db"));
    let mut app = App::open(address, Session::of_system_user(Origin::CommandLine)).await.unwrap();
    app.clock = Arc::new(StandingClock::at(chrono::DateTime::UNIX_EPOCH + TimeDelta::days(20_000)));
    app
}

async fn organisations(app: &App) -> i64 {
    let mut tx = app.db.read().await.unwrap();
    crate::sql!(&mut tx, |on| sqlx::query_scalar("SELECT COUNT(*) FROM organisation").fetch_one(on)).unwrap()
}

#[tokio::test]
async fn a_panic_answers_internal_and_the_program_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder).await;
    for _ in 0..12 {
        // More often than there are connections: none is lost with a command that broke.
        assert_eq!(app.call("broken_question", "{}").await.unwrap_err().code(), "internal");
        assert_eq!(app.call("broken_act", "{}").await.unwrap_err().code(), "internal");
    }
    assert_eq!(organisations(&app).await, 0, "what a broken act wrote is undone");
    app.call("district_overview", "{}").await.unwrap();
}

#[tokio::test]
async fn a_change_without_a_trail_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder).await;
    let mut news = app.bus.listen();
    assert_eq!(app.call("secret_act", "{}").await.unwrap_err().code(), "internal");
    assert_eq!(organisations(&app).await, 0);
    assert!(news.try_recv().is_err(), "nothing happened, so nothing is announced");
}

#[tokio::test]
async fn an_internal_error_tells_its_reference_and_no_detail() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder).await;
    let error = app.call("broken_question", "{}").await.unwrap_err();
    let text = serde_json::to_string(&error).unwrap();
    assert!(text.contains("reference") && !text.contains("a question broke"), "{text}");
}
