//! The workers of a lane without a window: scanners, cameras, files, documents, devices, links.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{Pace, Source};
use health_card_kiosk::clock::Computer;
use health_card_kiosk::jobs::Desk;
use health_card_kiosk::kiosk::{
    DevicesEvent, DocumentEvent, DocumentPlace, Event, LinkEvent, Screen as On,
};
use health_card_kiosk::lane::{Equipment, Lane};
use health_card_kiosk::verdict::Headline;
use zeroize::Zeroizing;

use super::{PATIENCE, Points, wait};
use crate::desk::add_issuer;
use crate::links_server::{LinkServer, Paper};
use crate::scanner::Device;
use crate::support::{CardMaker, drawn, program, set};

/// A lane and who drives it.
struct Driven {
    lane: Lane,
    card: CardMaker,
    cards: u32,
    data: tempfile::TempDir,
    frames: tempfile::TempDir,
    device: Device,
    _port: tempfile::TempDir,
}

impl Driven {
    fn open() -> Self {
        let [data, frames, port] = [(); 3].map(|()| tempfile::tempdir().unwrap());
        let card = CardMaker::new();
        add_issuer(data.path(), &card);
        let device = Device::plug_in(&port.path().join("scanner"));
        let path = port.path().join("scanner").display().to_string();
        for (name, value) in [
            ("refreshes", "no"),
            ("volume", "0"),
            ("set-up", "yes"),
            ("scanner-port", &path),
        ] {
            set(data.path(), name, value);
        }
        let equipment = Equipment {
            desk: Desk::open(data.path()).unwrap(),
            pictures: Some(Source::Folder(frames.path().to_owned(), Pace::Camera)),
            demo: false,
            program: program().get_program().into(),
            time: Box::new(Computer),
        };
        let lane = Lane::open(equipment, || ());
        Self {
            lane,
            card,
            cards: 0,
            data,
            frames,
            device,
            _port: port,
        }
    }

    fn code(&mut self) -> String {
        self.cards += 1;
        self.card.claims["nbf"] = serde_json::json!(1_780_000_000 + self.cards);
        health_card_kiosk::payload::encode(&self.card.jws(), 1)[0].to_string()
    }

    /// Shows a picture before the camera.
    fn hold_up(&self, code: &str) {
        let new = self.frames.path().join("new");
        drawn(code, 1280, 720)
            .save_with_format(&new, image::ImageFormat::Png)
            .unwrap();
        fs::rename(new, self.frames.path().join("a.png")).unwrap();
    }

    /// Shows an empty room, until the last card is known to have gone.
    fn hold_up_nothing(&mut self) {
        let new = self.frames.path().join("new");
        let room = image::GrayImage::from_pixel(1280, 720, image::Luma([90]));
        room.save_with_format(&new, image::ImageFormat::Png)
            .unwrap();
        fs::rename(new, self.frames.path().join("a.png")).unwrap();
        (0..500).for_each(|_| self.step());
    }

    fn step(&mut self) {
        self.lane.hear();
        self.lane.tick();
        drop(self.lane.errands());
        std::thread::sleep(Duration::from_millis(2));
    }

    fn headline(&self) -> Option<Headline> {
        match self.lane.state().screen() {
            On::Result(shown) => Some(shown.headline),
            _ => None,
        }
    }

    /// Waits until the result is this.
    fn expect(&mut self, headline: Headline, what: &str) -> Duration {
        let start = Instant::now();
        while self.headline() != Some(headline) {
            assert!(start.elapsed() < PATIENCE, "{what}");
            self.step();
        }
        start.elapsed()
    }

    fn clear(&mut self) {
        self.lane.happen(Event::Back);
        self.lane.happen(Event::Next);
        while self.headline().is_some() {
            self.step();
        }
    }

    /// Sends a card from the scanner: how long its verdict takes.
    fn scan(&mut self, what: &str) {
        self.clear();
        let code = self.code();
        self.device.send(format!("{code}\r").as_bytes());
        let time = self.expect(Headline::Check, what);
        println!("{what}: a card from the scanner after {time:?}");
        self.clear();
    }

    /// The same before the camera.
    fn look(&mut self, what: &str) {
        self.clear();
        let code = self.code();
        self.hold_up(&code);
        let time = self.expect(Headline::Check, what);
        println!("{what}: a card before the camera after {time:?}");
        self.clear();
    }

    fn open_file(&mut self, path: &Path) {
        self.lane.happen(Event::FilesChosen(vec![path.to_owned()]));
    }
}

