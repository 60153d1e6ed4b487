/** Comments on posts, and what posts said before. */
export { ChangeComment, type CommentChange } from './change-comment.use-case.ts';
export { GuestConversation } from './guest-conversation.use-case.ts';
export { ListComments } from './list-comments.query.ts';
export { PostHistory } from './post-history.query.ts';
export { RestoreVersion } from './restore-version.use-case.ts';
export { WriteComment } from './write-comment.use-case.ts';

export * from './ports/comments.repository.ts';
export * from './ports/post-versions.reader.ts';
export * from './ports/talk-wake-up.ts';
