// What is shown to all: `form` and `inputs` as in cards.js, a directory, a time, and whether the card
// is one that ought to be accepted.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { alteredCards, damagedCodes, oddlySigned } from './altered-cards.js';
import { ANYPERSON, twoDoses } from './bundles.js';
import { datedCards, honestCards, revokedCards } from './cards.js';
import { Issuer, directoryOf } from './issuer.js';

const DAY = 86_400;
// As many as one call of the program takes, with room for the smaller call.
const TIMED = 64;

export async function ownCases(now) {
  const issuer = await Issuer.make('https://issuer.compare.example/shc');
  const cases = [];
  // One after the other: the clock is changed while a card is made. Contents are left out: the peers
  // leave them to whoever reads them.
  for (const make of [honestCards, datedCards, revokedCards, alteredCards, oddlySigned, damagedCodes]) {
    cases.push(...(await make(issuer, now)));
  }
  return cases
    .filter(({ shown, keySet }) => !shown && !keySet)
    .map((row) => ({
      name: row.name,
      form: row.form,
      inputs: row.inputs,
      directory: row.directory ?? directoryOf(issuer.listed()),
      at: now,
      isGood: row.ours.every((said) => said === 'verified'),
    }));
}

// The fields of a line of a table whose fields may be in quotes.
function fields(line) {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(found, ([, quoted, plain]) => (quoted ?? plain).replaceAll('""', '"'));
}

const FORMS = { jws: 'jws', 'qr-numeric': 'code', '.smart-health-card': 'file' };

export async function vectorCases(folder) {
  const [head, ...lines] = (await readFile(path.join(folder, 'manifest.csv'), 'utf8')).trim().split('\n');
  const names = fields(head);
  const rows = lines.map((line) => Object.fromEntries(fields(line).map((value, at) => [names[at], value])));
  const cases = rows
    // Where two answers are right, nothing is to be compared.
    .filter(({ kind, lenient }) => kind in FORMS && !lenient.split(',').includes('valid'))
    .map(async (row) => ({
      name: `${row.id} ${row.expected}`,
      form: FORMS[row.kind],
      inputs: await Promise.all(
        row.path.split('|').map(async (one) => (await readFile(path.join(folder, one), 'utf8')).trim()),
      ),
      directory: JSON.parse(await readFile(path.join(folder, 'trust', row.trust), 'utf8')),
      at: Number(row.eval_time),
      isGood: row.expected === 'valid',
    }));
  return Promise.all(cases);
}

// Good cards in one code each, all of one person and one issuer, no two alike.
export async function timedCards(now) {
  const issuer = await Issuer.make('https://issuer.compare.example/shc');
  const codes = [];
  for (let number = 0; number < TIMED; number += 1) {
    const card = await issuer.issue(twoDoses(ANYPERSON), { at: now - DAY - number });
    codes.push(card.asQRNumeric()[0]);
  }
  return { codes, directory: directoryOf(issuer.listed()), at: now };
}
