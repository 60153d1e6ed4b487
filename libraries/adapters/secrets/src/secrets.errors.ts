import { DomainError } from '@arkyra/kernel';

/** A sealed value that cannot be opened: moved, tampered with, or its key is gone. Says nothing about its content. */
export class SecretUnreadableError extends DomainError {
  constructor(reason: 'format' | 'authenticity' | 'data-key' | 'master-key', cause?: unknown) {
    super('unavailable', 'secret.unreadable', { detail: `A stored secret cannot be read (${reason}).`, cause });
  }
}
