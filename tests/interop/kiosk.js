// The program under test, started as anybody's script would start it.

import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';

// After this a call counts as hung, in milliseconds. It is no measure of anything.
const HUNG = 30_000;

export class Kiosk {
  constructor(program, folder) {
    Object.assign(this, { program, folder });
  }

  // One call. `input` is what it reads from standard input.
  run(words, input = '') {
    return new Promise((resolve, reject) => {
      const env = { ...process.env, HEALTH_CARD_KIOSK_DATA: path.join(this.folder, 'data') };
      const child = spawn(this.program, words, { env });
      const timer = setTimeout(() => child.kill('SIGKILL'), HUNG);
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
      // A call that is refused at once does not wait for what it could have read.
      child.stdin.on('error', () => {}).end(input);
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        try {
          resolve({
            code,
            lines: out
              .split('\n')
              .filter(Boolean)
              .map((line) => JSON.parse(line)),
            err,
          });
        } catch {
          resolve({ code, lines: [], err: `not JSON: ${out}\n${err}` });
        }
      });
    });
  }

  // Puts what a call needs into files of a new folder: their paths.
  async files(named) {
    const folder = await mkdtemp(path.join(this.folder, 'call-'));
    const paths = Object.keys(named).map((name) => path.join(folder, name));
    await Promise.all(Object.values(named).map((content, at) => writeFile(paths[at], content)));
    return paths;
  }

  // `verify`: one input through standard input, several as files.
  async verify(inputs, { directory, issuer, at }) {
    const [keys] = await this.files({ 'directory.json': JSON.stringify(directory) });
    const words = ['verify', '--json', '--directory', keys, '--at', String(at)];
    if (issuer) words.push('--issuer', issuer);
    if (inputs.length === 1) return this.run([...words, '-'], inputs[0]);
    const named = Object.fromEntries(inputs.map((input, number) => [`${number}`, input]));
    return this.run([...words, ...(await this.files(named))]);
  }
}
