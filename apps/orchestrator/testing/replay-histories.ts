// node replay-histories.ts [change]: replays every saved history with the workflows as they are now; fails when they would
// decide otherwise than they once did. With "change" each history names another activity, and that must be found.
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import proto from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const folder = resolve(import.meta.dirname, 'histories');
const bundle = { codePath: resolve(import.meta.dirname, '../dist/workflows.bundle.js') };
const isChanged = process.argv[2] === 'change';
let wrong = 0;
for (const name of readdirSync(folder)) {
  const history = proto.temporal.api.history.v1.History.decode(Buffer.from(readFileSync(resolve(folder, name), 'utf8'), 'base64'));
  for (const { activityTaskScheduledEventAttributes: scheduled } of isChanged ? history.events : []) if (scheduled?.activityType) scheduled.activityType.name = 'somethingElse';
  await Worker.runReplayHistory({ workflowBundle: bundle }, history).catch((error: unknown) => {
    wrong += 1;
    process.stderr.write(`${name}: ${String(error)}\n`);
  });
}
process.exit(wrong > 0 ? 1 : 0);
