//! The sign of life, and the end of a process that hangs.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use fail::fail_point;

use super::Out;
use crate::capture::wire::Tell;
use crate::faults;
use crate::limits;

/// What has to be done by when. Whoever is late ends the process: see [`Pulse::start`].
#[derive(Clone, Default)]
pub(super) struct Pulse(Arc<Mutex<Deadlines>>);

#[derive(Default)]
struct Deadlines {
    /// When the camera must have given its next picture.
    picture: Option<Instant>,
    reading: Option<Reading>,
    /// How many readings are done.
    read: u64,
}

/// A reading under way.
struct Reading {
    clock: Clock,
    began: Duration,
    most: Duration,
    /// However little of the processor it got.
    latest: Instant,
}

impl Pulse {
    fn deadlines(&self) -> MutexGuard<'_, Deadlines> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says that the camera gives a picture within `time`; `None`: nothing is asked of it.
    pub(super) fn expect_picture(&self, time: Option<Duration>) {
        self.deadlines().picture = time.map(|time| Instant::now() + time);
    }

    /// Does `read`, which takes this thread no more than `most` of a processor's time.
    pub(super) fn read<T>(&self, most: Duration, read: impl FnOnce() -> T) -> T {
        let clock = Clock::of_this_thread();
        self.deadlines().reading = Some(Reading {
            began: clock.now(),
            clock,
            most,
            latest: Instant::now() + most.saturating_mul(limits::DEADLINE_SHARE),
        });
        let result = read();
        let mut deadlines = self.deadlines();
        deadlines.reading = None;
        deadlines.read += 1;
        result
    }

    /// A page of what is being read is done: the next has as long again.
    pub(super) fn go_on(&self) {
        if let Some(reading) = &mut self.deadlines().reading {
            reading.began = reading.clock.now();
            reading.latest = Instant::now() + reading.most.saturating_mul(limits::DEADLINE_SHARE);
        }
    }

    /// Starts the thread that says [`Tell::Alive`] while nobody is late, and ends the process
    /// once somebody is. `stalled` is called before it ends for want of a picture.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn start(&self, out: Out, stalled: impl Fn() + Send + 'static) -> io::Result<()> {
        let pulse = self.clone();
        let beat = move || {
            let mut beaten: Option<Instant> = None;
            loop {
                fail_point!("child-pulse");
                let now = Instant::now();
                let (picture, reading) = pulse.deadlines().are_past(now);
                if picture {
                    stalled();
                }
                if picture || reading {
                    // No handler runs, since the thread that hangs may hold what it would need.
                    std::process::abort();
                }
                if beaten.is_none_or(|beaten| now - beaten >= limits::HEARTBEAT) {
                    let read = pulse.deadlines().read;
                    out.tell(&Tell::Alive { read }, &[]);
                    beaten = Some(now);
                }
                thread::sleep(limits::DEADLINE_LOOK);
            }
        };
        thread::Builder::new()
            .name("pulse".to_owned())
            .spawn(move || faults::or_end(beat))?;
        Ok(())
    }
}

impl Deadlines {
    /// Whether the picture is late, and whether the reading is.
    fn are_past(&self, now: Instant) -> (bool, bool) {
        let picture = self.picture.is_some_and(|latest| now > latest);
        let reading = self.reading.as_ref().is_some_and(|reading| {
            let used = reading.clock.now().saturating_sub(reading.began);
            used > reading.most || now > reading.latest
        });
        (picture, reading)
    }
}

/// How long one thread has had a processor. On a busy computer a reading takes long without being
/// at fault; where the system does not tell, the time of day has to do.
enum Clock {
    #[cfg(target_os = "linux")]
    Scheduled(std::fs::File),
    Wall(Instant),
}

impl Clock {
    fn of_this_thread() -> Self {
        #[cfg(target_os = "linux")]
        if let Ok(file) = std::fs::File::open("/proc/thread-self/schedstat") {
            return Self::Scheduled(file);
        }
        Self::Wall(Instant::now())
    }

    fn now(&self) -> Duration {
        match self {
            #[cfg(target_os = "linux")]
            Self::Scheduled(file) => run_time(file).unwrap_or_default(),
            Self::Wall(start) => start.elapsed(),
        }
    }
}

/// The first number of `schedstat`: nanoseconds on a processor.
#[cfg(target_os = "linux")]
fn run_time(file: &std::fs::File) -> Option<Duration> {
    use std::os::unix::fs::FileExt as _;
    let mut line = [0; 64];
    let length = file.read_at(&mut line, 0).ok()?;
    let line = str::from_utf8(&line[..length]).ok()?;
    let nanoseconds = line.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy(time: Duration) {
        let start = Instant::now();
        while start.elapsed() < time {
            std::hint::black_box(start);
        }
    }

    #[test]
    fn who_is_late_is_noticed_and_who_is_done_is_not() {
        let pulse = Pulse::default();
        let now = Instant::now();
        assert_eq!(pulse.deadlines().are_past(now), (false, false));
        pulse.expect_picture(Some(Duration::from_secs(3)));
        assert_eq!(pulse.deadlines().are_past(now), (false, false));
        let later = now + Duration::from_secs(4);
        assert_eq!(pulse.deadlines().are_past(later), (true, false));
        pulse.expect_picture(None);
        let most = Duration::from_millis(250);
        pulse.read(most, || {
            assert_eq!(pulse.deadlines().are_past(now), (false, false));
            // However long others had the processor, up to a point.
            assert_eq!(pulse.deadlines().are_past(later), (false, true));
            pulse.go_on();
        });
        assert_eq!(pulse.deadlines().are_past(later), (false, false));
    }

    #[test]
    fn time_on_the_processor_counts() {
        let clock = Clock::of_this_thread();
        let before = clock.now();
        busy(Duration::from_millis(60));
        assert!(clock.now() > before, "the clock stands still");
        let pulse = Pulse::default();
        pulse.read(Duration::from_millis(1), || {
            busy(Duration::from_millis(120));
            assert_eq!(pulse.deadlines().are_past(Instant::now()), (false, true));
        });
    }
}
