//! The conversation, without a server: what is asked, what is not, and where each answer leads.

mod places;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::*;
use crate::shl::{Answer, Ask, FileFault, ManifestError, MediaType};

const NOW: Duration = Duration::from_secs(100);
const SECRET: &str = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";

fn link(flag: &str, url: &str) -> Link {
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let json = format!(r#"{{"url":"{url}","key":"{key}","flag":"{flag}"}}"#);
    Link::parse(&format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))).unwrap()
}

fn session(flag: &str) -> Session {
    let link = link(flag, &format!("https://a.example/{SECRET}"));
    Session::new(link, "Lincoln High nurse", Tries::Unknown)
}

fn answer(status: u16, body: &str) -> Answer {
    Answer {
        status,
        retry_after: None,
        body: Zeroizing::new(body.as_bytes().to_vec()),
        is_page: false,
    }
}

fn passcode(text: &str, is_confirmed: bool) -> Press {
    let passcode = Passcode::new(text).unwrap();
    Press::Passcode {
        passcode,
        is_confirmed,
    }
}

/// The one thing that is asked.
fn only(asks: Asks) -> Ask {
    let [ask] = <[Ask; 1]>::try_from(asks.asks).ok().unwrap();
    ask
}

fn body(ask: &Ask) -> &str {
    str::from_utf8(ask.body.as_deref().unwrap()).unwrap()
}

/// Opens a link without a passcode, and answers its first request.
fn opened(session: &mut Session, status: u16, text: &str) -> Asks {
    let ask = only(session.press(Press::Open, NOW).unwrap());
    session.take(ask.number, Ok(answer(status, text)), NOW)
}

#[test]
fn a_manifest_is_asked_for_by_one_post() {
    let mut session = session("L");
    let ask = only(session.press(Press::Open, NOW).unwrap());
    assert_eq!(*ask.url, format!("https://a.example/{SECRET}"));
    assert_eq!(
        body(&ask),
        r#"{"recipient":"Lincoln High nurse","embeddedLengthMax":49152}"#
    );
    assert!(!ask.carries_passcode && ask.bearer.is_none());
    assert_eq!(session.stage(), Stage::Asking(Under::First));
    assert_eq!(session.press(Press::Open, NOW).err(), Some(Denied::Busy));
    let files = r#"{"files":[{"contentType":"application/fhir+json;fhirVersion=4.0.1","embedded":"a.b.c.d.e","status":"can-change"}],"status":"x"}"#;
    assert!(
        session
            .take(ask.number, Ok(answer(200, files)), NOW)
            .is_empty()
    );
    assert_eq!(session.stage(), Stage::Opened);
    let received = session.received().unwrap();
    assert_eq!(received.files.len(), 1);
    assert_eq!(received.files[0].kind, Some(MediaType::Fhir));
    assert_eq!(
        received.files[0].body.as_deref().map(|jwe| &**jwe),
        Ok("a.b.c.d.e")
    );
}

#[test]
fn a_direct_file_is_one_get_with_the_recipient() {
    for (url, expected) in [
        (
            "https://a.example/f",
            "https://a.example/f?recipient=Verona%20%26%20S%C3%B8n%2B",
        ),
        (
            "https://a.example/f?sas=x%2F",
            "https://a.example/f?sas=x%2F&recipient=Verona%20%26%20S%C3%B8n%2B",
        ),
    ] {
        let mut session = Session::new(link("LU", url), "Verona & Søn+", Tries::Unknown);
        let ask = only(session.press(Press::Open, NOW).unwrap());
        assert_eq!(*ask.url, expected);
        assert!(ask.body.is_none());
        session.take(ask.number, Ok(answer(200, "a.b.c.d.e\n")), NOW);
        assert_eq!(session.received().unwrap().files.len(), 1);
        // Looking for news is the same again.
        let again = only(session.press(Press::Update, NOW).unwrap());
        assert!(again.body.is_none() && *again.url == *ask.url);
    }
}

