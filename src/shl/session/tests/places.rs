//! Files in the list and elsewhere, lists that are asked for once more, and what is stopped.

use super::*;

const TWO: &str = r#"{"files":[
    {"contentType":"application/smart-health-card","location":"https://b.example/1?t=x"},
    {"contentType":"application/pdf","embedded":"a.b.c.d.e","location":"https://b.example/2"},
    {"contentType":"application/fhir+json","location":"http://b.example/3"}]}"#;

#[test]
fn locations_are_fetched_at_once_and_what_is_embedded_is_not() {
    let mut session = session("");
    let asks = opened(&mut session, 200, TWO);
    let ask = only(asks);
    assert_eq!(*ask.url, "https://b.example/1?t=x");
    assert_eq!(session.stage(), Stage::Asking(Under::Files { total: 3 }));
    assert!(session.received().is_none());
    assert!(
        session
            .take(ask.number, Ok(answer(200, "f.g.h.i.j")), NOW)
            .is_empty()
    );
    let received = session.received().unwrap();
    let bodies: Vec<_> = received
        .files
        .iter()
        .map(|file| file.body.as_deref().map(|jwe| &**jwe))
        .collect();
    assert_eq!(
        bodies,
        [
            Ok("f.g.h.i.j"),
            Ok("a.b.c.d.e"),
            Err(&FileFault::Send(SendFault::Address))
        ]
    );
}

#[test]
fn the_list_is_asked_for_once_more_where_a_location_has_ended() {
    let mut session = session("");
    let first = only(opened(&mut session, 200, TWO));
    let again = only(session.take(first.number, Ok(answer(403, "")), NOW));
    assert!(again.body.is_some(), "the list again");
    let second = only(session.take(again.number, Ok(answer(200, TWO)), NOW));
    assert_eq!(*second.url, "https://b.example/1?t=x");
    // And not a third time.
    assert!(
        session
            .take(second.number, Ok(answer(404, "")), NOW)
            .is_empty()
    );
    assert_eq!(session.stage(), Stage::Opened);
    let received = session.received().unwrap();
    assert_eq!(
        received.files[0].body.as_ref().err(),
        Some(&FileFault::LocationEnded)
    );
    assert_eq!(
        received.files[1].body.as_deref().map(|jwe| &**jwe),
        Ok("a.b.c.d.e")
    );
}

/// A link with a passcode of which a location had ended; what came was taken out.
fn ended() -> Session {
    let mut session = session("P");
    session.press(Press::Open, NOW).unwrap();
    let ask = only(session.press(passcode("x", false), NOW).unwrap());
    let file = only(session.take(ask.number, Ok(answer(200, TWO)), NOW));
    assert!(
        session
            .take(file.number, Ok(answer(410, "")), NOW)
            .is_empty()
    );
    assert_eq!(session.stage(), Stage::Opened);
    assert!(session.received().is_some() && session.received().is_none());
    session
}

#[test]
fn where_that_costs_a_passcode_a_person_decides_and_may_try_again() {
    let mut session = ended();
    assert_eq!(session.press(Press::Open, NOW).err(), Some(Denied::NotNow));
    for _ in 0..2 {
        assert!(session.press(Press::AskAgain, NOW).unwrap().is_empty());
        session.back_from_passcode();
        assert_eq!(session.stage(), Stage::Opened);
    }
    // A wrong passcode, or no network, ends nothing.
    session.press(Press::AskAgain, NOW).unwrap();
    let ask = only(session.press(passcode("wrong", false), NOW).unwrap());
    assert!(ask.carries_passcode);
    session.take(ask.number, Ok(answer(401, "")), NOW);
    session.back_from_passcode();
    assert_eq!(session.stage(), Stage::Opened);
    session.press(Press::AskAgain, NOW).unwrap();
    let ask = only(session.press(passcode("x", false), NOW).unwrap());
    session.take(ask.number, Err(SendFault::NoConnection), NOW);
    assert!(matches!(session.stage(), Stage::Failed(_)) && session.may_ask_again());
    session.press(Press::AskAgain, NOW).unwrap();
    let ask = only(session.press(passcode("x", false), NOW).unwrap());
    let file = only(session.take(ask.number, Ok(answer(200, TWO)), NOW));
    session.take(file.number, Ok(answer(200, "f.g.h.i.j")), NOW);
    let received = session.received().unwrap();
    assert!(
        received
            .files
            .iter()
            .filter(|file| file.body.is_ok())
            .count()
            == 2
    );
    assert!(!session.may_ask_again());
}

