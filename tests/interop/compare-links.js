// Each link is opened by the kiosk and by kill-the-clipboard's viewer, and what they got is compared,
// with what the server was asked.

import { ANYPERSON, NGUYEN, twoDoses } from './bundles.js';
import { certificates } from './certificates.js';
import { contentOf, summary, words } from './compare-cards.js';
import { Issuer, directoryOf } from './issuer.js';
import { CARD, FHIR, LABEL, PASSCODE, contents, guardedLinks, plainLinks, shutLinks } from './links.js';
import { oddLinks } from './odd-links.js';
import { LinkServer } from './server.js';
import { peerOpens } from './viewer.js';

// What stands for an object that was not printed.
const NOTHING = { outcome: 'nothing', remaining: null, retry_after: null, files: [] };

const RECIPIENT = 'Test desk – Ärztehaus';

export async function compareLinks(kiosk, report, now) {
  const issuer = await Issuer.make('https://issuer.interop.example/shc');
  const stranger = await Issuer.make('https://stranger.interop.example');
  const card = await stranger.issue(twoDoses(ANYPERSON), { at: now - 3600 });
  const inside = await contents(issuer, now);
  const unlisted = (into) => into.addHealthCard({ shc: card });
  const cases = [
    ...plainLinks(inside),
    ...guardedLinks(inside),
    ...shutLinks(inside),
    ...oddLinks(inside, unlisted),
  ];
  const papers = await certificates();
  const directory = directoryOf(issuer.listed());
  const [ca, keys] = await kiosk.files({
    'ca.pem': papers.authority,
    'directory.json': JSON.stringify(directory),
  });
  const server = await LinkServer.start(papers);
  const secrets = new Set([ANYPERSON.family, NGUYEN.family, PASSCODE, LABEL]);
  report.title('Links', 'kiosk', 'kill-the-clipboard');
  try {
    for (const row of cases) {
      const share = await server.share(row.share);
      const link = linkOf(share.shl, row);
      secrets.add(share.shl.key).add(new URL(share.shl.url).pathname.split('/')[2]);
      const ours = await opened(kiosk, link, row, { ca, keys });
      const asked = share.asked;
      share.renew();
      const authority = row.without === '--ca' ? undefined : papers.authority;
      const { passcode } = row;
      const theirs = await peerOpens(link, { authority, recipient: RECIPIENT, passcode, directory });
      const columns = [row.name, briefly(ours.object), theirs.word];
      report.add(columns, row.why, problems(row, ours, asked, theirs));
    }
  } finally {
    await server.stop();
  }
  report.add(['nothing of all that is left in a file'], null, await leftOver(kiosk, [...secrets]));
}

// Nothing of a link or of a person may be written down.
async function leftOver(kiosk, secrets) {
  const { files, words: left } = await kiosk.found(secrets);
  return files > 0 ? left.map((word) => `in a file: ${word}`) : ['there is no file to look in'];
}

// The link as it is held up: `row` may change its payload or write it in another way.
function linkOf(shl, { payload = (same) => same, link = (same) => same }) {
  const json = JSON.stringify(payload(shl.payload));
  return link(`shlink:/${Buffer.from(json).toString('base64url')}`);
}

async function opened(kiosk, link, { passcode, without }, { ca, keys }) {
  const options = {
    '--recipient': RECIPIENT,
    '--directory': keys,
    '--ca': ca,
    '--allow-network': '127.0.0.0/8',
  };
  if (without) delete options[without];
  const command = ['open', link, '--json', ...Object.entries(options).flat()];
  if (passcode !== undefined) command.push('--passcode-stdin');
  const { code, lines, err } = await kiosk.run(command, passcode && `${passcode}\n`);
  return { code, object: lines[0] ?? NOTHING, count: lines.length, err };
}

