import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from './environment.ts';

/** Keeps what database and network know of deliveries that ended wrongly. Answers where. */
export async function keepEvidence(env: Environment, name: string, violations: readonly string[]): Promise<string> {
  const ids = violations.flatMap((what) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(what) ?? []);
  const { rows } = await env.db.query<{ story: unknown }>(
    `SELECT json_build_object(
       'delivery', row_to_json(d),
       'attempts', (SELECT json_agg(a ORDER BY a.started_at) FROM attempts a WHERE a.delivery_id = d.id),
       'events', (SELECT json_agg(e ORDER BY e.at) FROM delivery_events e WHERE e.delivery_id = d.id),
       'channel', (SELECT c.handle FROM channels c WHERE c.id = d.channel_id)) AS story
     FROM deliveries d WHERE d.id = ANY ($1)`,
    [ids],
  );
  const folder = resolve(import.meta.dirname, '../../bench-results/faults');
  mkdirSync(folder, { recursive: true });
  const mark = name.replace(' seed ', '.');
  const record: unknown = await (await fetch(`${env.sandboxUrl}/record`)).json();
  const requests = typeof record === 'object' && record !== null && 'requests' in record && Array.isArray(record.requests) ? record.requests : [];
  const ours = requests.filter((request: unknown) => JSON.stringify(request).includes(`${mark} `));
  const file = `${folder}/${mark}.json`;
  writeFileSync(file, JSON.stringify({ violations, stories: rows.map(({ story }) => story), requests: ours }, null, 1));
  return file;
}
