import { DomainError, NotFoundError } from '@arkyra/kernel';

export class DeadLetterNotFoundError extends NotFoundError {
  constructor() {
    super('dead_letter');
  }
}

/** Somebody else was quicker. */
export class DeadLetterSettledError extends DomainError {
  constructor(state: string) {
    super('conflict', 'dead_letter.settled', { detail: `This job is already ${state}. Reload the list.` });
  }
}

export class JobUnknownError extends DomainError {
  constructor(name: string) {
    super('conflict', 'dead_letter.job_unknown', { detail: `This version of Arkyra cannot run ${name} with this payload any more. Discard it.` });
  }
}

export class QueueAwayError extends DomainError {
  constructor() {
    super('unavailable', 'queue.away', { detail: 'Redis cannot be reached, so the job could not be put back. Nothing was changed; try again.', retryAfter: 5 });
  }
}
