export { MediaNotFoundError, MediaNotReadyError } from './media.errors.ts';
