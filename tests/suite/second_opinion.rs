//! p256 as a second opinion: it shares no code with the library that the program checks signatures
//! with. Over all signatures of the vectors; Wycheproof's and random ones are asked elsewhere.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::capture::document;
use health_card_kiosk::jobs;
use health_card_kiosk::payload::chunks::Added;
use health_card_kiosk::payload::{ChunkSet, Payload};
use health_card_kiosk::shc::signature_holds;

use crate::support::shared;
use crate::targets::second_opinion;
use crate::vectors::rows;

#[test]
fn two_libraries_agree_on_every_signature_of_the_vectors() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    let (mut cards, mut asked, mut hold) = (0, 0, 0);
    for row in rows(&folder, &["jws", "qr-numeric", ".smart-health-card"]) {
        let directory = row.directory(&folder);
        let mut set = ChunkSet::default();
        let mut found = Vec::new();
        for file in row.files(&folder) {
            for text in
                jobs::file_texts(&file, &mut document::read, &mut |_page| ()).unwrap_or_default()
            {
                match Payload::read(&text) {
                    Ok(Payload::Code(jws)) => found.push(jws),
                    Ok(Payload::Cards(cards)) => found.extend(cards),
                    Ok(Payload::Chunk(chunk)) => {
                        if let Added::Complete(jws) = set.add(chunk, row.time()) {
                            found.push(jws);
                        }
                    }
                    _ => {}
                }
            }
        }
        for jws in found {
            let Some((signed, signature)) = jws.rsplit_once('.') else {
                continue;
            };
            // White space and padding are refused before any signature is looked at.
            let Ok(signature) = URL_SAFE_NO_PAD.decode(signature) else {
                continue;
            };
            cards += 1;
            for key in directory.issuers().iter().flat_map(|issuer| &issuer.keys) {
                let holds = signature_holds(key, signed.as_bytes(), &signature);
                let second = second_opinion(key, signed.as_bytes(), &signature);
                assert_eq!(second, holds, "{}: {}", row.id, key.id());
                asked += 1;
                hold += usize::from(holds);
            }
        }
    }
    println!("{cards} cards, {asked} signatures checked by both, {hold} hold");
    assert_eq!((cards, asked, hold), (52, 488, 87));
}
