import { DomainError, NotFoundError } from '@arkyra/kernel';

export class MediaNotFoundError extends NotFoundError {
  constructor() {
    super('media');
  }
}

/** The picture is still being uploaded or checked, or was rejected. */
export class MediaNotReadyError extends DomainError {
  constructor(detail = 'The picture is not ready.') {
    super('conflict', 'media.not_ready', { detail });
  }
}
