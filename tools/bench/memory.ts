import { setTimeout as wait } from 'node:timers/promises';
import type { Installation } from './installation.ts';
import { proportionalSetSize } from './processes.ts';
import type { Report } from './report.ts';

const goal = 800;

/** Proportional set size of all app processes, one minute after the start, with nothing to do. */
export async function memory({ processes, url }: Installation): Promise<Report> {
  for (const path of ['/login', '/health']) await (await fetch(url + path)).text();
  await wait(30_000);
  const apps = processes().map(({ name, pid }) => ({ name, megabytes: proportionalSetSize(pid) }));
  const total = apps.reduce((sum, app) => sum + app.megabytes, 0);
  return {
    bench: 'memory',
    rows: [
      ...apps.map(({ name, megabytes }) => ({ what: name, measured: `${megabytes.toFixed(0)} MB` })),
      { what: 'all apps, idle', measured: `${total.toFixed(0)} MB`, goal: `<= ${goal} MB`, met: total <= goal },
    ],
    data: { apps, total },
  };
}
