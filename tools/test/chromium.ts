import { spawnSync } from 'node:child_process';
import { findChromium } from '../../libraries/testing/src/chromium.ts';

/** Has a Chromium ready for playwright-core; as root it comes from the system's packages. Throws one sentence. */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  const sentence = 'End-to-end tests need Chromium: install it (apt-get install chromium), or set CHROMIUM_PATH.';
  if (process.getuid?.() !== 0) throw new Error(sentence);
  console.log('Installing Chromium from the system’s packages …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', [...waiting, ...args], { encoding: 'utf8', env, stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${sentence} (apt-get ${args[0]}: ${stderr?.trim().split('\n').at(-1) ?? 'not found'})`);
  }
  const file = findChromium();
  if (!file) throw new Error(sentence);
  return file;
}
