// One process at a time, told by a file. Plain JavaScript: it runs before anything is installed.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function lives(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  // Two that found the same dead holder may both have cleared it: the later one keeps it.
  await wait(100);
  return holderOf(file) === process.pid;
}

/** Runs `work` alone; others wait, and say `waiting` once. A lock whose holder died is taken over. */
export async function withFileLock(file, waiting, work) {
  for (let told = false; !(await take(file)); await wait(300)) {
    const pid = holderOf(file);
    if (lives(pid)) {
      if (!told) console.log(`${waiting} (process ${pid}): waiting for it …`);
      told = true;
    } else {
      // Its holder may be between making the file and writing its number.
      await wait(200);
      if (!lives(holderOf(file))) rmSync(file, { force: true });
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
