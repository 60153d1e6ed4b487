import { useEffect, useEffectEvent } from 'react';

/** A box that is ticked takes no letters. */
const isTicked = (target: HTMLElement) => target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
const isEditable = (target: EventTarget | null) =>
  target instanceof HTMLElement && !isTicked(target) && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A single key without modifiers, not while typing and not behind a dialog. `key` as in KeyboardEvent.key. */
export function useShortcut(key: string, action: () => void): void {
  const run = useEffectEvent(action);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      if (isEditable(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key]);
}

/** Ctrl or Cmd with a key, everywhere. */
export function useCommandShortcut(key: string, action: () => void): void {
  const run = useEffectEvent(action);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key]);
}
