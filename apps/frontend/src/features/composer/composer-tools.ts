import type { Media } from '@arkyra/contracts/http';
import { createContext, useContext } from 'react';
import type { Draft } from './draft.ts';
import type { Uploads } from './use-uploads.ts';

/** What every part of the composer needs to reach; steady but for pictures and uploads. */
export interface ComposerTools {
  readonly change: (next: (draft: Draft) => Draft) => void;
  readonly uploads: Uploads;
  readonly media: ReadonlyMap<string, Media>;
  readonly describe: (mediaId: string, altText: string) => void;
  /** Says what has just been done, and how to take it back. */
  readonly tell: (text: string, undo?: (draft: Draft) => Draft) => void;
}

export const ComposerScope = createContext<ComposerTools | null>(null);

export function useComposerTools(): ComposerTools {
  const tools = useContext(ComposerScope);
  if (!tools) throw new Error('outside of the composer');
  return tools;
}
