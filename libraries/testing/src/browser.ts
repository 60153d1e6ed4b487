import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A headless Chromium that talks to nobody but the pages it is sent to. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium on this machine: install it (apt-get install chromium), or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
