import type { Channel, Post } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import { Preview } from '../composer/preview.tsx';
import { rulesOf } from '../composer/problems.ts';
import { useMedia } from '../composer/use-media.ts';

/** The content as each channel publishes it; a channel that is gone shows its plain text. */
export function PostContent({ post, channels }: { post: Post; channels: ReadonlyMap<string, Channel> }) {
  const t = useTranslations('post');
  const { media } = useMedia([...post.parts, ...post.targets.flatMap(({ parts }) => parts ?? [])].flatMap(({ mediaIds }) => mediaIds));
  const out = new Set(post.deliveries.filter(({ state }) => state === 'published').map(({ channelId }) => channelId));
  const drawn = post.targets.flatMap((target) => {
    const channel = channels.get(target.channelId);
    const rules = channel && rulesOf(channel.network);
    if (!channel || !rules) return [];
    return [<Preview key={target.channelId} channel={channel} rules={rules} parts={target.parts ?? post.parts} media={media} as={out.has(target.channelId) ? 'published' : 'planned'} />];
  });
  if (drawn.length > 0) return <>{drawn}</>;
  return (
    <div className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
      {post.parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {part.text || <span className="text-ink-faint">{t('noText')}</span>}
        </p>
      ))}
    </div>
  );
}
