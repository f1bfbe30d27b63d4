// A server of links as one would build it with kill-the-clipboard: its manifests come from the
// library's own builder. It keeps what it was asked.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import https from 'node:https';

import { SHL, SHLManifestBuilder } from 'kill-the-clipboard';

// More than a request of a receiver ever is, in bytes.
const REQUEST_BYTES = 64 * 1024;

export class LinkServer {
  constructor(server) {
    Object.assign(this, { server, shares: new Map(), files: new Map() });
  }

  static async start({ certificate, key }) {
    const server = https.createServer({ cert: certificate, key });
    const started = new LinkServer(server);
    server.on('request', (request, response) => {
      started.answer(request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return started;
  }

  async stop() {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  // A link with what `fill` puts in. `passcode` and `tries` guard it; `embedAtMost` is the largest
  // file, in letters, that the server embeds, whatever it is asked for; `alterManifest` and
  // `alterFile` change what is sent; so many first requests for files come too late as `lateFiles`
  // says; `answers` takes the place of all that.
  async share({ flag, label, ends, host = '127.0.0.1', fill, ...rest }) {
    const { port } = this.server.address();
    const shl = SHL.generate({
      baseManifestURL: `https://${host}:${port}/m`,
      manifestPath: flag?.includes('U') ? '' : 'manifest.json',
      expirationDate: ends,
      flag,
      label,
    });
    const share = new Share(shl, rest, this.files, `https://${host}:${port}/f/`);
    const builder = share.builder();
    await fill?.(builder);
    share.attrs = builder.toDBAttrs();
    this.shares.set(new URL(shl.url).pathname, share);
    return share;
  }

  async answer(request, response) {
    const url = new URL(request.url, 'https://localhost');
    const body = await read(request);
    const file = this.files.get(url.pathname.slice('/f/'.length));
    const share = this.shares.get(url.pathname) ?? file?.share;
    const [status, answer, headers] = share ? await share.answer(request, url, body) : [404, ''];
    response.writeHead(status, headers).end(answer);
  }
}

async function read(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece;
    if (text.length > REQUEST_BYTES) throw new Error('a request that is too long');
  }
  return text;
}

const JSON_TYPE = { 'content-type': 'application/json' };

const FILE_TYPE = { 'content-type': 'application/jose' };

class Share {
  constructor(shl, rest, files, place) {
    Object.assign(this, { shl, rest, files, place, attrs: { files: [] } });
    this.renew();
  }

  // As if nobody had asked yet.
  renew() {
    const { tries = 5, lateFiles = 0 } = this.rest;
    Object.assign(this, { asked: [], triesLeft: tries, lateFiles });
  }

  // The library's builder, as it is made anew from a database for each request.
  builder() {
    return SHLManifestBuilder.fromDBAttrs({
      shl: this.shl.payload,
      attrs: this.attrs,
      uploadFile: async (jwe) => {
        const name = randomBytes(32).toString('base64url');
        this.files.set(name, { jwe: this.rest.alterFile?.(jwe) ?? jwe, share: this });
        return name;
      },
      loadFile: async (name) => this.files.get(name).jwe,
      getFileURL: async (name) => this.place + name,
    });
  }

  async answer(request, url, body) {
    const { method, headers } = request;
    this.asked.push({ method, url, headers, body: method === 'POST' ? parsed(body) : null });
    if (this.rest.answers) return this.rest.answers(url);
    if (url.pathname.startsWith('/f/')) {
      return this.lateFiles-- > 0 ? [404, ''] : this.file(url.pathname.slice('/f/'.length));
    }
    if (this.shl.isDirectFile) {
      const isRight = method === 'GET' && url.searchParams.get('recipient');
      return isRight ? this.file(this.attrs.files[0].storagePath) : [400, ''];
    }
    return method === 'POST' ? this.manifest(this.asked.at(-1).body) : [405, ''];
  }

  file(name) {
    return [200, this.files.get(name).jwe, FILE_TYPE];
  }

  async manifest(body) {
    if (!body?.recipient) return [400, ''];
    if (this.triesLeft === 0) return [404, ''];
    const { passcode, embedAtMost, alterManifest = (manifest) => manifest } = this.rest;
    if (passcode !== undefined && body.passcode !== passcode) {
      this.triesLeft -= body.passcode === undefined ? 0 : 1;
      return [401, JSON.stringify({ remainingAttempts: this.triesLeft }), JSON_TYPE];
    }
    const manifest = await this.builder().buildManifest({
      embeddedLengthMax: embedAtMost ?? body.embeddedLengthMax,
      ...this.rest.manifest,
    });
    return [200, JSON.stringify(alterManifest(manifest, this.shl)), JSON_TYPE];
  }
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
