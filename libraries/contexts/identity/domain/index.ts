export type { Account } from './account.ts';
export {
  EmailTakenError,
  InvalidCredentialsError,
  InvitationNeededError,
  LinkEndedError,
  MailOffError,
  RegistrationClosedError,
  SessionEndedError,
  SessionNotFoundError,
  SignInBusyError,
  TooManyAttemptsError,
  WrongPasswordError,
} from './identity.errors.ts';
export { accessTokenLifetimeMs, refreshGraceMs, sessionLifetimeMs, type Device, type Session, type SessionEnd } from './session.ts';
