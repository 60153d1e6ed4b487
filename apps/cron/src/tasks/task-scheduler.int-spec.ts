import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Metrics } from '@arkyra/telemetry';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { createApplication } from '../create-app.ts';
import { Task, type ScheduledTask, type TaskContext } from './task.decorator.ts';
import { TasksModule } from './tasks.module.ts';

let bell = new EventTarget();
let runs = 0;
let atOnce = 0;
let most = 0;
let act: (context: TaskContext) => Promise<void> = async () => {};
let apps: INestApplicationContext[] = [];

@Task({ name: 'test.count', everyMs: 10 })
class CountTask implements ScheduledTask {
  async execute(context: TaskContext): Promise<void> {
    runs += 1;
    most = Math.max(most, ++atOnce);
    bell.dispatchEvent(new Event('ran'));
    try {
      await act(context);
    } finally {
      atOnce -= 1;
    }
  }
}

@Module({ providers: [CountTask] })
class CountModule {}

beforeEach(() => {
  bell = new EventTarget();
  [runs, atOnce, most] = [0, 0, 0];
  act = async () => {};
});
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

async function start(): Promise<INestApplicationContext> {
  const app = await createApplication(Config.fromProcess()).withOnly(TasksModule, CountModule).start();
  apps.push(app);
  return app;
}

async function untilRuns(count: number): Promise<void> {
  while (runs < count) await once(bell, 'ran');
}

test('runs at once and again and again, though it fails', async () => {
  act = () => Promise.reject(new Error('as expected'));
  const app = await start();
  await untilRuns(3);
  expect(await app.get(Metrics).read()).toMatch(/arkyra_cron_task_duration_seconds_count\{[^}]*task="test.count",outcome="failed"[^}]*\} [2-9]/);
});

test('never runs twice at once', async () => {
  const gates = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
  act = () => gates[runs - 1]?.promise ?? Promise.resolve();
  await start();
  for (const [index, gate] of gates.entries()) {
    await untilRuns(index + 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(runs).toBe(index + 1);
    gate.resolve();
  }
  expect(most).toBe(1);
});

test('of two replicas one works; the other takes over', async () => {
  const first = await start();
  await untilRuns(1);
  await start();
  await first.close();
  apps = apps.filter((app) => app !== first);
  const before = runs;
  await untilRuns(before + 2);
  expect(most).toBe(1);
});

test('the end waits for a run in flight and tells it to stop', async () => {
  let finished = false;
  act = async ({ signal }) => {
    await once(signal, 'abort');
    finished = true;
  };
  const app = await start();
  await untilRuns(1);
  await app.close();
  apps = [];
  expect(finished).toBe(true);
});
