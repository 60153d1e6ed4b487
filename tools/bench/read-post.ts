import { post } from '@arkyra/contracts/http';
import type { Installation } from './installation.ts';
import { cpuRow, withCpu } from './cpu.ts';
import { floorOf } from './floor.ts';
import { load } from './load.ts';
import { people, postBody } from './people.ts';
import { milliseconds, thousands, type Report } from './report.ts';

const postsEach = 50;

/** One post after another read over HTTP, whole, by people of distinct workspaces; no response cache. */
export async function readPost(installation: Installation): Promise<Report> {
  const { url, databaseUrl } = installation;
  const at = new Date(Date.now() + 30 * 86_400_000);
  const made: { path: string; headers: Record<string, string>; id: string }[] = [];
  for (const person of await people(url, 20)) {
    for (let number = 0; number < postsEach; number++) {
      const answer = await fetch(`${url}/api/v1/posts`, { method: 'POST', headers: person.headers, body: postBody(person, `Post ${number} to be read`, at) });
      const { id } = post.parse(await answer.json());
      made.push({ id, path: `/api/v1/posts/${id}`, headers: { authorization: `Bearer ${person.token}` } });
    }
  }
  let turn = 0;
  const next = () => {
    // Another workspace each time.
    const one = made[(turn++ * postsEach + Math.floor(turn / 20)) % made.length];
    if (!one) throw new Error('nothing');
    return { method: 'GET' as const, path: one.path, headers: one.headers };
  };
  await load(url, 3, 32, next);
  const floor = await floorOf(databaseUrl, `SELECT * FROM posts WHERE id = '${made[0]?.id}';\n`, 5);
  const { result, cpu } = await withCpu(installation, () => load(url, 10, 32, next));
  return {
    bench: 'read-post',
    rows: [
      { what: `floor: a select by primary key (${floor.by})`, measured: `${thousands(floor.perSecond)}/s` },
      { what: 'read over HTTP', measured: `${thousands(result.perSecond)}/s`, goal: '>= 8,000/s', met: result.perSecond >= 8000 },
      { what: 'share of the floor', measured: (result.perSecond / floor.perSecond).toFixed(2) },
      { what: 'p99, 32 at once', measured: milliseconds(result.p99) },
      cpuRow('CPU of one request, ms', cpu),
      { what: 'failed requests', measured: thousands(result.errors), goal: '0', met: result.errors === 0 },
    ],
    data: { floor, result, cpu },
  };
}