const typeOf = ({ type }) => type.replace(/^application\//, '');

// The outcome, then each file with its type, the headlines in it, and why it did not open.
function said({ outcome, remaining, retry_after: wait, files }) {
  const tail = [remaining !== null && `, ${remaining} left`, wait !== null && `, ${wait} s`];
  const file = (one) => [`${typeOf(one)}:`, ...one.verdicts.map(words), one.error].filter(Boolean);
  return [outcome + tail.filter(Boolean).join(''), ...files.map((one) => file(one).join(' '))];
}

// The same without types, for the table.
function briefly(object) {
  const [outcome, ...files] = said(object);
  return [outcome, ...files.map((file) => file.split(' ')[1])].join(', ');
}

function problems(row, { code, object, count, err }, asked, theirs) {
  const found = [];
  const expect = (what, is, wanted) => {
    const [shown, due] = [is, wanted].map((value) => JSON.stringify(value));
    if (shown !== due) found.push(`${what}: ${shown}, not ${due}`);
  };
  expect('objects printed', count, 1);
  expect('the kiosk says', said(object), row.ours);
  expect('exit code', code, exitOf(row.ours));
  expect('the server was asked', asked.map(kindOf), row.asks);
  asked.forEach((request) => found.push(...oddRequest(request, row)));
  expect('kill-the-clipboard says', theirs.word, row.theirs);
  const agrees = taken(object) === (theirs.word === 'opened' ? 'all' : 'none');
  if (agrees && row.why) found.push('the difference that is explained is no longer there');
  if (!agrees && !row.why) found.push('a difference that is not explained');
  if (theirs.word === 'opened' && object.outcome === 'ok')
    expect('content', kioskContent(object), peerContent(theirs));
  if (found.length > 0) found.push(...[err.trim(), theirs.message].filter(Boolean));
  return found;
}

// POST or GET, and whether there is a passcode in it.
function kindOf({ method, body }) {
  return body?.passcode === undefined ? method : `${method} with passcode`;
}

// How much could be taken as it is: all, some or none. kill-the-clipboard opens all or nothing.
function taken({ outcome, files }) {
  if (!['ok', 'pending'].includes(outcome)) return 'none';
  const headlines = files.flatMap(({ verdicts }) => verdicts.map(({ headline }) => headline));
  const isFine = (headline) => ['verified', 'shared-not-signed'].includes(headline);
  if (headlines.every(isFine)) return 'all';
  return headlines.some(isFine) ? 'some' : 'none';
}

// As `verify` where it opened, else 3.
function exitOf([outcome, ...files]) {
  if (outcome !== 'ok') return 3;
  const has = (word) => files.some((file) => file.includes(word));
  if (has('do-not-accept')) return 1;
  return has('shared-not-signed') || has('check') ? 2 : 0;
}

// What a request may not be: without the recipient, with a passcode that is not the one given, or
// with more about this computer than it needs.
function oddRequest({ method, url, headers, body }, { passcode }) {
  const found = [];
  const isFile = url.pathname.startsWith('/f/');
  const recipient = method === 'POST' ? body?.recipient : url.searchParams.get('recipient');
  if (!isFile && recipient !== RECIPIENT) found.push(`recipient: ${recipient}`);
  if (![undefined, passcode].includes(body?.passcode)) found.push('not the passcode that was given');
  if (method === 'POST' && !headers['content-type']?.startsWith('application/json'))
    found.push('not sent as JSON');
  for (const name of ['cookie', 'referer', 'authorization', 'origin']) {
    if (name in headers) found.push(`a header that nobody needs: ${name}`);
  }
  return found;
}

// What the link says of itself, and the persons and records behind it; as the kiosk tells them.
function kioskContent({ label, flags, expires, files }) {
  const of = (type) => files.filter((file) => typeOf(file) === type);
  const contents = (type) => of(type).flatMap(({ verdicts }) => verdicts.map(contentOf));
  const { long_term: isLong, passcode, direct } = flags;
  const link = [label, isLong, passcode, direct, expires];
  return { link, cards: contents(CARD), resources: contents(FHIR) };
}

// The same, as kill-the-clipboard has them.
function peerContent({ shl, cards, resources }) {
  const { label = null, isLongTerm, requiresPasscode, isDirectFile, exp = null } = shl;
  const bundles = cards.map((card) => card.getOriginalBundle());
  return {
    link: [label, isLongTerm, requiresPasscode, isDirectFile, exp],
    cards: bundles.map(summary),
    resources: resources.map(summary),
  };
}
