import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';

/** Runs one call of a button: shows that it runs, and says what came of it. True when it worked. */
export function useAction(changed: () => void) {
  const t = useTranslations('post');
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = async (call: () => Promise<unknown>, success: string): Promise<boolean> => {
    setBusy(true);
    try {
      await call();
      toast({ tone: 'success', text: success });
      return true;
    } catch (error) {
      toast({ tone: 'error', text: t('actionFailed'), detail: problemText(error) });
      return false;
    } finally {
      setBusy(false);
      changed();
    }
  };
  return { busy, run };
}
