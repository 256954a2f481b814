//! A private PostgreSQL for this run: its own cluster in a temporary folder, on a free port, gone when the run ends.
//! Without PostgreSQL the tests fail; they never skip.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

static CLUSTER: LazyLock<Cluster> = LazyLock::new(Cluster::start);
static DATABASES: AtomicU32 = AtomicU32::new(0);

struct Cluster {
    port: u16,
    programs: PathBuf,
    folder: PathBuf,
}

/// A database on the server, gone when this is dropped: those of all tests together would fill a small disk.
pub struct Database {
    name: String,
}

impl Database {
    /// A new one without anything in it.
    pub fn empty() -> Self {
        Self::like("template0")
    }

    /// A new one with all that is in this one, to which nobody may be connected.
    pub fn copy_of(other: &Self) -> Self {
        Self::like(&other.name)
    }

    fn like(template: &str) -> Self {
        let name = format!("kangning_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        CLUSTER.query("postgres", &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Self { name }
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("postgres://kangning@127.0.0.1:{}/{}", CLUSTER.port, self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Desks of the test may still be connected. What fails here goes with the cluster.
        CLUSTER.psql("postgres", &format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

impl Cluster {
    fn start() -> Self {
        let programs = programs();
        let folder = tempfile::Builder::new().prefix("kangning-postgres-").tempdir().unwrap().keep();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let user = unprivileged(&folder);
        // The server outlives no run: it is told to stop when this process, holding the other end, is gone.
        let script = format!(
            "set -e
            cd '{folder}'
            '{bin}/initdb' --auth=trust --username=kangning --encoding=UTF8 --locale=C.UTF-8 -D data >log 2>&1
            '{bin}/postgres' -D data -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' \
                -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=400 \
                -c autovacuum=off -c jit=off -c max_wal_size=256MB >>log 2>&1 &
            server=$!
            cat >/dev/null
            kill -INT $server
            wait $server || true
            rm -rf '{folder}'",
            folder = folder.display(),
            bin = programs.display(),
        );
        let mut command = match user {
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", &user, "--regid", &user, "--clear-groups", "sh", "-c", &script]);
                command
            }
            None => {
                let mut command = Command::new("sh");
                command.args(["-c", &script]);
                command
            }
        };
        let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        // Never waited for and never dropped: the pipe closes when this process ends, however it ends.
        std::mem::forget(child.expect("PostgreSQL must start for these tests"));
        let cluster = Self { port, programs, folder };
        cluster.wait();
        cluster
    }

    fn wait(&self) {
        let began = Instant::now();
        while !self.psql("postgres", "SELECT 1") {
            let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            assert!(began.elapsed() < Duration::from_secs(60), "PostgreSQL did not start:\n{log}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn query(&self, database: &str, text: &str) {
        assert!(self.psql(database, text), "PostgreSQL refused {text}");
    }

    fn psql(&self, database: &str, text: &str) -> bool {
        Command::new(self.programs.join("psql"))
            .args([
                "-h",
                "127.0.0.1",
                "-p",
                &self.port.to_string(),
                "-U",
                "kangning",
                "-d",
                database,
                "-qc",
                text,
            ])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }
}

/// Where the server's programs are: Debian keeps them out of the path.
fn programs() -> PathBuf {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    found.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    found
        .retain(|folder| ["initdb", "postgres", "psql"].iter().all(|program| folder.join(program).is_file()));
    found.sort();
    found.pop().expect(
        "these tests need PostgreSQL: install it (Debian: apt-get install postgresql) so that initdb and postgres exist",
    )
}

/// The server refuses to run as root. As root, a user without rights owns the folder and runs it.
fn unprivileged(folder: &Path) -> Option<String> {
    let id = |arguments: &[&str]| {
        let output = Command::new("id").args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    if id(&["-u"])? != "0" {
        return None;
    }
    let user = id(&["-u", "postgres"]).or_else(|| id(&["-u", "nobody"]))?;
    let number = user.parse().unwrap();
    std::os::unix::fs::chown(folder, Some(number), Some(number)).unwrap();
    Some(user)
}
