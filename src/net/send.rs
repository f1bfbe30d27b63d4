//! One request of a link: what its server said, whatever that was, or the precise reason why there is
//! no answer. It goes out once at most (red line 3): it is consumed by being sent, and the client
//! below neither repeats nor follows anything.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use fail::fail_point;
use jiff::fmt::rfc2822::DateTimeParser;
use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap,
    HeaderName, HeaderValue, RETRY_AFTER,
};
use reqwest::{RequestBuilder, Response};
use tokio::time::{Instant, timeout_at};
use zeroize::Zeroizing;

use super::guard::admit_link;
use super::{Cancel, Client, NetError};
use crate::clock;
use crate::limits;
use crate::shl::{Answer, Ask, SendFault};
use crate::time::UnixTime;

/// The statuses of good answers. Some servers answer a POST with 201.
const GOOD: [u16; 2] = [200, 201];

/// Bytes that may still come, in all answers of one step together.
#[derive(Debug)]
pub(super) struct Room(AtomicU64);

impl Room {
    pub(super) const fn new(bytes: u64) -> Self {
        Self(AtomicU64::new(bytes))
    }

    /// Takes room for so many; whether there was as much.
    fn take(&self, bytes: u64) -> bool {
        let less = |room: u64| room.checked_sub(bytes);
        let (set, fetch) = (Ordering::Relaxed, Ordering::Relaxed);
        self.0.fetch_update(set, fetch, less).is_ok()
    }
}

impl Client {
    /// Sends `ask`.
    ///
    /// # Errors
    /// [`SendFault`], as the names of its variants say.
    pub(super) async fn send(
        &self,
        ask: Ask,
        room: &Room,
        cancel: &Cancel,
    ) -> Result<Answer, SendFault> {
        fail_point!("links-send");
        let now = Instant::now();
        // Beyond what clocks can say there is no end.
        let end = now.checked_add(ask.within);
        let end = end.unwrap_or_else(|| now + limits::LINK_FILE_MAX);
        let most = ask.most;
        let request = self.request(ask)?;
        let exchange = async {
            let answer = timeout_at(end, request.send()).await;
            let answer = answer.map_err(|_elapsed| SendFault::TooSlow)?;
            let answer = answer.map_err(|error| fault(&error))?;
            fail_point!("links-answer");
            take(answer, end, most, room).await
        };
        let answer = cancel.unless(exchange).await;
        answer.unwrap_or(Err(SendFault::Cancelled))
    }

