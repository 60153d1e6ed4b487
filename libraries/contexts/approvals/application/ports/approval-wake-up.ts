/** Says that the outbox holds something; never waits, never fails. */
export abstract class ApprovalWakeUp {
  abstract outbox(): void;
}
