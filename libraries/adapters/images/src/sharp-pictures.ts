import type { Metadata, Sharp } from 'sharp';
import { firstTry, fits, nextTry, type FitLimits, type FitTry, type ImageFacts } from './fit-plan.ts';
import { Gate } from './gate.ts';
import { ImageRejectedError } from './image.errors.ts';
import { sniffImageType, type ImageType } from './image-type.ts';
import { careful, loadSharp, maxPixels } from './load-sharp.ts';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly contentType: ImageType;
  /** Of one frame. */
  readonly width: number;
  readonly height: number;
}

export interface CleanPicture extends Picture {
  /** WebP of at most 480 pixels a side. */
  readonly thumbnail: Uint8Array;
}

const thumbnailSide = 480;
const patience = { seconds: 60 };

/** Pictures by libvips. Errors of the file itself are `ImageRejectedError`. */
export class SharpPictures {
  readonly #gate = new Gate(2);

  /**
   * The picture made anew from its pixels: upright, in sRGB, without metadata (so without the place where it
   * was taken) and without whatever else the file carried. Frames of an animation stay.
   */
  clean(bytes: Uint8Array): Promise<CleanPicture> {
    return this.#gate.through(async () => {
      const sharp = await loadSharp();
      const { type, metadata } = await this.#examine(bytes);
      const animated = (metadata.pages ?? 1) > 1;
      const source = sharp(bytes, { ...careful, animated }).timeout(patience).toColourspace('srgb');
      const upright = animated ? source : source.autoOrient();
      const clean = await this.#encode(upright, type, 90);
      const small = await sharp(clean.bytes, careful).resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true }).webp({ quality: 78 }).toBuffer();
      return { ...clean, thumbnail: small };
    });
  }

  /** Size and type of a picture. */
  async measure(bytes: Uint8Array): Promise<Omit<Picture, 'bytes'>> {
    const { type, metadata } = await this.#examine(bytes);
    return { contentType: type, width: metadata.width, height: metadata.pageHeight ?? metadata.height };
  }

  /** A copy below the limits; the same bytes when they are already. An animation gives its first frame. */
  fit(bytes: Uint8Array, limits: FitLimits): Promise<Picture> {
    return this.#gate.through(async () => {
      const { type, metadata } = await this.#examine(bytes);
      const picture = { bytes, contentType: type, width: metadata.width, height: metadata.pageHeight ?? metadata.height };
      const facts: ImageFacts = { ...picture, bytes: bytes.length };
      if (fits(facts, limits)) return picture;
      let attempt: FitTry | undefined = firstTry(facts, metadata.hasAlpha, limits);
      while (attempt) {
        const candidate = await this.#resize(bytes, attempt);
        if (candidate.bytes.length <= limits.maxBytes) return candidate;
        attempt = nextTry(attempt, candidate.bytes.length, facts, metadata.hasAlpha, limits);
      }
      throw new ImageRejectedError('fit');
    });
  }

  async #resize(bytes: Uint8Array, { contentType, width, height, quality }: FitTry): Promise<Picture> {
    const sharp = await loadSharp();
    const resized = sharp(bytes, careful).timeout(patience).resize({ width, height, fit: 'fill' });
    return this.#encode(contentType === 'image/jpeg' ? resized.flatten({ background: 'white' }) : resized, contentType, quality);
  }

  async #encode(pipeline: Sharp, type: ImageType, quality: number): Promise<Picture> {
    try {
      const { data, info } = await encoded(pipeline, type, quality).toBuffer({ resolveWithObject: true });
      return { bytes: data, contentType: type, width: info.width, height: info.pageHeight ?? info.height };
    } catch (error) {
      throw new ImageRejectedError('broken', error);
    }
  }

  async #examine(bytes: Uint8Array): Promise<{ type: ImageType; metadata: Metadata }> {
    const type = sniffImageType(bytes);
    if (!type) throw new ImageRejectedError('type');
    const sharp = await loadSharp();
    // The header alone, so without a cap of its own: what it says is judged here.
    const metadata = await sharp(bytes, { ...careful, limitInputPixels: false, animated: true }).metadata().catch((error: unknown) => {
      throw new ImageRejectedError('broken', error);
    });
    if (`image/${metadata.format}` !== type) throw new ImageRejectedError('type');
    const frame = metadata.width * (metadata.pageHeight ?? metadata.height);
    if (frame * (metadata.pages ?? 1) > maxPixels) throw new ImageRejectedError('pixels');
    return { type, metadata };
  }
}

function encoded(pipeline: Sharp, type: ImageType, quality: number): Sharp {
  switch (type) {
    case 'image/jpeg':
      return pipeline.jpeg({ quality, progressive: true, chromaSubsampling: quality >= 90 ? '4:4:4' : '4:2:0' });
    case 'image/png':
      return pipeline.png({ compressionLevel: 8 });
    case 'image/webp':
      return pipeline.webp({ quality });
    case 'image/gif':
      return pipeline.gif();
  }
}
