//! A way to end what runs on another thread.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use tokio::sync::watch;

/// Ends a refresh, or what a link asks, at any moment. Copies end the same one.
#[derive(Clone, Debug)]
pub struct Cancel(Arc<watch::Sender<bool>>);

impl Default for Cancel {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Cancel {
    /// One that has not been used.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends it, now and for good. From any thread; never waits.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }

    /// Whether [`Cancel::cancel`] was called.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow()
    }

    /// Does `work`, or leaves it where it stands; `None` if so.
    pub(super) async fn unless<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let (mut cancelled, mut work) = (pin!(self.cancelled()), pin!(work));
        poll_fn(|context| match cancelled.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending => work.as_mut().poll(context).map(Some),
        })
        .await
    }

    /// Waits for [`Cancel::cancel`].
    async fn cancelled(&self) {
        let mut change = self.0.subscribe();
        // The sender lives as long as `self`, so that there is nothing but the value to wait for.
        if change.wait_for(|is_cancelled| *is_cancelled).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
