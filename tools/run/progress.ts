export type Say = (text: string) => void;

/** Lines with the seconds since the start, so that a wait is seen to move. */
export function progress(write: (line: string) => void = console.log): Say {
  const started = performance.now();
  return (text) => write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}

/** Runs `work`, and says every ten seconds that it goes on. */
export async function saying<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const repeat = setInterval(() => say(`  still ${what} (${Math.round((performance.now() - started) / 1000)} s) …`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(repeat);
  }
}
