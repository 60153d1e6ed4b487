import type { Channel, PostVersionContent } from '@arkyra/contracts/http';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PartsDiff } from './parts-diff.tsx';
import { Marked } from './marked.tsx';

type Content = PostVersionContent;
type Target = Content['targets'][number];

interface DiffProps {
  /** Null: there is nothing to compare with, and all is shown as it is. */
  readonly before: Content | null;
  readonly after: Content;
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Two versions of a post laid into one: words, then each channel, time and the rest, where they differ. */
export function VersionDiff({ before, after, channels }: DiffProps) {
  const t = useTranslations('talk');
  const earlier = before ?? after;
  const facts = useFacts();
  const rows = [
    [t('changes.time'), facts.time(earlier), facts.time(after)],
    [t('tags'), earlier.tags.join(', '), after.tags.join(', ')],
    [t('missed'), facts.missed(earlier), facts.missed(after)],
  ] as const;
  const told = rows.filter(([, from, to]) => (before ? from !== to : to !== ''));
  return (
    <div className="flex flex-col gap-5">
      <Block title={t('allChannels')}>
        <PartsDiff before={earlier.parts} after={after.parts} />
      </Block>
      {targetsOf(earlier, after).map(({ id, from, to }) => (
        <TargetDiff key={id} id={id} from={from} to={to} before={earlier} after={after} channels={channels} />
      ))}
      {told.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
          {told.map(([label, from, to]) => (
            <div key={label} className="contents">
              <dt className="text-ink-faint">{label}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <Change from={from} to={to} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

function useFacts() {
  const t = useTranslations('talk');
  const format = useFormatter();
  return {
    time: ({ scheduledAt, timezone }: Content) => (scheduledAt ? format.dateTime(new Date(scheduledAt), 'full', { timeZone: timezone }) : ''),
    missed: ({ missedPolicy }: Content) => (missedPolicy ? t(`missedPolicies.${missedPolicy}`) : ''),
  };
}

function Change({ from, to }: { from: string; to: string }) {
  if (from === to) return <>{to}</>;
  return (
    <span className="flex flex-wrap gap-x-2">
      {from ? <Marked kind="removed">{from}</Marked> : null}
      {to ? <Marked kind="added">{to}</Marked> : null}
    </span>
  );
}

function Block({ title, glyph, mark, children }: { title: ReactNode; glyph?: ReactNode; mark?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="flex flex-wrap items-center gap-2 text-sm font-semibold text-ink-soft">
        {glyph}
        <span className="min-w-0 wrap-anywhere">{title}</span>
        {mark}
      </h3>
      {children}
    </section>
  );
}

/** Every channel of either version, in the order of the later one. */
function targetsOf(before: Content, after: Content): { readonly id: string; readonly from: Target | undefined; readonly to: Target | undefined }[] {
  const ids = new Set([...after.targets, ...before.targets].map(({ channelId }) => channelId));
  const find = ({ targets }: Content, id: string) => targets.find(({ channelId }) => channelId === id);
  return [...ids].map((id) => ({ id, from: find(before, id), to: find(after, id) }));
}

interface TargetProps {
  readonly id: string;
  readonly from: Target | undefined;
  readonly to: Target | undefined;
  readonly before: Content;
  readonly after: Content;
  readonly channels: DiffProps['channels'];
}

/** A channel that came, went, or has words or settings of its own. */
function TargetDiff({ id, from, to, before, after, channels }: TargetProps) {
  const t = useTranslations('talk');
  const known = to ?? from;
  if (!known) return null;
  const settings = settingsOf(from, to);
  const hasWords = from?.parts != null || to?.parts != null;
  const mark = from && to ? null : <Marked kind={to ? 'added' : 'removed'}>{t(to ? 'channelAdded' : 'channelRemoved')}</Marked>;
  if (!mark && !hasWords && settings.length === 0) return null;
  return (
    <Block title={<bdi>{channels.get(id)?.handle ?? known.name}</bdi>} glyph={<NetworkGlyph network={known.network} className="size-4" />} mark={mark}>
      {hasWords && to ? <PartsDiff before={from ? (from.parts ?? before.parts) : (to.parts ?? after.parts)} after={to.parts ?? after.parts} /> : null}
      {from?.parts && to && !to.parts ? <p className="text-sm text-ink-faint">{t('ownWordsEnd')}</p> : null}
      {settings.map(({ name, from: was, to: is }) => (
        <p key={name} className="flex flex-wrap gap-x-2 text-sm">
          <span className="text-ink-faint">{t('setting', { name })}</span>
          <Change from={was} to={is} />
        </p>
      ))}
    </Block>
  );
}

const shown = (value: unknown): string => (value === undefined || value === null || value === '' ? '' : typeof value === 'string' ? value : JSON.stringify(value));

function settingsOf(from: Target | undefined, to: Target | undefined): { readonly name: string; readonly from: string; readonly to: string }[] {
  if (!from || !to) return [];
  const names = [...new Set([...Object.keys(from.settings), ...Object.keys(to.settings)])];
  return names.map((name) => ({ name, from: shown(from.settings[name]), to: shown(to.settings[name]) })).filter(({ from: was, to: is }) => was !== is);
}
