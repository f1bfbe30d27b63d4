//! From the name of a host to addresses that may be connected to.

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::NetError;
use super::guard::{Reach, Refused, may_reach};

/// Where names are looked up.
#[derive(Clone, Debug, Default)]
pub enum Names {
    /// As the system does.
    #[default]
    System,
    /// In a table alone: for a network without a name server, and for tests. Names are in small
    /// letters.
    Table(BTreeMap<String, Vec<IpAddr>>),
}

impl Names {
    async fn look_up(&self, name: &str) -> io::Result<Vec<SocketAddr>> {
        match self {
            // The port is that of the address asked for: the client puts it in for zero.
            Self::System => Ok(tokio::net::lookup_host((name, 0)).await?.collect()),
            Self::Table(table) => {
                let known = table.get(name).ok_or(io::ErrorKind::NotFound)?;
                Ok(known.iter().map(|ip| SocketAddr::new(*ip, 0)).collect())
            }
        }
    }
}

/// Looks a name up once and gives those of its addresses that may be reached. The client connects
/// to what it is given, so that a name can't lead elsewhere after it was checked.
pub(super) struct GuardedNames {
    pub(super) names: Arc<Names>,
    pub(super) reach: Reach,
}

impl Resolve for GuardedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, reach) = (Arc::clone(&self.names), self.reach);
        Box::pin(async move {
            let found = names.look_up(name.as_str()).await;
            let found = found.map_err(|_io| Refused(NetError::NoName))?;
            if found.is_empty() {
                return Err(Refused(NetError::NoName).into());
            }
            let mut reachable = found;
            reachable.retain(|address| may_reach(address.ip(), reach));
            if reachable.is_empty() {
                return Err(Refused(NetError::NotPublic).into());
            }
            Ok(Box::new(reachable.into_iter()) as Addrs)
        })
    }
}
