//! The only way out of this computer: the refresh of the issuer directory, and what a link asks once
//! somebody pressed Open (architecture §5).
//!
//! Nothing here is reached by scanning (red line 2). A refresh asks for what an administrator named,
//! or an issuer of the directory in use; what it sends is the address, the state of an earlier answer
//! and a name that all kiosks share, and nothing of a person. A link asks what its session says, and
//! no more. What comes back is bytes: pure modules read them, and decide.
//!
//! Each request stands by itself: no redirect, no retry, no cookie, no proxy of the environment, no
//! decompression, no connection or TLS session kept for the next one.

mod address;
mod cancel;
mod client;
mod courier;
mod error;
mod exchange;
mod guard;
mod names;
mod pace;
mod plan;
mod refresh;
mod schedule;
mod send;

pub use address::is_global;
pub use cancel::Cancel;
pub use client::{Client, Got, Request, Settings, Trust, Validators};
pub use courier::Courier;
pub use error::{NetError, NetTrouble};
pub use exchange::{Sent, exchange};
pub use guard::Reach;
pub use names::Names;
pub use plan::{
    Answers, Bounds, Ended, Fetched, IssuerSource, Mirror, Phase, Plan, Progress, What,
    lists_to_fetch,
};
pub use refresh::refresh;
pub use schedule::{Jitter, Past, due};
