// main.js PROGRAM: compares the kiosk with kill-the-clipboard, an implementation of SMART Health
// Cards and Links that shares no code with it. Ends with "N passed, N failed".

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { compareCards } from './compare-cards.js';
import { compareLinks } from './compare-links.js';
import { Kiosk } from './kiosk.js';
import { Report } from './report.js';

const [program] = process.argv.slice(2);
const folder = await mkdtemp(path.join(tmpdir(), 'health-card-interop-'));
const report = new Report();
try {
  const now = Math.floor(Date.now() / 1000);
  const kiosk = new Kiosk(program, folder);
  await compareCards(kiosk, report, now);
  await compareLinks(kiosk, report, now);
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = report.end();
