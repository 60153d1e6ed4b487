// npm run bench [-- name …]: starts an installation of its own, measures, prints a table, writes JSON.
import { calendar } from './calendar.ts';
import { withInstallation, type Installation } from './installation.ts';
import { lateness } from './lateness.ts';
import { memory } from './memory.ts';
import { pageWeight } from './page-weight.ts';
import { publish, type Report } from './report.ts';
import { schedulePost } from './schedule-post.ts';

const benches: Record<string, (installation: Installation) => Promise<Report>> = {
  memory,
  'page-weight': pageWeight,
  'schedule-post': schedulePost,
  calendar,
  lateness,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

let missed = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const report = await withInstallation(bench);
  publish(report);
  missed += report.rows.filter((row) => row.met === false).length;
}
console.log(missed ? `\n${missed} figure(s) short of their goal.` : '\nEvery goal met.');
