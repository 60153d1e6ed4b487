import { DomainError, type FieldProblem } from '@arkyra/kernel';

/** A change of state outside the table: a bug, never the caller's doing. */
export class InvalidTransitionError extends DomainError {
  constructor(from: string, to: string) {
    super('conflict', 'delivery.transition', { detail: `A delivery that is ${from} cannot become ${to}.` });
  }
}

export class PostVersionStaleError extends DomainError {
  constructor(current: number) {
    super('conflict', 'post.version_stale', {
      detail: `The post has changed since you opened it; it is at version ${current} now. Load it again, then repeat your change.`,
    });
  }
}

/** An earlier request made this post. */
export class PostExistsError extends DomainError {
  constructor() {
    super('conflict', 'post.exists', { detail: 'An earlier request made this post at the same moment. Ask again.', retryAfter: 1 });
  }
}

/** Whoever asked for a slot was never quick enough. */
export class SlotsContendedError extends DomainError {
  constructor() {
    super('conflict', 'slot.contended', { detail: 'Others take the slots of this channel at this very moment. Try again.', retryAfter: 1 });
  }
}

export class PostNotEditableError extends DomainError {
  constructor(detail: string) {
    super('conflict', 'post.not_editable', { detail });
  }
}

export class DeliveryNotRetryableError extends DomainError {
  constructor(detail: string) {
    super('conflict', 'delivery.not_retryable', { detail });
  }
}

export class DeliveryNotResolvableError extends DomainError {
  constructor() {
    super('conflict', 'delivery.not_resolvable', {
      detail: 'Only a delivery that waits for your confirmation, or that failed, can be resolved.',
    });
  }
}

/** Scheduling was refused by the networks' rules; each problem names its field. */
export class PostNotPublishableError extends DomainError {
  constructor(fields: readonly FieldProblem[]) {
    const [first] = fields;
    const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
    super('invalid', 'post.not_publishable', { detail: `${first?.message ?? 'The post cannot be published as it is.'}${more}`, fields });
  }
}

export class PublishingForbiddenError extends DomainError {
  constructor(detail = 'Your role may write drafts; scheduling and publishing need an editor, manager, admin or owner.') {
    super('forbidden', 'posts.publish_forbidden', { detail });
  }
}
