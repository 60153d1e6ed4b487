import { DomainError } from '@arkyra/kernel';

const words = {
  type: 'This is not a JPEG, PNG, WebP or GIF picture.',
  broken: 'The picture is damaged and cannot be read.',
  pixels: 'The picture has too many pixels; 60 megapixels are the most, counting every frame.',
  fit: 'The picture cannot be made small enough for the network.',
} as const;

/** The file itself is the trouble: trying again changes nothing. */
export class ImageRejectedError extends DomainError {
  constructor(reason: keyof typeof words, cause?: unknown) {
    super('invalid', `image.${reason}`, { detail: words[reason], cause });
  }
}
