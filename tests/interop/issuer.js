// An issuer of cards: kill-the-clipboard signs, with a key that is made at run time.

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

import { JWSProcessor, SHCIssuer, deriveKidFromPublicKey } from 'kill-the-clipboard';

import { atTime } from './time.js';

export class Issuer {
  constructor(iss, privateKey, publicKey, kid) {
    Object.assign(this, { iss, privateKey, publicKey, kid });
  }

  static async make(iss) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const privateKey = pair.privateKey.export({ format: 'jwk' });
    const publicKey = pair.publicKey.export({ format: 'jwk' });
    return new Issuer(iss, privateKey, publicKey, await deriveKidFromPublicKey(publicKey));
  }

  // The same key under another name.
  named(iss) {
    return new Issuer(iss, this.privateKey, this.publicKey, this.kid);
  }

  // A card that is issued at `at`, in Unix seconds, and lasts `lasts` seconds, or for good.
  async issue(bundle, { at, lasts = null, rid, types } = {}) {
    const issuer = new SHCIssuer({
      issuer: this.iss,
      privateKey: this.privateKey,
      publicKey: this.publicKey,
      expirationTime: lasts,
    });
    return atTime(at, () => issuer.issue(bundle, { rid, includeAdditionalTypes: types }));
  }

  // What a card issued at `at` claims, to be changed and signed again.
  async claims(bundle, at, options = {}) {
    const card = await this.issue(bundle, { at, ...options });
    const { payload } = await new JWSProcessor().parseUnverified(card.asJWS());
    return payload;
  }

  // Claims signed by kill-the-clipboard as they are.
  async signClaims(claims, options) {
    return new JWSProcessor().sign(claims, this.privateKey, this.publicKey, options);
  }

  // Claims signed here, with what kill-the-clipboard would not write: `header` replaces members of
  // the header, `pack` compresses in another way.
  signOddly(claims, { header = {}, pack = deflateRawSync, encoding = 'ieee-p1363' } = {}) {
    const part = (bytes) => Buffer.from(bytes).toString('base64url');
    const head = JSON.stringify({ alg: 'ES256', kid: this.kid, zip: 'DEF', ...header });
    const signed = `${part(head)}.${part(pack(JSON.stringify(claims)))}`;
    const key = createPrivateKey({ key: this.privateKey, format: 'jwk' });
    return `${signed}.${part(sign('sha256', signed, { key, dsaEncoding: encoding }))}`;
  }

  // As a directory in VCI's form lists it.
  listed({ crlVersion, rids } = {}) {
    const key = { ...this.publicKey, kid: this.kid, use: 'sig', alg: 'ES256' };
    if (crlVersion === undefined) {
      return { issuer: { iss: this.iss, name: 'Interop Test Issuer' }, keys: [key] };
    }
    return {
      issuer: { iss: this.iss, name: 'Interop Test Issuer' },
      keys: [{ ...key, crlVersion }],
      crls: [{ kid: this.kid, method: 'rid', ctr: crlVersion, rids }],
    };
  }
}

// A directory in VCI's form, which both sides read.
export function directoryOf(...listed) {
  return { issuerInfo: listed };
}
