import passport, { type Strategy } from 'passport';

let registered = 0;

/** Passport keeps strategies by name for the whole process; a name of its own keeps two apps in one process apart. */
export function registerStrategy(kind: string, strategy: Strategy): string {
  registered += 1;
  const name = `${kind}:${registered}`;
  passport.use(name, strategy);
  return name;
}
