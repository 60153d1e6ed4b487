/** An account of the test server; the app password is what a person would type into Arkyra. */
export interface BlueskyAccount {
  readonly did: string;
  readonly handle: string;
  readonly password: string;
  readonly appPassword: string;
}

/** What the tests ask of the server's process; every command is answered with the same `id`. */
export type BlueskyCommand = { readonly id: number } & (
  | { readonly name: 'account'; readonly account: string }
  | { readonly name: 'revoke'; readonly account: BlueskyAccount }
  | { readonly name: 'profile'; readonly account: BlueskyAccount; readonly profile: Readonly<Record<string, unknown>> }
  | { readonly name: 'expire'; readonly token: string }
  | { readonly name: 'down' | 'up' }
);

/** The first reply has the id 0 and carries the server's address. */
export interface BlueskyReply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}
