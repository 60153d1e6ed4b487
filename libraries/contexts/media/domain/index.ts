export { checkDeclaration, maxPictureBytes, pictureTypes, type Media, type MediaState } from './media.ts';
export { MediaInUseError, MediaNotFoundError, MediaNotReadyError, MediaNotUploadedError } from './media.errors.ts';
