// side-by-side.js PROGRAM [PYTHON [VECTORS]]: the same cards for the program and its public peers, in
// one run: what each says, and how long each takes for a card. PYTHON is one that has healthcards.
// Empty words leave out what is not here.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ownCases, timedCards, vectorCases } from './cases.js';
import { Healthcards, KillTheClipboard, Program, ROUNDS } from './judges.js';
import { Kiosk } from './kiosk.js';

const [program, python, vectors] = process.argv.slice(2);
const folder = await mkdtemp(path.join(tmpdir(), 'health-card-compare-'));

// How many of `cases` ended in `said`, by what is known of them, and which ended otherwise than due.
function count(cases, answers) {
  const rows = { good: { accepted: 0, staff: 0, refused: 0 }, bad: { accepted: 0, staff: 0, refused: 0 } };
  const wrong = [];
  for (const [at, { name, isGood }] of cases.entries()) {
    rows[isGood ? 'good' : 'bad'][answers[at]] += 1;
    if (answers[at] === (isGood ? 'refused' : 'accepted')) wrong.push(name);
  }
  return { rows, wrong };
}

function table(title, cases, judges, all) {
  const good = cases.filter(({ isGood }) => isGood).length;
  console.log(`\n${title}: ${good} good, ${cases.length - good} not`);
  const head = ['', 'good: accepted', 'to staff', 'refused', 'bad: refused', 'to staff', 'accepted', 'as the kiosk'];
  const lines = judges.map((judge, at) => {
    const { good, bad } = count(cases, all[at]).rows;
    const accepts = (answers, number) => answers[number] === 'accepted';
    const same = cases.filter((_case, number) => accepts(all[at], number) === accepts(all[0], number));
    const numbers = [good.accepted, good.staff, good.refused, bad.refused, bad.staff, bad.accepted];
    return [judge.name, ...numbers, `${same.length} of ${cases.length}`];
  });
  const rows = [head, ...lines].map((row) => row.map(String));
  const widths = head.map((_cell, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  judges.forEach((judge, at) => {
    const { wrong } = count(cases, all[at]);
    if (wrong.length > 0) console.log(`${judge.name}, otherwise than due: ${wrong.join('; ')}`);
  });
}

try {
  const now = Math.floor(Date.now() / 1000);
  const judges = [new Program(new Kiosk(program, folder)), new KillTheClipboard()];
  if (python) judges.push(new Healthcards(python));
  const suites = [['Cards of an issuer made for this run', await ownCases(now)]];
  if (vectors) suites.push(['Third-party examples and negative vectors', await vectorCases(vectors)]);
  else console.log('Left out, since they are not here: third-party examples and negative vectors.');
  for (const [title, cases] of suites) {
    const all = [];
    for (const judge of judges) all.push(await judge.judge(cases));
    table(title, cases, judges, all);
  }
  console.log('\nTime for one card, from the text of its code to the answer, the start of each program left out;');
  console.log(`the quickest of ${ROUNDS} rounds:`);
  const cards = await timedCards(now);
  for (const judge of judges) {
    const micros = await judge.time(cards);
    console.log(`${judge.name.padEnd(28)}${micros.toFixed(0).padStart(8)} µs   ${judge.includes}`);
  }
} finally {
  await rm(folder, { recursive: true });
}
