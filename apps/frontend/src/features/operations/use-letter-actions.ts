import type { DeadLetter } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import type { Kind } from './use-dead-letters.ts';

type Letter = Pick<DeadLetter, 'id' | 'name'>;
const of = ({ id }: Letter) => ({ params: { path: { id } } });

/** What can be done with dead jobs; each says what happened and reads the list again. */
export function useLetterActions(reload: () => Promise<unknown>) {
  const t = useTranslations('operations');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const [busy, setBusy] = useState<string>();

  async function act(what: string, call: () => Promise<void>): Promise<void> {
    setBusy(what);
    try {
      await call();
    } catch (error) {
      toast({ tone: 'error', text: problemText(error) });
    } finally {
      await reload();
      setBusy(undefined);
    }
  }

  const restore = (letter: Letter) =>
    act(letter.id, async () => {
      await unwrap(api.POST('/operations/dead-letters/{id}/restore', of(letter)));
      toast({ tone: 'success', text: t('restored', { name: letter.name }) });
    });

  return {
    busy,
    restore,
    replay: (letter: Letter) =>
      act(letter.id, async () => {
        await unwrap(api.POST('/operations/dead-letters/{id}/replay', of(letter)));
        toast({ tone: 'success', text: t('replayed', { name: letter.name }) });
      }),
    discard: (letter: Letter) =>
      act(letter.id, async () => {
        await unwrap(api.POST('/operations/dead-letters/{id}/discard', of(letter)));
        toast({ tone: 'success', text: t('discarded', { name: letter.name }), action: { label: common('undo'), onPress: () => void restore(letter) } });
      }),
    replayAll: ({ name, newestAt }: Kind) =>
      act(name, async () => {
        const { count, more } = await unwrap(api.POST('/operations/dead-letters/replay', { body: { name, until: newestAt } }));
        toast({ tone: 'success', text: t(more ? 'replayedSome' : 'replayedAll', { count }) });
      }),
  };
}

export type LetterActions = ReturnType<typeof useLetterActions>;
