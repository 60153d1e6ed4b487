export * from './comment.errors.ts';
export { assertAuthor, assertThread, audienceOf, seesInternal, type CommentStanding } from './comment.ts';
export { changesBetween, type VersionChange, type VersionContent } from './version-changes.ts';
