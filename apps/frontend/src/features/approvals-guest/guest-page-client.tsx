'use client';

import type { GuestView } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Spinner } from '@arkyra/ui/spinner';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { GuestTalk } from '../talk/guest-talk.tsx';
import { Answer } from './answer.tsx';
import { GuestPost } from './guest-post.tsx';
import { GuestProblem } from './guest-problem.tsx';
import { Progress } from './progress.tsx';
import { useGuestLink } from './use-guest-link.ts';

type Outcome = 'taken' | 'moved';

/** What a person without an account sees by a link: the post, and their answer. */
export function GuestPage() {
  const t = useTranslations('approvals-guest');
  const { view, token, error, isIncomplete, retry, answer } = useGuestLink();
  const [outcome, setOutcome] = useState<Outcome>();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What came of the answer stands on top, also for those who hear the page.
    if (outcome) top.current?.focus();
  }, [outcome]);
  if (isIncomplete || (error && !view) || isGone(error)) return <GuestProblem error={isIncomplete ? undefined : error} retry={retry} />;
  if (!view)
    return (
      <output className="grid min-h-[50dvh] place-items-center" aria-label={t('loading')}>
        <Spinner className="size-5 animate-late" />
      </output>
    );
  return (
    <>
      <div className="mx-auto flex w-full max-w-2xl grow flex-col gap-6 px-4 pt-6 pb-8">
        <div>
          <h1 ref={top} tabIndex={-1} className="text-2xl font-semibold text-balance outline-none wrap-anywhere">
            {t('asks', { workspace: view.workspaceName })}
          </h1>
          <p className="mt-1.5 text-ink-soft text-pretty wrap-anywhere">{t(view.canDecide ? 'lead' : 'leadDone', { name: view.guest.name })}</p>
        </div>
        <Told view={view} outcome={outcome} />
        {view.post ? <GuestPost post={view.post} /> : null}
        <Progress view={view} />
        {view.post ? <GuestTalk token={token} /> : null}
        <Ends view={view} />
      </div>
      {view.canDecide ? <Answer key={view.approval.step} onAnswer={async (verdict, comment) => setOutcome(await answer(verdict, comment))} /> : null}
    </>
  );
}

const isGone = (error: unknown) => typeof error === 'object' && error !== null && 'status' in error && (error.status === 410 || error.status === 404);

/** What came of the answer, or why there is none to give. */
function Told({ view, outcome }: { view: GuestView; outcome: Outcome | undefined }) {
  const t = useTranslations('approvals-guest');
  const notice = view.notice ? <Banner tone={view.approval.state === 'approved' ? 'success' : 'info'}>{view.notice}</Banner> : null;
  if (outcome === 'taken')
    return (
      <Banner tone="success" role="alert" title={t('thanks', { workspace: view.workspaceName })}>
        {view.notice}
      </Banner>
    );
  if (outcome === 'moved')
    return (
      <Banner tone="warning" role="alert" title={t('movedTitle')}>
        {t('movedText')} {view.notice}
      </Banner>
    );
  return notice;
}

function Ends({ view }: { view: GuestView }) {
  const t = useTranslations('approvals-guest');
  const format = useFormatter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <p className="text-sm text-ink-faint text-pretty">
      {t('until', { time: format.dateTime(new Date(view.guest.expiresAt), 'full', { timeZone }) })} {t('privacy')}
    </p>
  );
}
