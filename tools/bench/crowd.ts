import type { Installation } from './installation.ts';
import { each, people, type Person } from './people.ts';

const lanes = 24;

/** Connects `count` more Sandbox channels in the workspace of each person. */
async function connect({ url }: Installation, crowd: readonly Person[], count: number): Promise<void> {
  const wanted = crowd.flatMap((person) => Array.from({ length: count }, (_, number) => ({ person, number })));
  await each(wanted, lanes, async ({ person, number }) => {
    const handle = `c${number}-${person.workspaceId.slice(-12)}`;
    const answer = await fetch(`${url}/api/v1/channels/sandbox/connect`, { method: 'POST', headers: person.headers, body: JSON.stringify({ handle }) });
    if (answer.status !== 201) throw new Error(`connect: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  });
}

/** A workspace with many channels, and many with a few, as on a machine that serves teams and an agency. */
export interface Crowd {
  readonly large: Person;
  readonly small: readonly Person[];
  /** All channels. */
  readonly channels: number;
  readonly largeChannels: number;
}

export async function makeCrowd(installation: Installation, { small, channelsEach, largeChannels }: { small: number; channelsEach: number; largeChannels: number }): Promise<Crowd> {
  const [large, ...others] = await people(installation.url, small + 1);
  if (!large) throw new Error('nobody');
  await connect(installation, [large], largeChannels);
  await connect(installation, others, channelsEach);
  const [row] = await installation.query<{ all: number; large: number }>(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE workspace_id = '${large.workspaceId}'))::int AS large FROM channels WHERE state = 'connected'`,
  );
  return { large, small: others, channels: row?.all ?? 0, largeChannels: row?.large ?? 0 };
}
