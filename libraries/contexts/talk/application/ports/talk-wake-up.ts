/** Says that something waits in the outbox. */
export abstract class TalkWakeUp {
  abstract outbox(): void;
}
