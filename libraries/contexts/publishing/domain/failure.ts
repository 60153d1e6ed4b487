/** The vocabulary of the networks' port (`@arkyra/network-kit`), said again so that the domain stands alone. */
export type FailureClass = 'reauth' | 'permission' | 'duplicate' | 'rate_limited' | 'rejected' | 'validation' | 'config' | 'transient' | 'unknown';

/** Whether the first byte of the request that publishes may have left this machine. */
export type FailureStage = 'before-send' | 'after-send';

/** What a network offers against doubles: A own key · B key with a window · C marker · D read the feed · E nothing. */
export type IdempotencyClass = 'A' | 'B' | 'C' | 'D' | 'E';

export type FindingKind = 'found' | 'absent' | 'unclear';
