import type { Channel } from '@arkyra/channels';
import type { Channel as ChannelBody } from '@arkyra/contracts/http';

export function toChannel({ id, network, externalId, handle, displayName, avatarUrl, state, stateReason, problem, settings, timezone, checkedAt, createdAt }: Channel): ChannelBody {
  return {
    id,
    network,
    externalId,
    handle,
    displayName,
    avatarUrl,
    state,
    stateReason,
    problem,
    settings: { ...settings },
    timezone,
    checkedAt: checkedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
