/** Posts that are late although they should have been sent. */
export interface OverduePosts {
  readonly posts: number;
  readonly deliveries: number;
  /** When the oldest of them was due; null when nothing is late. */
  readonly since: Date | null;
}

export interface OverdueInWorkspace extends OverduePosts {
  readonly workspaceId: string;
}

const second = 1000;

/** From when a delivery counts as late, in milliseconds. An abstract class so that it can be asked for. */
export abstract class OverdueTimes {
  /** After its due time: longer than a lost claim (60 s) and the sweep that finds it (2 s) can explain. */
  abstract readonly due: number;
  /** After the end of the lease of a claim: some sweeps. */
  abstract readonly lease: number;
}

/** `scale` below 1 shortens both as it shortens leases and sweeps: for fault runs and tests. */
export function overdueTimes(scale = 1): OverdueTimes {
  return { due: Math.max(1, 62 * second * scale), lease: Math.max(1, 10 * second * scale) };
}
