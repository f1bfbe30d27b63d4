// Cards that were altered, signed by somebody else, or signed in another way.

import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';

import { QRCodeGenerator } from 'kill-the-clipboard';

import { ANYPERSON, NGUYEN, twoDoses } from './bundles.js';
import { Issuer } from './issuer.js';

const DAY = 86_400;

const RED = 'do-not-accept';

// What both say of most of these.
const MISMATCH = 'signature-mismatch';

const BAD = 'BAD_SIGNATURE';

// A reason with a headline of its own, or else the red one.
function refused(name, inputs, reason, theirs, more = {}) {
  const ours = reason.includes(' ') ? reason : `${RED} ${reason}`;
  return { name, form: 'jws', inputs, ours: [ours], theirs, ...more };
}

const part = (bytes) => Buffer.from(bytes).toString('base64url');

// The same card with one letter in the middle of its signature replaced by another.
function altered(jws) {
  const [head, body, signature] = jws.split('.');
  const at = Math.floor(signature.length / 2);
  const letter = signature[at] === 'A' ? 'B' : 'A';
  return [head, body, signature.slice(0, at) + letter + signature.slice(at + 1)].join('.');
}

export async function alteredCards(issuer, now) {
  const at = now - DAY;
  const mine = (await issuer.issue(twoDoses(ANYPERSON), { at })).asJWS();
  const others = (await issuer.issue(twoDoses(NGUYEN), { at })).asJWS();
  const [head, body, signature] = mine.split('.');
  const [, otherBody, otherSignature] = others.split('.');
  const stranger = await Issuer.make(issuer.iss);
  const borrowed = new Issuer(issuer.iss, stranger.privateKey, stranger.publicKey, issuer.kid);
  const claims = await issuer.claims(twoDoses(ANYPERSON), at);
  const younger = deflateRawSync(JSON.stringify(claims).replace('1951-01-20', '2001-01-20'));
  const elsewhere = issuer.named('https://stranger.interop.example');
  const badSecond = JSON.stringify({ verifiableCredential: [mine, altered(others)] });
  return [
    refused('an altered signature', [altered(mine)], MISMATCH, BAD),
    refused("another card's payload", [`${head}.${otherBody}.${signature}`], MISMATCH, BAD),
    refused("another card's signature", [`${head}.${body}.${otherSignature}`], MISMATCH, BAD),
    refused("another key in the key's name", [borrowed.signOddly(claims)], MISMATCH, BAD),
    refused('born on another day', [`${head}.${part(younger)}.${signature}`], MISMATCH, BAD),
    refused(
      'a key that is not listed',
      [(await stranger.issue(twoDoses(ANYPERSON), { at })).asJWS()],
      'check key-not-listed',
      'VERIFICATION_ERROR',
      { asks: true },
    ),
    refused(
      'an issuer that is not listed',
      [(await elsewhere.issue(twoDoses(ANYPERSON), { at })).asJWS()],
      'check issuer-not-listed',
      'VERIFICATION_ERROR',
      { asks: true },
    ),
    {
      name: 'a file whose second card is altered',
      form: 'file',
      inputs: [badSecond],
      ours: ['verified', 'do-not-accept signature-mismatch'],
      theirs: 'accepted',
      why: 'every card of a file is judged; the peer reads the first and no other',
    },
  ];
}

export async function oddlySigned(issuer, now) {
  const claims = await issuer.claims(twoDoses(ANYPERSON), now - DAY);
  const { kid, publicKey } = issuer;
  const signedBy = (alg, signer) => {
    const head = JSON.stringify({ alg, kid, zip: 'DEF' });
    const signed = `${part(head)}.${part(deflateRawSync(JSON.stringify(claims)))}`;
    return `${signed}.${part(signer(signed))}`;
  };
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  const es384 = (signed) => sign('sha384', signed, { key: p384, dsaEncoding: 'ieee-p1363' });
  const hmac = (signed) => createHmac('sha256', JSON.stringify(publicKey)).update(signed).digest();
  const swollen = await issuer.claims(twoDoses(ANYPERSON), now - DAY);
  swollen.vc.credentialSubject.fhirBundle.language = ' '.repeat(300_000);
  const untyped = structuredClone(claims);
  untyped.vc.type = ['https://smarthealth.cards#immunization'];
  const jws = await issuer.signClaims(claims);
  return [
    refused('signed with ES384', [signedBy('ES384', es384)], 'jws-algorithm', BAD),
    refused('the public key as a secret (HS256)', [signedBy('HS256', hmac)], 'jws-algorithm', BAD),
    refused('alg none', [signedBy('none', () => '')], 'jws-algorithm', BAD),
    refused(
      'a critical header',
      [issuer.signOddly(claims, { header: { crit: ['b64'], b64: true } })],
      'jws-critical-unknown',
      'accepted',
      {
        why: 'cards have no critical headers, so all are refused; the peer knows b64',
      },
    ),
    refused('a signature in DER', [issuer.signOddly(claims, { encoding: 'der' })], 'signature-format', BAD),
    refused(
      'compressed with zlib',
      [issuer.signOddly(claims, { pack: deflateSync })],
      'payload-not-raw-deflate',
      'JWS_ERROR',
    ),
    refused(
      'not compressed',
      [await issuer.signClaims(claims, { enableCompression: false })],
      'jws-not-compressed',
      'accepted',
      {
        why: 'a card is compressed (zip DEF), or it is none; the peer reads it all the same',
      },
    ),
    refused('without its type', [await issuer.signClaims(untyped)], 'not-a-health-card', 'FAILED_VALIDATION'),
    refused(
      '300,000 letters in little room',
      [await issuer.signClaims(swollen)],
      'payload-too-large',
      'accepted',
      {
        why: 'what a code may inflate to is bounded; the peer inflates all of it',
      },
    ),
    refused('two parts', [jws.slice(0, jws.lastIndexOf('.'))], 'jws-parts', 'JWS_ERROR'),
  ];
}

export async function damagedCodes(issuer, now) {
  const at = now - DAY;
  const card = await issuer.issue(twoDoses(ANYPERSON), { at });
  const other = await issuer.issue(twoDoses(NGUYEN), { at });
  const [code] = card.asQRNumeric();
  const third = Math.ceil(card.asJWS().length / 3);
  const [first, second] = card.asQRNumeric({ maxSingleQRSize: third });
  const writer = new QRCodeGenerator();
  const signedPart = card.asJWS().slice(0, -86);
  const otherSignature = other.asJWS().slice(-86);
  const mixed = [signedPart, otherSignature].map(
    (piece, at) => `shc:/${at + 1}/2/${writer.encodeJWSToNumeric(piece)}`,
  );
  const asCode = (row) => ({ ...row, form: 'code' });
  return [
    refused('an odd number of digits', [code.slice(0, -1)], 'code-odd-digits', 'QR_CODE_ERROR'),
    refused('a pair of digits over 77', [`${code}78`], 'code-pair-too-large', 'QR_CODE_ERROR'),
    refused('one code of three is missing', [first, second], 'incomplete chunks-missing', 'QR_CODE_ERROR'),
    refused('codes of two persons', mixed, MISMATCH, BAD),
  ].map(asCode);
}
