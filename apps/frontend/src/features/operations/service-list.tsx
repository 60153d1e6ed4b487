import type { ComponentHealth, Health } from '@arkyra/contracts/http';
import { Badge, type BadgeTone } from '@arkyra/ui/badge';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { Section } from '@arkyra/ui/card';
import { CircleCheck, CircleDashed, CircleHelp, CircleX, ExternalLink, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Queues } from './use-system.ts';

type Status = ComponentHealth['status'] | 'unknown';
const services = ['db', 'redis', 'storage', 'temporal'] as const;

const looks: Record<Status, { readonly tone: BadgeTone; readonly Icon: LucideIcon }> = {
  ok: { tone: 'success', Icon: CircleCheck },
  degraded: { tone: 'warning', Icon: TriangleAlert },
  down: { tone: 'danger', Icon: CircleX },
  off: { tone: 'neutral', Icon: CircleDashed },
  unknown: { tone: 'neutral', Icon: CircleHelp },
};

/** Each service with its state in words, shape and colour. */
export function ServiceList({ health, queues }: { health: Health | null; queues: Queues }) {
  const t = useTranslations('operations');
  return (
    <Section flush title={t('services')} text={t('servicesText')}>
      <ul aria-label={t('services')}>
        {services.map((name) => {
          const component = health?.components[name];
          const status = component?.status ?? 'unknown';
          const detail = status === 'ok' || status === 'off' ? undefined : component?.detail;
          return <Service key={name} name={t(`service_${name}`)} does={t(`does_${name}`)} status={status} detail={detail} latencyMs={component?.latencyMs} pages={name === 'temporal' && status === 'ok' ? queues.temporalUrl : null} />;
        })}
        <Workers workers={queues.workers} />
      </ul>
    </Section>
  );
}

function Workers({ workers }: { workers: number | null }) {
  const t = useTranslations('operations');
  if (workers === null) return <Service name={t('service_workers')} does={t('does_workers')} status="unknown" detail={t('workersUnknown')} />;
  if (workers === 0) return <Service name={t('service_workers')} does={t('does_workers')} status="down" detail={t('workersNone')} />;
  return <Service name={t('service_workers')} does={t('does_workers')} status="ok" note={t('workersRunning', { count: workers })} />;
}

interface ServiceProps {
  name: string;
  does: string;
  status: Status;
  detail?: string | undefined;
  latencyMs?: number | undefined;
  note?: string;
  /** Address of its own pages. */
  pages?: string | null;
}

function Service({ name, does, status, detail, latencyMs, note, pages }: ServiceProps) {
  const t = useTranslations('operations');
  const { tone, Icon } = looks[status];
  return (
    <li className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-b border-line px-5 py-3 last:border-0">
      <div className="min-w-0 grow basis-40">
        <p className="font-medium">{name}</p>
        <p className="text-sm text-ink-faint text-pretty">{does}</p>
        {detail ? <p className="mt-0.5 text-sm text-pretty text-ink">{detail}</p> : null}
      </div>
      <span className="flex shrink-0 flex-wrap items-center justify-end gap-x-3 gap-y-1">
        {pages ? (
          <a href={pages} target="_blank" rel="noreferrer" className={buttonStyles('secondary', 'sm')}>
            {t('pages')}
            <ExternalLink className="size-3.5" aria-hidden="true" />
          </a>
        ) : null}
        {latencyMs === undefined ? null : <span className="tabular text-sm text-ink-faint max-sm:hidden">{t('latency', { ms: latencyMs })}</span>}
        {note ? <span className="text-sm text-ink-faint max-sm:hidden">{note}</span> : null}
        <Badge tone={tone} icon={<Icon className="size-3.5" aria-hidden="true" />}>
          {t(`state_${status}`)}
        </Badge>
      </span>
    </li>
  );
}
