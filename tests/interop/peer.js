// What kill-the-clipboard says about a card: its own reader, with the same directory at the same time.

import { Directory, SHCReader } from 'kill-the-clipboard';

import { offline } from './offline.js';
import { atTime } from './time.js';

// How it reads each form of a card.
const READ = {
  jws: (reader, [jws]) => reader.fromJWS(jws),
  code: (reader, codes) => reader.fromQRNumeric(codes),
  file: (reader, [file]) => reader.fromFileContent(file),
};

// `word` is "accepted" or the code of the error; `bundle` is what was accepted; `asked` is whether
// it wanted to ask somebody.
export async function peerVerdict(form, inputs, directory, at) {
  const reader = new SHCReader({ issuerDirectory: Directory.fromJSON(directory) });
  return offline(async () => {
    try {
      const card = await atTime(at, () => READ[form](reader, inputs));
      return { word: 'accepted', bundle: await card.asBundle() };
    } catch (error) {
      return { word: error.code ?? error.name, bundle: null };
    }
  });
}
