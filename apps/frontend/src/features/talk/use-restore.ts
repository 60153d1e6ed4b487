import type { Post } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';

const call = (postId: string, number: number, seen: number): Promise<Post> =>
  unwrap(api.POST('/posts/{id}/versions/{number}/restore', { params: { path: { id: postId, number }, header: { 'If-Match': `"${seen}"` } } }));

/** Brings a version back, as long as the post is the one that was seen, and offers the way back. */
export function useRestore(post: Post, latest: number, changed: () => void) {
  const t = useTranslations('talk');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function undo(after: Post) {
    try {
      await call(post.id, latest, after.version);
      toast({ tone: 'success', text: t('undone') });
    } catch (error) {
      toast({ tone: 'error', text: t('restoreFailed'), detail: problemText(error) });
    } finally {
      changed();
    }
  }
  async function restore(number: number): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    try {
      const after = await call(post.id, number, post.version);
      toast({ tone: 'success', text: t('restored', { number }), id: `restore-${post.id}`, action: { label: common('undo'), onPress: () => void undo(after) } });
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
      changed();
    }
  }
  return { busy, problem, restore };
}
