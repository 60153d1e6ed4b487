import type { Clock } from '@arkyra/kernel';
import type { OverdueInWorkspace } from '../domain/index.ts';
import type { OverdueAlarm } from './overdue-alarm.ts';
import type { OverdueReader } from './overdue.reader.ts';

/** Looks for late deliveries and raises one alarm per incident: from the first that is late until none is. */
export class WatchOverdue {
  readonly #reader: OverdueReader;
  readonly #alarm: OverdueAlarm;
  readonly #clock: Clock;
  #told = new Map<string, number>();
  #beganAt: number | undefined;

  constructor(reader: OverdueReader, alarm: OverdueAlarm, clock: Clock) {
    this.#reader = reader;
    this.#alarm = alarm;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    const found = await this.#reader.everywhere();
    const now = this.#clock.now().getTime();
    const since = Math.min(...found.map((one) => one.since?.getTime() ?? now));
    const deliveries = sum(found, (one) => one.deliveries);
    this.#alarm.measured(deliveries, deliveries ? Math.max(0, now - since) : 0);
    if (deliveries && this.#beganAt === undefined) {
      this.#beganAt = now;
      this.#alarm.began({ deliveries, posts: sum(found, (one) => one.posts), workspaces: found.length, since: new Date(since) });
    } else if (!deliveries && this.#beganAt !== undefined) {
      this.#alarm.ended({ lastedMs: now - this.#beganAt });
      this.#beganAt = undefined;
    }
    this.#tell(new Map(found.map(({ workspaceId, posts }) => [workspaceId, posts])));
  }

  #tell(late: Map<string, number>): void {
    const before = this.#told;
    this.#told = late;
    for (const [workspaceId, posts] of late) if (before.get(workspaceId) !== posts) this.#alarm.told(workspaceId, posts);
    for (const workspaceId of before.keys()) if (!late.has(workspaceId)) this.#alarm.told(workspaceId, 0);
  }
}

const sum = (found: readonly OverdueInWorkspace[], of: (one: OverdueInWorkspace) => number): number => found.reduce((all, one) => all + of(one), 0);
