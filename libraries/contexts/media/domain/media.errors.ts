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

/** `complete` came before the file. */
export class MediaNotUploadedError extends DomainError {
  constructor(detail = 'The file has not arrived. Upload it to the address that POST /media gave, then complete.') {
    super('conflict', 'media.not_uploaded', { detail });
  }
}

export class MediaInUseError extends DomainError {
  constructor() {
    super('conflict', 'media.in_use', { detail: 'A post uses this picture. Take it out of the post first.' });
  }
}
