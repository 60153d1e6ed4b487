import { DomainError, InvalidInputError, NotFoundError } from '@arkyra/kernel';

/** The same words whether the address or the password is wrong. */
export class InvalidCredentialsError extends DomainError {
  constructor() {
    super('unauthenticated', 'auth.invalid_credentials', { detail: 'The e-mail address or the password is not right.' });
  }
}

/** The session was revoked, has expired, or never was. */
export class SessionEndedError extends DomainError {
  constructor() {
    super('unauthenticated', 'auth.session_ended', { detail: 'Your session has ended. Log in again.' });
  }
}

export class SessionNotFoundError extends NotFoundError {
  constructor() {
    super('session');
  }
}

export class RegistrationClosedError extends DomainError {
  constructor() {
    super('forbidden', 'auth.registration_closed', { detail: 'Registration is closed here. Ask the owner of this installation for an account.' });
  }
}

export class InvitationNeededError extends DomainError {
  constructor() {
    super('forbidden', 'auth.invitation_needed', { detail: 'Accounts are made by invitation here. Ask somebody who has one to invite you.' });
  }
}

/** Unknown, used or too old: the same words. */
export class LinkEndedError extends DomainError {
  constructor() {
    super('conflict', 'link.ended', { detail: 'This link was used already or has expired. Ask for a new one.' });
  }
}

export class MailOffError extends DomainError {
  constructor() {
    super('conflict', 'mail.off', { detail: 'This installation sends no e-mail. Ask its owner for a link.' });
  }
}

export class EmailTakenError extends InvalidInputError {
  constructor() {
    super([{ pointer: '/email', code: 'email.taken', message: 'This address has an account already. Log in instead.' }]);
  }
}

export class WrongPasswordError extends InvalidInputError {
  constructor(pointer = '/currentPassword') {
    super([{ pointer, code: 'password.wrong', message: 'This is not your present password.' }]);
  }
}

export class TooManyAttemptsError extends DomainError {
  constructor(retryAfter: number) {
    super('quota', 'auth.too_many_attempts', { detail: 'Too many attempts. Wait a while, then try again.', retryAfter });
  }
}

/** So many people log in at once that hashing their passwords would starve everything else. */
export class SignInBusyError extends DomainError {
  constructor() {
    super('unavailable', 'auth.busy', { detail: 'Too many people are logging in just now. Try again in a few seconds.', retryAfter: 3 });
  }
}
