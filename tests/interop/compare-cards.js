// Each card is shown to the kiosk and to kill-the-clipboard, and their answers are compared.

import { alteredCards, damagedCodes, oddlySigned } from './altered-cards.js';
import { datedCards, honestCards, oddContents, revokedCards } from './cards.js';
import { Issuer, directoryOf } from './issuer.js';
import { peerVerdict } from './peer.js';

const EXIT = { verified: 0, 'do-not-accept': 1, check: 2, incomplete: 2 };

// Headline and code of the first reason.
export const words = ({ headline, reasons: [first] }) => (first ? `${headline} ${first.code}` : headline);

// What a call ends with: red before amber before green.
function exitOf(headlines) {
  const codes = headlines.map((headline) => EXIT[headline]);
  return [1, 2, 0].find((code) => codes.includes(code));
}

export async function compareCards(kiosk, report, now) {
  const issuer = await Issuer.make('https://issuer.interop.example/shc');
  const makers = [
    honestCards,
    datedCards,
    revokedCards,
    oddContents,
    alteredCards,
    oddlySigned,
    damagedCodes,
  ];
  const cases = [];
  // One after the other: the clock is changed while a card is made.
  for (const make of makers) cases.push(...(await make(issuer, now)));
  report.title('Cards', 'kiosk', 'kill-the-clipboard');
  for (const row of cases) {
    const directory = row.directory ?? directoryOf(issuer.listed());
    const given = row.keySet ? { directory: row.keySet, issuer: issuer.iss } : { directory };
    const answer = await kiosk.verify(row.shown ?? row.inputs, { ...given, at: now });
    const theirs = await peerVerdict(row.form, row.inputs, directory, now);
    const ours = answer.lines.map(words);
    report.add([row.name, ours.join(', '), theirs.word], row.why, problems(row, answer, theirs));
  }
}

function problems(row, { code, lines, err }, theirs) {
  const found = [];
  const expect = (what, is, wanted) => {
    const [shown, due] = [is, wanted].map((value) => JSON.stringify(value));
    if (shown !== due) found.push(`${what}: ${shown}, not ${due}`);
  };
  expect('the kiosk says', lines.map(words), row.ours);
  expect('kill-the-clipboard says', theirs.word, row.theirs);
  expect('kill-the-clipboard asks the issuer', theirs.asked, row.asks ?? false);
  expect('exit code', code, exitOf(row.ours.map((said) => said.split(' ')[0])));
  const verified = lines.length > 0 && lines.every(({ headline }) => headline === 'verified');
  const agrees = verified === (theirs.word === 'accepted');
  if (agrees && row.why) found.push('the difference that is explained is no longer there');
  if (!agrees && !row.why) found.push('a difference that is not explained');
  if (lines.some(({ mark }) => mark !== 'test')) found.push('without the TEST mark');
  if (verified && theirs.bundle) expect('content', contentOf(lines[0]), summary(theirs.bundle));
  if (found.length > 0 && err) found.push(err.trim());
  return found;
}

const isPatient = ({ resourceType }) => resourceType === 'Patient';

// The outline of a document is no record of its own.
function isRecord(resource) {
  return !isPatient(resource) && resource.resourceType !== 'Composition';
}

// Names, birth date and number of records, as the kiosk tells them.
export function contentOf({ person, records }) {
  return { names: person?.names ?? [], born: person?.birth_date ?? null, records: records.length };
}

// The same, as they stand in a bundle or in a resource by itself.
export function summary(resource) {
  const resources = resource.entry?.map((entry) => entry.resource) ?? [resource];
  const { name = [], birthDate = null } = resources.find(isPatient) ?? {};
  const names = name.map(({ given, family }) => [...given, family].join(' '));
  return { names, born: birthDate, records: resources.filter(isRecord).length };
}
