// The program under test, started as anybody's script would start it.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

// After this a call counts as hung, in milliseconds. It is no measure of anything.
const HUNG = 30_000;

export class Kiosk {
  constructor(program, folder) {
    Object.assign(this, { program, folder, data: path.join(folder, 'data') });
  }

  // One call. `input` is what it reads from standard input.
  run(words, input = '') {
    return new Promise((resolve, reject) => {
      const env = { ...process.env, HEALTH_CARD_KIOSK_DATA: this.data };
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
        const lines = out.split('\n').filter(Boolean);
        try {
          resolve({ code, lines: lines.map((line) => JSON.parse(line)), err });
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

  // Which of `words` stand in any file that the program wrote, and how many files that are.
  async found(words) {
    const all = await readdir(this.data, { recursive: true, withFileTypes: true });
    // Node 20 knows the folder by its older name alone.
    const place = (one) => path.join(one.parentPath ?? one.path, one.name);
    const paths = all.filter((one) => one.isFile()).map(place);
    const files = await Promise.all(paths.map((name) => readFile(name)));
    return { files: files.length, words: words.filter((word) => files.some((file) => file.includes(word))) };
  }
}
