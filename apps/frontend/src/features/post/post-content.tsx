import type { Channel, Post } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import { Preview } from '../composer/preview.tsx';
import { rulesOf } from '../composer/problems.ts';
import { useMediaFacts } from '../composer/use-media.ts';

/** The content as each channel publishes it; a channel that is gone shows its plain text. */
export function PostContent({ post, channels }: { post: Post; channels: ReadonlyMap<string, Channel> }) {
  const t = useTranslations('post');
  const media = useMediaFacts([...post.parts, ...post.targets.flatMap(({ parts }) => parts ?? [])].flatMap(({ mediaIds }) => mediaIds));
  const drawn = post.targets.flatMap((target) => {
    const channel = channels.get(target.channelId);
    const rules = channel && rulesOf(channel.network);
    return channel && rules ? [<Preview key={target.channelId} channel={channel} rules={rules} parts={target.parts ?? post.parts} media={media} />] : [];
  });
  if (drawn.length > 0) return <>{drawn}</>;
  return (
    <div className="rounded-lg border bg-surface p-4">
      {post.parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {part.text || t('noText')}
        </p>
      ))}
    </div>
  );
}
