//! The refresh: the fleet pack, where there is one; the directory's files from the first mirror that
//! answers; then what issuers publish themselves.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use tokio::runtime;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};

use super::pace::Pace;
use super::{
    Answers, Cancel, Client, Ended, Fetched, Got, IssuerSource, Mirror, NetError, Phase, Plan,
    Progress, Reach, Request, What, lists_to_fetch,
};
use crate::clock;
use crate::directory::{key_set_address, list_address};

/// Runs `plan` on a thread called `net` and waits for its end. `progress` is called on that thread
/// after each file and each issuer, and must not wait.
///
/// It ends within [`super::Bounds::whole`], and at once when `cancel` is used from another thread.
///
/// # Errors
/// [`NetError::Local`] if this computer has no thread or socket left. All else that fails is in the
/// answers.
pub fn refresh(
    client: &Client,
    plan: &Plan,
    cancel: &Cancel,
    progress: impl FnMut(Progress) + Send,
) -> Result<Answers, NetError> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name("net".to_owned());
        let run = move || {
            let runtime = runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.map_err(|_io| NetError::Local)?;
            let answers = runtime.block_on(all(client, plan, cancel, progress));
            // A name that is still being looked up is not waited for.
            runtime.shutdown_background();
            Ok(answers)
        };
        let run = thread.spawn_scoped(scope, run);
        let run = run.map_err(|_io| NetError::Local)?;
        run.join().unwrap_or(Err(NetError::Local))
    })
}

async fn all(
    client: &Client,
    plan: &Plan,
    cancel: &Cancel,
    progress: impl FnMut(Progress),
) -> Answers {
    let mut run = Run {
        one: One {
            client: client.clone(),
            plan: Arc::new(plan.clone()),
            cancel: cancel.clone(),
            pace: Arc::new(Pace::new(plan.bounds.a_second)),
            room: Arc::new(Room(AtomicU64::new(plan.bounds.bytes))),
        },
        fetched: Vec::new(),
        failures: 0,
        progress,
    };
    // Beyond what clocks can say there is no end.
    let end = Instant::now().checked_add(plan.bounds.whole);
    let whole = run.whole(plan);
    let ended = match end {
        Some(end) => timeout_at(end, whole).await.unwrap_or(Ended::OutOfTime),
        None => whole.await,
    };
    Answers {
        fetched: run.fetched,
        ended,
    }
}

/// What asks for one file. Cheap to copy.
#[derive(Clone)]
struct One {
    client: Client,
    plan: Arc<Plan>,
    cancel: Cancel,
    pace: Arc<Pace>,
    room: Arc<Room>,
}

/// Bytes that may still come, in all answers together. Those under way when it ends may go over it.
struct Room(AtomicU64);

impl Room {
    fn take(&self, bytes: usize) {
        let less = |room: u64| Some(room.saturating_sub(bytes as u64));
        let (set, fetch) = (Ordering::Relaxed, Ordering::Relaxed);
        // Never refused: `less` always gives a number.
        self.0.fetch_update(set, fetch, less).ok();
    }

    fn is_full(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 0
    }
}

impl One {
    async fn get(&self, what: What, address: String, reach: Reach) -> Fetched {
        let bounds = &self.plan.bounds;
        let within = match what.is_of_issuer() {
            true => bounds.issuer_file,
            false => bounds.directory_file,
        };
        // A signature without the snapshot that it goes with is of no use, and it is small.
        let known = match what {
            What::Signature => None,
            _ => self.plan.known.get(&address),
        };
        let request = Request {
            address: &address,
            reach,
            most: what.most(),
            within,
            known,
        };
        let result = async {
            self.pace.wait().await;
            self.client.get(request, &self.cancel).await
        };
        let result = self.cancel.unless(result).await;
        let result = result.unwrap_or(Err(NetError::Cancelled));
        if let Ok(Got::File { bytes, .. }) = &result {
            self.room.take(bytes.len());
        }
        Fetched {
            what,
            address,
            at: clock::now(),
            result,
        }
    }

