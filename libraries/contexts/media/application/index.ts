/**
 * Pictures of a workspace: uploaded by the browser straight into the storage, checked and cleaned by a worker,
 * handed to publishing below each network's limits through `MediaReader`.
 */
export type { Media, MediaState } from '../domain/media.ts';
export { MediaInUseError, MediaNotFoundError, MediaNotReadyError, MediaNotUploadedError } from '../domain/media.errors.ts';
export { CleanUpMedia, type CleanUpReport } from './clean-up-media.use-case.ts';
export { CompleteMedia } from './complete-media.use-case.ts';
export { CreateMedia, type MediaUpload } from './create-media.use-case.ts';
export { DeleteMedia } from './delete-media.use-case.ts';
export { DescribeMedia } from './describe-media.use-case.ts';
export { GetMedia } from './get-media.query.ts';
export { ListMedia } from './list-media.query.ts';
export { MediaReader, type KnownMedia } from './media-reader.ts';
export type { MediaView } from './media-view.ts';
export { ProcessMedia } from './process-media.use-case.ts';
export { RemoveOrphanedFiles } from './remove-orphaned-files.use-case.ts';
export { ResumeProcessing } from './resume-processing.use-case.ts';
