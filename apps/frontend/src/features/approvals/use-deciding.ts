import type { Approval, ApprovalVerdict } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { type Decided, stillToDecide } from './decide-all.ts';
import { useDecide } from './use-decide.ts';

export interface Deciding {
  readonly approvals: readonly Approval[];
  readonly verdict: ApprovalVerdict;
  /** Hears of every sending, also of one in which some were refused. */
  readonly onDecided: (results: readonly Decided[]) => void;
  readonly onClose: () => void;
}

/** The sending of a dialog's decisions, once and again for what was refused but can still be decided. */
export function useDeciding({ approvals, verdict, onDecided, onClose }: Deciding, words: RefObject<HTMLTextAreaElement | null>) {
  const t = useTranslations('approvals');
  const { progress, failed, run } = useDecide();
  const [left, setLeft] = useState(approvals);
  const [sent, setSent] = useState(0);
  const [isMissing, setMissing] = useState(false);

  async function submit(): Promise<void> {
    const comment = words.current?.value.trim() ?? '';
    if (verdict === 'request_changes' && !comment) {
      setMissing(true);
      return words.current?.focus();
    }
    const results = await run(left, verdict, comment);
    if (!results) return;
    const done = results.filter(({ error }) => error === undefined).length;
    onDecided(results);
    if (done > 0) toast({ tone: 'success', text: t(`decide.${verdict}Done`, { count: done }) });
    if (done === results.length) return onClose();
    setSent(sent + done);
    setLeft(stillToDecide(results));
  }
  return { left, failed, sent, progress, isMissing, setMissing, submit };
}
