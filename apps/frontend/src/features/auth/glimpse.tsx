import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { type PublishState, StateBadge } from '@arkyra/ui/state-badge';
import { getTranslations } from 'next-intl/server';

interface Sample {
  readonly state: PublishState & ('draft' | 'scheduled' | 'published');
  readonly text: 'sampleDraft' | 'sampleScheduled' | 'samplePublished';
  readonly time: string;
  readonly networks: readonly string[];
  readonly shift: string;
}

const samples: readonly Sample[] = [
  { state: 'published', text: 'samplePublished', time: '09:00', networks: ['bluesky', 'sandbox'], shift: 'me-16' },
  { state: 'scheduled', text: 'sampleScheduled', time: '14:30', networks: ['bluesky'], shift: 'ms-12 me-4' },
  { state: 'draft', text: 'sampleDraft', time: '', networks: ['sandbox'], shift: 'ms-2 me-20' },
];

/** What the product does, drawn beside the sign-in: three posts on their way. Decoration. */
export async function Glimpse() {
  const [t, states] = await Promise.all([getTranslations('auth'), getTranslations('states')]);
  return (
    <aside aria-label={t('tagline')} className="hidden border-s border-line bg-sunken lg:grid lg:place-items-center lg:p-12">
      <div className="w-full max-w-lg">
        <p className="text-2xl font-semibold text-balance">{t('tagline')}</p>
        <div aria-hidden="true" className="mt-10 flex flex-col gap-4">
          {samples.map(({ state, text, time, networks, shift }) => (
            <div key={state} className={`rounded-lg border border-line bg-surface p-4 shadow-raised ${shift}`}>
              <div className="flex items-center gap-2">
                <StateBadge state={state} label={states(state)} />
                <span className="tabular text-sm text-ink-faint">{time}</span>
                <span className="ms-auto flex gap-1.5">
                  {networks.map((network) => (
                    <NetworkGlyph key={network} network={network} />
                  ))}
                </span>
              </div>
              <p className="mt-2.5 text-ink-soft">{t(text)}</p>
            </div>
          ))}
        </div>
      </div>
    </aside>
  );
}
