'use client';

import type { Approval } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef } from 'react';
import { NotDecided } from './not-decided.tsx';
import { type Deciding, useDeciding } from './use-deciding.ts';
import { VerdictWords } from './verdict-words.tsx';

/** Asks for the words beside a decision, on one request or many, and tells which of them went through. */
export function DecideDialog(props: Deciding) {
  const { approvals, verdict, onClose } = props;
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const formId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const { left, failed, sent, progress, isMissing, setMissing, submit } = useDeciding(props, words);
  const count = left.length;
  const isBusy = progress !== null;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    void submit();
  };
  return (
    <Dialog
      title={t(`decide.${verdict}Title`, { count: approvals.length })}
      description={t(`decide.${verdict}Text`)}
      closeLabel={common('close')}
      onClose={onClose}
      locked={isBusy}
      width="md"
      initialFocus={verdict === 'approve' ? button : words}
      footer={
        <>
          {isBusy && count > 1 ? <span className="me-auto text-sm text-ink-soft">{t('decide.working', { done: progress, count })}</span> : null}
          <Button onClick={onClose} disabled={isBusy}>
            {failed.length > 0 ? common('close') : common('cancel')}
          </Button>
          {count > 0 ? (
            <Button ref={button} type="submit" form={formId} tone={verdict === 'reject' ? 'danger' : 'primary'} busy={isBusy}>
              {failed.length > 0 ? t('decide.again') : t(verdict)}
            </Button>
          ) : null}
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        {failed.length > 0 ? <NotDecided failed={failed} done={sent} /> : <Chosen approvals={approvals} />}
        {count > 0 ? <VerdictWords ref={words} verdict={verdict} isMissing={isMissing} onType={() => setMissing(false)} onSend={send} /> : null}
      </form>
    </Dialog>
  );
}

const mostShown = 5;

/** What is decided on, by its first words. */
function Chosen({ approvals }: { approvals: readonly Approval[] }) {
  const t = useTranslations('approvals');
  const rest = approvals.length - mostShown;
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {approvals.slice(0, mostShown).map(({ id, post }) => (
        <li key={id} dir="auto" className="truncate px-3 py-2 font-medium">
          {post.excerpt || <span className="text-ink-faint italic">{t('noText')}</span>}
        </li>
      ))}
      {rest > 0 ? <li className="px-3 py-2 text-sm text-ink-faint">{t('andMore', { count: rest })}</li> : null}
    </ul>
  );
}
