// Links as kill-the-clipboard makes them, and what both receivers must make of them.

import { randomBytes } from 'node:crypto';

import { ANYPERSON, NGUYEN, about, letter, negativeTest, patientSummary, twoDoses } from './bundles.js';

// Types without the `application/` that all of them begin with.
export const CARD = 'smart-health-card';

export const FHIR = 'fhir+json';

// What a file of each kind must come out as: its type and, of each item in it, the headline with
// the first reason.
export const GREEN = `${CARD}: verified`;

export const BLUE = `${FHIR}: shared-not-signed not-signed`;

const DAY = 86_400;

export const LABEL = 'Jessica Argonaut — résumé de santé';

export const PASSCODE = '2016-01-31 ü';

const HASTY = [429, '', { 'retry-after': '120' }];

// A request with a passcode in it.
export const WITH = 'POST with passcode';

// A link that opens: how it is shared, the files that come out of it, and the requests that takes.
export function opens(name, share, files, asks = ['POST'], more = {}) {
  return { name, share, ours: ['ok', ...files], asks, theirs: 'opened', ...more };
}

// A link that does not.
export function shut(name, share, outcome, asks, theirs, more = {}) {
  return { name, share, ours: [outcome].flat(), asks, theirs, ...more };
}

// The cards and records that links are filled with.
export async function contents(issuer, now) {
  const at = now - DAY;
  const doses = await issuer.issue(twoDoses(ANYPERSON), { at });
  const result = await issuer.issue(about(ANYPERSON, negativeTest('2026-05-01T09:15:00Z')), { at });
  const ended = await issuer.issue(twoDoses(ANYPERSON), { at, lasts: 3600 });
  const summary = patientSummary(ANYPERSON);
  const card = (shc, compress) => (into) => into.addHealthCard({ shc, enableCompression: compress });
  const record = (content, compress) => (into) =>
    into.addFHIRResource({ content, enableCompression: compress });
  return {
    doses: card(doses),
    packedDoses: card(doses, true),
    result: card(result),
    ended: card(ended),
    summary: record(summary),
    plainSummary: record(summary, false),
    letter: record(letter('Rest for three days. '.repeat(200)), false),
    others: record(about(NGUYEN, negativeTest('2026-05-01T09:15:00Z'))),
  };
}

// All of these, one after the other.
export const filled =
  (...fills) =>
  async (into) => {
    for (const fill of fills) await fill(into);
  };

export function plainLinks({ doses, packedDoses, result, ended, summary, plainSummary, letter: text }) {
  const all = filled(doses, summary, text);
  const list = { resourceType: 'List', status: 'current', mode: 'snapshot', title: 'For school' };
  const elsewhere = { embedAtMost: 0 };
  return [
    opens('a card', { fill: doses }, [GREEN]),
    opens('a card, compressed', { fill: packedDoses }, [GREEN]),
    opens('a card, at a location', { fill: doses, ...elsewhere }, [GREEN], ['POST', 'GET']),
    opens('two cards', { fill: filled(doses, result) }, [GREEN, GREEN]),
    opens('a card that has ended', { fill: ended }, [`${CARD}: do-not-accept card-expired`], ['POST'], {
      theirs: 'SHL_INVALID_CONTENT_ERROR',
    }),
    opens('a patient summary', { fill: summary }, [BLUE]),
    opens('a patient summary, not compressed', { fill: plainSummary }, [BLUE]),
    opens('a card and records', { fill: all }, [GREEN, BLUE, BLUE]),
    opens(
      'a card and records, at locations',
      { fill: all, ...elsewhere },
      [GREEN, BLUE, BLUE],
      ['POST', 'GET', 'GET', 'GET'],
    ),
    opens(
      'large files at locations',
      { fill: filled(doses, text), embedAtMost: 4000 },
      [GREEN, BLUE],
      ['POST', 'GET'],
    ),
    opens('with a status and a list', { fill: doses, manifest: { status: 'can-change', list } }, [GREEN]),
    opens('with a label', { fill: doses, label: LABEL }, [GREEN]),
    opens('that ends tomorrow', { fill: doses, ends: new Date(Date.now() + DAY * 1000) }, [GREEN]),
    opens('at a name in place of a number', { fill: doses, host: 'localhost' }, [GREEN]),
    opens('after the address of a viewer', { fill: doses }, [GREEN], ['POST'], {
      link: (uri) => `https://viewer.interop.example/open#${uri}`,
    }),
    opens('long-term (L)', { flag: 'L', fill: doses }, [GREEN]),
    opens('a direct file (U): a card', { flag: 'U', fill: doses }, [GREEN], ['GET']),
    opens('a direct file (U): records', { flag: 'U', fill: summary }, [BLUE], ['GET']),
    opens('a long-term direct file (LU)', { flag: 'LU', fill: packedDoses }, [GREEN], ['GET']),
    opens('nothing in it yet', {}, [], ['POST'], { ours: ['pending'] }),
  ];
}

