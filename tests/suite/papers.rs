//! What the documents point to is there: files, headings, tests. Who reads a claim must be able to
//! follow it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents, by their path from the root.
fn papers() -> Vec<PathBuf> {
    let own = ["README.md", "trust-store/README.md", "tests/conformance.md"];
    let mut papers: Vec<_> = own.into_iter().map(PathBuf::from).collect();
    for folder in ["assets/docs", "packaging"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let paper = Path::new(folder).join(entry.unwrap().file_name());
            if paper.extension().is_some_and(|kind| kind == "md") {
                papers.push(paper);
            }
        }
    }
    assert!(papers.len() >= 14, "{}", papers.len());
    papers
}

fn text_of(paper: &Path) -> String {
    fs::read_to_string(root().join(paper)).unwrap()
}

/// Lines that are text, and no drawing or call.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut is_drawn = false;
    text.lines().filter(move |line| {
        is_drawn ^= line.starts_with("```");
        !is_drawn && !line.starts_with("    ")
    })
}

/// What stands between `[…](` and `)`, pictures too.
fn links(text: &str) -> Vec<&str> {
    let after = lines(text).flat_map(|line| line.split("](").skip(1));
    after.filter_map(|rest| rest.split(')').next()).collect()
}

/// The anchor of a heading, as the usual sites of repositories make it.
fn anchor(heading: &str) -> String {
    let small = heading.trim().to_lowercase();
    let kept = small
        .chars()
        .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
}

fn has_heading(text: &str, wanted: &str) -> bool {
    lines(text)
        .filter(|line| line.starts_with('#'))
        .any(|line| anchor(line.trim_start_matches('#')) == wanted)
}

/// What stands in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The cells of the column `test` or `tested by` of all tables.
fn test_cells(text: &str) -> Vec<&str> {
    let mut column = None;
    let mut cells = Vec::new();
    for line in lines(text) {
        let Some(row) = line.strip_prefix('|') else {
            column = None;
            continue;
        };
        let row: Vec<&str> = row.split('|').map(str::trim).collect();
        match column {
            None => {
                column = Some(
                    row.iter()
                        .position(|head| ["test", "tested by"].contains(head)),
                );
            }
            Some(at) => cells.extend(at.and_then(|at| row.get(at)).copied()),
        }
    }
    cells
}

/// Every module and every test of the program, the suite, the measurement of memory and the long day,
/// each as the names on the way to it.
fn tests_and_modules() -> BTreeSet<Vec<String>> {
    let mut known = BTreeSet::new();
    for folder in ["src", "tests/suite", "tests/memory", "tests/long_day"] {
        let base = root().join(folder);
        let first = folder.strip_prefix("tests/").filter(|of| *of != "suite");
        let mut waiting = vec![base.clone()];
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                let entries = fs::read_dir(&path).unwrap();
                waiting.extend(entries.map(|entry| entry.unwrap().path()));
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let inside = path.strip_prefix(&base).unwrap().with_extension("");
                let names = inside.iter().map(|name| name.to_str().unwrap().to_owned());
                let names = names.filter(|name| !["mod", "main", "lib"].contains(&name.as_str()));
                let module: Vec<_> = first.map(str::to_owned).into_iter().chain(names).collect();
                for test in tests_in(&fs::read_to_string(&path).unwrap()) {
                    known.insert([module.clone(), vec![test]].concat());
                }
                known.insert(module);
            }
        }
    }
    known
}

/// The names of functions that an attribute calls tests.
fn tests_in(code: &str) -> Vec<String> {
    let after = code.split("#[test]").skip(1);
    let name = |rest: &str| {
        let name = rest.split_once("fn ")?.1.split('(').next()?;
        Some(name.to_owned())
    };
    after.filter_map(name).collect()
}

/// Whether `name`, such as `store::settings`, means one of `known`: its last part, and the others on
/// the way to it, in their order. A module `tests` at the foot of a file is on no path.
fn is_known(known: &BTreeSet<Vec<String>>, name: &str) -> bool {
    let parts: Vec<&str> = name.split("::").collect();
    let Some((last, way)) = parts.split_last() else {
        return false;
    };
    known.iter().any(|path| {
        let Some((own, before)) = path.split_last() else {
            return false;
        };
        let mut before = before.iter();
        let mut way = way.iter().filter(|part| **part != "tests");
        own == last && way.all(|part| before.any(|name| name == part))
    })
}

