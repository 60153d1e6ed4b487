import { DomainError } from '@arkyra/kernel';

export class StorageUnavailableError extends DomainError {
  constructor(cause: unknown) {
    super('unavailable', 'storage.unavailable', { detail: 'The file storage does not answer right now. Try again in a moment.', cause, retryAfter: 10 });
  }
}

export class ObjectMissingError extends DomainError {
  constructor() {
    super('not_found', 'storage.missing', { detail: 'There is no such file in the storage.' });
  }
}

export class ObjectTooLargeError extends DomainError {
  constructor() {
    super('invalid', 'storage.too_large', { detail: 'The file is larger than expected.' });
  }
}
