import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

/** The Chromium of this machine, or of `CHROMIUM_PATH`; undefined when there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const given = process.env['CHROMIUM_PATH'];
  return [...(given ? [given] : []), ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((file) => existsSync(file));
}
