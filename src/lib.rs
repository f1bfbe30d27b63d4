//! Health Card Kiosk: verifies SMART Health Cards at a door or a counter, offline.
//!
//! The map of the house, from the ground up. Each module uses only those above it in this list; a
//! test (`tests/suite/layers.rs`) holds that, and that the pure ones name no clock, file, socket,
//! thread or screen.
//!
//! **Pure: values in, values out**
//!
//! | module | holds |
//! | --- | --- |
//! | [`limits`] | every bound on what comes from outside, with its reason |
//! | [`time`] | moments, and how far a clock is believed |
//! | [`text`] | strangers' text, made safe to show |
//! | [`json`] | strangers' JSON: strict, bounded |
//! | [`inflate`](mod@inflate) | strangers' compressed bytes: bounded |
//! | [`pin`] | the administrator's PIN, its hash, and the wait after wrong ones |
//! | [`issuer`] | `iss` and `kid`: who signed |
//! | [`allowed`] | hosts and networks that an administrator lets the kiosk ask |
//! | [`payload`] | what a code, file or paste is |
//! | [`directory`] | issuers, keys and revocation lists as one immutable value |
//! | [`shc`] | SMART Health Card: JWS, claims, verification |
//! | [`shl`] | SMART Health Link: what to ask, what came, how to open it |
//! | [`document`] | attached documents and narratives, as safe text |
//! | [`fhir`] | a bundle's person and records |
//! | [`visitor`] | who stands here, compared with whom a card is about |
//! | [`codes`] | names of vaccines, tests and results, and what a vaccine is against |
//! | [`rules`] | rule packs, and what they say of a person's doses: met, not met, cannot tell |
//! | [`fleet`] | fleet packs: one administrator's settings, rules and decisions for many kiosks, signed |
//! | [`outline`] | records in the order in which a counter reads them |
//! | [`verdict`] | four facts, one headline, all reasons |
//! | [`shared`] | what a link gave, judged; what is new in it |
//! | [`wording`] | every sentence that a person reads |
//! | [`audit`] | what happened here, in lines that are chained and name nobody |
//!
//! **The world**
//!
//! | module | holds |
//! | --- | --- |
//! | [`clock`] | the one place that asks for the time |
//! | [`faults`] | how workers outlive faults of this program's own |
//! | [`store`] | `SQLite`: the directory, settings, counts, the audit, the latest time seen |
//! | [`sound`] | one sound for each kind of result |
//! | [`session`] | whether the screen was locked or the computer slept |
//! | [`net`] | the only way out: the refresh of the directory, and what a pressed link asks |
//! | [`demo`] | the demonstration's issuer and cards, made anew at each start |
//! | [`capture`] | camera, demo camera and pictures: luma frames in, texts of codes out |
//! | [`jobs`] | what the window and the command line both do |
//!
//! **The ends**
//!
//! | module | holds |
//! | --- | --- |
//! | [`kiosk`] | `State`, `Event`, `Job`; the only place where state changes |
//! | [`lane`] | the window without the window: drains events, gives jobs to workers |
//! | [`ui`] | draws the state and returns what was pressed |
//! | [`cli`] | the command line |
//! | [`app`] | the window: draws the lane's state, and does what only a window can |

pub mod limits;
pub mod time;
pub mod text;
pub mod json;
pub mod inflate;
pub mod pin;
pub mod issuer;
pub mod allowed;
pub mod payload;
pub mod directory;
pub mod shc;
pub mod shl;
pub mod document;
pub mod fhir;
pub mod visitor;
pub mod codes;
pub mod rules;
pub mod fleet;
pub mod outline;
pub mod verdict;
pub mod shared;
pub mod wording;
pub mod audit;
pub mod clock;
pub mod faults;
pub mod store;
pub mod sound;
pub mod session;
pub mod net;
pub mod demo;
pub mod capture;
pub mod jobs;
pub mod kiosk;
pub mod lane;
pub mod ui;
pub mod cli;
pub mod app;
