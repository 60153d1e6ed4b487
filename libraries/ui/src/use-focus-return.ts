import { useState } from 'react';

/**
 * For `onCloseAutoFocus` of a window without a trigger of its own: Radix would leave the focus nowhere.
 * Goes back to what had it when the window appeared, through windows that opened one another, or to the page
 * where that is gone; never takes it from whoever has it by then.
 */
export const useFocusReturn = (): ((event?: Event) => void) => useState(rememberFocus)[0];

/** What had the focus before the first of several windows; a button that sends can't keep it while it is busy. */
let outside: Element | null = null;

const isPlace = (one: Element | null): one is HTMLElement => one !== null && one instanceof HTMLElement && one.isConnected && one !== document.body;

function rememberFocus(): (event?: Event) => void {
  const opener = typeof document === 'undefined' ? null : document.activeElement;
  if (isPlace(opener) && !opener.closest('[role="dialog"]')) outside = opener;
  const before = outside;
  return (event) => {
    event?.preventDefault();
    if (document.activeElement !== document.body) return;
    outside = null;
    const place = [opener, before, document.querySelector('main')].find(isPlace);
    place?.focus({ preventScroll: true });
  };
}
