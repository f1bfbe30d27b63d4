//! Links: the session says what to ask, [`crate::net`] asks it. In the window a thread does so; at
//! the command line the call itself.

use std::time::Duration;

use super::network;
use crate::net::{Cancel, Client, Courier, Sent, exchange};
use crate::shl::{Answer, AskNumber, Asks, Denied, Press, SendFault, Session};
use crate::store::Settings;

/// Sends what sessions of the window ask, and brings what comes. Nothing of it waits.
pub struct Opener {
    courier: Courier,
}

impl Opener {
    /// Starts its thread. `wake` is called there for each answer, and must not wait.
    #[must_use]
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            courier: Courier::start(wake),
        }
    }

    /// Sends `asks`. Their answers come with `number`.
    pub fn open(&mut self, number: u64, asks: Asks, settings: &Settings) {
        match network(settings) {
            Ok(settings) => self.courier.send(number, asks, settings),
            Err(_bad_root) => self.courier.fail(number, asks),
        }
    }

    /// Ends all that is under way and wipes what has come of it: the visitor has left.
    pub fn cancel(&mut self) {
        self.courier.cancel();
    }

    /// The next answer, with the number of its step; `None` if there is none yet.
    pub fn try_next(&mut self) -> Option<(u64, AskNumber, Result<Answer, SendFault>)> {
        let (number, (ask, answer)) = self.courier.try_next()?;
        Some((number, ask, answer))
    }
}

/// Presses once, and asks what `session` says until it asks for nothing more. `elapsed` is the time
/// since any fixed start.
///
/// # Errors
/// [`Denied`] if the press asks for nothing.
pub fn run(
    session: &mut Session,
    press: Press,
    client: &Client,
    cancel: &Cancel,
    elapsed: impl Fn() -> Duration,
) -> Result<(), Denied> {
    let mut asks = session.press(press, elapsed())?;
    while !asks.is_empty() {
        let sent = exchange(client, asks, cancel);
        asks = take_all(session, sent, &elapsed);
    }
    Ok(())
}

/// Gives the session all that came of one step; what to ask next.
fn take_all(session: &mut Session, sent: Vec<Sent>, elapsed: impl Fn() -> Duration) -> Asks {
    let mut next = Asks::default();
    for (number, answer) in sent {
        let more = session.take(number, answer, elapsed());
        next.room = next.room.max(more.room);
        next.asks.extend(more.asks);
    }
    next
}
