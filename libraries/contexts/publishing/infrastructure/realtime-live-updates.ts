import type { RealtimePublisher } from '@arkyra/realtime';
import { LiveUpdates } from '../application/index.ts';

export class RealtimeLiveUpdates extends LiveUpdates {
  readonly #publisher: RealtimePublisher;

  constructor(publisher: RealtimePublisher) {
    super();
    this.#publisher = publisher;
  }

  async postsChanged(workspaceId: string, postIds: readonly string[]): Promise<void> {
    this.#publisher.publish(workspaceId, 'posts.changed', { postIds });
  }

  async channelChanged(workspaceId: string, channelId: string): Promise<void> {
    this.#publisher.publish(workspaceId, 'channel.changed', { channelId });
  }

  async approvalChanged(workspaceId: string, { approvalId, postId, state }: { readonly approvalId: string; readonly postId: string; readonly state: string }): Promise<void> {
    this.#publisher.publish(workspaceId, 'approval.changed', { approvalId, postId, state });
  }

  async commentChanged(workspaceId: string, postId: string, internal: boolean): Promise<void> {
    const name = 'comment.changed';
    return internal ? this.#publisher.publishToTeam(workspaceId, name, { postId }) : this.#publisher.publish(workspaceId, name, { postId });
  }

  async mediaChanged(workspaceId: string, mediaId: string, state: string): Promise<void> {
    this.#publisher.publish(workspaceId, 'media.changed', { mediaId, state });
  }
}
