export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';

const starts: readonly (readonly [ImageType, string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/gif', '474946383761'],
  ['image/gif', '474946383961'],
];

/** What the bytes say they are, whatever the name or a browser says. */
export function sniffImageType(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  if (head.startsWith('52494646') && head.slice(16) === '57454250') return 'image/webp';
  return starts.find(([, magic]) => head.startsWith(magic))?.[0];
}
