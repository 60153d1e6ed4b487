export { fits, type FitLimits, type ImageFacts } from './fit-plan.ts';
export { ImageRejectedError } from './image.errors.ts';
export { sniffImageType, type ImageType } from './image-type.ts';
export { SharpPictures, type CleanPicture, type Picture } from './sharp-pictures.ts';
