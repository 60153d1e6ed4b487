import { DomainError, InvalidInputError, NotFoundError } from '@arkyra/kernel';

export class MemberNotFoundError extends NotFoundError {
  constructor() {
    super('member');
  }
}

/** A field of the body names somebody who is no member. */
export class NoSuchMemberError extends InvalidInputError {
  constructor(pointer: string) {
    super([{ pointer, code: 'member.not_found', message: 'There is no such member in this workspace.' }]);
  }
}

export class AboveYouError extends DomainError {
  constructor() {
    super('forbidden', 'member.above_you', { detail: 'This person’s role is above yours. Ask the owner.' });
  }
}

export class OwnerStaysError extends DomainError {
  constructor() {
    super('conflict', 'member.last_owner', { detail: 'A workspace has an owner at all times. Hand it over to another member first.' });
  }
}

/** Leaving is a step of its own, so that nobody shuts themselves out by mistake. */
export class RemoveYourselfError extends DomainError {
  constructor() {
    super('conflict', 'member.is_you', { detail: 'This is you. Leave the workspace instead.' });
  }
}

export class PublishingNowError extends DomainError {
  constructor() {
    super('conflict', 'workspace.publishing', { detail: 'A post is being published just now. Try again in a minute.', retryAfter: 30 });
  }
}
