import { DomainError } from '@arkyra/kernel';

export class ApprovalMovedOnError extends DomainError {
  constructor(detail = 'This request has moved on since you opened it. Look at it again.') {
    super('conflict', 'approval.moved_on', { detail });
  }
}

export class ApprovalClosedError extends DomainError {
  constructor(state: string) {
    super('conflict', 'approval.closed', { detail: `This request is ${state.replaceAll('_', ' ')}; there is nothing to decide any more.` });
  }
}

/** What would be decided on is no longer what would be published. */
export class ApprovalStaleError extends DomainError {
  constructor() {
    super('conflict', 'approval.stale', { detail: 'The post was changed after it was submitted, so nothing was decided. It has to be submitted again.' });
  }
}

export class NotAnApproverError extends DomainError {
  constructor(detail = 'You are not an approver of this step.') {
    super('forbidden', 'approval.not_approver', { detail });
  }
}

export class AlreadyDecidedError extends DomainError {
  constructor() {
    super('conflict', 'approval.already_decided', { detail: 'You have decided on this step already.' });
  }
}

export class RuleChangedError extends DomainError {
  constructor() {
    super('conflict', 'approval_rule.version_stale', { detail: 'The rule has changed since you opened it. Load it again, then repeat your change.' });
  }
}

export class GuestLinkInvalidError extends DomainError {
  constructor() {
    super('not_found', 'guest_link.not_found', { detail: 'There is no such link. Open it exactly as it was sent to you.' });
  }
}

/** Expired or revoked; which of these is nobody's business. */
export class GuestLinkEndedError extends DomainError {
  constructor() {
    super('gone', 'guest_link.ended', { detail: 'This link is not valid any more. Ask whoever sent it for a new one.' });
  }
}

export class GuestLinkForbiddenError extends DomainError {
  constructor() {
    super('forbidden', 'guest_link.own_post', { detail: 'Nobody approves their own post here, so this link may only go to somebody else by e-mail. Ask a manager for a link to pass on.' });
  }
}
