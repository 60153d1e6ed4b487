/** How an alarm about late deliveries reaches people and machines. */
export abstract class OverdueAlarm {
  /** At each look. `oldestMs`: how long the oldest has been due. */
  abstract measured(deliveries: number, oldestMs: number): void;
  /** Once per incident. */
  abstract began(facts: { readonly deliveries: number; readonly posts: number; readonly workspaces: number; readonly since: Date }): void;
  abstract ended(facts: { readonly lastedMs: number }): void;
  /** How many posts of the workspace are late has changed; 0 = none any more. */
  abstract told(workspaceId: string, posts: number): void;
}
