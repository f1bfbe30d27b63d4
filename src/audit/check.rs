//! Whether a log is whole.

use super::{Entry, Hash, Head, Log};

/// A log that is whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Checked {
    /// Its lines.
    pub lines: u64,
    /// Where it stands.
    pub head: Head,
}

/// Where a log is not what was written.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Broken {
    /// A number is left out, or comes twice.
    #[error("line {expected} is missing: {found} stands in its place")]
    Missing {
        /// The number that should come.
        expected: u64,
        /// The one that does.
        found: u64,
    },
    /// A line does not match its hash.
    #[error("line {seq} was changed, or one before it was")]
    Changed {
        /// Its number.
        seq: u64,
    },
    /// Lines at the end are missing.
    #[error("the log ends with line {last}, and stood at line {seq} once")]
    CutOff {
        /// The last line that is there.
        last: u64,
        /// The last line that was there.
        seq: u64,
    },
    /// The log says otherwise than what was noted of it.
    #[error("line {seq} is not the one that was noted: the log was written anew")]
    WrittenAnew {
        /// The number of the line.
        seq: u64,
    },
}

/// Looks at a whole log: each line in its order with the hash that is kept of it, after `start`, and
/// every one of `heads` that says where it stood once. Heads of lines that were let go before `start`
/// say nothing any more.
///
/// # Errors
/// [`Broken`], for the first fault.
pub fn check<E>(
    start: Head,
    lines: impl IntoIterator<Item = Result<(Entry, Hash), E>>,
    heads: &[Head],
) -> Result<Result<Checked, Broken>, E> {
    let of_log = |head: &&Head| head.log == start.log && head.seq >= start.seq;
    let mut noted: Vec<&Head> = heads.iter().filter(of_log).collect();
    noted.sort_by_key(|head| head.seq);
    let mut noted = noted.into_iter().peekable();
    let mut head = start;
    let mut count = 0;
    let mut is_noted = |head: &Head| {
        while let Some(noted) = noted.next_if(|noted| noted.seq <= head.seq) {
            if noted.hash != head.hash {
                return Err(Broken::WrittenAnew { seq: head.seq });
            }
        }
        Ok(noted.peek().map(|noted| noted.seq))
    };
    let mut ahead = is_noted(&head);
    for line in lines {
        let (entry, hash) = line?;
        let expected = head.seq + 1;
        if let Err(broken) = ahead {
            return Ok(Err(broken));
        }
        if entry.seq != expected {
            let found = entry.seq;
            return Ok(Err(Broken::Missing { expected, found }));
        }
        head = head.after(&entry);
        if head.hash != hash {
            return Ok(Err(Broken::Changed { seq: entry.seq }));
        }
        count += 1;
        ahead = is_noted(&head);
    }
    Ok(match ahead {
        Err(broken) => Err(broken),
        Ok(Some(seq)) => Err(Broken::CutOff {
            last: head.seq,
            seq,
        }),
        Ok(None) => Ok(Checked { lines: count, head }),
    })
}

impl Log {
    /// What a line of this log is read as, where a stranger's file says of which it is.
    pub(super) const fn holds_objects(self) -> bool {
        matches!(self, Self::Scans)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::UnixTime;

    type Line = (Entry, Hash);

    fn log(count: u64) -> Vec<Line> {
        let mut head = Head::start(Log::Kiosk);
        (1..=count)
            .map(|seq| {
                let entry = Entry {
                    seq,
                    at: UnixTime::from_secs(i64::try_from(seq).unwrap() * 60),
                    event: "setting-changed".to_owned(),
                    detail: format!("theme {}", seq % 3),
                };
                head = head.after(&entry);
                (entry, head.hash)
            })
            .collect()
    }

    fn checked(start: Head, lines: &[Line], heads: &[Head]) -> Result<Checked, Broken> {
        let lines = lines.iter().cloned().map(Ok::<_, ()>);
        check(start, lines, heads).unwrap()
    }

    fn head(lines: &[Line], at: usize) -> Head {
        Head {
            log: Log::Kiosk,
            seq: lines[at].0.seq,
            hash: lines[at].1,
        }
    }

    const START: Head = Head::start(Log::Kiosk);

    #[test]
    fn a_log_that_is_whole_is_found_whole_also_after_old_lines_have_gone() {
        let lines = log(9);
        let heads = [head(&lines, 2), head(&lines, 8)];
        let whole = checked(START, &lines, &heads).unwrap();
        assert_eq!((whole.lines, whole.head), (9, head(&lines, 8)));
        let rest = checked(head(&lines, 4), &lines[5..], &heads).unwrap();
        assert_eq!((rest.lines, rest.head), (4, head(&lines, 8)));
        assert_eq!(checked(START, &[], &[]).unwrap().head, START);
    }

    #[test]
    fn what_was_written_anew_matches_itself_and_not_what_was_noted() {
        let lines = log(9);
        let mut other = log(9);
        let mut at = START;
        other[3].0.detail.push('!');
        for (entry, hash) in &mut other {
            at = at.after(entry);
            *hash = at.hash;
        }
        assert!(checked(START, &other, &[]).is_ok());
        assert!(checked(START, &other, &[head(&lines, 2)]).is_ok());
        let noted = [head(&lines, 2), head(&lines, 5)];
        assert_eq!(
            checked(START, &other, &noted),
            Err(Broken::WrittenAnew { seq: 6 })
        );
        // A head of the other log says nothing of this one.
        let of_scans = Head {
            log: Log::Scans,
            ..noted[1]
        };
        assert!(checked(START, &other, &[of_scans]).is_ok());
    }

    #[test]
    fn a_log_that_was_cut_off_is_told_by_what_was_noted() {
        let lines = log(9);
        let last = [head(&lines, 8)];
        for end in 0..9 {
            let cut = checked(START, &lines[..end], &last);
            let end = u64::try_from(end).unwrap();
            assert_eq!(cut, Err(Broken::CutOff { last: end, seq: 9 }));
        }
    }

    proptest! {
        #[test]
        fn a_line_that_is_changed_moved_or_gone_is_noticed(
            count in 2..40_u64,
            at in any::<prop::sample::Index>(),
            other in any::<prop::sample::Index>(),
            how in 0..6,
        ) {
            let mut lines = log(count);
            let last = head(&lines, lines.len() - 1);
            let (at, other) = (at.index(lines.len()), other.index(lines.len()));
            match how {
                0 => lines[at].0.detail.push(' '),
                1 => lines[at].0.event.push('x'),
                2 => lines[at].0.at = UnixTime::from_secs(-1),
                3 => drop(lines.remove(at)),
                4 => {
                    prop_assume!(at != other);
                    lines.swap(at, other);
                }
                _ => {
                    let again = lines[at].clone();
                    lines.insert(other, again);
                }
            }
            prop_assert!(checked(START, &lines, &[last]).is_err());
        }
    }
}