/// Whether a text in backticks is the name of a test or a module, and no call, type or setting.
fn is_name(text: &str) -> bool {
    let is_part = |part: &str| {
        let mut letters = part.chars();
        letters
            .next()
            .is_some_and(|first| first.is_ascii_lowercase())
            && letters.all(|letter| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_'
            })
    };
    text.split("::").all(is_part)
}

#[test]
fn each_link_leads_to_a_file_and_a_heading() {
    let mut followed = 0;
    for paper in papers() {
        let text = text_of(&paper);
        for link in links(&text) {
            if link.contains("://") {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => paper.clone(),
                file => paper.parent().unwrap().join(file),
            };
            let place = root().join(&target);
            assert!(place.exists(), "{}: {link}", paper.display());
            if !heading.is_empty() {
                let there = fs::read_to_string(&place).unwrap();
                assert!(has_heading(&there, heading), "{}: {link}", paper.display());
            }
            followed += 1;
        }
    }
    assert!(followed > 20, "{followed}");
}

#[test]
fn each_test_that_is_named_is_there() {
    let known = tests_and_modules();
    let mut named = 0;
    for paper in papers() {
        let text = text_of(&paper);
        let cells = test_cells(&text);
        let in_cells = cells.iter().flat_map(|cell| {
            // A target for fuzzing is a file of its own.
            let cell = cell.replace("fuzz target `", "fuzz target `tests/fuzz/bins/");
            quoted(&cell).map(str::to_owned).collect::<Vec<_>>()
        });
        let elsewhere = lines(&text)
            .flat_map(quoted)
            .filter(|name| name.contains("::"));
        for name in in_cells.chain(elsewhere.map(str::to_owned)) {
            if name.contains('/') {
                let path = root().join(name.split(' ').next().unwrap());
                let is_there = path.exists() || path.with_extension("rs").exists();
                assert!(is_there, "{}: {name}", paper.display());
            } else if is_name(&name) {
                assert!(is_known(&known, &name), "{}: {name}", paper.display());
                named += 1;
            }
        }
    }
    assert!(named > 300, "{named}");
}

/// What a guide says of the screen: what stands in its column `says` or `it says`, and in italics.
fn words_on_screen(guide: &str) -> Vec<String> {
    let mut column = None;
    let mut said: Vec<String> = Vec::new();
    for line in lines(guide) {
        let Some(row) = line.strip_prefix('|') else {
            column = None;
            continue;
        };
        let row: Vec<&str> = row.split('|').map(str::trim).collect();
        match column {
            None => column = Some(row.iter().position(|head| head.ends_with("says"))),
            Some(at) => {
                let cell = at.and_then(|at| row.get(at));
                said.extend(cell.map(|cell| cell.replace('*', "")));
            }
        }
    }
    let plain = guide.replace("**", "");
    let in_italics = plain.split('*').skip(1).step_by(2);
    said.extend(in_italics.map(str::to_owned));
    said.retain(|said| said.chars().any(char::is_alphabetic));
    said
}

#[test]
fn the_guides_say_what_the_screen_says() {
    let screen = fs::read_to_string(root().join("assets/words/en.ftl")).unwrap();
    // Numbers and names are put in by the program.
    let is_there = |text: &str| {
        let text = text.trim_matches(|letter: char| letter.is_numeric() || letter == ' ');
        text.split('…').all(|part| screen.contains(part.trim()))
    };
    let mut found = 0;
    for guide in ["guide-gate.md", "guide-school.md", "guide-clinic.md"] {
        let guide = text_of(&Path::new("assets/docs").join(guide));
        for said in words_on_screen(&guide) {
            // A cell may hold several, and one may have a comma of its own.
            for said in said.split(" · ") {
                let each = said.split(", ").all(is_there);
                assert!(is_there(said) || each, "{said}");
                found += 1;
            }
        }
    }
    assert!(found > 60, "{found}");
}
