/** A person who can sign in. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** PHC string. */
  readonly passwordHash: string;
  readonly timezone: string;
  readonly locale: string;
  /** When it was shown that the address is theirs. */
  readonly emailVerifiedAt: Date | null;
  /** The first account of the installation. */
  readonly isInstanceOwner: boolean;
  readonly createdAt: Date;
}
