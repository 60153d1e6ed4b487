'use client';

import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What will be lost and what stays. */
  text: ReactNode;
  /** A verb: what the button does. */
  confirmLabel: string;
  cancelLabel: string;
  closeLabel: string;
  busy?: boolean;
  /** Why it did not work. */
  error?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** For what can't be undone; everything else is done at once and offers undo. Load it lazily. */
export function ConfirmDialog({ title, text, confirmLabel, cancelLabel, closeLabel, busy = false, error, onConfirm, onClose }: ConfirmDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={title}
      closeLabel={closeLabel}
      onClose={onClose}
      locked={busy}
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={onClose} disabled={busy}>
            {cancelLabel}
          </Button>
          <Button tone="danger" busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-ink-soft">{text}</div>
      {error ? <div className="mt-3">{error}</div> : null}
    </Dialog>
  );
}
