//! The requests of one step of a link, several of them at the same time.

use std::collections::HashMap;
use std::sync::Arc;
use std::vec::IntoIter;

use tokio::runtime;
use tokio::task::{Id, JoinSet};

use super::send::Room;
use super::{Cancel, Client};
use crate::limits;
use crate::shl::{Answer, Ask, AskNumber, Asks, SendFault};

/// What came of one request.
pub type Sent = (AskNumber, Result<Answer, SendFault>);

/// Requests that are waiting, and those that are under way.
pub(super) struct Exchange {
    client: Client,
    cancel: Cancel,
    room: Arc<Room>,
    waiting: IntoIter<Ask>,
    under_way: JoinSet<Result<Answer, SendFault>>,
    numbers: HashMap<Id, AskNumber>,
}

impl Exchange {
    pub(super) fn new(client: Client, asks: Asks, cancel: Cancel) -> Self {
        Self {
            client,
            cancel,
            room: Arc::new(Room::new(asks.room)),
            waiting: asks.asks.into_iter(),
            under_way: JoinSet::new(),
            numbers: HashMap::new(),
        }
    }

    /// The next answer, in the order in which they come; `None` after the last.
    pub(super) async fn next(&mut self) -> Option<Sent> {
        while self.under_way.len() < limits::LINK_AT_ONCE
            && let Some(ask) = self.waiting.next()
        {
            let (client, cancel) = (self.client.clone(), self.cancel.clone());
            let room = Arc::clone(&self.room);
            let number = ask.number;
            let sent = self
                .under_way
                .spawn(async move { client.send(ask, &room, &cancel).await });
            self.numbers.insert(sent.id(), number);
        }
        let (id, answer) = match self.under_way.join_next_with_id().await? {
            Ok((id, answer)) => (id, answer),
            // One that ended in a panic has an answer too, or the visit would wait for ever. Nobody
            // knows how far it came: a passcode in it may have cost a try.
            Err(panicked) => (panicked.id(), Err(SendFault::CutOff)),
        };
        Some((self.numbers.remove(&id)?, answer))
    }
}

/// Sends all of `asks` and waits for what comes of each; in the order in which that comes.
///
/// It ends at once when `cancel` is used from another thread.
#[must_use]
pub fn exchange(client: &Client, asks: Asks, cancel: &Cancel) -> Vec<Sent> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let Ok(runtime) = runtime else {
        return failed(asks, SendFault::Local).collect();
    };
    let mut exchange = Exchange::new(client.clone(), asks, cancel.clone());
    let mut all = Vec::new();
    while let Some(sent) = runtime.block_on(exchange.next()) {
        all.push(sent);
    }
    // A name that is still being looked up is not waited for.
    runtime.shutdown_background();
    all
}

/// What is told of requests that did not even begin.
pub(super) fn failed(asks: Asks, fault: SendFault) -> impl Iterator<Item = Sent> {
    let asks = asks.asks.into_iter();
    asks.map(move |ask| (ask.number, Err(fault)))
}
