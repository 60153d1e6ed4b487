import { DomainError, InvalidInputError } from '@arkyra/kernel';

/** Answers to one comment. */
export const mostReplies = 200;

/** Editing and deleting are its author's alone. */
export class NotYourCommentError extends DomainError {
  constructor() {
    super('forbidden', 'comment.not_yours', { detail: 'Only whoever wrote a comment can change or delete it.' });
  }
}

export class ThreadNotFoundError extends InvalidInputError {
  constructor() {
    super([{ pointer: '/threadId', code: 'thread.not_found', message: 'There is no such comment on this post to answer.' }]);
  }
}

export class ThreadFullError extends DomainError {
  constructor() {
    super('conflict', 'thread.full', { detail: `This thread has ${mostReplies} answers, which is as many as it takes. Begin a new one.` });
  }
}

/** An answer has no end of its own. */
export class NotAThreadError extends DomainError {
  constructor() {
    super('conflict', 'comment.not_a_thread', { detail: 'Only the comment that began the thread can be resolved or reopened.' });
  }
}

export class StrangersMentionedError extends InvalidInputError {
  constructor() {
    super([{ pointer: '/text', code: 'mention.not_found', message: 'Somebody who is mentioned here is no member of this workspace.' }]);
  }
}
