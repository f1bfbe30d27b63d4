//! A thread that sends what links ask and brings what comes, so that the screen never waits.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use fail::fail_point;
use tokio::runtime;
use tokio::sync::mpsc;

use super::exchange::{Exchange, Sent, failed};
use super::{Cancel, Client, Settings};
use crate::faults;
use crate::limits;
use crate::shl::{AskNumber, Asks, SendFault};

/// One step of a link, to be sent.
struct Order {
    number: u64,
    asks: Asks,
    settings: Settings,
    cancel: Cancel,
}

/// One answer, for whoever gave the order.
struct Delivery {
    number: u64,
    sent: Sent,
    cancel: Cancel,
}

/// Sends what links ask, on a thread called `links`. While there is nothing to send it has no socket
/// open; when it is dropped, all that is under way ends.
pub struct Courier {
    line: Line,
    wake: Arc<dyn Fn() + Send + Sync>,
    /// What has been ordered and not answered yet.
    open: Vec<(u64, AskNumber)>,
    /// What has no answer of a server: it was not handed over, or the thread failed.
    failed: VecDeque<(u64, Sent)>,
    /// Ends what has been ordered since the last [`Courier::cancel`].
    cancel: Cancel,
}

/// The way to the thread and back.
struct Line {
    orders: mpsc::Sender<Order>,
    deliveries: mpsc::Receiver<Delivery>,
    /// Set once something has panicked there.
    is_broken: Arc<AtomicBool>,
}

impl Line {
    fn start(wake: &Arc<dyn Fn() + Send + Sync>) -> Self {
        let (orders, ordered) = mpsc::channel(limits::LINK_STEPS);
        let (deliver, deliveries) = mpsc::channel(limits::LINK_AT_ONCE);
        let is_broken = Arc::new(AtomicBool::new(false));
        let (wake, broken) = (Arc::clone(wake), Arc::clone(&is_broken));
        let carry = move || {
            carry_all(ordered, &deliver, &wake, &broken);
        };
        // Without the thread each order fails, and says so.
        drop(thread::Builder::new().name("links".to_owned()).spawn(carry));
        Self {
            orders,
            deliveries,
            is_broken,
        }
    }
}

fn say_broken(is_broken: &AtomicBool, wake: &Arc<dyn Fn() + Send + Sync>) {
    is_broken.store(true, Ordering::Release);
    wake();
}

impl Courier {
    /// Starts the thread. `wake` is called on it for each answer, and must not wait.
    #[must_use]
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let wake: Arc<dyn Fn() + Send + Sync> = Arc::new(wake);
        Self {
            line: Line::start(&wake),
            wake,
            open: Vec::new(),
            failed: VecDeque::new(),
            cancel: Cancel::new(),
        }
    }

    /// Sends `asks` by `settings`. Their answers come with `number`. Never waits.
    pub fn send(&mut self, number: u64, asks: Asks, settings: Settings) {
        self.mend();
        let cancel = self.cancel.clone();
        let asked: Vec<_> = asks.asks.iter().map(|ask| (number, ask.number)).collect();
        let order = Order {
            number,
            asks,
            settings,
            cancel,
        };
        match self.line.orders.try_send(order) {
            Ok(()) => self.open.extend(asked),
            Err(refused) => self.fail(number, refused.into_inner().asks),
        }
    }

    /// Starts another thread in place of one in which something panicked. What was under way there has
    /// ended, and is answered so that staff see it: it may have reached its server.
    fn mend(&mut self) {
        if !self.line.is_broken.load(Ordering::Acquire) {
            return;
        }
        // What came before that is an answer still.
        while let Some(sent) = self.next_delivery() {
            self.failed.push_back(sent);
        }
        std::mem::take(&mut self.cancel).cancel();
        self.line = Line::start(&self.wake);
        let open = std::mem::take(&mut self.open);
        let cut_off = |(number, ask)| (number, (ask, Err(SendFault::CutOff)));
        self.failed.extend(open.into_iter().map(cut_off));
    }

    /// Answers `asks` without sending any: this computer did not let it begin.
    pub fn fail(&mut self, number: u64, asks: Asks) {
        let failed = failed(asks, SendFault::Local);
        self.failed.extend(failed.map(|sent| (number, sent)));
    }

    /// Ends all that is under way and drops what has come of it. Never waits.
    pub fn cancel(&mut self) {
        std::mem::take(&mut self.cancel).cancel();
        self.failed.clear();
        self.open.clear();
        while self.line.deliveries.try_recv().is_ok() {}
    }

    /// The next answer, with the number of its order; `None` if there is none yet. Never waits.
    pub fn try_next(&mut self) -> Option<(u64, Sent)> {
        self.mend();
        self.next_delivery().or_else(|| self.failed.pop_front())
    }

    fn next_delivery(&mut self) -> Option<(u64, Sent)> {
        while let Ok(delivery) = self.line.deliveries.try_recv() {
            // One that was about to be handed over when all was cancelled.
            if !delivery.cancel.is_cancelled() {
                let answered = (delivery.number, delivery.sent.0);
                self.open.retain(|open| *open != answered);
                return Some((delivery.number, delivery.sent));
            }
        }
        None
    }
}

/// Ends when nobody can give orders any more.
fn carry_all(
    mut orders: mpsc::Receiver<Order>,
    deliver: &mpsc::Sender<Delivery>,
    wake: &Arc<dyn Fn() + Send + Sync>,
    is_broken: &Arc<AtomicBool>,
) {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let Ok(runtime) = runtime else {
        return;
    };
    let carry = async {
        while let Some(order) = orders.recv().await {
            fail_point!("links-order");
            let (deliver, wake) = (deliver.clone(), Arc::clone(wake));
            let (broken, tell) = (Arc::clone(is_broken), Arc::clone(&wake));
            let carried = tokio::spawn(carry(order, deliver, wake));
            tokio::spawn(async move {
                if carried.await.is_err() {
                    say_broken(&broken, &tell);
                }
            });
        }
    };
    let done = faults::outlive(|| runtime.block_on(carry));
    // What is still under way ends here; a name that is being looked up is not waited for.
    runtime.shutdown_background();
    if done.is_none() {
        say_broken(is_broken, wake);
    }
}

async fn carry(order: Order, deliver: mpsc::Sender<Delivery>, wake: Arc<dyn Fn() + Send + Sync>) {
    fail_point!("links-carry");
    let (number, cancel) = (order.number, order.cancel);
    let delivery = |sent| Delivery {
        number,
        sent,
        cancel: cancel.clone(),
    };
    let hand_over = async |sent| {
        let handed = cancel.unless(deliver.send(delivery(sent))).await;
        let is_taken = matches!(handed, Some(Ok(())));
        if is_taken {
            wake();
        }
        is_taken
    };
    let client = match Client::new(&order.settings) {
        Ok(client) => client,
        Err(_local) => {
            for sent in failed(order.asks, SendFault::Local) {
                hand_over(sent).await;
            }
            return;
        }
    };
    let mut exchange = Exchange::new(client, order.asks, cancel.clone());
    while let Some(sent) = exchange.next().await {
        fail_point!("links-deliver");
        if !hand_over(sent).await {
            return;
        }
    }
}