/// Ends the children of this process, as the system does where memory is short.
fn end_children() {
    let children = fs::read_dir("/proc/self/task")
        .unwrap()
        .flatten()
        .flat_map(|task| {
            let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
            children
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
    for child in children.collect::<Vec<_>>() {
        Command::new("kill")
            .args(["-9", &child])
            .stderr(Stdio::null())
            .status()
            .unwrap();
    }
}

pub(super) fn lane_fails(points: &Points) {
    // Of the lane that opens: its first look for a scanner, and its scanner process.
    fs::write(points.folder.join("serial-open"), "").unwrap();
    fs::write(points.folder.join("capture-start"), "").unwrap();
    let mut driven = Driven::open();
    for point in ["serial-open", "capture-start"] {
        let file = points.folder.join(point);
        wait(point, || (!file.exists()).then_some(()));
        points.passed.lock().unwrap().push(point);
    }
    driven.scan("serial-open");
    driven.look("capture-start");

    for point in ["serial-bytes", "serial-scan"] {
        points.pass(point, || {
            driven.device.send(b"shc:/567629\r");
            (0..10).for_each(|_| driven.step());
        });
        driven.scan(point);
    }
    points.pass("serial-listen", || {
        // Whoever listens again after a fault passes it again.
        fs::write(points.folder.join("serial-bytes"), "").unwrap();
        driven.device.send(b"shc:/567629\r");
        (0..50).for_each(|_| driven.step());
    });
    driven.scan("serial-listen");

    for point in ["capture-hear", "capture-ask", "capture-codes"] {
        let code = driven.code();
        driven.hold_up(&code);
        points.pass(point, || {
            let mut preview = health_card_kiosk::capture::Preview::default();
            let _is_new = driven.lane.take_preview(&mut preview);
            driven.step();
        });
        driven.look(point);
    }
    for point in [
        "child-start",
        "child-live",
        "child-asked",
        "child-pulse",
        "child-publish",
        "child-reader",
        "child-decode",
        "child-codes",
    ] {
        let code = driven.code();
        driven.hold_up(&code);
        end_children();
        points.pass(point, || {
            let mut preview = health_card_kiosk::capture::Preview::default();
            let _is_new = driven.lane.take_preview(&mut preview);
            driven.step();
        });
        driven.look(point);
    }
    files_fail(points, &mut driven);

    for point in ["devices-list", "child-list"] {
        points.pass(point, || {
            driven.lane.happen(Event::Back);
            driven.lane.happen(Event::Devices(DevicesEvent::Open));
            (0..100).for_each(|_| driven.step());
        });
        driven.scan(point);
    }
    shared_fails(points, &mut driven);
    drop(driven.data);
}

/// Files and documents.
fn files_fail(points: &Points, driven: &mut Driven) {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("card.png");
    drawn(&driven.code(), 1280, 720).save(&picture).unwrap();
    driven.hold_up_nothing();
    for point in ["beside-judge", "still-start", "still-hear", "child-still"] {
        driven.clear();
        points.pass(point, || {
            driven.open_file(&picture);
            driven.expect(Headline::NotAHealthCode, point);
        });
        driven.clear();
        driven.open_file(&picture);
        driven.expect(Headline::Check, point);
        println!("{point}: the file is read after it");
    }
    driven.clear();
    let document = serde_json::json!({ "resourceType": "DocumentReference", "status": "current",
        "content": [{ "attachment": { "contentType": "text/plain", "data": "SGVsbG8gd29ybGQ=" } }] });
    let bundle = serde_json::json!({ "resourceType": "Bundle", "type": "collection",
        "entry": [{ "resource": document }] });
    let file = folder.path().join("record.json");
    fs::write(&file, bundle.to_string()).unwrap();
    driven.open_file(&file);
    driven.expect(Headline::SharedNotSigned, "a document");
    points.pass("beside-document", || {
        let place = DocumentPlace {
            item: 0,
            record: 0,
            form: 0,
        };
        driven
            .lane
            .happen(Event::Document(DocumentEvent::Open(place)));
        (0..100).for_each(|_| driven.step());
    });
    driven.expect(
        Headline::NotAHealthCode,
        "a document that could not be opened",
    );
    driven.scan("beside-document");
}

/// What a link gave.
fn shared_fails(points: &Points, driven: &mut Driven) {
    let file = serde_json::json!({ "verifiableCredential": [driven.card.jws()] }).to_string();
    let server = LinkServer::with(vec![Paper::embedded(
        crate::links_server::CARDS,
        file.as_bytes(),
        1,
    )]);
    let root = driven.data.path().join("root.pem");
    fs::write(&root, server.authority.pem()).unwrap();
    for (name, value) in [
        ("allow-network", "127.0.0.0/8"),
        ("recipient", "Test desk"),
        ("proxy-roots", &format!("@{}", root.display())),
    ] {
        set(driven.data.path(), name, value);
    }
    let link = server.link("");
    wait("the settings", || {
        driven.step();
        (driven.lane.state().settings().recipient == "Test desk").then_some(())
    });
    points.pass("beside-shared", || {
        driven.clear();
        driven
            .lane
            .happen(Event::CodesSeen(vec![Zeroizing::new(link.clone())]));
        driven.lane.happen(Event::Link(LinkEvent::Open));
        (0..300).for_each(|_| driven.step());
    });
    driven.expect(
        Headline::NotAHealthCode,
        "what a link gave could not be read",
    );
    driven.scan("beside-shared");
}
