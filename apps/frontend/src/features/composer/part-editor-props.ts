import type { NetworkRules } from '@arkyra/network-kit';
import type { DraftPart } from './draft.ts';
import type { ChannelProblem } from './problems.ts';
import type { Place } from './use-uploads.ts';

export interface PartEditorProps {
  readonly part: DraftPart;
  readonly place: Place;
  readonly count: number;
  readonly networks: readonly NetworkRules[];
  readonly problems: readonly ChannelProblem[];
  /** A new number takes the focus anew; 0 leaves it where it is. */
  readonly focus: number;
  readonly onText: (text: string) => void;
  readonly onRemovePicture: (mediaId: string) => void;
  readonly onSplit: (texts: readonly string[]) => void;
  readonly onRemove: () => void;
}
