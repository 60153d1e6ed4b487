import type { Approval, ApprovalVerdict } from '@arkyra/contracts/http';
import { useShortcut } from '../../frame/shortcuts.ts';

interface KeysOptions {
  readonly list: readonly Approval[];
  readonly active: Approval | undefined;
  readonly setActive: (id: string) => void;
  readonly toggle: (approval: Approval) => void;
  readonly ask: (verdict: ApprovalVerdict) => void;
}

/** j and k walk, x selects, a approves, c asks for changes, r rejects: the selection, else what is looked at. */
export function useInboxKeys({ list, active, setActive, toggle, ask }: KeysOptions): void {
  const step = (by: 1 | -1) => {
    const at = active ? list.indexOf(active) : by === 1 ? -1 : list.length;
    const next = list[at + by];
    if (!next) return;
    setActive(next.id);
    const row = document.querySelector(`[data-approval="${next.id}"] button`);
    if (row instanceof HTMLElement) row.focus();
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('x', () => {
    if (active) toggle(active);
  });
  useShortcut('a', () => ask('approve'));
  useShortcut('c', () => ask('request_changes'));
  useShortcut('r', () => ask('reject'));
}
