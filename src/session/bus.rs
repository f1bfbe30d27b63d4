//! What the message bus tells of the screen and of sleep: signals alone, nothing is sent but the wish
//! to hear them.

use std::collections::HashMap;
use std::env;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;

use fail::fail_point;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue};
use zbus::{MatchRule, Message, message};

use super::Absence;
use crate::faults;
use crate::limits;

const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const LOGIN_MANAGER: &str = "org.freedesktop.login1.Manager";
const LOGIN_SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// What screen savers are called that tell when they cover the screen; each is its own interface.
const SCREEN_SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];

/// Where to listen: addresses of the buses, where there are any.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Buses {
    /// Where the session manager is.
    pub system: Option<String>,
    /// Where the screen saver is.
    pub session: Option<String>,
}

impl Buses {
    /// As the environment names them, and else where they usually are. One that is no local socket
    /// is left: scanning opens no internet socket (architecture §4, red line 2).
    #[must_use]
    pub fn of_environment() -> Self {
        let named = |name: &str| env::var(name).ok().filter(|address| !address.is_empty());
        let usual = || {
            let folder = named("XDG_RUNTIME_DIR")?;
            Some(format!("unix:path={folder}/bus"))
        };
        let system = named("DBUS_SYSTEM_BUS_ADDRESS");
        let system = system.unwrap_or_else(|| "unix:path=/run/dbus/system_bus_socket".to_owned());
        let session = named("DBUS_SESSION_BUS_ADDRESS").or_else(usual);
        Self {
            system: Some(system).filter(|address| is_local(address)),
            session: session.filter(|address| is_local(address)),
        }
    }
}

/// Whether all addresses in the list are local sockets (D-Bus specification, "Server Addresses").
fn is_local(addresses: &str) -> bool {
    addresses
        .split(';')
        .all(|address| address.is_empty() || address.starts_with("unix:"))
}

/// Listens for signals that nobody stands here any more.
pub struct Watch {
    told: Receiver<Absence>,
}

impl Watch {
    /// Listens on `buses`, a thread for each; `wake` is called after each signal. A bus that can't
    /// be reached is tried again now and then; without a thread there is nothing to hear.
    #[must_use]
    pub fn start(buses: Buses, wake: impl Fn() + Clone + Send + 'static) -> Self {
        let (tell, told) = sync_channel(limits::ABSENCES_WAITING);
        let named = [("system bus", buses.system), ("session bus", buses.session)];
        for (name, address) in named {
            let Some(address) = address else { continue };
            let (tell, wake) = (tell.clone(), wake.clone());
            let listen = move || faults::until_done(|| listen_on(&address, &tell, &wake));
            // Where the system has no thread left, the clocks still tell of sleep.
            thread::Builder::new()
                .name(name.to_owned())
                .spawn(listen)
                .ok();
        }
        Self { told }
    }

    /// The next signal, if there was one.
    #[must_use]
    pub fn try_next(&self) -> Option<Absence> {
        self.told.try_recv().ok()
    }

    /// Waits for the next signal; `None` once no bus is listened to any more.
    #[must_use]
    pub fn wait(&self) -> Option<Absence> {
        self.told.recv().ok()
    }
}

/// Listens until nobody wants to know any more.
fn listen_on(address: &str, tell: &SyncSender<Absence>, wake: &impl Fn()) {
    loop {
        fail_point!("bus-listen");
        if let Ok((messages, own)) = subscribe(address) {
            for message in messages.flatten() {
                if !tells_absence(&message, own.as_ref()) {
                    continue;
                }
                // Where several wait already, one more changes nothing.
                if let Err(TrySendError::Disconnected(_)) = tell.try_send(Absence) {
                    return;
                }
                wake();
            }
        }
        thread::sleep(limits::BUS_AGAIN);
    }
}

/// The bus's messages, and the path of the session that this program runs in, where the bus knows.
fn subscribe(address: &str) -> zbus::Result<(MessageIterator, Option<OwnedObjectPath>)> {
    let connection = Builder::address(address)?
        .method_timeout(limits::BUS_ANSWER)
        .build()?;
    let messages = MessageIterator::from(&connection);
    let bus = DBusProxy::new(&connection)?;
    for rule in rules()? {
        bus.add_match_rule(rule)?;
    }
    let own = own_session(&connection);
    Ok((messages, own))
}

fn rules() -> zbus::Result<Vec<MatchRule<'static>>> {
    let signal = || MatchRule::builder().msg_type(message::Type::Signal);
    let login = || signal().sender(LOGIN);
    let mut rules = vec![
        login()?
            .interface(LOGIN_MANAGER)?
            .member("PrepareForSleep")?
            .build(),
        login()?.interface(LOGIN_SESSION)?.member("Lock")?.build(),
        login()?
            .interface(PROPERTIES)?
            .member("PropertiesChanged")?
            .add_arg(LOGIN_SESSION)?
            .build(),
    ];
    for name in SCREEN_SAVERS {
        let rule = signal().interface(name)?.member("ActiveChanged")?;
        rules.push(rule.build());
    }
    Ok(rules)
}

