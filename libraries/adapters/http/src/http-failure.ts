export type HttpFailureReason = 'blocked' | 'dns' | 'connect' | 'tls' | 'timeout' | 'reset' | 'too-large' | 'aborted';

/** `before-send`: surely not one byte of the request has left this machine, over all its redirects. */
export type HttpFailureStage = 'before-send' | 'after-send';

/** A request that got no usable answer. An answer of any status is no failure. The message carries host names only. */
export class HttpFailure extends Error {
  readonly reason: HttpFailureReason;
  readonly stage: HttpFailureStage;

  constructor(reason: HttpFailureReason, stage: HttpFailureStage, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'HttpFailure';
    this.reason = reason;
    this.stage = stage;
  }
}

/** The code of a system error (`ENOTFOUND`, `UND_ERR_…`), or an empty text. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