export function guardedLinks({ doses, summary }) {
  const guarded = { flag: 'P', passcode: PASSCODE, fill: filled(doses, summary) };
  const unspoken = { ...guarded, flag: undefined };
  const given = { passcode: PASSCODE };
  const other = { passcode: '1234' };
  const refused = 'SHL_INVALID_PASSCODE_ERROR';
  const far = { ...guarded, embedAtMost: 0 };
  return [
    opens('the right passcode (P)', guarded, [GREEN, BLUE], [WITH], given),
    opens('the right passcode, long-term (LP)', { ...guarded, flag: 'LP' }, [GREEN, BLUE], [WITH], given),
    opens('the right passcode, at locations', far, [GREEN, BLUE], [WITH, 'GET', 'GET'], given),
    opens('a passcode that only the server asks for', unspoken, [GREEN, BLUE], ['POST', WITH], given),
    opens('a passcode that nobody asks for', { fill: doses }, [GREEN], ['POST'], given),
    shut('no passcode', guarded, 'passcode', [], refused),
    shut('no passcode, where only the server asks for it', unspoken, 'passcode, 5 left', ['POST'], refused),
    shut('the wrong passcode', guarded, 'wrong-passcode, 4 left', [WITH], refused, other),
    shut('the last try', { ...guarded, tries: 1 }, 'wrong-passcode, 0 left', [WITH], refused, other),
  ];
}

export function shutLinks({ doses }) {
  const yesterday = new Date(Date.now() - DAY * 1000);
  const other = randomBytes(32).toString('base64url');
  const tampered = (jwe) => {
    const parts = jwe.split('.');
    parts[3] = (parts[3][0] === 'A' ? 'B' : 'A') + parts[3].slice(1);
    return parts.join('.');
  };
  const unreadable = ['bad-jwe', `${CARD}: check link-file-not-opened link-file-key`];
  return [
    shut('ended by its own date', { fill: doses, ends: yesterday }, 'expired', [], 'SHL_EXPIRED_ERROR'),
    shut(
      'no longer there',
      { answers: () => [404, ''] },
      'inactive',
      ['POST'],
      'SHL_MANIFEST_NOT_FOUND_ERROR',
    ),
    shut(
      'a direct file that is no longer there',
      { flag: 'U', answers: () => [404, ''] },
      'inactive',
      ['GET'],
      'SHL_NETWORK_ERROR',
    ),
    shut(
      'asked too often',
      { answers: () => HASTY },
      'rate-limited, 120 s',
      ['POST'],
      'SHL_RATE_LIMIT_ERROR',
    ),
    shut(
      'a web page in place of a manifest',
      { answers: () => [200, '<html>', { 'content-type': 'text/html' }] },
      'bad-response',
      ['POST'],
      'SHL_MANIFEST_ERROR',
    ),
    shut('with another key', { fill: doses }, unreadable, ['POST'], 'SHL_DECRYPTION_ERROR', {
      payload: (payload) => ({ ...payload, key: other }),
    }),
    shut(
      'an altered file',
      { fill: doses, alterFile: tampered },
      unreadable,
      ['POST'],
      'SHL_DECRYPTION_ERROR',
    ),
    shut('at an address that nobody allowed', { fill: doses }, 'address-refused', [], 'opened', {
      without: '--allow-network',
      why: 'a link may not lead into the network that the kiosk stands in; the peer asks any address',
    }),
    shut('a server that nobody vouches for', { fill: doses }, 'bad-response', [], 'SHL_NETWORK_ERROR', {
      without: '--ca',
    }),
    shut(
      'a server that sends elsewhere',
      { answers: (url) => [307, '', { location: url.pathname }] },
      'redirect-refused',
      ['POST'],
      'SHL_NETWORK_ERROR',
    ),
    shut('where nobody listens', { fill: doses }, 'offline', [], 'SHL_NETWORK_ERROR', {
      payload: (payload) => ({ ...payload, url: payload.url.replace(/:\d+/, ':1') }),
    }),
    shut('a key of 42 letters', { fill: doses }, 'bad-link', [], 'SHL_FORMAT_ERROR', {
      payload: (payload) => ({ ...payload, key: payload.key.slice(1) }),
    }),
    shut('a direct file with a passcode (PU)', { fill: doses }, 'bad-link', [], 'SHL_FORMAT_ERROR', {
      payload: (payload) => ({ ...payload, flag: 'PU' }),
    }),
    shut('a newer kind of link', { fill: doses }, 'unsupported', [], 'SHL_FORMAT_ERROR', {
      payload: (payload) => ({ ...payload, v: 2 }),
    }),
  ];
}
