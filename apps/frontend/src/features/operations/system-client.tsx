'use client';

import { Banner } from '@arkyra/ui/banner';
import { useFormatter, useTranslations } from 'next-intl';
import { DeadLetters } from './dead-letters-client.tsx';
import { QueueTable } from './queue-table.tsx';
import { ServiceList } from './service-list.tsx';
import type { Served } from './use-dead-letters.ts';
import { type HealthSeen, type Queues, useHealth, useQueues } from './use-system.ts';

interface SystemProps {
  health: HealthSeen;
  queues: Queues;
  letters: Served;
}

/** Health, queues and dead jobs, looked at every few seconds while the page is in sight. */
export function System({ health: servedHealth, queues: servedQueues, letters }: SystemProps) {
  const t = useTranslations('operations');
  const format = useFormatter();
  const { data: seen = servedHealth, error } = useHealth(servedHealth);
  const { data: queues = servedQueues } = useQueues(servedQueues);
  return (
    <>
      {error ? (
        <Banner tone="danger" role="alert">
          {t('unreachable', { time: format.dateTime(new Date(seen.at), 'time') })}
        </Banner>
      ) : null}
      <ServiceList health={seen.health} queues={queues} />
      <QueueTable queues={queues} />
      <DeadLetters served={letters} />
    </>
  );
}
