import { deflateSync, crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { SharpPictures } from './index.ts';

const pictures = new SharpPictures();
const noise = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 80, b: 40, alpha: 0.5 }, noise: { type: 'gaussian', mean: 128, sigma: 60 } } });

/** A PNG header that promises more pixels than any memory has. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(100_000))), chunk('IEND', Buffer.alloc(0))]);
}

test('turns upright, forgets where it was taken, keeps the pixels', async () => {
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: 'Anna' }, IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif?.includes('Anna')).toBe(true);
  const clean = await pictures.clean(photo);
  expect(clean).toMatchObject({ contentType: 'image/jpeg', width: 20, height: 40 });
  const metadata = await sharp(clean.bytes).metadata();
  expect(metadata).toMatchObject({ width: 20, height: 40 });
  expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  const [r = 0, g = 0] = await sharp(clean.bytes).raw().toBuffer();
  expect(r).toBeGreaterThan(245);
  expect(g).toBeLessThan(10);
});

test('what hangs behind the picture is gone', async () => {
  const png = await noise(10, 10).png().toBuffer();
  const clean = await pictures.clean(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
  expect(Buffer.from(clean.bytes).includes('script')).toBe(false);
});

test('makes a small WebP of it, never larger than it was', async () => {
  const clean = await pictures.clean(await noise(1000, 500).jpeg().toBuffer());
  expect(await sharp(clean.thumbnail).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 });
  const tiny = await pictures.clean(await noise(30, 20).png().toBuffer());
  expect(await sharp(tiny.thumbnail).metadata()).toMatchObject({ width: 30, height: 20 });
});

test.each(['png', 'webp', 'gif'] as const)('%s stays what it is', async (format) => {
  const clean = await pictures.clean(await noise(30, 20, 4).toFormat(format).toBuffer());
  expect(clean).toMatchObject({ contentType: `image/${format}`, width: 30, height: 20 });
  expect(await pictures.measure(clean.bytes)).toEqual({ contentType: `image/${format}`, width: 30, height: 20 });
});

test('an animation keeps its frames, and is fitted as its first', async () => {
  const frames = await Promise.all(['red', 'blue', 'lime'].map((background) => sharp({ create: { width: 40, height: 30, channels: 3, background } }).png().toBuffer()));
  const gif = await sharp(frames, { join: { animated: true } }).gif().toBuffer();
  const clean = await pictures.clean(gif);
  expect(clean).toMatchObject({ contentType: 'image/gif', width: 40, height: 30 });
  expect((await sharp(clean.bytes, { animated: true }).metadata()).pages).toBe(3);
  const still = await pictures.fit(clean.bytes, { maxBytes: 100_000, maxWidth: 100, maxHeight: 100, contentTypes: ['image/jpeg', 'image/png'] });
  expect(still).toMatchObject({ contentType: 'image/jpeg', width: 40, height: 30 });
});

test.each([
  ['a text', Buffer.from('not a picture at all'), 'image.type'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'), 'image.type'],
  ['a TIFF', undefined, 'image.type'],
  ['nothing', Buffer.alloc(0), 'image.type'],
  ['a header alone', Buffer.from('89504e470d0a1a0a', 'hex'), 'image.broken'],
  ['a decompression bomb', bomb(60_000, 60_000), 'image.pixels'],
])('refuses %s', async (_, bytes, code) => {
  await expect(pictures.clean(bytes ?? (await noise(10, 10).tiff().toBuffer()))).rejects.toMatchObject({ kind: 'invalid', code });
});

test('refuses a picture that breaks off, and pixels that a header hides', async () => {
  const whole = await noise(400, 400).jpeg().toBuffer();
  await expect(pictures.clean(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'image.broken' });
  await expect(pictures.clean(bomb(3000, 3000))).rejects.toMatchObject({ code: 'image.broken' });
});

test('what fits is handed on as it is', async () => {
  const png = await noise(50, 50).png().toBuffer();
  const fitted = await pictures.fit(png, { maxBytes: 1_000_000, maxWidth: 50, maxHeight: 50, contentTypes: ['image/png'] });
  expect(fitted.bytes).toBe(png);
});

test.each([
  ['JPEG, by quality', 'jpeg', 3, ['image/jpeg'], 'image/jpeg'],
  ['PNG with alpha becomes WebP', 'png', 4, ['image/jpeg', 'image/png', 'image/webp'], 'image/webp'],
  ['PNG without WebP becomes JPEG', 'png', 4, ['image/jpeg', 'image/png'], 'image/jpeg'],
  ['GIF becomes JPEG where WebP is not taken', 'gif', 3, ['image/jpeg', 'image/png'], 'image/jpeg'],
  ['JPEG where only PNG is taken', 'jpeg', 3, ['image/png'], 'image/png'],
] as const)('comes below bytes and pixels: %s', async (_, format, channels, contentTypes, expected) => {
  const drawn = format === 'gif' ? sharp({ create: { width: 900, height: 600, channels, background: 'teal' } }) : noise(900, 600, channels);
  const large = await drawn.toFormat(format).toBuffer();
  const limits = { maxBytes: 40_000, maxWidth: 600, maxHeight: 300, contentTypes };
  const fitted = await pictures.fit(large, limits);
  expect(fitted.contentType).toBe(expected);
  expect(fitted.bytes.length).toBeLessThanOrEqual(40_000);
  expect(fitted.width / fitted.height).toBeCloseTo(1.5, 1);
  expect(fitted.height).toBeLessThanOrEqual(300);
  expect(await pictures.measure(fitted.bytes)).toEqual({ contentType: expected, width: fitted.width, height: fitted.height });
});

test('gives up on the impossible', async () => {
  const picture = await noise(100, 100).png().toBuffer();
  await expect(pictures.fit(picture, { maxBytes: 10, maxWidth: 100, maxHeight: 100, contentTypes: ['image/jpeg'] })).rejects.toMatchObject({ code: 'image.fit' });
});
