// Where kill-the-clipboard does not know a key, it asks the address that the card names. Here it gets
// no answer: nothing in these tests leaves the machine.

// What `work` gives, and whether it wanted to ask somebody.
export async function offline(work) {
  const { fetch } = globalThis;
  const { warn } = console;
  let asked = false;
  globalThis.fetch = () => {
    asked = true;
    return Promise.reject(new Error('there is no network in this test'));
  };
  console.warn = () => {};
  try {
    return { ...(await work()), asked };
  } finally {
    globalThis.fetch = fetch;
    console.warn = warn;
  }
}