fn own_session(connection: &Connection) -> Option<OwnedObjectPath> {
    // The caller's own, also where it was started by the user's service manager.
    let answer = connection
        .call_method(
            Some(LOGIN),
            LOGIN_PATH,
            Some(LOGIN_MANAGER),
            "GetSession",
            &"auto",
        )
        .ok()?;
    answer.body().deserialize().ok()
}

/// Whether `message` says that the screen is locked or that the computer is about to sleep. Where it
/// is not known which session is ours, the lock of any clears the screen: that harms nobody.
fn tells_absence(message: &Message, own: Option<&OwnedObjectPath>) -> bool {
    let header = message.header();
    let (Some(interface), Some(member)) = (header.interface(), header.member()) else {
        return false;
    };
    let is_ours = || {
        let path = header.path().map(ObjectPath::as_str);
        own.is_none_or(|own| path == Some(own.as_str()))
    };
    let body = message.body();
    let says_yes = || body.deserialize::<bool>().is_ok_and(|is| is);
    match (interface.as_str(), member.as_str()) {
        (LOGIN_MANAGER, "PrepareForSleep") => says_yes(),
        (LOGIN_SESSION, "Lock") => is_ours(),
        (PROPERTIES, "PropertiesChanged") => is_ours() && says_locked(message),
        (name, "ActiveChanged") => SCREEN_SAVERS.contains(&name) && says_yes(),
        _ => false,
    }
}

fn says_locked(message: &Message) -> bool {
    type Changed = (String, HashMap<String, OwnedValue>, Vec<String>);
    let body = message.body();
    let Ok((interface, changed, _invalidated)) = body.deserialize::<Changed>() else {
        return false;
    };
    let hint = changed.get("LockedHint").map(bool::try_from);
    interface == LOGIN_SESSION && matches!(hint, Some(Ok(true)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use zbus::zvariant::Value;

    use super::*;

    const OURS: &str = "/org/freedesktop/login1/session/_32";
    const OTHER: &str = "/org/freedesktop/login1/session/_33";

    fn signal<B>(path: &str, interface: &str, member: &str, body: &B) -> bool
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let message = Message::signal(path, interface, member)
            .unwrap()
            .build(body)
            .unwrap();
        let own = OwnedObjectPath::from(ObjectPath::try_from(OURS).unwrap());
        tells_absence(&message, Some(&own))
    }

    fn hint(path: &str, interface: &str, name: &str, value: bool) -> bool {
        let changed = HashMap::from([(name, Value::from(value))]);
        let body = (interface, changed, Vec::<String>::new());
        signal(path, PROPERTIES, "PropertiesChanged", &body)
    }

    #[test]
    fn a_lock_of_this_session_sleep_and_a_screen_saver_tell_of_absence() {
        assert!(signal(LOGIN_PATH, LOGIN_MANAGER, "PrepareForSleep", &true));
        assert!(signal(OURS, LOGIN_SESSION, "Lock", &()));
        assert!(hint(OURS, LOGIN_SESSION, "LockedHint", true));
        for saver in SCREEN_SAVERS {
            assert!(signal("/ScreenSaver", saver, "ActiveChanged", &true));
        }
    }

    #[test]
    fn waking_unlocking_and_what_others_do_tell_nothing() {
        assert!(!signal(
            LOGIN_PATH,
            LOGIN_MANAGER,
            "PrepareForSleep",
            &false
        ));
        assert!(!signal(
            LOGIN_PATH,
            LOGIN_MANAGER,
            "PrepareForSleep",
            &"yes"
        ));
        assert!(!signal(OTHER, LOGIN_SESSION, "Lock", &()));
        assert!(!signal(OURS, LOGIN_SESSION, "Unlock", &()));
        assert!(!hint(OTHER, LOGIN_SESSION, "LockedHint", true));
        assert!(!hint(OURS, LOGIN_SESSION, "LockedHint", false));
        assert!(!hint(OURS, LOGIN_SESSION, "IdleHint", true));
        assert!(!hint(
            OURS,
            "org.freedesktop.login1.Seat",
            "LockedHint",
            true
        ));
        let saver = SCREEN_SAVERS[0];
        assert!(!signal("/ScreenSaver", saver, "ActiveChanged", &false));
        assert!(!signal(
            "/Player",
            "org.example.Player",
            "ActiveChanged",
            &true
        ));
    }

    #[test]
    fn only_local_sockets_are_listened_on() {
        assert!(is_local("unix:path=/run/user/1000/bus"));
        assert!(is_local("unix:abstract=/tmp/x,guid=00;unix:path=/run/bus;"));
        for address in [
            "tcp:host=127.0.0.1,port=1",
            "unix:path=/run/bus;tcp:host=a",
            "nonce-tcp:host=a",
            "unixexec:path=ssh",
            "autolaunch:",
        ] {
            assert!(!is_local(address), "{address}");
        }
    }
}
