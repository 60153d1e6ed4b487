import { iconButtonStyles } from '@arkyra/ui/button-styles';
import { useFocusReturn } from '@arkyra/ui/use-focus-return';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import * as Radix from 'radix-ui/dialog';
import type { ReactNode } from 'react';

interface FrameProps {
  readonly title: string;
  readonly status?: ReactNode;
  /** Beside the button that closes. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The composer's window: two thirds of a wide screen, all of a phone. */
export function ComposerFrame({ title, status, aside, onClose, footer, children }: FrameProps) {
  const common = useTranslations('common');
  const giveFocusBack = useFocusReturn();
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={giveFocusBack}
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed inset-0 z-50 m-auto flex animate-rise flex-col overflow-hidden bg-canvas shadow-overlay outline-none md:inset-6 md:max-h-[52rem] md:max-w-6xl md:rounded-xl"
        >
          <header className="flex items-center gap-3 border-b bg-surface px-4 py-2.5">
            <Radix.Title className="shrink-0 text-lg font-semibold">{title}</Radix.Title>
            <span className="min-w-0 grow text-sm text-ink-faint">{status}</span>
            {aside}
            <Radix.Close aria-label={common('close')} title={common('close')} className={iconButtonStyles('ghost', 'sm')}>
              <X aria-hidden="true" className="size-4" />
            </Radix.Close>
          </header>
          <div className="flex min-h-0 grow flex-col">{children}</div>
          {footer ? (
            <footer className="safe-bottom border-t bg-surface">
              <div className="px-4 py-3">{footer}</div>
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
