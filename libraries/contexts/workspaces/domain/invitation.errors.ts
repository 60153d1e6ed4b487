import { DomainError, InvalidInputError, NotFoundError } from '@arkyra/kernel';

export class InvitationNotFoundError extends NotFoundError {
  constructor() {
    super('invitation');
  }
}

export class InvitationAcceptedError extends DomainError {
  constructor() {
    super('conflict', 'invitation.accepted', { detail: 'This invitation was used already. Ask for a new one.' });
  }
}

export class InvitationRevokedError extends DomainError {
  constructor() {
    super('conflict', 'invitation.revoked', { detail: 'This invitation was withdrawn. Ask for a new one.' });
  }
}

export class InvitationExpiredError extends DomainError {
  constructor() {
    super('conflict', 'invitation.expired', { detail: 'This invitation has expired. Ask for a new one.' });
  }
}

export class InvitationOfAnotherError extends DomainError {
  constructor(theirs: string, yours: string) {
    super('forbidden', 'invitation.other_account', { detail: `This invitation is for ${theirs}, and you are ${yours}. Log in with the account of ${theirs}, or ask for an invitation of your own.` });
  }
}

export class AlreadyMemberError extends DomainError {
  constructor() {
    super('conflict', 'invitation.already_member', { detail: 'You are a member of this workspace already.' });
  }
}

export class MemberAlreadyError extends InvalidInputError {
  constructor() {
    super([{ pointer: '/email', code: 'member.exists', message: 'This person is a member already.' }]);
  }
}

export class InvitedAlreadyError extends InvalidInputError {
  constructor() {
    super([{ pointer: '/email', code: 'invitation.exists', message: 'This person is invited already. Send that invitation again, or withdraw it first.' }]);
  }
}
