//! The tests of the whole program, in one binary. Tests of single functions stand beside them.
//!
//! Tests that read third-party vectors look for them in `../shared` and say so when they are not
//! there. With `HEALTH_CARD_KIOSK_SHARED=required` a missing folder is a failure.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
#![expect(
    clippy::print_stdout,
    reason = "what a test counted or left out is said"
)]

mod support;
#[path = "../fuzz/targets.rs"]
#[expect(
    unreachable_pub,
    clippy::expect_used,
    reason = "shared with the fuzz crate, whose library it is"
)]
mod targets;

mod access;
#[cfg(target_os = "linux")]
mod alone;
mod answers;
mod attachments;
#[cfg(target_os = "linux")]
mod audit;
mod bad_json;
mod camera;
#[cfg(target_os = "linux")]
mod canary;
mod cards;
mod chunks;
mod clinical;
mod command_line;
#[cfg(target_os = "linux")]
mod counter;
mod crash;
mod decisions;
#[cfg(target_os = "linux")]
mod desk;
mod directory;
mod directory_screen;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod doctor;
mod documents;
mod explain;
#[cfg(target_os = "linux")]
mod fault_points;
mod faults;
mod first_start;
mod fleet;
mod fleet_refresh;
mod fuzz;
mod fuzz_counter;
#[cfg(target_os = "linux")]
mod handed;
mod headers;
mod hostile;
mod issuers;
mod keeper;
mod keys;
mod kiosk;
#[cfg(target_os = "linux")]
mod kills;
mod lanes;
mod layers;
mod link_files;
mod link_floods;
mod link_systems;
mod link_vectors;
mod link_window;
mod links_counts;
mod links_faults;
mod links_guard;
mod links_open;
mod links_outcomes;
mod links_requests;
mod links_server;
mod links_trust;
#[cfg(target_os = "linux")]
mod marks;
#[cfg(target_os = "linux")]
mod monkey;
mod mutants;
mod offline;
mod overlay;
mod papers;
mod personal;
#[cfg(target_os = "linux")]
mod persons;
mod presence;
mod proofs;
mod receipts;
mod records;
mod records_details;
mod refresh;
mod refreshing;
#[cfg(target_os = "linux")]
mod residue;
#[cfg(target_os = "linux")]
mod restarts;
mod rules;
#[cfg(target_os = "linux")]
mod scanner;
mod scanner_process;
mod second_opinion;
mod server;
#[cfg(target_os = "linux")]
mod shift;
mod store;
mod taking;
#[cfg(target_os = "linux")]
mod taking_window;
mod today;
mod training;
mod trust;
#[cfg(target_os = "linux")]
mod typing;
mod vector_parts;
mod vector_pictures;
mod vectors;
mod visitors;
mod weighing;
mod window;
#[cfg(target_os = "linux")]
mod windows;
mod wycheproof;
