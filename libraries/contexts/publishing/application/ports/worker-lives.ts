/** Worker processes, so that the end of one can be known. */
export abstract class WorkerLives {
  /** Name of this process's life, written into its claims and attempts. */
  abstract readonly self: string;
  /** True when the process is surely gone and can send nothing more; false when that cannot be known. */
  abstract isGone(worker: string): Promise<boolean>;
}