#[test]
fn a_passcode_is_asked_for_and_sent_once() {
    let mut session = session("P");
    assert!(session.press(Press::Open, NOW).unwrap().is_empty());
    assert_eq!(session.stage(), Stage::Passcode { was_wrong: false });
    let ask = only(
        session
            .press(passcode("2016-01-31 \"\\", false), NOW)
            .unwrap(),
    );
    assert!(ask.carries_passcode);
    assert_eq!(
        body(&ask),
        r#"{"recipient":"Lincoln High nurse","passcode":"2016-01-31 \"\\","embeddedLengthMax":49152}"#
    );
    assert_eq!(
        session.press(passcode("1234", false), NOW).err(),
        Some(Denied::Busy)
    );
    session.take(
        ask.number,
        Ok(answer(401, r#"{"remainingAttempts":3}"#)),
        NOW,
    );
    assert_eq!(session.stage(), Stage::Passcode { was_wrong: true });
    assert_eq!(session.tries(), Tries::Left(3));
    // Late, or twice: nobody waits for it.
    assert!(
        session
            .take(ask.number, Ok(answer(200, r#"{"files":[]}"#)), NOW)
            .is_empty()
    );
    assert_eq!(session.stage(), Stage::Passcode { was_wrong: true });
}

#[test]
fn few_tries_are_confirmed_and_none_is_the_end() {
    let mut session = session("P");
    session.press(Press::Open, NOW).unwrap();
    for left in [2_u32, 1] {
        let confirmed = left == 1;
        let ask = only(session.press(passcode("x", confirmed), NOW).unwrap());
        let text = format!(r#"{{"remainingAttempts":"{left}"}}"#);
        session.take(ask.number, Ok(answer(401, &text)), NOW);
        assert!(session.asks_to_confirm());
        assert_eq!(
            session.press(passcode("x", false), NOW).err(),
            Some(Denied::NotConfirmed)
        );
    }
    let ask = only(session.press(passcode("x", true), NOW).unwrap());
    session.take(
        ask.number,
        Ok(answer(401, r#"{"remainingAttempts":0}"#)),
        NOW,
    );
    assert_eq!(session.stage(), Stage::Failed(LinkFault::Locked));
    for press in [Press::Open, Press::OpenAnyway, passcode("x", true)] {
        assert_eq!(session.press(press, NOW).err(), Some(Denied::Locked));
    }
}

#[test]
fn a_server_that_does_not_count_leaves_the_number_open() {
    let mut session = session("");
    // It was not said that a passcode is needed, and is.
    assert!(opened(&mut session, 401, "<html>").is_empty());
    assert_eq!(session.stage(), Stage::Passcode { was_wrong: false });
    let ask = only(session.press(passcode("x", false), NOW).unwrap());
    session.take(ask.number, Ok(answer(401, "")), NOW);
    assert_eq!(
        (session.stage(), session.tries()),
        (Stage::Passcode { was_wrong: true }, Tries::Unknown)
    );
}

#[test]
fn a_passcode_that_may_have_arrived_counts_as_a_try() {
    let mut session = session("P");
    session.press(Press::Open, NOW).unwrap();
    let ask = only(session.press(passcode("x", false), NOW).unwrap());
    session.take(
        ask.number,
        Ok(answer(401, r#"{"remainingAttempts":5}"#)),
        NOW,
    );
    for (fault, cost) in [(SendFault::TooSlow, true), (SendFault::NoConnection, false)] {
        let ask = only(session.press(passcode("x", false), NOW).unwrap());
        session.take(ask.number, Err(fault), NOW);
        let expected = LinkFault::Send {
            fault,
            may_have_cost_a_try: cost,
        };
        assert_eq!(session.stage(), Stage::Failed(expected));
        assert_eq!(session.tries(), Tries::Left(4));
        session.press(Press::Open, NOW).unwrap();
    }
}

#[test]
fn each_answer_that_says_no_has_its_own_name() {
    let page = |status| Answer {
        is_page: true,
        ..answer(status, "<html>")
    };
    let wait = limits::RATE_WAIT;
    for (given, expected) in [
        (answer(404, ""), LinkFault::Inactive),
        (answer(410, ""), LinkFault::Inactive),
        (page(404), LinkFault::Inactive),
        (answer(429, ""), LinkFault::TooOften { wait }),
        (answer(500, ""), LinkFault::Server { status: 500 }),
        (page(503), LinkFault::Server { status: 503 }),
        (page(200), LinkFault::WebPage),
        (page(511), LinkFault::WebPage),
        (answer(400, ""), LinkFault::Refused { status: 400 }),
        (answer(204, ""), LinkFault::Refused { status: 204 }),
        (answer(200, "[]"), LinkFault::Manifest(ManifestError::Json)),
        (
            answer(200, "{}"),
            LinkFault::Manifest(ManifestError::NoFiles),
        ),
    ] {
        let mut session = session("");
        let ask = only(session.press(Press::Open, NOW).unwrap());
        session.take(ask.number, Ok(given), NOW);
        assert_eq!(session.stage(), Stage::Failed(expected));
    }
}

#[test]
fn a_server_that_wants_to_be_left_alone_is() {
    let mut session = session("L");
    let ask = only(session.press(Press::Open, NOW).unwrap());
    let busy = Answer {
        retry_after: Some(Duration::from_mins(2)),
        ..answer(429, "")
    };
    session.take(ask.number, Ok(busy), NOW);
    let left = Duration::from_secs(20);
    let later = NOW + Duration::from_secs(100);
    assert_eq!(
        session.press(Press::Open, later).err(),
        Some(Denied::Wait { left })
    );
    let ask = only(session.press(Press::Open, later + left).unwrap());
    let cadence = Answer {
        retry_after: Some(Duration::from_hours(1)),
        ..answer(200, r#"{"files":[]}"#)
    };
    session.take(ask.number, Ok(cadence), later + left);
    assert_eq!(session.stage(), Stage::Opened);
    assert!(session.received().is_some());
    assert_eq!(
        session.must_wait_for_news(later + left),
        Some(Duration::from_hours(1))
    );
    let early = session.press(Press::Update, later + left).err();
    assert_eq!(
        early,
        Some(Denied::Wait {
            left: Duration::from_hours(1)
        })
    );
    assert!(
        session
            .press(Press::Update, later + left + Duration::from_hours(1))
            .is_ok()
    );
}

#[test]
fn a_proxy_that_fails_may_have_cost_a_try_and_never_locks() {
    let mut session = session("P");
    session.press(Press::Open, NOW).unwrap();
    let ask = only(session.press(passcode("x", false), NOW).unwrap());
    let three = answer(401, r#"{"remainingAttempts":3}"#);
    session.take(ask.number, Ok(three), NOW);
    for (answer, left) in [
        (answer(502, ""), 2),
        (answer(403, ""), 1),
        (answer(401, "cut"), 1),
    ] {
        let ask = only(session.press(passcode("x", true), NOW).unwrap());
        session.take(ask.number, Ok(answer), NOW);
        assert_eq!(session.tries(), Tries::Left(left));
        session.press(Press::Open, NOW).unwrap();
    }
}

#[test]
fn a_link_that_says_it_has_ended_is_opened_by_another_press() {
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let json = format!(r#"{{"url":"https://a.example/{SECRET}","key":"{key}","exp":1000}}"#);
    let link = Link::parse(&format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))).unwrap();
    let mut session = Session::new(link, "x", Tries::Unknown);
    session.tell_time(UnixTime::from_secs(999));
    assert!(!session.is_past());
    session.tell_time(UnixTime::from_secs(1_000));
    assert_eq!(session.press(Press::Open, NOW).err(), Some(Denied::Past));
    assert!(!session.press(Press::OpenAnyway, NOW).unwrap().is_empty());
}

#[test]
fn a_wait_is_known_from_before() {
    let mut session = session("");
    session.wait_until(Some(NOW + Duration::from_secs(9)));
    let left = Duration::from_secs(9);
    assert_eq!(
        session.press(Press::Open, NOW).err(),
        Some(Denied::Wait { left })
    );
    assert_eq!(session.waits_until(), Some(NOW + left));
    assert!(session.press(Press::Open, NOW + left).is_ok());
}

#[test]
fn what_can_not_be_asked_is_not() {
    let url = format!("https://a.example/{SECRET}");
    let mut nobody = Session::new(link("", &url), "  ", Tries::Unknown);
    assert_eq!(
        nobody.press(Press::Open, NOW).err(),
        Some(Denied::NoRecipient)
    );
    let mut locked = Session::new(link("P", &url), "x", Tries::Left(0));
    assert_eq!(locked.press(Press::Open, NOW).err(), Some(Denied::Locked));
    let mut session = session("P");
    for press in [Press::Update, Press::AskAgain, passcode("x", true)] {
        assert_eq!(session.press(press, NOW).err(), Some(Denied::NotNow));
    }
    assert_eq!(session.stage(), Stage::Ready);
}
