/** A class, abstract or not, that stands for its instances in a container. */
export type Token<T> = Function & { readonly prototype: T };

/** What a container (Nest's, structurally) needs to make one thing. */
export interface Wired<T> {
  readonly provide: Token<T>;
  readonly inject: Token<unknown>[];
  useFactory(...dependencies: unknown[]): T;
}

/** Tokens for the constructor's parameters, in order: a missing or swapped port doesn't compile. */
type TokensOf<D extends unknown[]> = { readonly [I in keyof D]: Token<D[I]> };

/** Provides a class that knows no framework: `wire(LogIn, [Accounts, Sessions])`. */
export function wire<T, D extends unknown[]>(type: new (...dependencies: D) => T, inject: TokensOf<D>): Wired<T> {
  return wireAs(type, type, inject);
}

/** Provides `type` where `port` is asked for: `wireAs(Accounts, PrismaAccounts, [Database])`. */
export function wireAs<P, T extends P, D extends unknown[]>(port: Token<P>, type: new (...dependencies: D) => T, inject: TokensOf<D>): Wired<P> {
  return { provide: port, inject: [...inject], useFactory: (...dependencies: D) => new type(...dependencies) };
}
