// What kill-the-clipboard's own viewer makes of a link.

import https from 'node:https';

import { Directory, SHLViewer } from 'kill-the-clipboard';

import { offline } from './offline.js';

// A fetch that trusts `authority`, which the built-in one can't be told at run time. It follows no
// redirects.
function fetchTrusting(authority) {
  return (url, { method = 'GET', headers, body } = {}) =>
    new Promise((resolve, reject) => {
      const agent = new https.Agent({ ca: authority });
      const request = https.request(url, { method, headers, agent }, async (response) => {
        let text = '';
        for await (const piece of response.setEncoding('utf8')) text += piece;
        agent.destroy();
        const { statusCode: status, statusMessage: statusText } = response;
        resolve({ ok: status >= 200 && status < 300, status, statusText, text: async () => text });
      });
      request.on('error', reject).end(body);
    });
}

// `word` is "opened" or the code of the error; `shl` is what the link says,
// `cards` and `resources` what came.
export function peerOpens(link, { authority, recipient, passcode, directory }) {
  const shcReaderConfig = { issuerDirectory: Directory.fromJSON(directory) };
  return offline(async () => {
    try {
      const viewer = new SHLViewer({ shlinkURI: link, fetch: fetchTrusting(authority) });
      const opened = await viewer.resolveSHL({ recipient, passcode, shcReaderConfig });
      const { smartHealthCards: cards, fhirResources: resources } = opened;
      return { word: 'opened', shl: viewer.shl, cards, resources };
    } catch (error) {
      return { word: error.code ?? error.name, message: error.message };
    }
  });
}
