//! Rooms: where in the building an elder is.

use crate::attendance::sql::{closing as sql, door};
use crate::attendance::{MoveRoom, RoomMoved};
use crate::command::{Change, OrNotFound, command};
use crate::elder;
use crate::error::{Refusal, Result, Subject};
use crate::trail::Mark;

/// Notes that an elder who is here goes to another room, until the day is closed; says when that room holds more than it
/// should.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_move_room(change: &mut Change<'_>, asked: MoveRoom) -> Result<RoomMoved> {
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let open = door::open_visit(&mut change.tx, &asked.elder_id).await?;
    let open = open.filter(|open| !open.is_forgotten(change.now)).ok_or(Refusal::NotHere { name })?;
    super::closed_day::refuse_closed(change, &open.centre_id, open.visit_on).await?;
    let room_over = match &asked.room_id {
        // Whoever is in it already does not enter it.
        Some(room) => {
            let entering = i64::from(open.room_id.as_ref() != Some(room));
            super::arriving::entered(change, &open.centre_id, room, open.visit_on, entering).await?
        }
        None => None,
    };
    sql::set_room(&mut change.tx, &open.id, asked.room_id.as_ref()).await?;
    let before = serde_json::json!({ "roomId": open.room_id });
    let after = serde_json::json!({ "roomId": asked.room_id });
    let mark = Mark::of(Subject::Visit, open.id.as_str()).elder(&asked.elder_id).centre(&open.centre_id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(RoomMoved { room_over })
}
