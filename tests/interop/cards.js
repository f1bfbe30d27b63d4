// Cards that kill-the-clipboard makes and signs, as an honest issuer would.

import {
  ANYPERSON,
  LUKASZ,
  NGUYEN,
  about,
  dose,
  nameless,
  negativeTest,
  patientSummary,
  twoDoses,
  twoPersons,
} from './bundles.js';
import { directoryOf } from './issuer.js';

const DAY = 86_400;

const VERIFIED = ['verified'];

// The name of a case, what is shown to both, in which form, and what the kiosk must say: headline
// and code of the first reason of each card. `theirs` is what kill-the-clipboard must say, and
// `why` is why the two differ where they do.
function good(name, form, inputs, more = {}) {
  return { name, form, inputs, ours: VERIFIED, theirs: 'accepted', ...more };
}

function refused(name, form, inputs, ours, theirs, more = {}) {
  return { name, form, inputs, ours: [ours].flat(), theirs, ...more };
}

export async function honestCards(issuer, now) {
  const at = now - DAY;
  const doses = await issuer.issue(twoDoses(ANYPERSON), { at });
  const lab = await issuer.issue(about(NGUYEN, negativeTest('2026-05-01T09:15:00Z')), { at });
  const years = Array.from({ length: 9 }, (_, year) => dose('141', `${2015 + year}-10-02`));
  const long = await issuer.issue(about(LUKASZ, ...years, dose('207', '2021-01-01')), { at });
  const summary = await issuer.issue(patientSummary(NGUYEN), { at });
  const lasting = await issuer.issue(twoDoses(LUKASZ), { at, lasts: 2 * DAY });
  const typed = await issuer.issue(twoDoses(ANYPERSON), {
    at,
    types: ['https://smarthealth.cards#immunization', 'https://smarthealth.cards#covid19'],
  });
  const fraction = await issuer.claims(twoDoses(ANYPERSON), at);
  fraction.nbf += 0.677;
  const file = JSON.stringify({ verifiableCredential: [doses.asJWS(), lab.asJWS()] });
  const pieces = long.asQRNumeric({ enableChunking: true, maxSingleQRSize: 400 });
  const keySet = { keys: issuer.listed().keys };
  return [
    good('two doses, as JWS', 'jws', [doses.asJWS()]),
    good('two doses, as a code', 'code', doses.asQRNumeric()),
    good('two doses, by a key set', 'code', doses.asQRNumeric(), { keySet }),
    good('a test result, as a code', 'code', lab.asQRNumeric()),
    good('two doses, as a file', 'file', [await doses.asFileContent()]),
    good('a file of two cards', 'file', [file], { ours: ['verified', 'verified'] }),
    good('ten doses, in several codes', 'code', pieces),
    good('ten doses, its codes in another order', 'code', pieces.toReversed()),
    good('a patient summary, as a document', 'jws', [summary.asJWS()]),
    good('a card that ends tomorrow', 'code', lasting.asQRNumeric()),
    good('a card with more types', 'code', typed.asQRNumeric()),
    good('issued at a fraction of a second', 'jws', [await issuer.signClaims(fraction)]),
    ...(await pictures(doses, long)),
  ];
}

// kill-the-clipboard draws codes and reads none from pictures: it gets the digits.
async function pictures(small, long) {
  const drawn = async (card, options) => {
    const urls = await card.asQR(options);
    return urls.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  };
  const several = { enableChunking: true, maxSingleQRSize: 600 };
  return [
    good('a drawn code', 'code', small.asQRNumeric(), { shown: await drawn(small) }),
    good('drawn codes, several', 'code', long.asQRNumeric(several), {
      shown: await drawn(long, several),
    }),
  ];
}

export async function datedCards(issuer, now) {
  const bundle = twoDoses(ANYPERSON);
  const expired = await issuer.issue(bundle, { at: now - DAY, lasts: 3600 });
  const atEnd = await issuer.issue(bundle, { at: now - 3600, lasts: 3600 });
  const early = await issuer.issue(bundle, { at: now + DAY });
  const milliseconds = await issuer.claims(bundle, now - DAY);
  milliseconds.nbf *= 1000;
  return [
    refused('expired', 'code', expired.asQRNumeric(), 'do-not-accept card-expired', 'EXPIRED'),
    refused('expires this second', 'code', atEnd.asQRNumeric(), 'do-not-accept card-expired', 'accepted', {
      why: 'exp is the first second at which a card has ended (RFC 7519); the peer gives one more',
    }),
    refused('not yet valid', 'code', early.asQRNumeric(), 'do-not-accept card-not-yet-valid', 'accepted', {
      why: 'the peer never looks at nbf',
    }),
    refused(
      'issued in milliseconds',
      'jws',
      [await issuer.signClaims(milliseconds)],
      'do-not-accept date-in-milliseconds',
      'accepted',
      { why: 'the peer never looks at nbf' },
    ),
  ];
}

export async function revokedCards(issuer, now) {
  const at = now - DAY;
  const card = await issuer.issue(twoDoses(ANYPERSON), { at, rid: 'MKyCxh7p6uQ' });
  const listed = (...rids) => ({ directory: directoryOf(issuer.listed({ crlVersion: 1, rids })) });
  const code = card.asQRNumeric();
  const red = 'do-not-accept card-revoked';
  return [
    good('on no revocation list', 'code', code, listed('AQPCj4wwk6Mt')),
    refused('revoked', 'code', code, red, 'SHC_REVOKED', listed('MKyCxh7p6uQ')),
    refused('revoked if issued before today', 'code', code, red, 'SHC_REVOKED', listed(`MKyCxh7p6uQ.${now}`)),
    good('revoked if issued earlier', 'code', code, listed(`MKyCxh7p6uQ.${at - 1}`)),
    good('revoked if issued before its own second', 'code', code, {
      ...listed(`MKyCxh7p6uQ.${at}`),
      theirs: 'SHC_REVOKED',
      why: 'only what was issued before the time is revoked; the peer takes the second itself too',
    }),
    refused('listed with and without a time', 'code', code, red, 'accepted', {
      ...listed(`MKyCxh7p6uQ.${at - 1}`, 'MKyCxh7p6uQ'),
      why: 'an entry without a time revokes whatever else is listed; the peer lets the time win',
    }),
  ];
}

export async function oddContents(issuer, now) {
  const at = now - DAY;
  const persons = await issuer.issue(twoPersons(), { at });
  const nobody = await issuer.issue(nameless(), { at });
  const unknown = dose('207', '2021-01-01', {
    modifierExtension: [{ url: 'https://x.example/not', valueBoolean: true }],
  });
  const modified = await issuer.issue(about(ANYPERSON, unknown), { at });
  const impossible = await issuer.issue(twoDoses({ ...ANYPERSON, birthDate: '2021-02-30' }), { at });
  const why = 'the peer judges the signature and leaves the content to whoever reads it';
  return [
    refused('two persons', 'code', persons.asQRNumeric(), 'check several-persons', 'accepted', { why }),
    refused('a person without a name', 'code', nobody.asQRNumeric(), 'check no-name', 'accepted', { why }),
    refused(
      'a modifier that nobody knows',
      'code',
      modified.asQRNumeric(),
      'check modifier-unknown',
      'accepted',
      { why },
    ),
    refused(
      'born on a day that never was',
      'code',
      impossible.asQRNumeric(),
      'check date-impossible',
      'accepted',
      { why },
    ),
  ];
}
