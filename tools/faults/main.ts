// npm run faults [-- --runs N --seed S --fault NAME]: see docs/guide/faults.md.
import { fail, endOnSignal } from '../run/command.ts';
import { progress } from '../run/progress.ts';
import { Campaign } from './campaign.ts';
import { optionsOf, usage, type Options } from './options.ts';

let options: Options;
try {
  options = optionsOf(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}

const campaign = new Campaign(options, progress());
endOnSignal(() => campaign.stop());
try {
  const violations = await campaign.run();
  await campaign.stop();
  process.exit(violations > 0 ? 1 : 0);
} catch (error) {
  await campaign.stop();
  fail(error);
}
