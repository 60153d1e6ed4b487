import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import type { CardProps } from './card-props.ts';
import { useAction } from './use-action.ts';

/** The network cannot tell whether the post arrived: a person looks and says. */
export function Decide({ post, delivery, networkName, changed }: CardProps) {
  const t = useTranslations('post');
  const { permissions } = useViewer();
  const { busy, run } = useAction(changed);
  // Which part is asked about, the words of the failure say.
  const isThread = (post.targets.find(({ channelId }) => channelId === delivery.channelId)?.parts ?? post.parts).length > 1;
  const resolve = (body: { published: true } | { published: false }, words: string) =>
    void run(() => unwrap(api.POST('/deliveries/{id}/resolve', { params: { path: { id: delivery.id } }, body })), words);
  return (
    <Banner tone="warning" className="m-3" title={t('decideTitle')}>
      <p>{delivery.failure?.cause}</p>
      <p>{t('decideText', { network: networkName })}</p>
      {isThread ? <p>{delivery.failure?.nextStep}</p> : null}
      {permissions.includes('posts:publish') ? (
        <span className="mt-2.5 flex flex-wrap gap-2">
          <Button size="sm" busy={busy} onClick={() => resolve({ published: true }, t('decidedThere'))}>
            {t('isThere')}
          </Button>
          <Button size="sm" busy={busy} onClick={() => resolve({ published: false }, t('decidedAgain'))}>
            {t('isNotThere')}
          </Button>
        </span>
      ) : null}
    </Banner>
  );
}