    /// What one issuer publishes: its key set, then the lists that it calls newer than those held.
    async fn issuer(self, source: IssuerSource) -> Vec<Fetched> {
        let iss = &source.iss;
        let address = key_set_address(iss);
        let set = self
            .get(What::KeySet(iss.clone()), address, Reach::Public)
            .await;
        let lists = match &set.result {
            Ok(Got::File { bytes, .. }) => lists_to_fetch(&source, Some(bytes)),
            Ok(Got::Unchanged) => lists_to_fetch(&source, None),
            Err(_) => Vec::new(),
        };
        let mut fetched = vec![set];
        for kid in lists {
            if self.room.is_full() || self.cancel.is_cancelled() {
                break;
            }
            let address = list_address(iss, &kid);
            let what = What::List(iss.clone(), kid);
            fetched.push(self.get(what, address, Reach::Public).await);
        }
        fetched
    }
}

/// One refresh under way.
struct Run<P> {
    one: One,
    fetched: Vec<Fetched>,
    failures: usize,
    progress: P,
}

impl<P: FnMut(Progress)> Run<P> {
    async fn whole(&mut self, plan: &Plan) -> Ended {
        // First, so that the time and the room for all of it do not end before.
        if let Some(address) = &plan.fleet {
            let get = self
                .one
                .get(What::Fleet, address.clone(), Reach::Configured);
            let fetched = get.await;
            self.take(fetched);
        }
        self.directory(&plan.mirrors).await;
        match self.stopped() {
            Some(ended) => ended,
            // Where no mirror can even be reached, hundreds of issuers will not be either.
            None if self.is_cut_off() => Ended::Whole,
            None => self.issuers(plan).await,
        }
    }

    /// Whether mirrors were asked and none was there.
    fn is_cut_off(&self) -> bool {
        let nobody = |fetched: &Fetched| {
            matches!(
                fetched.result,
                Err(NetError::NoName | NetError::NoConnection)
            )
        };
        let of_mirrors = |fetched: &&Fetched| fetched.what != What::Fleet;
        let mut asked = self.fetched.iter().filter(of_mirrors).peekable();
        asked.peek().is_some() && asked.all(nobody)
    }

    /// Why no more is to be asked, if so.
    fn stopped(&self) -> Option<Ended> {
        if self.one.cancel.is_cancelled() {
            return Some(Ended::Cancelled);
        }
        self.one.room.is_full().then_some(Ended::OutOfRoom)
    }

    /// Keeps what came; whether it was a good answer.
    fn take(&mut self, fetched: Fetched) -> bool {
        let is_good = fetched.result.is_ok();
        self.failures += usize::from(!is_good);
        self.fetched.push(fetched);
        is_good
    }

    fn say(&mut self, phase: Phase, done: usize, total: usize) {
        let failures = self.failures;
        (self.progress)(Progress {
            phase,
            done,
            total,
            failures,
        });
    }

    async fn directory(&mut self, mirrors: &[Mirror]) {
        let total = 4;
        for mirror in mirrors {
            if self.stopped().is_some() {
                return;
            }
            self.say(Phase::Directory, 0, total);
            if !self.file(mirror, What::Snapshot).await {
                continue;
            }
            self.say(Phase::Directory, 1, total);
            let snapshot = self.fetched.last().map(|fetched| &fetched.result);
            let is_new = matches!(snapshot, Some(Ok(Got::File { .. })));
            if is_new && !self.file(mirror, What::Signature).await {
                continue;
            }
            self.say(Phase::Directory, 2, total);
            for (done, what) in [(3, What::Listed), (4, What::Metadata)] {
                // Both only add words or take away: without them the snapshot is good.
                self.file(mirror, what).await;
                self.say(Phase::Directory, done, total);
            }
            return;
        }
    }

    async fn file(&mut self, mirror: &Mirror, what: What) -> bool {
        let Some(address) = mirror.file(&what) else {
            return false;
        };
        let fetched = self.one.get(what, address, mirror.reach).await;
        self.take(fetched)
    }

    async fn issuers(&mut self, plan: &Plan) -> Ended {
        let total = plan.issuers.len();
        let mut waiting = plan.issuers.iter();
        let mut under_way = JoinSet::new();
        let mut done = 0;
        loop {
            while under_way.len() < plan.bounds.at_once.max(1)
                && self.stopped().is_none()
                && let Some(source) = waiting.next()
            {
                under_way.spawn(self.one.clone().issuer(source.clone()));
            }
            let Some(ended) = under_way.join_next().await else {
                return match waiting.len() {
                    0 if !self.one.cancel.is_cancelled() => Ended::Whole,
                    _ => self.stopped().unwrap_or(Ended::Whole),
                };
            };
            for fetched in ended.unwrap_or_default() {
                self.take(fetched);
            }
            done += 1;
            self.say(Phase::Issuers, done, total);
        }
    }
}
