import type { ChannelFacts, DeliveryFacts } from './news.ts';
import type { Person } from './tell.ts';

/** What is so at this moment, of one workspace. */
export abstract class NewsFacts {
  /** Without those of deleted posts and of test keys. */
  abstract deliveries(workspaceId: string, ids: readonly string[]): Promise<readonly DeliveryFacts[]>;
  abstract channels(workspaceId: string, ids: readonly string[]): Promise<readonly ChannelFacts[]>;
  /** Those of them who are members. */
  abstract people(workspaceId: string, userIds: readonly string[]): Promise<readonly Person[]>;
}
