//! What a server of records answered to a question that a link's offer suggested (req-P1).

use crate::directory::Directory;
use crate::json::Json;
use crate::shl::{Answer, FileFault, SendFault};
use crate::time::Moment;
use crate::verdict::Verdict;

/// What to say of `answer`: of records, that nobody signed them, each person apart; else why there
/// are none.
#[must_use]
pub fn answered(
    answer: Result<Answer, SendFault>,
    directory: &Directory,
    moment: Moment,
) -> Vec<Verdict> {
    match read(answer) {
        Ok(json) => Verdict::on_shared(json, None, directory, moment),
        Err(fault) => vec![Verdict::on_unopened(fault, directory, moment)],
    }
}

fn read(answer: Result<Answer, SendFault>) -> Result<Json, FileFault> {
    let answer = answer.map_err(|fault| match fault {
        SendFault::TooLarge => FileFault::TooLarge,
        fault => FileFault::Send(fault),
    })?;
    match answer.status {
        200 if answer.is_page => Err(FileFault::WebPage),
        200 => {
            let json = Json::parse_record(&answer.body).map_err(|_json| FileFault::Malformed)?;
            match json.text_of("resourceType") {
                Some(_type) => Ok(json),
                None => Err(FileFault::Malformed),
            }
        }
        // The token has ended, or was taken back.
        401 | 403 => Err(FileFault::LocationEnded),
        status => Err(FileFault::Refused { status }),
    }
}
