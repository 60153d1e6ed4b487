import { useState } from 'react';

/**
 * For `onCloseAutoFocus` of a window without a trigger of its own: Radix would leave the focus nowhere.
 * Goes back to what had it when the window appeared, or to the page where that is gone; never takes it from
 * whoever has it by then.
 */
export const useFocusReturn = (): ((event?: Event) => void) => useState(rememberFocus)[0];

function rememberFocus(): (event?: Event) => void {
  const opener = typeof document === 'undefined' ? null : document.activeElement;
  return (event) => {
    event?.preventDefault();
    if (document.activeElement !== document.body) return;
    const place = opener?.isConnected && opener !== document.body ? opener : document.querySelector('main');
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  };
}
