import type { NetworkRules } from '@arkyra/network-kit';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';

/** How much of each network's limit is used, by its own way of counting. */
export function Counters({ text, networks }: { text: string; networks: readonly NetworkRules[] }) {
  const t = useTranslations('composer');
  return (
    <div className="ms-auto flex flex-wrap items-center gap-3">
      {networks.map((rules) => {
        const { used, max } = rules.count(text);
        const left = max - used;
        return (
          <span
            key={rules.network}
            title={t('count', { network: rules.displayName, used, max })}
            className={clsx('tabular flex items-center gap-1 text-xs', left < 0 ? 'font-semibold text-danger-ink' : left <= max / 10 ? 'text-warning-ink' : 'text-ink-faint')}
          >
            <NetworkGlyph network={rules.network} className="size-3.5" />
            <span aria-hidden="true">
              {used}/{max}
            </span>
            <span className="sr-only">{t('count', { network: rules.displayName, used, max })}</span>
          </span>
        );
      })}
    </div>
  );
}
