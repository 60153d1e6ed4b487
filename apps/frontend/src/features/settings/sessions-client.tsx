'use client';

import type { Session } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { toast } from '@arkyra/ui/toast';
import { MonitorSmartphone, Smartphone, SquareTerminal } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { useAgo } from '../../i18n/use-ago.ts';
import { deviceOf } from './device.ts';

const fetchSessions = async (): Promise<readonly Session[]> => (await unwrap(api.GET('/me/sessions'))).data;
const endOthers = () => done(api.DELETE('/me/sessions'));
const end = (id: string) => done(api.DELETE('/me/sessions/{id}', { params: { path: { id } } }));

export function Sessions({ initial }: { initial: readonly Session[] }) {
  const t = useTranslations('settings');
  const problemText = useProblemText();
  const { data: sessions = initial, mutate } = useSWR<readonly Session[], unknown>('sessions', fetchSessions, { fallbackData: initial });
  const [ending, setEnding] = useState<ReadonlySet<string>>(new Set());
  const others = sessions.filter((session) => !session.current);

  async function endSome(which: readonly Session[], call: () => Promise<void>, said: string) {
    setEnding(new Set(which.map((session) => session.id)));
    try {
      await call();
      toast({ tone: 'success', text: said });
    } catch (error) {
      toast({ tone: 'error', text: problemText(error) });
    } finally {
      await mutate();
      setEnding(new Set());
    }
  }

  return (
    <Section
      flush
      title={t('sessions')}
      text={t('sessionsText')}
      aside={
        others.length > 1 ? (
          <Button size="sm" busy={ending.size > 1} onClick={() => void endSome(others, endOthers, t('sessionEndedOthers', { count: others.length }))}>
            {t('sessionEndOthers')}
          </Button>
        ) : null
      }
    >
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} busy={ending.has(session.id)} onEnd={(device) => void endSome([session], () => end(session.id), t('sessionEnded', { device }))} />
        ))}
      </ul>
    </Section>
  );
}

const icons = { phone: Smartphone, computer: MonitorSmartphone, program: SquareTerminal };

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: (device: string) => void }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const ago = useAgo();
  const device = deviceOf(session.userAgent);
  const Icon = icons[device?.kind ?? 'computer'];
  const name = device ? (device.system ? t('deviceOn', { browser: device.browser, system: device.system }) : device.browser) : t('deviceUnknown');
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-5 py-3 last:border-0">
      <Icon className="size-5 text-ink-faint" aria-hidden="true" />
      <div className="min-w-0 grow basis-52">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {session.current ? <Badge tone="success">{t('sessionCurrent')}</Badge> : null}
        </p>
        <p className="text-sm text-ink-faint wrap-anywhere" title={format.dateTime(new Date(session.lastUsedAt), 'full')}>
          {t('sessionLast', { when: ago(session.lastUsedAt) })} · {session.ipAddress} ·{' '}
          {t('sessionSince', { when: format.dateTime(new Date(session.createdAt), 'day') })}
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" busy={busy} aria-label={t('sessionEndOf', { device: name })} onClick={() => onEnd(name)}>
          {t('sessionEnd')}
        </Button>
      )}
    </li>
  );
}
