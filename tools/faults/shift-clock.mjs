// Preload of one process in the row `clock`: its wall clock jumps by what a file says, on SIGUSR2.
import { readFileSync } from 'node:fs';

const RealDate = Date;
let shift = 0;
const now = () => RealDate.now() + shift;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};
process.on('SIGUSR2', () => {
  shift = Number(readFileSync(process.env.FAULTS_CLOCK_FILE, 'utf8'));
});
