import { ToastHost } from '@arkyra/ui/toast';
import { getTranslations } from 'next-intl/server';
import { type ReactNode, Suspense } from 'react';
import { getMe } from '../../api/server.ts';
import { ApiProblem } from '../../api/problem.ts';
import { DataProvider } from '../../api/swr-client.tsx';
import { OverdueBanner } from '../../features/operations/overdue-banner-client.tsx';
import { BottomBar } from '../../frame/bottom-bar-client.tsx';
import { CommandHost } from '../../frame/command-host-client.tsx';
import { ConfirmEmailBanner } from '../../frame/confirm-email-client.tsx';
import { ComposerHost } from '../../frame/composer-host-client.tsx';
import { FrameShortcuts } from '../../frame/frame-shortcuts-client.tsx';
import { Rail } from '../../frame/rail-client.tsx';
import { SessionEnded } from '../../frame/session-ended-client.tsx';
import { Unavailable } from '../../frame/unavailable.tsx';
import { WorkspaceGone } from '../../frame/workspace-gone-client.tsx';
import { ClientMessages } from '../../i18n/client-messages.tsx';
import { Realtime } from '../../realtime/realtime-client.tsx';
import { ViewerProvider } from '../../session/viewer-client.tsx';

/** The frame around every page of a signed-in person. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const me = await getMe().catch(problemOnly);
  if (me instanceof ApiProblem) return <Unavailable />;
  const [t, common] = await Promise.all([getTranslations('frame'), getTranslations('common')]);
  return (
    <ClientMessages of={['composer', 'notifications']}>
      <ViewerProvider me={me}>
        <DataProvider>
          <a href="#main" className="sr-only z-50 rounded-md bg-raised px-4 py-2 shadow-overlay focus:not-sr-only focus:fixed focus:start-3 focus:top-3">
            {t('skip')}
          </a>
          <div className="md:grid md:grid-cols-[var(--rail-width)_minmax(0,1fr)]">
            <Rail />
            <main
              id="main"
              tabIndex={-1}
              className="min-w-0 outline-none max-md:pb-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))] has-data-fills:flex has-data-fills:h-dvh has-data-fills:flex-col"
            >
              <OverdueBanner />
              <ConfirmEmailBanner />
              {children}
            </main>
          </div>
          <BottomBar />
          <SessionEnded />
          <WorkspaceGone />
          <Suspense>
            <ComposerHost />
          </Suspense>
          <CommandHost />
          <FrameShortcuts />
          <ToastHost label={t('messages')} closeLabel={common('close')} />
          <Realtime />
        </DataProvider>
      </ViewerProvider>
    </ClientMessages>
  );
}

/** Redirects are thrown too, and go on. */
function problemOnly(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  throw error;
}
