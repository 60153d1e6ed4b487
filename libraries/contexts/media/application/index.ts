export { MediaNotFoundError, MediaNotReadyError } from '../domain/media.errors.ts';
export { MediaReader, type KnownMedia } from './media-reader.ts';
