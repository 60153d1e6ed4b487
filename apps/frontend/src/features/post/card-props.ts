import type { Channel, Delivery, Post } from '@arkyra/contracts/http';

/** What every piece of a delivery's card is given. */
export interface CardProps {
  readonly post: Post;
  readonly delivery: Delivery;
  readonly channel: Channel | undefined;
  /** Display name; empty for a channel that is gone. */
  readonly networkName: string;
  readonly changed: () => void;
}
