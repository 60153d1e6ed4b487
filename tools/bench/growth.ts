import { setTimeout as wait } from 'node:timers/promises';
import { createdApiKey, post } from '@arkyra/contracts/http';
import type { Installation } from './installation.ts';
import { each, people, postBody, type Person } from './people.ts';
import { proportionalSetSize } from './processes.ts';
import { percentile, thousands, type Report } from './report.ts';

/** Turns of work a second; each schedules posts that are soon due, and reads. */
const perSecond = 10;
const postsPerTurn = 4;
const dueInMs = 3_000;
const lookedAtMs = 120_000;
const sampleEveryMs = 15_000;
const goal = 1.05;

interface Sample {
  readonly atMs: number;
  readonly sizes: Readonly<Record<string, number>>;
}

/** With keys of the API, since an access token ends after minutes. */
async function withKeys(url: string, crowd: readonly Person[]): Promise<Person[]> {
  const made: Person[] = [];
  await each(crowd, 4, async (person) => {
    const body = JSON.stringify({ name: 'A long day', scopes: ['posts:read', 'posts:write', 'posts:publish', 'channels:read'], mode: 'live' });
    const answer = await fetch(`${url}/api/v1/api-keys`, { method: 'POST', headers: person.headers, body });
    const { key } = createdApiKey.parse(await answer.json());
    made.push({ ...person, headers: { ...person.headers, authorization: `Bearer ${key}` } });
  });
  return made;
}

/** What people do all day, at a rate that leaves room: posts that go out at once, each read again, and the month they stand in. */
class Day {
  readonly #url: string;
  readonly #crowd: readonly Person[];
  #turn = 0;
  requests = 0;
  posts = 0;
  failed = 0;

  constructor(url: string, crowd: readonly Person[]) {
    this.#url = url;
    this.#crowd = crowd;
  }

  async turn(): Promise<void> {
    const person = this.#crowd[this.#turn++ % this.#crowd.length];
    if (!person) throw new Error('nobody');
    const now = Date.now();
    await Promise.all(Array.from({ length: postsPerTurn }, (_, number) => this.#post(person, new Date(now + dueInMs + number * 100))));
    // Always about as many: an answer that grows would show as growth.
    const range = new URLSearchParams({ from: new Date(now - lookedAtMs).toISOString(), to: new Date(now + lookedAtMs).toISOString() });
    await this.#ask(person, `/calendar?${range.toString()}`);
  }

  async #post(person: Person, at: Date): Promise<void> {
    const answer = await this.#ask(person, '/posts', postBody(person, `Post ${this.posts++} of a long day`, at));
    const { id } = post.parse(await answer.json());
    await this.#ask(person, `/posts/${id}`);
  }

  async #ask({ headers }: Person, path: string, body?: string): Promise<Response> {
    this.requests += 1;
    const answer = await fetch(`${this.#url}/api/v1${path}`, body === undefined ? { headers } : { method: 'POST', headers, body });
    if (!answer.ok) this.failed += 1;
    // Read whole, so that the connection is used again.
    return new Response(await answer.arrayBuffer(), { status: answer.status });
  }
}

async function sampled(installation: Installation, day: Day, minutes: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  const began = performance.now();
  const end = began + minutes * 60_000;
  const under = new Set<Promise<void>>();
  let sampleAt = began;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const one: Promise<void> = day.turn().catch(() => void (day.failed += 1)).finally(() => under.delete(one));
    under.add(one);
    if (performance.now() >= sampleAt) {
      samples.push({ atMs: performance.now() - began, sizes: Object.fromEntries(installation.processes().map(({ name, pid }) => [name, proportionalSetSize(pid)])) });
      sampleAt += sampleEveryMs;
    }
    await wait(Math.max(0, began + ((turn + 1) * 1000) / perSecond - performance.now()));
  }
  await Promise.all(under);
  return samples;
}

const median = (values: readonly number[]): number => percentile(values.toSorted((a, b) => a - b), 0.5);
const total = (sizes: Readonly<Record<string, number>>): number => Object.values(sizes).reduce((sum, size) => sum + size, 0);

/** Memory of the app processes under `minutes` of even load: the middle third of the time against the last. */
export const growth = (minutes: number) => async (installation: Installation): Promise<Report> => {
  const day = new Day(installation.url, await withKeys(installation.url, await people(installation.url, 20)));
  const samples = await sampled(installation, day, minutes);
  const third = (from: number, to: number) => samples.filter(({ atMs }) => atMs >= (from / 3) * minutes * 60_000 && atMs < (to / 3) * minutes * 60_000);
  const [first, middle, last] = [third(0, 1), third(1, 2), third(2, 3)];
  const of = (part: readonly Sample[], size: (one: Sample) => number) => median(part.map(size));
  const names = Object.keys(samples[0]?.sizes ?? {});
  const ratio = of(last, ({ sizes }) => total(sizes)) / of(middle, ({ sizes }) => total(sizes));
  const words = (size: (one: Sample) => number) => `${of(first, size).toFixed(0)} · ${of(middle, size).toFixed(0)} · ${of(last, size).toFixed(0)} MB`;
  return {
    bench: 'growth',
    title: 'Growth: memory under hours of load',
    notes: [`${minutes} minutes; each second ${perSecond * postsPerTurn} posts are scheduled, read and published, and ${perSecond} calendars read (of four minutes). Medians of the first, the middle and the last third.`],
    rows: [
      ...names.map((name) => ({ what: name, measured: words(({ sizes }) => sizes[name] ?? 0) })),
      { what: 'all apps', measured: words(({ sizes }) => total(sizes)) },
      { what: 'last third against the middle one', measured: `${ratio.toFixed(2)} ×`, goal: `without growth: <= ${goal.toFixed(2)} ×`, met: ratio <= goal },
      { what: 'requests, posts', measured: `${thousands(day.requests)}, ${thousands(day.posts)}` },
      { what: 'failed requests', measured: thousands(day.failed), goal: '0', met: day.failed === 0 },
    ],
    data: { samples },
  };
};
