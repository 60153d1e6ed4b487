import type { Approval, Channel, Member } from '@arkyra/contracts/http';
import { Card } from '@arkyra/ui/card';
import { Kbd } from '@arkyra/ui/kbd';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApprovalRow } from './approval-row.tsx';
import type { Selection } from './use-selection.ts';

interface ListProps {
  readonly list: readonly Approval[];
  readonly active: Approval | undefined;
  /** Shown below the active row where there is no room beside the list. */
  readonly inPlace: ReactNode;
  readonly selection: Selection;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly members: readonly Member[];
  readonly onOpen: (id: string) => void;
}

export function ApprovalList({ list, active, inPlace, selection, channels, members, onOpen }: ListProps) {
  const t = useTranslations('approvals');
  const many = selection.choosable > 0;
  return (
    <>
      <Card className="overflow-hidden">
        <ul aria-label={t('list')} className="divide-y divide-line">
          {list.map((approval) => (
            <li key={approval.id}>
              <ApprovalRow
                approval={approval}
                channels={channels}
                members={members}
                isActive={approval.id === active?.id}
                isSelected={selection.has(approval.id)}
                onSelect={approval.canDecide ? () => selection.toggle(approval) : null}
                onOpen={() => onOpen(approval.id)}
              />
              {inPlace && approval.id === active?.id ? <div className="border-t border-line bg-sunken p-4">{inPlace}</div> : null}
            </li>
          ))}
        </ul>
      </Card>
      <Keys withMany={many} />
    </>
  );
}

const walking = [{ keys: ['J', 'K'], word: 'keyMove' }] as const;
const deciding = [
  { keys: ['X'], word: 'keySelect' },
  { keys: ['A'], word: 'keyApprove' },
  { keys: ['C'], word: 'keyChanges' },
  { keys: ['R'], word: 'keyReject' },
] as const;

/** The keys of this page, where there is a keyboard. */
function Keys({ withMany }: { withMany: boolean }) {
  const t = useTranslations('approvals');
  return (
    <ul aria-label={t('keys')} className="flex flex-wrap gap-x-4 gap-y-1 px-1 text-sm text-ink-faint max-md:hidden pointer-coarse:hidden">
      {[...walking, ...(withMany ? deciding : [])].map(({ keys, word }) => (
        <li key={word} className="flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {t(word)}
        </li>
      ))}
    </ul>
  );
}
