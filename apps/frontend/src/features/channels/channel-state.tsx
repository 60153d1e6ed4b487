import type { Channel } from '@arkyra/contracts/http';
import { Badge, type BadgeTone } from '@arkyra/ui/badge';
import { CircleCheck, CircleOff, type LucideIcon, PlugZap } from 'lucide-react';
import { useTranslations } from 'next-intl';

const looks: Record<Channel['state'], { tone: BadgeTone; Icon: LucideIcon; word: 'stateConnected' | 'stateReconnect' | 'stateDisconnected' }> = {
  connected: { tone: 'success', Icon: CircleCheck, word: 'stateConnected' },
  reconnect: { tone: 'danger', Icon: PlugZap, word: 'stateReconnect' },
  disconnected: { tone: 'neutral', Icon: CircleOff, word: 'stateDisconnected' },
};

export function ChannelState({ state }: { state: Channel['state'] }) {
  const t = useTranslations('channels');
  const { tone, Icon, word } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon className="size-3.5" aria-hidden="true" />}>
      {t(word)}
    </Badge>
  );
}
