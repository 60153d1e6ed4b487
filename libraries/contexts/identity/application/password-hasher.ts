export abstract class PasswordHasher {
  /** Throws `SignInBusyError` when too many wait already; so does `verify`. */
  abstract hash(password: string): Promise<string>;
  /** Takes as long for no account (null) as for a wrong password. */
  abstract verify(hash: string | null, password: string): Promise<boolean>;
}
