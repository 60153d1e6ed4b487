import type { Post } from '@arkyra/contracts/http';
import { useViewer } from '../../session/viewer-client.tsx';
import { binds } from '../approval-rules/binds.ts';
import { useRules } from '../approval-rules/use-rules.ts';
import type { Draft } from './draft.ts';

export interface ApprovalNeed {
  /** What is written waits for a yes: of a rule, or since the viewer may not publish. */
  readonly asks: boolean;
  /** The viewer may only submit it. */
  readonly submitOnly: boolean;
  /** A request is open or was granted; another word ends it. */
  readonly isUnderWay: boolean;
}

const underWay = new Set<NonNullable<Post['approval']>['state']>(['pending', 'on_hold', 'approved']);

/** Whether this post will wait for an approval, as far as the browser can tell; the server decides by the same rules. */
export function useApprovalNeed(draft: Draft, post: Post | undefined): ApprovalNeed {
  const {
    permissions,
    workspace: { role },
  } = useViewer();
  const { rules = [] } = useRules();
  const submitOnly = !permissions.includes('posts:publish') && permissions.includes('posts:submit');
  const channelIds = draft.targets.map(({ channelId }) => channelId);
  return { asks: submitOnly || binds(rules, channelIds, role) || post?.approval !== undefined, submitOnly, isUnderWay: post?.approval !== undefined && underWay.has(post.approval.state) };
}
