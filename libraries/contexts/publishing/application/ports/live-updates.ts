/** What changed, told to the browsers that look at the workspace. */
export abstract class LiveUpdates {
  abstract postsChanged(workspaceId: string, postIds: readonly string[]): Promise<void>;
  abstract channelChanged(workspaceId: string, channelId: string): Promise<void>;
  abstract approvalChanged(workspaceId: string, change: { readonly approvalId: string; readonly postId: string; readonly state: string }): Promise<void>;
  /** `internal`: nobody but the team may hear of it. */
  abstract commentChanged(workspaceId: string, postId: string, internal: boolean): Promise<void>;
  abstract mediaChanged(workspaceId: string, mediaId: string, state: string): Promise<void>;
}
