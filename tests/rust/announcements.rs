//! A change reaches every open window, on this desk and on the others.

use std::time::Duration;

use kangning_core::announce::Announcement;
use kangning_core::command::Topic;
use serde_json::json;
use tokio::sync::broadcast::Receiver;
use tokio::time::timeout;

use crate::on_both;
use crate::support::{Desk, Engine};

pub async fn heard(news: &mut Receiver<Announcement>, topic: Topic) -> bool {
    let listening = async {
        loop {
            if news.recv().await.is_ok_and(|announcement| announcement.topics.contains(&topic)) {
                return;
            }
        }
    };
    timeout(Duration::from_secs(20), listening).await.is_ok()
}

on_both! {
    async fn this_desk_hears_of_its_own_changes(desk: Desk) {
        tokio::spawn(desk.app.relay());
        if desk.engine == Engine::Postgres {
            wait_until_listening(&desk).await;
        }
        let mut news = desk.app.bus.listen();
        desk.centre("甲中心").await;
        assert!(heard(&mut news, Topic::Centres).await);
    }

    async fn another_desk_hears_of_it(desk: Desk) {
        let other = desk.another().await;
        tokio::spawn(other.relay());
        let mut news = other.bus.listen();
        if desk.engine == Engine::Postgres {
            wait_until_listening(&desk).await;
        } else {
            // The file is looked at a first time before a change can be seen.
            tokio::time::sleep(Duration::from_millis(1600)).await;
        }
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &centre).await;
        assert!(heard(&mut news, Topic::Attendance).await);
    }

    async fn one_change_is_announced_once(desk: Desk) {
        tokio::spawn(desk.app.relay());
        if desk.engine == Engine::Postgres {
            wait_until_listening(&desk).await;
        } else {
            tokio::time::sleep(Duration::from_millis(1600)).await;
        }
        let mut news = desk.app.bus.listen();
        desk.centre("甲中心").await;
        assert!(heard(&mut news, Topic::Centres).await);
        // Longer than the file is left unwatched.
        assert!(timeout(Duration::from_millis(1600), news.recv()).await.is_err(), "an echo would make every screen ask twice");
    }

    async fn a_refused_change_is_not_announced(desk: Desk) {
        let mut news = desk.app.bus.listen();
        desk.refused("attendance_check_out", json!({ "elderId": "nobody" })).await;
        assert!(news.try_recv().is_err());
    }
}

/// Until the server knows of a session that listens.
pub async fn wait_until_listening(desk: &Desk) {
    for _ in 0..400 {
        let listening = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
        if desk.count(listening).await > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("nobody listens");
}
