import { DomainError } from '@arkyra/kernel';

export class NotSignedInError extends DomainError {
  constructor() {
    super('unauthenticated', 'auth.required', { detail: 'Log in, or send an access token or an API key.' });
  }
}

/** Not ours, or older than fifteen minutes: a client refreshes and tries again. */
export class AccessTokenRefusedError extends DomainError {
  constructor() {
    super('unauthenticated', 'auth.token_refused', { detail: 'The access token is not valid or has expired. Refresh it, or log in again.' });
  }
}

export class CsrfError extends DomainError {
  constructor() {
    super('forbidden', 'auth.csrf', { detail: 'The X-CSRF-Token header must repeat the ark_csrf cookie of this session. Reload the page and try again.' });
  }
}

export class ForeignOriginError extends DomainError {
  constructor(expected: string) {
    super('forbidden', 'auth.origin', { detail: `This request comes from another site. Open Arkyra at ${expected}.` });
  }
}

export class SessionsOnlyError extends DomainError {
  constructor() {
    super('forbidden', 'access.sessions_only', { detail: 'This is for people who are logged in; an API key cannot do it.' });
  }
}

export class InstallationForbidsError extends DomainError {
  constructor() {
    super('forbidden', 'access.installation_owner_only', { detail: 'Only the owner of this installation may do this: the account that was made first.' });
  }
}
