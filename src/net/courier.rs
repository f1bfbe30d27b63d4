//! A thread that sends what links ask and brings what comes, so that the screen never waits.

use std::collections::VecDeque;
use std::sync::Arc;
use std::thread;

use tokio::runtime;
use tokio::sync::mpsc;

use super::exchange::{Exchange, Sent, failed};
use super::{Cancel, Client, Settings};
use crate::limits;
use crate::shl::{Asks, SendFault};

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
    orders: mpsc::Sender<Order>,
    deliveries: mpsc::Receiver<Delivery>,
    /// What could not even be handed over.
    failed: VecDeque<(u64, Sent)>,
    /// Ends what has been ordered since the last [`Courier::cancel`].
    cancel: Cancel,
}

impl Courier {
    /// Starts the thread. `wake` is called on it for each answer, and must not wait.
    #[must_use]
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (orders, ordered) = mpsc::channel(limits::LINK_STEPS);
        let (deliver, deliveries) = mpsc::channel(limits::LINK_AT_ONCE);
        let thread = thread::Builder::new().name("links".to_owned());
        // Without the thread each order fails, and says so.
        drop(thread.spawn(move || carry_all(ordered, &deliver, &Arc::new(wake))));
        Self {
            orders,
            deliveries,
            failed: VecDeque::new(),
            cancel: Cancel::new(),
        }
    }

    /// Sends `asks` by `settings`. Their answers come with `number`. Never waits.
    pub fn send(&mut self, number: u64, asks: Asks, settings: Settings) {
        let cancel = self.cancel.clone();
        let order = Order {
            number,
            asks,
            settings,
            cancel,
        };
        if let Err(refused) = self.orders.try_send(order) {
            self.fail(number, refused.into_inner().asks);
        }
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
        while self.deliveries.try_recv().is_ok() {}
    }

    /// The next answer, with the number of its order; `None` if there is none yet. Never waits.
    pub fn try_next(&mut self) -> Option<(u64, Sent)> {
        while let Ok(delivery) = self.deliveries.try_recv() {
            // One that was about to be handed over when all was cancelled.
            if !delivery.cancel.is_cancelled() {
                return Some((delivery.number, delivery.sent));
            }
        }
        self.failed.pop_front()
    }
}

/// Ends when nobody can give orders any more.
fn carry_all<W: Fn() + Send + Sync + 'static>(
    mut orders: mpsc::Receiver<Order>,
    deliver: &mpsc::Sender<Delivery>,
    wake: &Arc<W>,
) {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let Ok(runtime) = runtime else {
        return;
    };
    runtime.block_on(async {
        while let Some(order) = orders.recv().await {
            let (deliver, wake) = (deliver.clone(), Arc::clone(wake));
            tokio::spawn(carry(order, deliver, wake));
        }
    });
    // What is still under way ends here; a name that is being looked up is not waited for.
    runtime.shutdown_background();
}

async fn carry<W: Fn() + Send + Sync>(order: Order, deliver: mpsc::Sender<Delivery>, wake: Arc<W>) {
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
        if !hand_over(sent).await {
            return;
        }
    }
}
