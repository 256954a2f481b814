//! How far a long piece of work is, said on standard error: standard output is for answers.

use std::io::Write;
use std::pin::pin;
use std::time::Duration;

/// Work that is done within this says nothing; other work says so often how far it is.
const EVERY: Duration = Duration::from_secs(1);

/// Waits for work, and says on standard error how far it is while it takes.
pub async fn told<T>(part: impl Fn() -> Option<f64>, work: impl Future<Output = T>) -> T {
    told_to(&mut std::io::stderr(), EVERY, part, work).await
}

async fn told_to<T>(
    out: &mut impl Write,
    every: Duration,
    part: impl Fn() -> Option<f64>,
    work: impl Future<Output = T>,
) -> T {
    let mut work = pin!(work);
    let mut said = None;
    loop {
        tokio::select! {
            done = &mut work => return done,
            () = tokio::time::sleep(every) => {
                let reached = part().map(|part| (part * 100.0).round() as i64);
                // The same number twice says nothing new.
                if let Some(percent) = reached.filter(|_| reached != said) {
                    // Whoever does not read it still gets the answer.
                    let _ = writeln!(out, "{percent} %");
                    said = reached;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[tokio::test]
    async fn long_work_says_how_far_it_is_and_short_work_says_nothing() {
        let mut out = Vec::new();
        let part = Cell::new(Some(0.0));
        let work = async {
            for reached in [Some(0.3), Some(0.3), Some(0.8), None] {
                part.set(reached);
                tokio::time::sleep(Duration::from_millis(60)).await;
            }
            "done"
        };
        assert_eq!(told_to(&mut out, Duration::from_millis(10), || part.get(), work).await, "done");
        assert_eq!(String::from_utf8(out).unwrap(), "30 %\n80 %\n");
        let mut out = Vec::new();
        told_to(&mut out, EVERY, || Some(0.5), async {}).await;
        assert!(out.is_empty());
    }
}
