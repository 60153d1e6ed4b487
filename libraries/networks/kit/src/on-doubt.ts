import type { ChannelSettings, FieldSpec } from './rules.ts';

/** What a channel's owner wants when a network cannot tell whether a post arrived: to be asked, or a second copy rather than none. */
export type OnDoubt = 'ask' | 'send-again';

/** A setting for channels of networks of class E, where nothing can be looked up. */
export const onDoubtField = {
  name: 'onDoubt',
  label: 'When nobody can tell whether a post arrived',
  kind: 'select',
  required: false,
  defaultValue: 'ask',
  options: [
    { value: 'ask', label: 'Ask a person (never twice by itself)' },
    { value: 'send-again', label: 'Send it once more (it may appear twice)' },
  ],
  help: 'Only for networks that cannot be asked. Others are always looked up.',
} as const satisfies FieldSpec;

export const onDoubtOf = (settings: ChannelSettings): OnDoubt => (settings[onDoubtField.name] === 'send-again' ? 'send-again' : 'ask');