#[test]
fn a_passcode_that_is_needed_all_of_a_sudden_costs_nothing_that_had_come() {
    let mut session = session("");
    let first = only(opened(&mut session, 200, TWO));
    let again = only(session.take(first.number, Ok(answer(403, "")), NOW));
    assert!(
        session
            .take(again.number, Ok(answer(401, "")), NOW)
            .is_empty()
    );
    assert_eq!(session.stage(), Stage::Opened);
    let received = session.received().unwrap();
    assert!(received.files[1].body.is_ok());
    assert!(session.press(Press::AskAgain, NOW).unwrap().is_empty());
    assert_eq!(session.stage(), Stage::Passcode { was_wrong: false });
}

#[test]
fn a_second_list_in_another_order_loses_no_file() {
    let list = |files: [&str; 2]| {
        let row = |n: &str| {
            format!(
                r#"{{"contentType":"application/fhir+json","location":"https://b.example/{n}"}}"#
            )
        };
        format!(r#"{{"files":[{}]}}"#, files.map(row).join(","))
    };
    let mut session = session("");
    let asks = opened(&mut session, 200, &list(["a", "b"])).asks;
    session.take(asks[0].number, Ok(answer(200, "a.a.a.a.a")), NOW);
    let again = only(session.take(asks[1].number, Ok(answer(404, "")), NOW));
    let asks = session.take(again.number, Ok(answer(200, &list(["b", "a"]))), NOW);
    for ask in asks.asks {
        let name = ask.url.rsplit('/').next().unwrap().to_owned();
        session.take(ask.number, Ok(answer(200, &name)), NOW);
    }
    let received = session.received().unwrap();
    let bodies: Vec<_> = received
        .files
        .iter()
        .map(|file| file.body.as_deref().unwrap().as_str())
        .collect();
    assert_eq!(bodies, ["b", "a"]);
}

#[test]
fn what_is_stopped_keeps_what_had_come() {
    let mut session = session("");
    let asks = opened(&mut session, 200, TWO);
    session.stop();
    assert_eq!(session.stage(), Stage::Opened);
    let received = session.received().unwrap();
    assert_eq!(
        received.files[0].body.as_ref().err(),
        Some(&FileFault::Send(SendFault::Cancelled))
    );
    assert!(received.files[1].body.is_ok());
    // What comes late is nobody's.
    assert!(
        session
            .take(asks.asks[0].number, Ok(answer(200, "x")), NOW)
            .is_empty()
    );
    assert!(session.received().is_none());
    let mut session = self::session("P");
    session.press(Press::Open, NOW).unwrap();
    session.press(passcode("x", false), NOW).unwrap();
    session.stop();
    let stopped = LinkFault::Send {
        fault: SendFault::Cancelled,
        may_have_cost_a_try: true,
    };
    assert_eq!(session.stage(), Stage::Failed(stopped));
}

#[test]
fn all_files_together_have_a_bound() {
    let mut session = session("");
    let many: Vec<String> = (0..4)
        .map(|n| format!(r#"{{"contentType":"x/y","location":"https://b.example/{n}"}}"#))
        .collect();
    let asks = opened(
        &mut session,
        200,
        &format!(r#"{{"files":[{}]}}"#, many.join(",")),
    );
    assert_eq!((asks.asks.len(), asks.room), (4, limits::LINK_BYTES));
    let half = "x".repeat(usize::try_from(limits::LINK_FILE_BYTES).unwrap() - 1);
    for ask in asks.asks {
        session.take(ask.number, Ok(answer(200, &half)), NOW);
    }
    let received = session.received().unwrap();
    let fits = received
        .files
        .iter()
        .filter(|file| file.body.is_ok())
        .count();
    assert_eq!(fits, 2);
    assert_eq!(
        received.files[3].body.as_ref().err(),
        Some(&FileFault::TooLarge)
    );
}
