//! How far an import is: a bar on a terminal, a plain line now and then elsewhere.

use std::{
    io::{IsTerminal, Write},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const BETWEEN_LINES: Duration = Duration::from_secs(5);

/// Where progress is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Progress {
    /// Nowhere.
    #[default]
    Silent,
    /// On standard error: a bar if it is a terminal, a line every five seconds otherwise.
    Stderr,
}

/// The progress of one import.
pub(crate) struct Display {
    shown: Shown,
    size: Option<u64>,
    position: Arc<AtomicU64>,
    start: Instant,
}

enum Shown {
    Nothing,
    Bar(ProgressBar),
    Lines { last: Instant },
}

impl Display {
    pub(crate) fn new(progress: Progress, size: Option<u64>, position: Arc<AtomicU64>) -> Self {
        let shown = match progress {
            Progress::Silent => Shown::Nothing,
            Progress::Stderr if std::io::stderr().is_terminal() => Shown::Bar(bar(size)),
            Progress::Stderr => Shown::Lines { last: Instant::now() },
        };
        Self { shown, size, position, start: Instant::now() }
    }

    /// Shows how many rows are done.
    pub(crate) fn rows(&mut self, rows: u64) {
        let (size, position) = (self.size, self.position.load(Ordering::Relaxed));
        let speed = rows as f64 / self.start.elapsed().as_secs_f64().max(0.001);
        match &mut self.shown {
            Shown::Bar(bar) => {
                bar.set_position(position);
                bar.set_message(format!("{rows} rows, {speed:.0} a second"));
                bar.tick();
            }
            Shown::Lines { last } if last.elapsed() >= BETWEEN_LINES => {
                *last = Instant::now();
                let share = size.filter(|size| *size > 0).map(|size| position as f64 / size as f64 * 100.0);
                let share = share.map(|share| format!("{share:.0} % of the file, ")).unwrap_or_default();
                // A closed standard error does not stop an import.
                let _ = writeln!(std::io::stderr(), "{share}{rows} rows, {speed:.0} a second");
            }
            Shown::Nothing | Shown::Lines { .. } => {}
        }
    }

    /// Shows what is being done beside the rows.
    pub(crate) fn says(&mut self, what: &str) {
        match &mut self.shown {
            Shown::Bar(bar) => {
                bar.set_message(what.to_owned());
                bar.tick();
            }
            Shown::Lines { last } => {
                *last = Instant::now();
                // As above.
                let _ = writeln!(std::io::stderr(), "{what}");
            }
            Shown::Nothing => {}
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Shown::Bar(bar) = &self.shown {
            bar.finish_and_clear();
        }
    }
}

fn bar(size: Option<u64>) -> ProgressBar {
    let template = match size {
        Some(_) => "{bar:30} {percent:>3} %  {msg}, {eta} left",
        None => "{spinner} {msg}",
    };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr()).with_style(style)
}
