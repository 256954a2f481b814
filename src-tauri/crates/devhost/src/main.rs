//! The same commands over loopback HTTP, for browser tests and for work on the screens. Never shipped.
#![expect(clippy::print_stdout, reason = "says where it listens, and prints the client")]

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};
use futures::{Stream, StreamExt};
use kangning_core::clock::ShiftedClock;
use kangning_core::command::{Topic, typescript};
use kangning_core::kiosk::gate::{Gatekeeper, Verdict};
use kangning_core::store::Address;
use kangning_core::{App, Origin, Session};
use kangning_report::SystemPress;
use strum::VariantArray;
use tokio_stream::wrappers::BroadcastStream;
use tower_http::services::ServeDir;

/// The commands of Kangning over loopback, for tests and work on the screens.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Answer commands and serve the built screens
    Serve {
        /// The database
        #[arg(long, env = "KANGNING_DB", hide_env_values = true)]
        db: Address,
        /// The port on 127.0.0.1; 0 takes a free one
        #[arg(long, default_value_t = 5170)]
        port: u16,
        /// The folder of the built screens
        #[arg(long, default_value = "ui/dist")]
        ui: PathBuf,
        /// Pretend that it is this instant at the start
        #[arg(long)]
        now: Option<DateTime<Utc>>,
        /// The password that ends a kiosk; without it only a leave code does
        #[arg(long)]
        desk_password: Option<String>,
    },
    /// Print the TypeScript client
    Client,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    match Arguments::parse().act {
        Act::Client => {
            print!("{}", typescript::client());
            Ok(())
        }
        Act::Serve { db, port, ui, now, desk_password } => serve(db, port, ui, now, desk_password).await,
    }
}

async fn serve(
    db: Address,
    port: u16,
    ui: PathBuf,
    now: Option<DateTime<Utc>>,
    desk_password: Option<String>,
) -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().with_env_filter("warn").with_writer(std::io::stderr).init();
    let mut app = App::open(db, Session::of_system_user(Origin::DeveloperHost)).await?;
    app.press = Some(Arc::new(SystemPress::default()));
    if let Some(now) = now {
        app.clock = Arc::new(ShiftedClock::starting_at(now));
    }
    if let Some(password) = desk_password {
        app.gate.keep(Arc::new(GivenPassword(password)));
    }
    tokio::spawn(app.relay());
    let router = Router::new()
        .route("/rpc/{name}", post(answer))
        .route("/events", get(events))
        .fallback_service(ServeDir::new(ui))
        // Lists of a whole district come in one piece.
        .layer(DefaultBodyLimit::max(64 * 1024 * 1024))
        .layer(middleware::from_fn(only_loopback))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}

struct GivenPassword(String);

impl Gatekeeper for GivenPassword {
    fn verify(&self, password: &str) -> Verdict {
        if password == self.0 { Verdict::Right } else { Verdict::Wrong }
    }
}

/// A page of another origin, or a name that was made to point here, gets nothing.
async fn only_loopback(request: Request, next: Next) -> Response {
    let own = |value: Option<&HeaderValue>| {
        value.and_then(|value| value.to_str().ok()).is_none_or(|value| {
            let host = value.trim_start_matches("http://");
            let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
            matches!(name, "127.0.0.1" | "localhost")
        })
    };
    let headers = request.headers();
    if own(headers.get(header::HOST)) && own(headers.get(header::ORIGIN)) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

async fn answer(State(app): State<App>, Path(name): Path<String>, arguments: String) -> Response {
    match app.call(&name, &arguments).await {
        Ok(answer) => ([(header::CONTENT_TYPE, "application/json")], answer).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}

async fn events(State(app): State<App>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = BroadcastStream::new(app.bus.listen()).map(|announcement| {
        // One who listened too slowly asks for everything again.
        let text = announcement
            .map_or_else(|_| everything(), |a| serde_json::to_string(&a).unwrap_or_else(|_| everything()));
        Ok(Event::default().data(text))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn everything() -> String {
    let topics: Vec<&str> = <Topic as VariantArray>::VARIANTS.iter().map(|topic| topic.word()).collect();
    serde_json::json!({ "topics": topics }).to_string()
}
