'use client';

import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { CopyField, type CopyFieldProps } from './copy-field.tsx';
import { Dialog } from './dialog.tsx';

export interface ShownOnceDialogProps extends Omit<CopyFieldProps, 'buttonRef'> {
  readonly title: string;
  readonly description: string;
  readonly closeLabel: string;
  readonly doneLabel: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A secret that can't be shown again: Escape and a press outside don't close it. */
export function ShownOnceDialog({ title, description, closeLabel, doneLabel, onClose, children, ...field }: ShownOnceDialogProps) {
  const copyButton = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={title}
      description={description}
      closeLabel={closeLabel}
      onClose={onClose}
      locked
      width="md"
      initialFocus={copyButton}
      footer={
        <Button tone="primary" onClick={onClose}>
          {doneLabel}
        </Button>
      }
    >
      <CopyField {...field} buttonRef={copyButton} />
      {children}
    </Dialog>
  );
}
