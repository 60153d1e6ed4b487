import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { useCalendarScope } from './calendar-context.ts';

/** The signs of the networks that a post goes to, three at most. Decoration: the chip's name says the channels. */
export function NetworkMarks({ channelIds }: { channelIds: readonly string[] }) {
  const { channels } = useCalendarScope();
  const networks = [...new Set(channelIds.flatMap((id) => channels.get(id)?.network ?? []))];
  return (
    <span aria-hidden="true" className="flex shrink-0 items-center gap-0.5">
      {networks.slice(0, 3).map((network) => (
        <NetworkGlyph key={network} network={network} className="size-3" />
      ))}
    </span>
  );
}