    fn request(&self, ask: Ask) -> Result<RequestBuilder, SendFault> {
        let (url, way) = admit_link(&ask.url, self.allowed()).map_err(before)?;
        let client = self.on(way);
        let mut request = match ask.body {
            None => client.get(url),
            // The client hands the bytes on as they are, and they are wiped where they lie.
            Some(body) => client
                .post(url)
                .header(CONTENT_TYPE, "application/json")
                .body(Bytes::from_owner(body)),
        };
        if let Some(token) = ask.bearer {
            let mut value = Zeroizing::new(Vec::with_capacity(token.len() + 7));
            value.extend_from_slice(b"Bearer ");
            value.extend_from_slice(token.as_bytes());
            let value = HeaderValue::from_maybe_shared(Bytes::from_owner(value));
            let mut value = value.map_err(|_not_text| SendFault::Local)?;
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        // Nothing is inflated here before it is decrypted, so nothing compressed is asked for.
        Ok(request
            .header(ACCEPT, ask.accept)
            .header(ACCEPT_ENCODING, "identity"))
    }
}

/// What the server said. Of an answer that says no the status counts, even where the rest of it
/// never comes.
async fn take(answer: Response, end: Instant, most: u64, room: &Room) -> Result<Answer, SendFault> {
    let status = answer.status();
    if status.is_redirection() {
        return Err(SendFault::Redirect);
    }
    let status = status.as_u16();
    let retry_after = retry_after(answer.headers(), clock::now());
    let is_good = GOOD.contains(&status);
    // Some servers send data as a page's type: of a good answer the first letter says what it is.
    let is_page = !is_good && is_page(answer.headers());
    let body = match is_good {
        true => timeout_at(end, body(answer, most, Some(room))).await,
        false => timeout_at(end, body(answer, limits::REFUSAL_BYTES, None)).await,
    };
    let body = body.unwrap_or(Err(SendFault::TooSlow));
    let body = match is_good {
        true => body?,
        false => body.unwrap_or_default(),
    };
    Ok(Answer {
        status,
        retry_after,
        // Portals send their page as any type. Neither JSON nor a JWE begins so.
        is_page: is_page || body.trim_ascii_start().first() == Some(&b'<'),
        body,
    })
}

async fn body(
    mut answer: Response,
    most: u64,
    room: Option<&Room>,
) -> Result<Zeroizing<Vec<u8>>, SendFault> {
    let is_plain = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(b"identity");
    let mut encodings = answer.headers().get_all(CONTENT_ENCODING).iter();
    if !encodings.all(is_plain) {
        return Err(SendFault::Garbled);
    }
    // A length told beforehand is a claim: it may spare the reading, and decides nothing else.
    if answer.content_length().is_some_and(|length| length > most) {
        return Err(SendFault::TooLarge);
    }
    let mut bytes = Zeroizing::new(Vec::new());
    while let Some(piece) = answer.chunk().await.map_err(|error| fault(&error))? {
        let length = piece.len() as u64;
        let fits = bytes.len() as u64 + length <= most;
        if !fits || room.is_some_and(|room| !room.take(length)) {
            return Err(SendFault::TooLarge);
        }
        push(&mut bytes, &piece);
    }
    Ok(bytes)
}

/// Appends `piece`. Where `bytes` must move for that, the place they leave is wiped.
fn push(bytes: &mut Zeroizing<Vec<u8>>, piece: &[u8]) {
    let needed = bytes.len() + piece.len();
    if needed > bytes.capacity() {
        let larger = Vec::with_capacity(needed.max(2 * bytes.capacity()));
        let smaller = std::mem::replace(bytes, Zeroizing::new(larger));
        bytes.extend_from_slice(&smaller);
    }
    bytes.extend_from_slice(piece);
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = text(headers, CONTENT_TYPE).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or(kind).trim();
    ["text/html", "application/xhtml+xml"]
        .iter()
        .any(|page| kind.eq_ignore_ascii_case(page))
}

/// `Retry-After`: seconds, or a date (RFC 9110 §10.2.3), which is counted from the server's own
/// `Date` where that is told, since one of the two clocks may be wrong.
fn retry_after(headers: &HeaderMap, now: UnixTime) -> Option<Duration> {
    let wait = text(headers, RETRY_AFTER)?.trim();
    let is_number = !wait.is_empty() && wait.bytes().all(|byte| byte.is_ascii_digit());
    let wait = if is_number {
        Duration::from_secs(wait.parse().unwrap_or(u64::MAX))
    } else {
        let from = text(headers, DATE).and_then(date);
        date(wait)?.since(from.unwrap_or(now))
    };
    Some(wait.min(limits::RATE_WAIT_MOST))
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// A date of HTTP in the form that servers must write (RFC 9110 §5.6.7), which is one of mail too.
fn date(text: &str) -> Option<UnixTime> {
    let date = DateTimeParser::new().parse_timestamp(text.trim()).ok()?;
    Some(UnixTime::from_secs(date.as_second()))
}

/// What stands behind an error of the HTTP client. Before the connection stands, TLS included,
/// nothing of a request goes out.
fn fault(error: &reqwest::Error) -> SendFault {
    let fault = NetError::of(error);
    if error.is_connect() || error.is_builder() {
        return before(fault);
    }
    match fault {
        NetError::TooSlow => SendFault::TooSlow,
        NetError::NotHttp => SendFault::Garbled,
        _ => SendFault::CutOff,
    }
}

/// What kept a request from going out.
const fn before(fault: NetError) -> SendFault {
    match fault {
        NetError::Address => SendFault::Address,
        NetError::Port => SendFault::Port,
        NetError::NotPublic => SendFault::NotAllowed,
        NetError::NoName => SendFault::NoName,
        NetError::CertificateEnded | NetError::CertificateNotBegun => SendFault::CertificateDates,
        NetError::CertificateName
        | NetError::CertificateRoot
        | NetError::Certificate
        | NetError::Tls
        | NetError::NotTls => SendFault::NotTrusted,
        NetError::Local | NetError::BadRoot => SendFault::Local,
        _ => SendFault::NoConnection,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn wait(headers: &[(HeaderName, &str)]) -> Option<u64> {
        let header = |(name, value): &(HeaderName, &str)| (name.clone(), value.parse().unwrap());
        let headers = headers.iter().map(header).collect();
        // The moment that RFC 9110 takes for its examples.
        let now = UnixTime::from_secs(784_111_777);
        retry_after(&headers, now).map(|wait| wait.as_secs())
    }

    #[test]
    fn the_wait_that_a_server_asks_for_is_read_in_both_forms_and_bounded() {
        let most = limits::RATE_WAIT_MOST.as_secs();
        let on = |text| wait(&[(RETRY_AFTER, text)]);
        assert_eq!(on("120"), Some(120));
        assert_eq!(on(" 0 "), Some(0));
        assert_eq!(on("99999999999999999999999"), Some(most));
        assert_eq!(on("Sun, 06 Nov 1994 08:51:37 GMT"), Some(120));
        assert_eq!(on("Sun, 06 Nov 1994 08:49:30 GMT"), Some(0));
        assert_eq!(on("Sat, 06 Nov 2094 08:49:37 GMT"), Some(most));
        for odd in ["", "soon", "-5", "1.5", "+7", "0x10", "Sun, 06 Nov 1994"] {
            assert_eq!(on(odd), None, "{odd}");
        }
        assert_eq!(wait(&[]), None);
        // A server whose clock is wrong counts by its own.
        let late = "Sun, 06 Nov 2044 08:51:37 GMT";
        let own = "Sun, 06 Nov 2044 08:51:30 GMT";
        assert_eq!(wait(&[(RETRY_AFTER, late), (DATE, own)]), Some(7));
        assert_eq!(wait(&[(RETRY_AFTER, late), (DATE, "today")]), Some(most));
    }

    #[test]
    fn pieces_add_up_and_room_is_taken_once() {
        let mut bytes = Zeroizing::new(Vec::new());
        for piece in [&b"ab"[..], b"", b"cde", &[b'x'; 100], b"y"] {
            push(&mut bytes, piece);
        }
        assert_eq!(bytes.len(), 106);
        assert!(bytes.starts_with(b"abcdexx") && bytes.ends_with(b"xy"));
        let room = Room::new(10);
        assert!(room.take(6) && !room.take(5) && room.take(4) && !room.take(1));
    }
}
