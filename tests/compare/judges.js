// Who judges: each gives 'accepted', 'staff' or 'refused' for a case, and the microseconds for a card.

import { spawn } from 'node:child_process';

import { Directory, SHCReader } from 'kill-the-clipboard';

import { peerVerdict } from './peer.js';
import { atTime } from './time.js';

// Of so many rounds the quickest counts: others that work on the same computer only add to it.
export const ROUNDS = 40;
// The smaller of the two calls that are held against each other.
const FEW = 4;

async function milliseconds(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export class Program {
  name = 'health-card-kiosk';
  includes = 'reads a file, verifies, revocation, records, four facts, prints them as JSON';

  constructor(kiosk) {
    this.kiosk = kiosk;
  }

  async judge(cases) {
    const answers = [];
    for (const { inputs, directory, at } of cases) {
      const { lines } = await this.kiosk.verify(inputs, { directory, at });
      const said = lines.map(({ headline }) => headline);
      if (said.length > 0 && said.every((one) => one === 'verified')) answers.push('accepted');
      else if (said.length > 0 && said.every((one) => one === 'verified' || one === 'check')) answers.push('staff');
      else answers.push('refused');
    }
    return answers;
  }

  // A call with many files less a call with few: what is left is the cards'.
  async time({ codes, directory, at }) {
    const [keys, ...files] = await this.kiosk.files({
      'directory.json': JSON.stringify(directory),
      ...Object.fromEntries(codes.map((code, number) => [`${number}.txt`, code])),
    });
    const words = ['verify', '--json', '--directory', keys, '--at', String(at)];
    const call = (number) =>
      milliseconds(async () => {
        const { code } = await this.kiosk.run([...words, ...files.slice(0, number)]);
        if (code !== 0) throw new Error(`a good card was not verified: ${code}`);
      });
    const [few, many] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      few.push(await call(FEW));
      many.push(await call(codes.length));
    }
    return ((Math.min(...many) - Math.min(...few)) * 1000) / (codes.length - FEW);
  }
}

export class KillTheClipboard {
  name = 'kill-the-clipboard';
  includes = 'verifies, looks at expiry and revocation, gives the bundle';

  async judge(cases) {
    const answers = [];
    for (const { form, inputs, directory, at } of cases) {
      const { word } = await peerVerdict(form, inputs, directory, at);
      answers.push(word === 'accepted' ? 'accepted' : 'refused');
    }
    return answers;
  }

  async time({ codes, directory, at }) {
    const reader = new SHCReader({ issuerDirectory: Directory.fromJSON(directory) });
    const round = () =>
      milliseconds(async () => {
        for (const code of codes) await (await reader.fromQRNumeric([code])).asBundle();
      });
    return atTime(at, async () => {
      await round();
      const rounds = [];
      for (let number = 0; number < ROUNDS; number += 1) rounds.push(await round());
      return (Math.min(...rounds) * 1000) / codes.length;
    });
  }
}

export class Healthcards {
  name = 'healthcards';
  includes = 'verifies the signature alone; knows no expiry, revocation or list of issuers';

  constructor(python) {
    this.python = python;
  }

  async ask(question) {
    const child = spawn(this.python, ['healthcards_judge.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stdin.end(JSON.stringify({ rounds: ROUNDS, ...question }));
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`healthcards ended with ${code}`);
    return JSON.parse(out);
  }

  judge(cases) {
    return this.ask({ cases });
  }

  time({ codes, directory }) {
    return this.ask({ codes, directory });
  }
}
