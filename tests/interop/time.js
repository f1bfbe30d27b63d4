// kill-the-clipboard knows no other time than the clock's, so the clock is what is changed.

// What `work` gives while the clock stands at `at`, in Unix seconds.
export async function atTime(at, work) {
  const { now } = Date;
  Date.now = () => at * 1000;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}
