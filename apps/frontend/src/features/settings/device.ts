export interface Device {
  readonly browser: string;
  readonly system: string | undefined;
  readonly kind: 'phone' | 'computer' | 'program';
}

/** Order matters: Edge and Opera also say Chrome, Chrome also says Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (list: readonly (readonly [RegExp, string])[], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** What a User-Agent header says in words; a program's own name where it is no browser; undefined when it says nothing. */
export function deviceOf(userAgent: string): Device | undefined {
  const browser = first(browsers, userAgent);
  const system = first(systems, userAgent);
  if (browser) return { browser, system, kind: /iPhone|Android.*Mobile/.test(userAgent) ? 'phone' : 'computer' };
  const program = /^([\w.-]{2,40})\//.exec(userAgent)?.[1];
  return program ? { browser: program, system, kind: 'program' } : undefined;
}
