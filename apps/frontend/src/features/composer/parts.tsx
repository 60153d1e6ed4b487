import type { Channel } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useComposerTools } from './composer-tools.ts';
import { type Draft, partsOf, type Tab, tabName, withPart } from './draft.ts';
import { PartEditor } from './part-editor.tsx';
import { type ChannelProblem, networksOf, problemsOfTab, shownChannels } from './problems.ts';
import { usePartActions } from './use-part-actions.ts';

interface PartsProps {
  readonly draft: Draft;
  readonly tab: Tab;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly problems: readonly ChannelProblem[];
}

/** The parts of one text, in order. */
export function Parts({ draft, tab, channels, problems }: PartsProps) {
  const t = useTranslations('composer');
  const { change } = useComposerTools();
  const parts = partsOf(draft, tab);
  const { focus, split, remove, removePicture, add } = usePartActions(tab, parts);
  const networks = networksOf(shownChannels(draft, tab), channels);
  const here = problemsOfTab(problems, draft, tab);
  const longest = Math.max(0, ...networks.map((rules) => rules.limits.parts.max));

  return (
    <>
      {parts.map((part, index) => (
        <PartEditor
          // Parts have no identity of their own: they are their order.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          part={part}
          place={{ tab: tabName(tab), part: index }}
          count={parts.length}
          networks={networks}
          problems={here.filter((problem) => problem.part === index)}
          focus={focus.part === index ? focus.turn : 0}
          onText={(text) => change((value) => withPart(value, tab, index, { text }))}
          onRemovePicture={(mediaId) => removePicture(index, mediaId)}
          onSplit={(texts) => split(index, texts)}
          onRemove={() => remove(index)}
        />
      ))}
      {parts.length < longest ? (
        <Button size="sm" tone="ghost" className="self-start" onClick={add}>
          <Plus aria-hidden="true" className="size-4" />
          {t('addPart')}
        </Button>
      ) : null}
    </>
  );
}
