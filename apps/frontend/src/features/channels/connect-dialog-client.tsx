'use client';

import type { Channel, Network } from '@arkyra/contracts/http';
import { Dialog } from '@arkyra/ui/dialog';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConnectForm } from './connect-form-client.tsx';

interface ConnectDialogProps {
  networks: readonly Network[];
  /** Key of the network, or null to let the person choose. */
  chosen: string | null;
  /** The channel that is to be connected again. */
  again: Channel | undefined;
  onChoose: (network: string | null) => void;
  onConnected: () => void;
  onClose: () => void;
}

export function ConnectDialog({ networks, chosen, again, onChoose, onConnected, onClose }: ConnectDialogProps) {
  const network = networks.find((one) => one.network === chosen);
  if (!network) return <Choice networks={networks} onChoose={onChoose} onClose={onClose} />;
  return (
    <ConnectForm
      key={network.network}
      network={network}
      again={again}
      onBack={again ? undefined : () => onChoose(null)}
      onConnected={onConnected}
      onClose={onClose}
    />
  );
}

function Choice({ networks, onChoose, onClose }: Pick<ConnectDialogProps, 'networks' | 'onChoose' | 'onClose'>) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  return (
    <Dialog title={t('chooseTitle')} description={t('chooseText')} closeLabel={common('close')} onClose={onClose}>
      <ul className="flex flex-col gap-2">
        {networks.map((network) => (
          <li key={network.network}>
            <button
              type="button"
              onClick={() => onChoose(network.network)}
              className="flex min-h-14 w-full items-center gap-3.5 rounded-lg border border-line bg-surface px-4 py-3 text-start transition-colors hover:border-line-strong hover:bg-hover"
            >
              <NetworkGlyph network={network.network} className="size-6" />
              <span className="min-w-0 grow">
                <span className="block font-semibold">{network.displayName}</span>
                <span className="block text-sm text-ink-soft">
                  {t('limitText', {
                    max: network.limits.text.max,
                    pictures: network.limits.media.maxCount,
                    parts: network.limits.parts.max,
                  })}
                </span>
              </span>
              <ChevronRight className="size-4 text-ink-faint rtl:rotate-180" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
