//! The tables.

use std::collections::BTreeSet;

use crate::engines::{ENGINES, LIVE, Reading, ZXING};
use crate::frames::Frame;

/// What all engines made of one frame.
pub struct Shot<'a> {
    pub frame: &'a Frame,
    pub readings: [Reading; ENGINES.len()],
}

type Shots<'a> = [&'a Shot<'a>];

pub fn print(all: &[Shot]) {
    let main: Vec<&Shot> = all.iter().filter(|shot| shot.frame.set == "main").collect();
    let limit: Vec<&Shot> = all
        .iter()
        .filter(|shot| shot.frame.set == "limit")
        .collect();
    for (name, held_out) in [
        ("all", None),
        ("tuning half", Some(false)),
        ("held-out half", Some(true)),
    ] {
        let part: Vec<&Shot> = main
            .iter()
            .filter(|shot| held_out.is_none_or(|held_out| shot.frame.is_held_out() == held_out))
            .copied()
            .collect();
        if !part.is_empty() {
            println!("\n── {name}: frames read, in %\n");
            success(&part);
            println!("\n── {name}: milliseconds of processor time\n");
            times(&part);
            println!("\n── {name}: goals\n");
            goals(&part, &limit);
        }
    }
    if !limit.is_empty() {
        println!("\n── least size: frames read of version 22, in %\n");
        let sizes: BTreeSet<String> = limit.iter().map(|shot| size(shot)).collect();
        head();
        for name in sizes {
            row(&name, &only(&limit, |shot| size(shot) == name));
        }
    }
}

fn size(shot: &Shot) -> String {
    format!("{} {:.1}", shot.frame.category, shot.frame.severity)
}

fn only<'a>(shots: &Shots<'a>, wanted: impl Fn(&Shot) -> bool) -> Vec<&'a Shot<'a>> {
    shots.iter().filter(|shot| wanted(shot)).copied().collect()
}

fn head() {
    print!("{:16}{:>6}", "", "frames");
    for (name, _) in ENGINES {
        print!("{name:>11}");
    }
    println!();
}

fn share(shots: &Shots, engine: usize) -> f64 {
    let right = shots
        .iter()
        .filter(|shot| shot.readings[engine].right)
        .count();
    100.0 * right as f64 / shots.len().max(1) as f64
}

fn row(name: &str, shots: &Shots) {
    print!("{name:16}{:6}", shots.len());
    for engine in 0..ENGINES.len() {
        print!("{:11.1}", share(shots, engine));
    }
    println!();
}

fn categories(shots: &Shots) -> BTreeSet<String> {
    shots
        .iter()
        .map(|shot| shot.frame.category.clone())
        .collect()
}

fn success(shots: &Shots) {
    head();
    row("all", shots);
    row("whole in view", &only(shots, |shot| shot.frame.in_frame));
    for category in categories(shots) {
        row(
            &category,
            &only(shots, |shot| shot.frame.category == category),
        );
    }
    for severity in 1..=5 {
        row(&format!("severity {severity}"), &severe(shots, severity));
    }
    let codes: BTreeSet<&str> = shots.iter().map(|shot| shot.frame.code.as_str()).collect();
    for code in codes {
        row(code, &only(shots, |shot| shot.frame.code == code));
    }
    for res in ["720", "1080"] {
        row(
            &format!("{res} lines"),
            &only(shots, |shot| shot.frame.res == res),
        );
    }
    print!("{:22}", "wrong texts");
    for engine in 0..ENGINES.len() {
        print!("{:11}", wrong(shots, engine));
    }
    println!();
}

fn severe<'a>(shots: &Shots<'a>, severity: u8) -> Vec<&'a Shot<'a>> {
    only(shots, |shot| {
        (shot.frame.severity - f64::from(severity)).abs() < 0.5
    })
}

fn wrong(shots: &Shots, engine: usize) -> usize {
    shots.iter().map(|shot| shot.readings[engine].wrong).sum()
}

/// What so large a part of the frames does not pass.
fn percentile(shots: &Shots, engine: usize, part: f64) -> f64 {
    let mut times: Vec<f64> = shots
        .iter()
        .map(|shot| shot.readings[engine].milliseconds)
        .collect();
    times.sort_by(f64::total_cmp);
    let last = times.len().saturating_sub(1);
    times
        .get((last as f64 * part).round() as usize)
        .copied()
        .unwrap_or(0.0)
}

fn times(shots: &Shots) {
    println!(
        "{:22}{:>9}{:>9}{:>9}{:>22}",
        "", "median", "95 %", "most", "median / zxing-cpp's"
    );
    for res in ["720", "1080"] {
        let part = only(shots, |shot| shot.frame.res == res);
        for (engine, (name, _)) in ENGINES.iter().enumerate() {
            let [median, high, most] =
                [0.5, 0.95, 1.0].map(|share| percentile(&part, engine, share));
            let ratio = median / percentile(&part, ZXING, 0.5);
            println!("{res:>5} lines, {name:10}{median:9.2}{high:9.2}{most:9.2}{ratio:22.2}");
        }
    }
}

fn goals(shots: &Shots, limit: &Shots) {
    let goal = |name: &str, value: f64, met: bool| {
        println!(
            "{} {name}: {value:.2}",
            if met { "met    " } else { "NOT MET" }
        );
    };
    let least = |name: &str, part: &Shots, least: f64| {
        let share = share(part, LIVE);
        goal(&format!("{name}, at least {least}"), share, share >= least);
    };
    least(
        "whole in view",
        &only(shots, |shot| shot.frame.in_frame),
        96.0,
    );
    least(
        "version 22",
        &only(shots, |shot| shot.frame.code == "v22"),
        90.0,
    );
    for severity in 1..=3 {
        least(
            &format!("severity {severity}"),
            &severe(shots, severity),
            96.0,
        );
    }
    for category in ["defocus", "curl"] {
        least(
            category,
            &only(shots, |shot| shot.frame.category == category),
            75.0,
        );
    }
    for category in categories(shots) {
        let part = only(shots, |shot| shot.frame.category == category);
        let (ours, theirs) = (share(&part, LIVE), share(&part, ZXING));
        if ours < theirs {
            goal(
                &format!("{category}, at least zxing-cpp's {theirs:.1}"),
                ours,
                false,
            );
        }
    }
    let common = only(shots, |shot| shot.frame.res == "720");
    let ratio = percentile(&common, LIVE, 0.5) / percentile(&common, ZXING, 0.5);
    goal(
        "median of 720 lines / zxing-cpp's, at most 0.6",
        ratio,
        ratio <= 0.6,
    );
    let high = percentile(&common, LIVE, 0.95);
    goal("95 % of 720 lines, at most 20 ms", high, high <= 20.0);
    let wrong = wrong(shots, LIVE);
    goal("wrong texts, at most 0", wrong as f64, wrong == 0);
    let small = only(limit, |shot| size(shot) == "webcam 2.0");
    if !small.is_empty() {
        least("version 22 at 2.0 pixels a module", &small, 100.0);
    }
}
