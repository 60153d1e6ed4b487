'use client';

import { useTranslations } from 'next-intl';
import type { ComposeRequest } from '../../frame/compose-url.ts';

/** Opened by the frame over any page. Owns its dialog; calls `onClose` when the person leaves it. */
export function Composer({ onClose }: { request: ComposeRequest; onClose: () => void }) {
  const t = useTranslations('composer');
  return (
    <div role="dialog" aria-label={t('title')}>
      <button type="button" onClick={onClose}>
        {t('title')}
      </button>
    </div>
  );
}
