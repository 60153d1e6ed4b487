import type { DeadLetter as DeadLetterBody } from '@arkyra/contracts/http';
import type { DeadLetter } from '@arkyra/operations';
import { redact } from '@arkyra/telemetry';

export function toDeadLetter({ payload, addedAt, failedAt, settledAt, ...letter }: DeadLetter): DeadLetterBody {
  const { id, queue, name, jobId, error, stack, attempts, state } = letter;
  return {
    id, queue, name, jobId, error, stack, attempts, state,
    payload: redact(payload),
    addedAt: addedAt.toISOString(),
    failedAt: failedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
