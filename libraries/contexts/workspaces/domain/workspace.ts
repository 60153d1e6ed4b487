/** What happens to a delivery whose time passed while it could not go out. */
export type MissedWindowPolicy = 'late' | 'hold' | 'skip';

export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** IANA zone that new posts and channels start from. */
  readonly timezone: string;
  readonly missedWindowPolicy: MissedWindowPolicy;
  /** After so many minutes a planned time counts as missed; null = the installation's, `defaultMissedWindowMinutes`. */
  readonly missedWindowMinutes: number | null;
  readonly createdAt: Date;
}

export const defaultMissedWindowMinutes = 10;

const longestName = 100;

/** The name of the workspace that a new account gets. */
export function firstWorkspaceName(personName: string): string {
  const suffix = "'s workspace";
  let name = '';
  for (const character of personName) {
    if (name.length + character.length + suffix.length > longestName) break;
    name += character;
  }
  return name + suffix;
}
