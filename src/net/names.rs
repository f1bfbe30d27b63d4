//! From the name of a host to addresses that may be connected to.

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::NetError;
use super::guard::{Refused, Way, may_reach};
use crate::allowed::Allowed;

/// Where names are looked up.
#[derive(Clone, Debug, Default)]
pub enum Names {
    /// As the system does.
    #[default]
    System,
    /// In a table alone: for a network without a name server, and for tests. Names are in small
    /// letters.
    Table(BTreeMap<String, Vec<IpAddr>>),
    /// By this function alone: for tests in which a name leads elsewhere each time.
    Function(fn(&str) -> Vec<IpAddr>),
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
            Self::Function(of) => {
                let found = of(name).into_iter();
                Ok(found.map(|ip| SocketAddr::new(ip, 0)).collect())
            }
        }
    }
}

/// Looks a name up once and gives those of its addresses that may be reached. The client connects
/// to what it is given, so that a name can't lead elsewhere after it was checked.
pub(super) struct GuardedNames {
    pub(super) names: Arc<Names>,
    pub(super) way: Way,
    pub(super) allowed: Arc<Allowed>,
}

impl Resolve for GuardedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, allowed) = (Arc::clone(&self.names), Arc::clone(&self.allowed));
        let way = self.way;
        Box::pin(async move {
            let found = names.look_up(name.as_str()).await;
            let found = found.map_err(|_io| Refused(NetError::NoName))?;
            if found.is_empty() {
                return Err(Refused(NetError::NoName).into());
            }
            let mut reachable = found;
            reachable.retain(|address| may_reach(address.ip(), way, &allowed));
            if reachable.is_empty() {
                return Err(Refused(NetError::NotPublic).into());
            }
            Ok(Box::new(reachable.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn reachable(name: &str, way: Way, allowed: &str) -> Result<Vec<String>, NetError> {
        let row = |(name, answers): (&str, &str)| {
            let answers = answers.split_whitespace().map(|ip| ip.parse().unwrap());
            (name.to_owned(), answers.collect())
        };
        let table = [
            (
                "mixed.example",
                "127.0.0.1 8.8.8.8 ::1 10.0.0.1 2606:4700::1111 fe80::1",
            ),
            ("inside.example", "192.168.1.7 fd00::7"),
            ("nowhere.example", "0.0.0.0 ::"),
            ("empty.example", ""),
        ];
        let names = Arc::new(Names::Table(table.map(row).into()));
        let guard = GuardedNames {
            names,
            way,
            allowed: Arc::new(Allowed::parse(allowed).unwrap()),
        };
        found(&guard, name)
    }

    fn found(guard: &GuardedNames, name: &str) -> Result<Vec<String>, NetError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        match runtime.block_on(guard.resolve(name.parse().unwrap())) {
            Ok(found) => Ok(found.map(|address| address.ip().to_string()).collect()),
            Err(fault) => Err(fault.downcast::<Refused>().unwrap().0),
        }
    }

    /// A public address at first, this computer's from then on.
    fn rebinding(_name: &str) -> Vec<IpAddr> {
        static LOOKED_UP: AtomicUsize = AtomicUsize::new(0);
        match LOOKED_UP.fetch_add(1, Ordering::SeqCst) {
            0 => vec!["8.8.8.8".parse().unwrap()],
            _ => vec!["127.0.0.1".parse().unwrap()],
        }
    }

    #[test]
    fn a_name_that_was_public_is_looked_at_again() {
        let guard = GuardedNames {
            names: Arc::new(Names::Function(rebinding)),
            way: Way::Public,
            allowed: Arc::new(Allowed::default()),
        };
        assert_eq!(found(&guard, "a.example"), Ok(vec!["8.8.8.8".to_owned()]));
        assert_eq!(found(&guard, "a.example"), Err(NetError::NotPublic));
    }

    #[test]
    fn every_answer_is_looked_at() {
        let public = |name| reachable(name, Way::Public, "");
        let mixed = ["8.8.8.8", "2606:4700::1111"].map(str::to_owned);
        assert_eq!(public("mixed.example"), Ok(mixed.into()));
        assert_eq!(public("inside.example"), Err(NetError::NotPublic));
        assert_eq!(public("empty.example"), Err(NetError::NoName));
        assert_eq!(public("other.example"), Err(NetError::NoName));
        let configured = |name| reachable(name, Way::Anywhere, "");
        assert_eq!(configured("inside.example").map(|found| found.len()), Ok(2));
        assert_eq!(configured("nowhere.example"), Err(NetError::NotPublic));
        let clinic = "10.0.0.0/8 fd00::/8";
        let inside = |name| reachable(name, Way::Inside, clinic);
        assert_eq!(inside("mixed.example"), Ok(vec!["10.0.0.1".to_owned()]));
        assert_eq!(inside("inside.example"), Ok(vec!["fd00::7".to_owned()]));
        assert_eq!(inside("nowhere.example"), Err(NetError::NotPublic));
        let both = ["8.8.8.8", "10.0.0.1", "2606:4700::1111"].map(str::to_owned);
        let public = reachable("mixed.example", Way::Public, clinic);
        assert_eq!(public, Ok(both.into()));
    }
}
