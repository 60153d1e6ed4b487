import { Redis } from 'ioredis';

const first = 1;
const databases = 2048;

/** The next numbered database of a throw-away Redis, emptied. Database 0 holds the counter. */
export async function takeRedisDatabase(url: string): Promise<string> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  try {
    const number = first + ((await client.incr('test-databases')) % (databases - first));
    await client.select(number);
    await client.flushdb();
    const own = new URL(url);
    own.pathname = `/${number}`;
    return own.href;
  } finally {
    client.disconnect();
  }
}
