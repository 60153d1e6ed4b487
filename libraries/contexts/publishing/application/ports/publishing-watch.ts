/** What operators see of publishing: figures and warnings. Never holds texts of posts or credentials. */
export abstract class PublishingWatch {
  /** A delivery was claimed so long after it fell due. */
  abstract claimed(lateMs: number): void;
  abstract finished(network: string, outcome: string): void;
  abstract warn(message: string, facts: Readonly<Record<string, unknown>>): void;
}
