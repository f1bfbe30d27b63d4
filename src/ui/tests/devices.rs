//! Choosing the camera and the scanner.

use super::*;
use crate::capture::serial::{Port, ScannerStatus};
use crate::capture::{Advice, CameraEntry, Sighting};
use crate::kiosk::{DevicesEvent, ScannerEvent};
use crate::wording::screens::devices as words;

fn entry(id: &str, name: &str, status: CameraStatus) -> CameraEntry {
    CameraEntry {
        id: id.to_owned(),
        name: name.to_owned(),
        status,
    }
}

fn live() -> CameraStatus {
    CameraStatus::Live {
        id: "usb-1".to_owned(),
        name: "Desk camera".to_owned(),
        width: 1_280,
        height: 720,
    }
}

/// The screen with two cameras, of which the first is in use, and a scanner.
fn choosing() -> Window {
    let mut state = scanning(live());
    let now = Instant::now();
    let looks = state.on(Event::Devices(DevicesEvent::Open), now);
    assert!(
        matches!(looks, Some(Job::All(jobs)) if matches!(jobs[..], [Job::Forget, Job::ListDevices]))
    );
    let cameras = vec![
        entry("usb-1", "Desk camera", CameraStatus::Busy),
        entry("usb-2", "Other camera", CameraStatus::Starting),
        entry("usb-3", "Kept camera", CameraStatus::NoPermission),
    ];
    let ports = vec![Port {
        id: "/dev/serial/by-id/usb-scan".to_owned(),
        name: "Scanner 1900".to_owned(),
    }];
    state.on(Event::Devices(DevicesEvent::Listed { cameras, ports }), now);
    let listening = ScannerStatus::Listening {
        name: "Scanner 1900".to_owned(),
        baud: 9_600,
    };
    state.on(Event::Scanner(ScannerEvent::Status(listening)), now);
    let mut window = window(state);
    window.preview = true;
    window
}

#[test]
fn cameras_and_scanners_are_told_apart_and_chosen() {
    for size in SIZES {
        let mut harness = shown(size, choosing());
        harness.get_by_label("Desk camera, in use");
        harness.get_by_label("Kept camera, not allowed");
        harness.get_by_label("Scanner 1900, in use");
        let chosen = click(&mut harness, "Other camera, ready");
        let [Event::Devices(DevicesEvent::Choose(id))] = &chosen[..] else {
            panic!("nothing chosen");
        };
        assert_eq!(id, "usb-2");
        assert!(matches!(
            click(&mut harness, said(words::MIRROR))[..],
            [Event::Devices(DevicesEvent::Mirror(true))]
        ));
        assert!(matches!(
            click(&mut harness, said(words::LOOK_AGAIN))[..],
            [Event::Devices(DevicesEvent::LookAgain)]
        ));
        assert!(matches!(
            press(&mut harness, Key::Escape)[..],
            [Event::Back]
        ));
    }
}

#[test]
fn without_a_camera_the_screen_says_what_to_do() {
    let mut window = choosing();
    let (cameras, ports) = (Vec::new(), Vec::new());
    let none = DevicesEvent::Listed { cameras, ports };
    window.state.on(Event::Devices(none), Instant::now());
    let status = CameraStatus::None;
    window.state.on(Event::Camera(status), Instant::now());
    let harness = shown(SIZES[0], window);
    harness.get_by_label(said(words::NO_SCANNER));
    harness.get_by_label(advice(words::NONE).advice);
}

#[test]
fn a_choice_is_kept_and_what_the_camera_before_showed_is_gone() {
    let mut state = choosing().state;
    let now = Instant::now();
    let sighting = Sighting {
        corners: None,
        advice: Some(Advice::Closer),
    };
    state.on(Event::Sighted(sighting), now);
    let choose = DevicesEvent::Choose("usb-2".to_owned());
    let job = state.on(Event::Devices(choose), now);
    assert!(matches!(job, Some(Job::UseCamera(id)) if id == "usb-2"));
    assert_eq!(*state.camera(), CameraStatus::Starting);
    assert_eq!(state.sighting(), Sighting::default());
    let mirror = state.on(Event::Devices(DevicesEvent::Mirror(true)), now);
    assert!(matches!(mirror, Some(Job::KeepMirrored(true))));
    assert!(state.devices().is_mirrored);
    // A card held up to try out the camera is nobody's visit.
    let codes = vec![Zeroizing::new("shc:/01".to_owned())];
    assert!(state.on(Event::CodesSeen(codes), now).is_none());
}

#[test]
fn each_advice_stands_in_the_picture_and_a_code_that_is_read_needs_none() {
    for (advice, line) in [
        (Advice::Closer, said(words::CLOSER)),
        (Advice::WholeCode, said(words::WHOLE_CODE)),
        (Advice::HoldStill, said(words::HOLD_STILL)),
        (Advice::Tilt, said(words::TILT)),
        (Advice::Brighter, said(words::BRIGHTER)),
        (Advice::TooDark, said(words::TOO_DARK)),
    ] {
        let mut window = window(scanning(live()));
        window.preview = true;
        let mut sighting = Sighting {
            corners: None,
            advice: Some(advice),
        };
        window.state.on(Event::Sighted(sighting), Instant::now());
        let mut harness = shown(SIZES[0], window);
        harness.get_by_label(line);
        sighting.corners = Some([[0.3, 0.3], [0.6, 0.3], [0.6, 0.6], [0.3, 0.6]]);
        let state = &mut harness.state_mut().state;
        state.on(Event::Sighted(sighting), Instant::now());
        harness.run_steps(2);
        assert!(harness.query_by_label(line).is_none());
    }
}
