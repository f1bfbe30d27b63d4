// Links that kill-the-clipboard does not open and others write, each with the reason why the
// kiosk does.

import { createCipheriv, randomBytes } from 'node:crypto';

import { BLUE, CARD, FHIR, GREEN, WITH, filled, opens } from './links.js';

// A JWE of `content` whose header says nothing of what is in it.
function untyped(content, key) {
  const part = (bytes) => Buffer.from(bytes).toString('base64url');
  const head = part(JSON.stringify({ alg: 'dir', enc: 'A256GCM' }));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce);
  cipher.setAAD(Buffer.from(head));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
  return `${head}..${part(nonce)}.${part(sealed)}.${part(cipher.getAuthTag())}`;
}

// Live access, as an access token with its server.
const OFFER = {
  access_token: 'not-a-token',
  token_type: 'Bearer',
  expires_in: 3600,
  scope: 'patient/*.rs',
  aud: 'https://fhir.interop.example/r4',
  query: ['Coverage?patient=123'],
};

// A person without records, in no bundle.
const SINGLE = {
  resourceType: 'Patient',
  name: [{ family: 'Anyperson', given: ['John', 'B.'] }],
  birthDate: '1951-01-20',
};

const OTHER_KEY = randomBytes(32).toString('base64url');

const flagged = (flag) => ({ payload: (payload) => ({ ...payload, flag }) });

// The manifest with more files.
const withFile = (more) => (manifest, shl) => ({
  ...manifest,
  files: [...manifest.files, ...more(shl)],
});

// The manifest with its first file changed.
const firstFile = (change) => (manifest, shl) => ({
  ...manifest,
  files: manifest.files.map((file, number) => (number === 0 ? change(file, shl) : file)),
});

export function oddLinks({ doses, summary, others }, unlisted) {
  const differs = (theirs, why) => ({ theirs, why });
  const live = (shl) => [{ contentType: 'application/smart-api-access', embedded: untyped(OFFER, shl.key) }];
  const leaflet = (shl) => [{ contentType: 'application/pdf', embedded: untyped('%PDF-1.7', shl.key) }];
  const broken = () => [{ contentType: 'application/fhir+json', embedded: untyped({}, OTHER_KEY) }];
  const guarded = { flag: 'LP', passcode: '1234', fill: doses };
  return [
    opens('an unknown letter among its flags (LPX)', guarded, [GREEN], [WITH], {
      ...flagged('LPX'),
      passcode: '1234',
      ...differs(
        'SHL_FORMAT_ERROR',
        'receivers ignore flags that they do not know; the peer takes five words and no other',
      ),
    }),
    opens('flags in another order (PL)', guarded, [GREEN], [WITH], {
      ...flagged('PL'),
      passcode: '1234',
      ...differs('SHL_FORMAT_ERROR', 'flags have no order; the peer takes five words and no other'),
    }),
    opens('a label of 81 letters', { fill: doses }, [GREEN], ['POST'], {
      payload: (payload) => ({ ...payload, label: 'x'.repeat(81) }),
      ...differs('SHL_FORMAT_ERROR', 'a long label is shown cut off, and shuts nobody out'),
    }),
    opens('an end in milliseconds, as a text', { fill: doses }, [GREEN], ['POST'], {
      payload: (payload) => ({ ...payload, exp: String(Date.now() + 86_400_000) }),
      ...differs(
        'SHL_FORMAT_ERROR',
        "an end is a hint, and the implementation guide's own example is written so",
      ),
    }),
    opens(
      'live access among the files',
      { fill: doses, alterManifest: withFile(live) },
      [GREEN, 'smart-api-access: shared-not-signed link-offer'],
      ['POST'],
      differs('SHL_MANIFEST_ERROR', 'live access is offered and not used; the peer does not know the type'),
    ),
    opens(
      'a leaflet among the files',
      { fill: doses, alterManifest: withFile(leaflet) },
      [GREEN, 'pdf: shared-not-signed link-file-unknown'],
      ['POST'],
      differs('SHL_MANIFEST_ERROR', 'a file of another type is listed, and the others open'),
    ),
    opens(
      'one file of two that does not open',
      { fill: doses, alterManifest: withFile(broken) },
      [GREEN, 'fhir+json: check link-file-not-opened link-file-key'],
      ['POST'],
      differs('SHL_DECRYPTION_ERROR', 'each file is opened by itself; the peer gives all up for one'),
    ),
    opens(
      'a location that is good for no time any more',
      { fill: doses, embedAtMost: 0, lateFiles: 1 },
      [GREEN],
      ['POST', 'GET', 'POST', 'GET'],
      differs('SHL_NETWORK_ERROR', 'a location may be short-lived, so the list is asked for once more'),
    ),
    opens(
      'embedded and at a location',
      {
        fill: doses,
        alterManifest: firstFile((file) => ({ ...file, location: 'https://127.0.0.1:9/f' })),
      },
      [GREEN],
      ['POST'],
      differs('SHL_MANIFEST_ERROR', 'a file may stand in both places; what is embedded is taken'),
    ),
    opens(
      'a type with a parameter',
      {
        fill: summary,
        alterManifest: firstFile((file) => ({
          ...file,
          contentType: `${file.contentType};fhirVersion=4.0.1`,
        })),
      },
      [BLUE],
      ['POST'],
      differs('SHL_MANIFEST_ERROR', 'types may have parameters; the published example has one'),
    ),
    opens(
      'without cty in the JWE',
      {
        alterManifest: withFile((shl) => [
          { contentType: 'application/fhir+json', embedded: untyped(SINGLE, shl.key) },
        ]),
      },
      [BLUE],
      ['POST'],
      differs(
        'SHL_MANIFEST_ERROR',
        "the implementation guide's own file has no cty; the type is told by the content",
      ),
    ),
    opens(
      'a card that its sharer marks as out of date',
      { fill: doses, alterManifest: firstFile((file) => ({ ...file, status: 'no-longer-valid' })) },
      [`${CARD}: check link-no-longer-valid`],
      ['POST'],
      differs('opened', 'what its sharer calls no longer valid is not green; the peer does not look'),
    ),
    opens(
      'records of another person beside a card',
      { fill: filled(doses, others) },
      [`${CARD}: check link-people-differ`, `${FHIR}: check not-signed`],
      ['POST'],
      differs('opened', 'files of two persons are doubted; the peer does not compare them'),
    ),
    opens(
      'a card of an unlisted issuer',
      { fill: filled(doses, unlisted) },
      [GREEN, `${CARD}: check issuer-not-listed`],
      ['POST'],
      differs(
        'SHL_INVALID_CONTENT_ERROR',
        'each card has a verdict of its own; the peer gives all up for one',
      ),
    ),
  ];
}
