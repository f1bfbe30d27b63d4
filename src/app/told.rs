//! From what the keeper of the store says of a refresh to what the window's state takes in. The state
//! itself knows nothing of the network.

use crate::jobs::refresh::{self, Snapshot};
use crate::kiosk::{ImportRefusal, Phase, Progress, RefreshEnd, RefreshFault, Refreshed};
use crate::net::{self, Ended, NetError};

/// How far a refresh is.
pub(super) fn progress(progress: net::Progress) -> Progress {
    Progress {
        phase: match progress.phase {
            net::Phase::Directory => Phase::Snapshot,
            net::Phase::Issuers => Phase::Issuers,
        },
        done: progress.done,
        total: progress.total,
        failed: progress.failures,
    }
}

/// How it ended.
pub(super) fn end(refreshed: Result<refresh::Refreshed, NetError>) -> RefreshEnd {
    let refreshed = match refreshed {
        Ok(refreshed) => refreshed,
        Err(error) => return RefreshEnd::Failed(fault(error)),
    };
    let imported = match refreshed.snapshot {
        _ if refreshed.ended == Ended::Cancelled => return RefreshEnd::Cancelled,
        Snapshot::Imported(imported) => Some(imported),
        Snapshot::Unchanged => None,
        Snapshot::Refused(error) => {
            let refusal = ImportRefusal::Snapshot(error);
            return RefreshEnd::Failed(RefreshFault::Refused(refusal));
        }
        Snapshot::Missing(error) => {
            return RefreshEnd::Failed(error.map_or(RefreshFault::NoNetwork, fault));
        }
    };
    RefreshEnd::Done(Refreshed {
        imported,
        asked: refreshed.asked,
        unanswered: refreshed.unanswered,
        heard: refreshed.heard,
    })
}

/// What of a failure staff can do something about.
const fn fault(error: NetError) -> RefreshFault {
    match error {
        NetError::NoName | NetError::NoConnection | NetError::Local | NetError::Cancelled => {
            RefreshFault::NoNetwork
        }
        NetError::CertificateEnded
        | NetError::CertificateNotBegun
        | NetError::CertificateName
        | NetError::CertificateRoot
        | NetError::Certificate
        | NetError::Tls
        | NetError::BadRoot => RefreshFault::NotTrusted,
        NetError::TooSlow => RefreshFault::TimedOut,
        _ => RefreshFault::BadAnswer,
    }
}
