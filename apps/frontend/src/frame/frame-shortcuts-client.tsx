'use client';

import { openComposer } from './composer.ts';
import { useShortcut } from './shortcuts.ts';

export function FrameShortcuts() {
  useShortcut('n', () => openComposer());
  return null;
}
